import { whenWords, type Calendar } from './calendar';
import { ENOUGH_ANSWERS, medianOf } from './levels';
import type { Preparation } from './prepare-next';
import { principleName } from './principle';
import { titleOf } from './story';
import type { EpochMs } from './time';
import type { Telling } from './told-before';
import { countText } from './words';

/** `Told twice, last today at 08:05: levels 3, 4.`; `tellings`: the newest first. */
export function toldText(tellings: readonly Telling[], calendar: Calendar, now: EpochMs): string {
  const [last] = tellings;
  if (last === undefined) return 'Never told.';
  const when = whenWords(calendar, last.at, now);
  const often =
    tellings.length === 1 ? `Told once, ${when}` : `Told ${oftenText(tellings.length)}, last ${when}`;
  return `${often}${levelsText(tellings)}.`;
}

const oftenText = (count: number): string => (count === 2 ? 'twice' : countText(count, 'time', 'times'));

function levelsText(tellings: readonly Telling[]): string {
  const levels = tellings.flatMap((telling) => telling.levels);
  if (levels.length === 0) return '';
  if (levels.length < ENOUGH_ANSWERS)
    return `: ${levels.length === 1 ? 'level' : 'levels'} ${levels.join(', ')}`;
  return `: a median of ${medianOf(levels)} over ${countText(levels.length, 'level', 'levels')}`;
}

/** What to do, and why. */
export function preparationText(one: Preparation): { readonly action: string; readonly reason: string } {
  switch (one.kind) {
    case 'no-story':
      return { action: `Find a story for ${principleName(one.principle)}`, reason: 'None shows it yet.' };
    case 'never-told':
      return {
        action: `Tell “${titleOf(one.story.now.words)}” aloud`,
        reason: 'It was never told in an interview here.',
      };
    case 'no-number':
      return {
        action: `Put a number into “${titleOf(one.story.now.words)}”`,
        reason: 'Its result has none.',
      };
    case 'told-long-ago':
      return {
        action: `Tell “${titleOf(one.story.now.words)}” once more`,
        reason: `It was told last ${countText(one.days, 'day', 'days')} ago.`,
      };
  }
}
