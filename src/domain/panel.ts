import type { Interviewer } from './interviewer';
import { medianOf, standingLevels } from './levels';
import { itemsIn } from './place';
import { questionsOf } from './plan';
import type { PrincipleId } from './principle';
import { RATING_ITEMS, type Level, type RatingItem, type Vote } from './rubric';
import { answerTo, statusOf, type Session } from './session';
import { answersRated, verdictsOf, type Verdicts } from './verdict';
import { ballotsOf, voteOn } from './votes';

/** What a round's interviewer saw, by the person's own standing levels and by nothing else. */
export interface Picture {
  readonly round: number;
  readonly interviewer: Interviewer | null;
  /** The round's questions, as places in the plan. */
  readonly questions: readonly number[];
  readonly answered: number;
  readonly rated: number;
  readonly verdicts: Verdicts;
  readonly principles: readonly PrincipleLevels[];
  readonly vote: Vote | null;
}

/** All levels that the answers on one principle were given in a round. */
export interface PrincipleLevels {
  readonly principle: PrincipleId;
  readonly levels: readonly Level[];
}

/** The picture of each round, in their order. */
export const panelOf = (session: Session): readonly Picture[] =>
  [...session.plan.rounds.entries()].map(([round, { interviewer }]) => {
    const questions = questionsOf(session.plan).flatMap(([item, question]) =>
      question.round === round ? item : [],
    );
    return {
      round,
      interviewer,
      questions,
      answered: questions.filter((item) => answerTo(session, { item, probe: null }) !== undefined).length,
      rated: answersRated(session, questions).length,
      verdicts: verdictsOf(session, questions),
      principles: principlesIn(session, questions),
      vote: voteIn(session, round),
    };
  });

/** Whether anything happened in a round. */
export const isReached = ({ plan, entries }: Session, round: number): boolean => {
  const items = itemsIn(plan, round);
  return entries.some(
    (entry) => (entry.kind === 'answered' || entry.kind === 'skipped') && items.includes(entry.item),
  );
};

function principlesIn(session: Session, questions: readonly number[]): readonly PrincipleLevels[] {
  const asked = questionsOf(session.plan).filter(([item]) => questions.includes(item));
  const principles = [...new Set(asked.map(([, { question }]) => question.principle))];
  return principles.flatMap((principle) => {
    const own = asked.flatMap(([item, { question }]) => (question.principle === principle ? item : []));
    const levels = RATING_ITEMS.flatMap((item) => standingLevels(session, item, own));
    return levels.length === 0 ? [] : [{ principle, levels }];
  });
}

/** The vote of a round; a drill votes on questions, not on rounds. */
function voteIn(session: Session, round: number): Vote | null {
  const ballot =
    session.plan.format === 'drill' ? undefined : ballotsOf(session.plan).find((one) => one.round === round);
  return ballot === undefined ? null : voteOn(session, ballot);
}

/** One item in two rounds. */
export interface Gap {
  readonly item: RatingItem;
  readonly low: RoundLevels;
  readonly high: RoundLevels;
  /** Between their medians, in levels. */
  readonly by: number;
}

export interface RoundLevels {
  readonly round: number;
  readonly levels: readonly Level[];
}

/** For each item that two rounds or more rated, the two that lie furthest apart, the widest gap first. */
export function gapsOf(session: Session): readonly Gap[] {
  const panel = panelOf(session);
  return RATING_ITEMS.flatMap((item): readonly Gap[] => {
    const rounds = panel
      .map(({ round, questions }) => ({ round, levels: standingLevels(session, item, questions) }))
      .filter(({ levels }) => levels.length > 0)
      .toSorted((a, b) => medianOf(a.levels) - medianOf(b.levels));
    const [low] = rounds;
    const high = rounds.at(-1);
    if (low === undefined || high === undefined || low === high) return [];
    return [{ item, low, high, by: medianOf(high.levels) - medianOf(low.levels) }];
  }).toSorted((a, b) => b.by - a.by);
}

/** Which way a vote leans. */
export const leansYes = (vote: Vote): boolean => vote === 'inclined' || vote === 'strongly-inclined';

/** The round of the bar raiser; `null` while it is not to be told, and where there is none. */
export function barRaiserIn(session: Session): number | null {
  const { rounds } = session.plan;
  if (rounds.length < 2 || statusOf(session) === 'unfinished') return null;
  const round = rounds.findIndex(({ isBarRaiser }) => isBarRaiser);
  return round < 0 ? null : round;
}
