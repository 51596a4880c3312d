import { dateText, type Day } from './calendar';
import type { EpochMs } from './time';
import { isMet, isRated, type TrendAnswer } from './trend-answers';

const plural = (count: number, singular: string, many: string): string =>
  `${count} ${count === 1 ? singular : many}`;

/** `23 sessions, 2 of them real interviews; 31 opening answers, 27 of them rated, since 5 October.` `answers`: the newest first. */
export function countedText(
  answers: readonly TrendAnswer[],
  dayOf: (at: EpochMs) => Day,
  today: Day,
): string {
  const oldest = answers.at(-1);
  if (oldest === undefined) return 'No answers here.';
  const sessions = new Set(answers.map(({ summary }) => summary));
  const real = [...sessions].filter(({ isReal }) => isReal).length;
  const met = answers.filter(isMet).length;
  const rated = answers.filter(isRated).length;
  const realText =
    real === 0 ? '' : `, ${plural(real, 'of them a real interview', 'of them real interviews')};`;
  const counted = `${plural(sessions.size, 'session', 'sessions')}${realText || ','} ${plural(met, 'opening answer', 'opening answers')}`;
  return `${counted}, ${rated} of them rated, since ${dateText(dayOf(oldest.summary.started), today)}.`;
}
