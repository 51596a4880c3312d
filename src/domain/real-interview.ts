import type { RatingDraft } from './interview';
import { OWN_LIMITS } from './own-question';
import type { Plan } from './plan';
import type { PrincipleId } from './principle';
import type { QuestionId } from './question';
import { NOT_RATED, RATING_ITEMS, type Vote } from './rubric';
import {
  openSession,
  type Entry,
  type Outcome,
  type Scores,
  type Session,
  type SessionId,
  type ToldStory,
} from './session';
import { defaultSetup } from './setup';
import type { EpochMs } from './time';
import { timingOf } from './timing';

/** One question of a real interview, as far as it is written down. */
export interface RealQuestion {
  /** As the person remembers it. */
  readonly text: string;
  /** The principle that it was closest to; `null` until one is chosen. */
  readonly principle: PrincipleId | null;
  /** One a line. */
  readonly followUps: string;
  readonly told: ToldStory | null;
  readonly scores: RatingDraft['scores'];
  /** «What would you change?» */
  readonly change: string;
  readonly note: string;
}

/** An interview at an employer, as far as it is written down afterwards. */
export interface RealInterview {
  /** `2026-11-22`; `null` while none is given. */
  readonly date: string | null;
  /** What it was, in the person's words: `Phone screen, warehouse operations`. */
  readonly description: string;
  readonly questions: readonly RealQuestion[];
  readonly vote: Vote | null;
  readonly outcome: Outcome | null;
}

/** What may be written at most: characters of each text, follow-ups of a question, and questions. */
export const REAL_LIMITS = {
  description: 120,
  text: OWN_LIMITS.text,
  followUp: OWN_LIMITS.probe,
  followUps: OWN_LIMITS.probes,
  questions: 30,
} as const;

export const emptyRealQuestion: RealQuestion = {
  text: '',
  principle: null,
  followUps: '',
  told: null,
  scores: {},
  change: '',
  note: '',
};

/** An empty form, of the day on which it is opened. */
export const emptyReal = (today: string): RealInterview => ({
  date: today,
  description: '',
  questions: [emptyRealQuestion],
  vote: null,
  outcome: null,
});

export const followUpsIn = ({ followUps }: RealQuestion): readonly string[] =>
  followUps
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether nothing was written or chosen in it. */
export const isBlank = ({ text, principle, followUps, told, scores, change, note }: RealQuestion): boolean =>
  `${text}${followUps}${change}${note}`.trim() === '' &&
  principle === null &&
  told === null &&
  Object.keys(scores).length === 0;

/** Whether two forms say the same: their fields stand in one order, as both come from one schema or from here. */
export const isSameReal = (a: RealInterview, b: RealInterview): boolean => formOf(a) === formOf(b);

const formOf = ({ date, description, questions, vote, outcome }: RealInterview): string =>
  JSON.stringify([
    [date, description, vote, outcome],
    questions.map(({ text, principle, followUps, told, scores, change, note }) => [
      [text, principle, followUps, told?.story, change, note],
      RATING_ITEMS.map((item) => scores[item] ?? null),
    ]),
  ]);

/** What is asked for a whole session, beside the form. */
interface Start {
  readonly id: SessionId;
  readonly now: EpochMs;
  /** When the interview was; only its day is known. */
  readonly started: EpochMs;
  readonly bank: string;
  readonly questionId: () => QuestionId;
}

/** The form as a session that is over; `null` while it has problems (`problemsInReal`). Blank questions are left out. */
export function realSession(real: RealInterview, start: Start): Session | null {
  const written = real.questions.filter((question) => !isBlank(question));
  const items = written.flatMap((question) => itemOf(question, start.questionId) ?? []);
  if (items.length === 0 || items.length < written.length) return null;
  const opened = openSession({
    id: start.id,
    at: start.started,
    plan: planOf(items, start.bank),
    isReal: true,
  });
  const at = start.now;
  const description = real.description.trim();
  return {
    ...opened,
    entries: [
      { kind: 'started', at },
      ...(description === '' ? [] : [{ kind: 'described', at, text: description } as const]),
      ...written.flatMap((question, item) => entriesAbout(question, item, at)),
      ...(real.vote === null ? [] : [{ kind: 'voted', at, item: 0, vote: real.vote } as const]),
      { kind: 'finished', at },
      ...(real.outcome === null ? [] : [{ kind: 'outcome', at, outcome: real.outcome } as const]),
    ],
  };
}

/** Nobody in particular asked, and a retake has the usual times. */
const planOf = (items: Plan['items'], bank: string): Plan => ({
  format: 'custom',
  code: null,
  bank,
  timing: timingOf(defaultSetup),
  showPrinciple: false,
  notesAllowed: false,
  ratings: defaultSetup.ratings,
  rounds: [{ interviewer: null, isBarRaiser: false }],
  items,
});

/** Into what a follow-up dug is not asked for: most ask what somebody did. */
function itemOf(question: RealQuestion, questionId: () => QuestionId): Plan['items'][number] | null {
  const { principle } = question;
  const text = question.text.trim();
  if (principle === null || text === '') return null;
  const ladder = followUpsIn(question).map((probe) => ({
    item: 'actions' as const,
    text: probe,
    deeper: false,
  }));
  return {
    kind: 'question',
    round: 0,
    question: { id: questionId(), principle, text, plain: '', themes: [], ladder },
    probes: ladder.length,
  };
}

function entriesAbout(question: RealQuestion, item: number, at: EpochMs): readonly Entry[] {
  const { told, change, note } = question;
  const isRated = Object.keys(question.scores).length > 0 || change.trim() !== '';
  const rated: Entry = {
    ...{ kind: 'rated', at, item, rater: 'self', occasion: 'gut', guess: null },
    scores: scoresOf(question),
    change: change.trim(),
  };
  return [
    ...(told === null ? [] : [{ kind: 'story-told', at, item, told } as const]),
    ...(isRated ? [rated] : []),
    ...(note.trim() === '' ? [] : [{ kind: 'noted', at, item, text: note.trim() } as const]),
  ];
}

const scoresOf = ({ scores }: RealQuestion): Scores => ({
  event: scores.event ?? NOT_RATED,
  role: scores.role ?? NOT_RATED,
  actions: scores.actions ?? NOT_RATED,
  result: scores.result ?? NOT_RATED,
  learning: scores.learning ?? NOT_RATED,
  principle: scores.principle ?? NOT_RATED,
  asked: scores.asked ?? NOT_RATED,
});
