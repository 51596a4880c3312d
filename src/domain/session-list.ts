import { principleName } from './principle';
import { voteName } from './rubric';
import { openingsOf, type Opening, type Summary } from './summary';
import { axisOf } from './tape';
import { MINUTE, type Ms } from './time';
import type { Band } from './timing';
import { capitalised, countText } from './words';

/** Past this the tapes of a list are cut, lest one clock left running make all others too small to read. */
const LONGEST_AXIS: Ms = 10 * MINUTE;

/** One session as a list shows it. */
export interface ListedSession {
  readonly summary: Summary;
  /** The opening answers that were given. */
  readonly told: readonly NonNullable<Opening['told']>[];
  /** `Ownership, Dive Deep` */
  readonly principles: string;
  /** `3 questions`, and for a single one its principle. */
  readonly content: string;
  /** Its vote, or how it came to no end; empty where neither is to be told. */
  readonly outcome: string;
}

export function listed(summary: Summary): ListedSession {
  const openings = openingsOf(summary);
  const told = openings.flatMap((opening) => opening.told ?? []);
  const names = [...new Set(openings.map(({ principle }) => principleName(principle)))];
  return {
    summary,
    told,
    principles: names.join(', '),
    content: openings.length === 1 ? names.join('') : `${openings.length} questions`,
    outcome: outcomeText(summary, told.length, openings.length),
  };
}

/** The one axis that all tapes of a list share, and the target to which its figures belong. */
export function scaleOf(sessions: readonly ListedSession[]): {
  readonly axis: Ms;
  readonly band: Band | null;
} {
  const bands = sessions.flatMap(({ summary }) => summary.band ?? []);
  const widest = bands.toSorted((a, b) => b.amber - a.amber)[0] ?? null;
  const isShared = bands.every((band) => band.from === widest?.from && band.to === widest.to);
  const least = axisOf([], widest);
  const lengths = sessions.flatMap(({ told }) => told.map(({ length }) => length));
  return {
    axis: Math.min(axisOf(lengths, widest), Math.max(least, LONGEST_AXIS)),
    band: isShared ? widest : null,
  };
}

function outcomeText({ status, vote }: Summary, told: number, asked: number): string {
  switch (status) {
    case 'finished':
      return vote === null ? '' : voteName(vote);
    case 'unfinished':
      return 'Unfinished';
    case 'left-early':
      return `Left early, ${told} of ${asked}`;
  }
}

/** `Seven sessions, newest first. One tape is one opening answer.` */
export const listText = (count: number): string =>
  count === 1
    ? 'One session. One tape is one opening answer.'
    : `${capitalised(countText(count, 'session', 'sessions'))}, newest first. One tape is one opening answer.`;
