import type { ComparedLevel } from './compare';
import { riseOf } from './compare';
import type { Level } from './rubric';
import { countText } from './words';

/** `4`, with the second look `4, then 3`; `–` where nothing was rated. */
export function pairText({ gut, look }: { readonly gut: Level | null; readonly look: Level | null }): string {
  if (gut === null && look === null) return '–';
  if (look === null) return String(gut);
  return gut === null ? `${look} on reflection` : `${gut}, then ${look}`;
}

/** `+1`, `−2`, `same`; empty where one of the two has no level. */
export function riseText(compared: ComparedLevel): string {
  const rise = riseOf(compared);
  if (rise === null) return '';
  if (rise === 0) return 'same';
  return rise > 0 ? `+${rise}` : `−${-rise}`;
}

/** What moved between two answers, in one sentence. */
export function comparedSentence(levels: readonly ComparedLevel[]): string {
  const rises = levels.flatMap((level) => riseOf(level) ?? []);
  if (rises.length === 0) return 'No item was rated in both, so nothing can be set side by side.';
  const higher = rises.filter((rise) => rise > 0).length;
  const lower = rises.filter((rise) => rise < 0).length;
  const same = rises.length - higher - lower;
  const parts = [
    ...(higher > 0 ? [`${higher} higher`] : []),
    ...(lower > 0 ? [`${lower} lower`] : []),
    ...(same > 0 ? [`${same} the same`] : []),
  ];
  return `Of ${countText(rises.length, 'item', 'items')} rated in both: ${parts.join(', ')}. Two answers show a difference, not a trend.`;
}
