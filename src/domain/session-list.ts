import { shortDay, shortFullDate, type Calendar, type Day } from './calendar';
import { principleName } from './principle';
import { voteName, type Vote } from './rubric';
import type { Outcome } from './session';
import { formatName } from './setup';
import { openingsOf, type Opening } from './openings';
import { type Summary } from './summary';
import { axisOf } from './tape';
import { MINUTE, type Ms } from './time';
import type { Band } from './timing';
import { capitalised, countText, numberText } from './words';

/** Past this the tapes of a list are cut, lest one clock left running make all others too small to read. */
const LONGEST_AXIS: Ms = 10 * MINUTE;

/** A row with more tapes than this grows too tall. */
const MOST_TAPES = 6;
/** More names than this are a list to read. */
const MOST_NAMES = 6;

/** One session as a list shows it. */
export interface ListedSession {
  readonly summary: Summary;
  /** The opening answers that were given. */
  readonly told: readonly NonNullable<Opening['told']>[];
  /** Those of them whose tapes are drawn. */
  readonly drawn: readonly NonNullable<Opening['told']>[];
  /** What is said of the others: `The first of each round is drawn.`; empty where all are drawn. */
  readonly drawnText: string;
  /** `Ownership, Dive Deep`; of a session with many, how many. What a real interview was stands before them. */
  readonly principles: string;
  /** `3 questions`, with its rounds where there are several, and for a single question its principle. */
  readonly content: string;
  /** Its vote, or how it came to no end; empty where neither is to be told. */
  readonly outcome: string;
}

/** `Quick`; of an interview at an employer, that it was one. */
export const sessionName = ({ isReal, format }: Pick<Summary, 'isReal' | 'format'>): string =>
  isReal ? 'Real interview' : formatName(format);

/** `Sun 22, 18:20` under its week, else `22 Nov, 18:20`; of a real interview nobody asked for the hour. */
export function momentText(
  { started, isReal }: Pick<Summary, 'started' | 'isReal'>,
  calendar: Calendar,
  { isByWeek, today }: { readonly isByWeek: boolean; readonly today: Day },
): string {
  const day = calendar.dayOf(started);
  const date = isByWeek ? shortDay(day) : shortFullDate(day, today);
  return isReal ? date : `${date}, ${calendar.hourText(started)}`;
}

const outcomeNames: Readonly<Record<Outcome, string>> = {
  offer: 'Offer',
  'next-round': 'Next round',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};
export const outcomeName = (outcome: Outcome): string => outcomeNames[outcome];

export function listed(summary: Summary): ListedSession {
  const openings = openingsOf(summary);
  const told = openings.flatMap((opening) => opening.told ?? []);
  const names = [...new Set(openings.map(({ principle }) => principleName(principle)))];
  return {
    summary,
    told,
    ...drawnOf(summary, openings),
    principles: `${summary.description === '' ? '' : `${summary.description}. `}${principlesText(names)}`,
    content:
      openings.length === 1
        ? names.join('')
        : `${summary.rounds > 1 ? `${summary.rounds} rounds, ` : ''}${openings.length} questions`,
    outcome: outcomeText(summary, told.length, openings.length),
  };
}

const principlesText = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? capitalised(countText(names.length, 'principle', 'principles'))
    : names.join(', ');

/** The row of a summary is made once: what stays in the list is not drawn again. */
export function rowsOf(): (summary: Summary) => ListedSession {
  const rows = new WeakMap<Summary, ListedSession>();
  return (summary) => {
    const row = rows.get(summary) ?? listed(summary);
    rows.set(summary, row);
    return row;
  };
}

/** With many answers the first of each round stands for it; in a single round the first few. */
function drawnOf(
  { rounds }: Summary,
  openings: readonly Opening[],
): Pick<ListedSession, 'drawn' | 'drawnText'> {
  const told = openings.flatMap((opening) => opening.told ?? []);
  if (told.length <= MOST_TAPES) return { drawn: told, drawnText: '' };
  if (rounds < 2) {
    const drawn = told.slice(0, MOST_TAPES);
    return { drawn, drawnText: `The first ${numberText(drawn.length)} of ${told.length} are drawn.` };
  }
  // Every round of a plan has the same number of questions.
  const each = Math.ceil(openings.length / rounds);
  const firsts = Array.from({ length: rounds }, (_, round) =>
    openings.slice(round * each, (round + 1) * each).find((opening) => opening.told !== null),
  );
  return {
    drawn: firsts.flatMap((opening) => opening?.told ?? []),
    drawnText: 'The first of each round is drawn.',
  };
}

/** The one axis that all tapes of a list share, and the target to which its figures belong. */
export function scaleOf(sessions: readonly ListedSession[]): {
  readonly axis: Ms;
  readonly band: Band | null;
} {
  let widest: Band | null = null;
  let longest: Ms = 0;
  for (const { summary, drawn } of sessions) {
    if (!summary.isReal && summary.band !== null && summary.band.amber > (widest?.amber ?? -1))
      widest = summary.band;
    for (const { length } of drawn) longest = Math.max(longest, length);
  }
  const { from, to } = widest ?? { from: 0, to: 0 };
  const isShared = sessions.every(
    ({ summary: { isReal, band } }) => isReal || band === null || (band.from === from && band.to === to),
  );
  const least = axisOf([], widest);
  return {
    axis: Math.min(axisOf([longest], widest), Math.max(least, LONGEST_AXIS)),
    band: isShared ? widest : null,
  };
}

function outcomeText({ status, votes, outcome }: Summary, told: number, asked: number): string {
  if (outcome !== null) return outcomeName(outcome);
  switch (status) {
    case 'finished':
      return votesText(votes);
    case 'unfinished':
      return 'Unfinished';
    case 'left-early':
      return `Left early, ${told} of ${asked}`;
  }
}

/** One vote by its name; of several, how many were inclined. */
function votesText(votes: readonly Vote[]): string {
  const [first] = votes;
  if (first === undefined) return '';
  if (votes.length === 1) return voteName(first);
  const inclined = votes.filter((vote) => vote === 'inclined' || vote === 'strongly-inclined').length;
  return `Inclined in ${inclined} of ${votes.length}`;
}

/** `Seven sessions, newest first. One tape is one opening answer.` */
export const listText = (count: number): string =>
  count === 1
    ? 'One session. One tape is one opening answer.'
    : `${capitalised(countText(count, 'session', 'sessions'))}, newest first. One tape is one opening answer.`;
