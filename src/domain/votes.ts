import { isRatingDue, promptOf } from './place';
import { questionsOf, type Plan } from './plan';
import type { Vote } from './rubric';
import { answerTo, entriesOf, type Session } from './session';

/** What one vote is about: the questions of a round, as places in the plan; in a drill a single one. */
export interface Ballot {
  readonly round: number;
  readonly questions: readonly number[];
}

/** The votes that a plan asks for: one a round, in a drill one a question. */
export function ballotsOf(plan: Plan): readonly Ballot[] {
  const questions = questionsOf(plan);
  if (plan.format === 'drill') return questions.map(([item, { round }]) => ({ round, questions: [item] }));
  return [...plan.rounds.keys()].map((round) => ({
    round,
    questions: questions.flatMap(([item, question]) => (question.round === round ? item : [])),
  }));
}

/** The last vote that was given on a ballot. */
export const voteOn = (session: Session, { questions }: Ballot): Vote | null =>
  entriesOf(session, 'voted').findLast(({ item }) => questions.includes(item))?.vote ?? null;

/** The votes that were given, in the order of their ballots. */
export const votesOf = (session: Session): readonly Vote[] =>
  ballotsOf(session.plan).flatMap((ballot) => voteOn(session, ballot) ?? []);

/** The ballots that something was answered for and no vote was given on. */
export const ballotsOwed = (session: Session): readonly Ballot[] =>
  ballotsOf(session.plan).filter(
    (ballot) =>
      voteOn(session, ballot) === null &&
      ballot.questions.some((item) => answerTo(session, { item, probe: null }) !== undefined),
  );

/** Whether the vote is to be asked for with the rating of this question: it is the last of its ballot, and none was given. */
export function isVoteDue(session: Session, item: number): boolean {
  const ballot = ballotsOf(session.plan).find(({ questions }) => questions.includes(item));
  if (ballot === undefined || voteOn(session, ballot) !== null) return false;
  return ballot.questions.every(
    (other) => other === item || (promptOf(session, other) === null && !isRatingDue(session, other)),
  );
}
