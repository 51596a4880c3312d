import { dayOfDate } from './calendar';
import { wholeHistory, type HistoryFilter } from './history-filter';
import { isPrincipleId } from './principle';
import { VOTES } from './rubric';
import { STATUSES } from './session';
import { FORMATS } from './setup';
import type { StoryId } from './story';
import { PRESSURES } from './timing';

/** What of the history is looked at, and how. */
export interface HistoryView {
  readonly filter: HistoryFilter;
  /** Or else as one list. */
  readonly isByWeek: boolean;
}

/** The query of an address. Left out is what is not asked for. */
export function formatHistory({ filter, isByWeek }: HistoryView): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter) as [string, string | null][])
    if (value !== null && value !== '') query.set(name, value);
  if (!isByWeek) query.set('weeks', 'no');
  return query.toString();
}

/** Reads it back. What is not understood changes nothing. */
export function parseHistory(query: string): HistoryView {
  const given = new URLSearchParams(query);
  const among = <T extends string>(name: string, choices: readonly T[]): T | null =>
    choices.find((choice) => choice === given.get(name)) ?? null;
  const date = (name: string): string | null =>
    dayOfDate(given.get(name) ?? '') === null ? null : given.get(name);
  const principle = given.get('principle') ?? '';
  const story = given.get('story') ?? '';
  const filter: HistoryFilter = {
    words: given.get('words') ?? wholeHistory.words,
    principle: isPrincipleId(principle) ? principle : null,
    format: among('format', [...FORMATS, 'real']),
    pressure: among('pressure', PRESSURES),
    vote: among('vote', VOTES),
    status: among('status', STATUSES),
    story: story === '' ? null : (story as StoryId),
    from: date('from'),
    to: date('to'),
  };
  return { filter, isByWeek: given.get('weeks') !== 'no' };
}
