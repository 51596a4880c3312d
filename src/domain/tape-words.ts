import { partName, type Segment } from './answer';
import { sharesOf } from './shares';
import { emptySentence } from './tape';
import { clockText, SECOND, type Ms } from './time';
import { offTarget, zoneOf, type Band, type Zone } from './timing';

/** What stands beside the clock: where the answer is against its target, and what helps there. */
export interface ZoneWords {
  readonly zone: Zone;
  readonly where: string;
  readonly hint: string;
}

/** Cut to seconds at their ends and not by their lengths, so that the figures add up to the figure of the whole. */
export const inWholeSeconds = (segments: readonly Segment[]): readonly Segment[] =>
  segments.map(({ part, start, end }) => ({ part, start: cut(start), end: cut(end) }));

/** What a tape shows, for those who hear it: "2:41 in all: Situation 0:38, Task 0:15; inside the band". */
export function tapeSentence(tape: {
  readonly segments: readonly Segment[];
  readonly length: Ms;
  readonly band: Band | null;
}): string {
  const length = cut(tape.length);
  if (length === 0) return emptySentence(tape.band);
  const figures = `${clockText(length)} in all: ${partsSentence(inWholeSeconds(tape.segments))}`;
  return tape.band === null ? figures : `${figures}; ${bandSentence(length, tape.band)}`;
}

/** The words beside a running clock; `null` where no target is set. */
export function zoneWords(length: Ms, band: Band | null): ZoneWords | null {
  if (band === null) return null;
  const shown = cut(length);
  const zone = zoneOf(shown, band);
  return { zone, where: whereWords(shown, band, zone), hint: hintFor(shown, band, zone) };
}

function partsSentence(segments: readonly Segment[]): string {
  const shares = sharesOf(segments);
  const unmarked = shares
    .filter(({ part }) => part === null)
    .map(({ time }) => `unmarked ${clockText(time)}`);
  const told = shares.flatMap(({ part, time }) =>
    part === null ? [] : `${partName(part)} ${clockText(time)}`,
  );
  return [...unmarked, ...(told.length === 0 ? ['no part marked'] : told)].join(', ');
}

function bandSentence(length: Ms, band: Band): string {
  const off = clockText(Math.abs(offTarget(length, band)));
  const sentences: Record<Zone, string> = {
    short: `short of the band by ${off}`,
    inside: 'inside the band',
    amber: `${off} past the band, in amber`,
    red: `${off} past the band, in red`,
    over: `${clockText(length - band.amber - band.grace)} over`,
  };
  return sentences[zoneOf(length, band)];
}

function whereWords(length: Ms, band: Band, zone: Zone): string {
  if (zone === 'inside') return 'On target.';
  const off = spoken(Math.abs(offTarget(length, band)));
  return zone === 'short' ? `${off} to the target.` : `${off} past the target.`;
}

/** So close to the end of the target it is time for the result. */
const CLOSING: Ms = 30 * SECOND;

function hintFor(length: Ms, band: Band, zone: Zone): string {
  const hints: Record<Zone, string> = {
    short: 'No hurry.',
    inside: band.to - length > CLOSING ? 'There is room.' : 'Come to the result.',
    amber: 'Give the number and stop.',
    red: 'Stop here.',
    over: 'Finish the sentence and stop.',
  };
  return hints[zone];
}

const cut = (length: Ms): Ms => Math.floor(Math.max(0, length) / SECOND) * SECOND;

/** `78000` → `1 minute 18 seconds`. */
function spoken(length: Ms): string {
  const seconds = Math.round(length / SECOND);
  const counted: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 60), 'minute'],
    [seconds % 60, 'second'],
  ];
  return counted
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
}
