import { ENOUGH_ANSWERS, medianOf } from './levels';
import {
  gapsOf,
  leansYes,
  panelOf,
  type Gap,
  type Picture,
  type PrincipleLevels,
  type RoundLevels,
} from './panel';
import { isRatingOwed, ratingsOwed } from './place';
import type { Plan } from './plan';
import { principleName } from './principle';
import { itemName, type Level } from './rubric';
import type { Session } from './session';
import { spokenItem, verdictSentence, type Standing, type Verdict } from './verdict';
import { capitalised, countText, numberText } from './words';

const list = new Intl.ListFormat('en-GB');

/** Who asked in a round, inside a sentence: `Ada Brook`, `Ada Brook in round 4` where they asked in another, too, or `round 2`. */
export function roundName({ rounds }: Plan, round: number): string {
  const name = rounds[round]?.interviewer?.name;
  if (name === undefined) return `round ${round + 1}`;
  const isOnce = rounds.filter(({ interviewer }) => interviewer?.name === name).length === 1;
  return isOnce ? name : `${name} in round ${round + 1}`;
}

/** A round with who asked in it: `Round 2, Ada Brook`. */
export function roundTitle({ rounds }: Plan, round: number): string {
  const name = rounds[round]?.interviewer?.name;
  return name === undefined ? `Round ${round + 1}` : `Round ${round + 1}, ${name}`;
}

/** `Two of three answers rated.` */
export function ratedText({ rated, answered }: Picture): string {
  if (answered === 0) return 'No question was answered.';
  if (rated === 0)
    return answered === 1 ? 'The one answer is not rated.' : `None of ${numberText(answered)} answers rated.`;
  if (rated < answered)
    return `${capitalised(numberText(rated))} of ${countText(answered, 'answer', 'answers')} rated.`;
  if (answered === 1) return 'The one answer is rated.';
  return `${answered === 2 ? 'Both' : `All ${numberText(answered)}`} answers rated.`;
}

/** What stood out in a round, each with its reason; nothing where nothing was rated. */
export function standoutsOf(
  session: Session,
  { verdicts, questions }: Picture,
): readonly { readonly name: string; readonly reason: string }[] {
  const reasonFor = (standing: Standing): string => verdictSentence(session, standing, questions);
  const told = (name: string, verdict: Verdict) => ({
    name: `${name}: ${spokenItem(verdict.item)}`,
    reason: [
      reasonFor(verdict),
      ...(verdict.beside.length === 0
        ? []
        : [`Level with it: ${list.format(verdict.beside.map(spokenItem))}.`]),
    ].join(' '),
  });
  switch (verdicts.kind) {
    case 'told':
      return [told('Strongest', verdicts.strongest), told('Weakest', verdicts.weakest)];
    case 'one-item':
      return [{ name: `Only ${spokenItem(verdicts.only.item)} was rated`, reason: reasonFor(verdicts.only) }];
    case 'all-equal':
      return [{ name: 'Nothing stands out', reason: `Every rated item stands at level ${verdicts.median}.` }];
    case 'nothing-rated':
      return [];
  }
}

/** `Ownership: a median of 4 over seven levels.` Under three levels, nothing but these. */
export function principleText({ principle, levels }: PrincipleLevels): string {
  const figure =
    levels.length < ENOUGH_ANSWERS
      ? levelsText(levels)
      : `a median of ${medianOf(levels)} over ${numberText(levels.length)} levels`;
  return `${principleName(principle)}: ${figure}.`;
}

/** Which rounds leaned yes and which no, in sentences. */
export function leansText(plan: Plan, panel: readonly Picture[]): string {
  const voted = panel.flatMap(({ round, vote }) => (vote === null ? [] : { round, vote }));
  if (voted.length === 0) return 'No vote was given, so there is nothing to set side by side.';
  if (voted.length === 1) return 'One vote was given; there is nothing to set it against.';
  const yes = voted.filter(({ vote }) => leansYes(vote)).map(({ round }) => roundName(plan, round));
  const no = voted.filter(({ vote }) => !leansYes(vote)).map(({ round }) => roundName(plan, round));
  const all = voted.length === 2 ? 'Both votes' : `All ${numberText(voted.length)} votes`;
  if (no.length === 0) return `${all} leaned yes.`;
  if (yes.length === 0) return `${all} leaned no.`;
  return `With ${list.format(yes)} your vote leaned yes, with ${list.format(no)} no.`;
}

/** More than so many items are a list to read. */
const MOST_GAPS = 3;

/** What is said of the levels over the rounds: the items furthest apart, or why nothing is. */
export function gapsText(session: Session): readonly string[] {
  const gaps = gapsOf(session);
  if (gaps.length === 0) return ['No item was rated in two rounds: too little to say where they differ.'];
  const wide = gaps.filter(({ by }) => by > 0);
  if (wide.length === 0) return ['No item that two rounds rated stands higher in one than in another.'];
  return wide.slice(0, MOST_GAPS).map((gap) => gapText(session.plan, gap));
}

const gapText = (plan: Plan, { item, low, high, by }: Gap): string =>
  `${itemName(item)}, ${by} ${by === 1 ? 'level' : 'levels'} apart: ${withText(plan, high)}; ${withText(plan, low)}.`;

function withText(plan: Plan, { round, levels }: RoundLevels): string {
  const figure =
    levels.length < ENOUGH_ANSWERS
      ? levelsText(levels)
      : `a median of ${medianOf(levels)} over ${countText(levels.length, 'answer', 'answers')}`;
  return `${figure} with ${roundName(plan, round)}`;
}

/** `level 4`, `level 4 twice`, `levels 3 and 4` */
function levelsText(levels: readonly Level[]): string {
  const given = [...new Set(levels)];
  if (given.length > 1) return `levels ${list.format(levels.map(String))}`;
  return `level ${list.format(given.map(String))}${levels.length > 1 ? ' twice' : ''}`;
}

/** Who it was, and what that is. */
export const barRaiserText = (plan: Plan, round: number): string =>
  `${roundTitle(plan, round)}, was the bar raiser: from outside the hiring team, there to hold the bar.`;

/** So many rated answers of a loop's round are enough. */
const ENOUGH_RATED = 2;

/** `Four answers are not rated yet.`; `null` when none is owed. In a loop, whether that matters. */
export function owedText(session: Session): string | null {
  const owed = ratingsOwed(session);
  if (owed.length === 0) return null;
  const fact = `${capitalised(countText(owed.length, 'answer is', 'answers are'))} not rated yet.`;
  if (session.plan.format !== 'loop') return fact;
  return `${fact} Two of each round are enough${lackingText(session)}`;
}

function lackingText(session: Session): string {
  const lacking = panelOf(session).filter(({ questions, answered }) => {
    const owed = questions.filter((item) => isRatingOwed(session, item)).length;
    return answered - owed < Math.min(ENOUGH_RATED, answered);
  });
  if (lacking.length === 0) return ', and each has them.';
  const rounds = list.format(lacking.map(({ round }) => String(round + 1)));
  return lacking.length === 1 ? `; round ${rounds} has fewer.` : `; rounds ${rounds} have fewer.`;
}
