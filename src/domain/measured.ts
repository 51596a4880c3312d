import { targetText, turnsOf } from './debrief';
import type { RatingItem } from './rubric';
import type { Session, ToldAnswer } from './session';
import { sharesOf } from './shares';
import { inWholeSeconds } from './tape-words';
import { clockText, type Ms } from './time';
import type { Band } from './timing';

/** What advisers suggest for the Result, in per cent of the opening answer. A convention: no research stands behind it. */
const RESULT_CONVENTION = 15;

/** What the tape can tell about an item, in words that leave the rating to the person; `null` where it can tell nothing. */
export function measuredOf(session: Session, question: number, item: RatingItem): string | null {
  if (item !== 'result' && item !== 'asked') return null;
  const told = turnsOf(session, question).flatMap((turn) => (turn.kind === 'told' ? turn : []));
  const opening = told.find(({ prompt }) => prompt.probe === null);
  if (opening === undefined) return null;
  if (item === 'result') return resultText(opening.told);
  const followUps = told.filter(({ prompt }) => prompt.probe !== null);
  return [
    `Measured: the answer took ${lengthText(opening.told.length, opening.band)}.`,
    ...followUps.map(({ told: { length }, band }) => `The follow-up took ${lengthText(length, band)}.`),
  ].join(' ');
}

function resultText({ segments }: ToldAnswer): string {
  const shares = sharesOf(inWholeSeconds(segments));
  if (shares.every(({ part }) => part === null))
    return 'Not measured: no part of the answer is marked on its tape.';
  const result = shares.find(({ part }) => part === 'R');
  const found =
    result === undefined
      ? 'no Result is marked on the tape.'
      : `Result took ${clockText(result.time)}, ${result.perCent}\u00a0% of the answer.`;
  return `Measured: ${found} Advisers suggest ${RESULT_CONVENTION}\u00a0% or more; that is a convention, not research.`;
}

const lengthText = (length: Ms, band: Band | null): string =>
  band === null
    ? clockText(length)
    : `${clockText(length)}, ${targetText(length, band)} (${clockText(band.from)} to ${clockText(band.to)})`;
