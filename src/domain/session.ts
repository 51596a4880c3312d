import { lengthOf, marksOf, segmentsOf, type Answer, type Mark, type Segment } from './answer';
import { questionsOf, type Plan, type PlanItem, type QuestionItem } from './plan';
import type { PrincipleId } from './principle';
import type { RatingItem, Score, Vote } from './rubric';
import type { StoryId } from './story';
import { epochMs, type EpochMs, type Ms } from './time';
import type { Allowance } from './timing';

/** A time-ordered uuid. */
export type SessionId = string & { readonly kind: 'session-id' };

/** Which prompt: an item of the plan, and its opening (`null`) or a place in its ladder. */
export interface Prompt {
  readonly item: number;
  readonly probe: number | null;
}

export type Wording = 'usual' | 'plain';

/** *Gut* is at once, *second look* later. */
export type Occasion = 'gut' | 'second-look';

export type Scores = Readonly<Record<RatingItem, Score>>;

/** A story of the person's own that was told, under the title that it had then. */
export interface ToldStory {
  readonly story: StoryId;
  readonly title: string;
}

/** How a real interview ended, as far as it is known. */
export const OUTCOMES = ['offer', 'next-round', 'rejected', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something that happened in a session. Nothing in it is overwritten: a change is a later entry. */
export type Entry =
  /** The first question was called for. */
  | { readonly kind: 'started'; readonly at: EpochMs }
  /** It was taken up again after the page had been gone for `lasting`. */
  | { readonly kind: 'resumed'; readonly at: EpochMs; readonly lasting: Ms }
  | ({
      readonly kind: 'answered';
      readonly at: EpochMs;
      /** How long the person thought before it. */
      readonly thought: Ms;
      /** Whether it was asked in the plainer words. */
      readonly wording: Wording;
      readonly answer: Answer;
    } & Prompt)
  | ({ readonly kind: 'skipped'; readonly at: EpochMs } & Prompt)
  /** The break before this round is over. */
  | { readonly kind: 'round-started'; readonly at: EpochMs; readonly round: number }
  /** The clocks of page and system came apart by `by` while nothing was answered: the device slept or its clock was set. */
  | { readonly kind: 'slept'; readonly at: EpochMs; readonly by: Ms }
  /** Parts were set or moved after the answer. */
  | ({ readonly kind: 'marked'; readonly at: EpochMs; readonly marks: readonly Mark[] } & Prompt)
  | {
      readonly kind: 'rated';
      readonly at: EpochMs;
      readonly item: number;
      readonly rater: 'self';
      readonly occasion: Occasion;
      readonly scores: Scores;
      readonly guess: PrincipleId | null;
      /** «What would you change?» */
      readonly change: string;
    }
  /** Which story was told at a question; `null`: none that is known, after one was named. */
  | {
      readonly kind: 'story-told';
      readonly at: EpochMs;
      readonly item: number;
      readonly told: ToldStory | null;
    }
  /** The rating of a question was put off; what was chosen until then is the rating before it. */
  | { readonly kind: 'deferred'; readonly at: EpochMs; readonly item: number }
  /** `item` is any question that the vote is about. */
  | { readonly kind: 'voted'; readonly at: EpochMs; readonly item: number; readonly vote: Vote }
  /** The one thing to do next time; `from` is the rating item that suggested it. */
  | {
      readonly kind: 'committed';
      readonly at: EpochMs;
      readonly text: string;
      readonly from: RatingItem | null;
    }
  /** Whether the last resolution was kept; asked before a later interview. */
  | { readonly kind: 'commitment-reviewed'; readonly at: EpochMs; readonly isKept: boolean }
  /** A note about a question that was written later; the last one holds. */
  | { readonly kind: 'noted'; readonly at: EpochMs; readonly item: number; readonly text: string }
  /** What a real interview was, as its person calls it: «Phone screen, warehouse»; the last one holds. */
  | { readonly kind: 'described'; readonly at: EpochMs; readonly text: string }
  /** What came of a real interview; `null`: not known, after something else was said. */
  | { readonly kind: 'outcome'; readonly at: EpochMs; readonly outcome: Outcome | null }
  /** Everything was asked and rated. */
  | { readonly kind: 'finished'; readonly at: EpochMs }
  /** It was ended with something still to ask. */
  | { readonly kind: 'left-early'; readonly at: EpochMs }
  | { readonly kind: 'deleted'; readonly at: EpochMs }
  | { readonly kind: 'restored'; readonly at: EpochMs };

export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** The stored record of an interview. */
export interface Session {
  readonly id: SessionId;
  readonly started: EpochMs;
  readonly plan: Plan;
  /** The session that this one takes up again. */
  readonly retakes: SessionId | null;
  /** An interview at an employer, written down afterwards. */
  readonly isReal: boolean;
  readonly entries: readonly Entry[];
}

export const STATUSES = ['finished', 'left-early', 'unfinished'] as const;
export type Status = (typeof STATUSES)[number];

export const withEntries = (session: Session, ...entries: readonly Entry[]): Session =>
  entries.length === 0 ? session : { ...session, entries: [...session.entries, ...entries] };

const isOf =
  <K extends Entry['kind']>(kind: K) =>
  (entry: Entry): entry is EntryOf<K> =>
    entry.kind === kind;

export const entriesOf = <K extends Entry['kind']>(session: Session, kind: K): readonly EntryOf<K>[] =>
  session.entries.filter(isOf(kind));

export function statusOf(session: Session): Status {
  const end = session.entries.findLast(({ kind }) => kind === 'finished' || kind === 'left-early');
  if (end === undefined) return 'unfinished';
  return end.kind === 'finished' ? 'finished' : 'left-early';
}

/** Whether a session holds all that an earlier state of it held: nothing in it is overwritten, it only grows, also in between. */
export const isGrownFrom = (later: Session, earlier: Session): boolean =>
  entriesBeyond(earlier, later).length === 0;

/** What a record holds that another of the same session lacks. */
export function entriesBeyond(record: Session, other: Session): readonly Entry[] {
  const held = new Set(other.entries.map(nameOf));
  return record.entries.filter((entry) => !held.has(nameOf(entry)));
}

/** What tells an entry from all others of its session, short of reading it whole. */
const nameOf = (entry: Entry): string =>
  [entry.kind, entry.at, 'item' in entry && entry.item, 'probe' in entry && entry.probe].join(' ');

/** When it was deleted; `null` when it stands. */
export function deletedAt(session: Session): EpochMs | null {
  const last = session.entries.findLast(({ kind }) => kind === 'deleted' || kind === 'restored');
  return last?.kind === 'deleted' ? last.at : null;
}

/** When the last thing happened in it. */
export const lastEntryAt = (session: Session): EpochMs => session.entries.at(-1)?.at ?? session.started;

export const isSamePrompt = (a: Prompt, b: Prompt): boolean => a.item === b.item && a.probe === b.probe;

export const answerTo = (session: Session, prompt: Prompt): EntryOf<'answered'> | undefined =>
  entriesOf(session, 'answered').find((entry) => isSamePrompt(entry, prompt));

/** The follow-ups of an item that were answered or skipped, in that order. */
export const probesDone = (session: Session, item: number): readonly number[] =>
  session.entries.flatMap((entry) =>
    (entry.kind === 'answered' || entry.kind === 'skipped') && entry.item === item && entry.probe !== null
      ? entry.probe
      : [],
  );

/** How long the answer to a prompt has. How long to think is the interviewer's affair too, except under strict time. */
export function allowanceOf({ timing, rounds, items }: Plan, { item, probe }: Prompt): Allowance {
  const allowance = probe === null ? timing.opening : timing.probe;
  const planned = items[item];
  const patience =
    planned === undefined || timing.pressure === 'strict'
      ? 1
      : (rounds[planned.round]?.interviewer?.patience ?? 1);
  return {
    ...allowance,
    thinking: allowance.thinking * patience,
    band: planned?.kind === 'yours' ? null : allowance.band,
  };
}

/** What is said at a prompt, or in simpler words where there are any. */
export function wordsOf(plan: Plan, prompt: Prompt, wording: Wording = 'usual'): string {
  const item = itemOf(plan, prompt.item);
  if (item.kind === 'yours') return item.text;
  const opening = item.kind === 'question' ? item.question : item;
  if (prompt.probe === null) return (wording === 'plain' && opening.plain) || opening.text;
  return (item.kind === 'question' && item.question.ladder[prompt.probe]?.text) || '';
}

/** Whether a prompt has simpler words than its own. */
export const hasPlainWords = (plan: Plan, prompt: Prompt): boolean =>
  wordsOf(plan, prompt, 'plain') !== wordsOf(plan, prompt);

/** Throws on a place that the plan does not have: the schema has checked each entry's. */
export function itemOf(plan: Plan, item: number): PlanItem {
  const found = plan.items[item];
  if (found === undefined) throw new RangeError(`The plan has no item ${item}.`);
  return found;
}

/** Throws where the plan has no question there. */
export function questionAt(plan: Plan, item: number): QuestionItem {
  const found = itemOf(plan, item);
  if (found.kind !== 'question') throw new RangeError(`Item ${item} of the plan is no question.`);
  return found;
}

/** An answer with its parts as they stand now, moved ones included. */
export interface ToldAnswer {
  readonly prompt: Prompt;
  readonly entry: EntryOf<'answered'>;
  readonly length: Ms;
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
}

export function toldAnswers(session: Session): readonly ToldAnswer[] {
  return entriesOf(session, 'answered').map((entry) => {
    const moved = session.entries.findLast((other) => other.kind === 'marked' && isSamePrompt(other, entry));
    const marks = moved?.kind === 'marked' ? moved.marks : marksOf(entry.answer.log);
    const length = lengthOf(entry.answer);
    return {
      prompt: { item: entry.item, probe: entry.probe },
      entry,
      length,
      marks,
      segments: segmentsOf(marks, length),
    };
  });
}

/** The last rating of an item on an occasion. */
export const ratingOf = (session: Session, item: number, occasion: Occasion): EntryOf<'rated'> | undefined =>
  entriesOf(session, 'rated').findLast((entry) => entry.item === item && entry.occasion === occasion);

/** The last thing that the person resolved to do. */
export const commitmentOf = (session: Session): EntryOf<'committed'> | undefined =>
  entriesOf(session, 'committed').at(-1);

/** Whether that was kept; `null` while nobody has said so. */
export function isCommitmentKept({ entries }: Session): boolean | null {
  const last = entries.findLast(({ kind }) => kind === 'committed' || kind === 'commitment-reviewed');
  return last?.kind === 'commitment-reviewed' ? last.isKept : null;
}

/** What a real interview was, as its person calls it; empty where that was not said. */
export const descriptionOf = (session: Session): string => entriesOf(session, 'described').at(-1)?.text ?? '';

/** What came of a real interview; `null` while that is not known. */
export const outcomeOf = (session: Session): Outcome | null =>
  entriesOf(session, 'outcome').at(-1)?.outcome ?? null;

export const principlesOf = (plan: Plan): readonly PrincipleId[] => [
  ...new Set(questionsOf(plan).map(([, { question }]) => question.principle)),
];

/** A session that nothing happened in yet. */
export const openSession = (start: {
  readonly id: SessionId;
  readonly at: EpochMs;
  readonly plan: Plan;
  readonly retakes?: SessionId;
  readonly isReal?: boolean;
}): Session => ({
  id: start.id,
  started: epochMs(start.at),
  plan: start.plan,
  retakes: start.retakes ?? null,
  isReal: start.isReal ?? false,
  entries: [],
});
