import { isEnoughGap, type Gap, type ItemGap } from './calibration';
import { itemName } from './rubric';

/** Under this, in levels, gut and second look are said to agree: a tenth is all that is shown. */
const AGREED = 0.05;

export function calibrationHeading(gaps: readonly ItemGap[]): string {
  const known = gaps.filter(({ all }) => isEnoughGap(all));
  if (known.length === 0) return 'Too few second looks to say how your gut judges';
  const count = known.reduce((sum, { all }) => sum + all.count, 0);
  const mean = known.reduce((sum, { all }) => sum + all.mean * all.count, 0) / count;
  if (Math.abs(mean) < AGREED) return 'Your gut and your second look agree';
  return `Your gut is ${mean > 0 ? 'kinder' : 'harder'} than your second look`;
}

/** Of the item with the widest gap; empty where nothing is known. */
export function calibrationText(gaps: readonly ItemGap[]): string {
  const [widest] = gaps
    .filter(({ all }) => isEnoughGap(all))
    .toSorted((a, b) => Math.abs(b.all.mean) - Math.abs(a.all.mean));
  return widest === undefined
    ? 'Take a second look at an answer on another day, and its levels stand beside those of your gut here.'
    : gapSentence(widest);
}

/** `You rate “Result” 0.6 higher at once than on reflection (n = 14).` */
export function gapSentence({ item, all }: ItemGap): string {
  const name = `“${itemName(item)}”`;
  const count = `(n = ${all.count})`;
  if (!isEnoughGap(all)) return `Too few second looks at ${name} to say ${count}.`;
  if (Math.abs(all.mean) < AGREED) return `You rate ${name} the same at once and on reflection ${count}.`;
  return `You rate ${name} ${Math.abs(all.mean).toFixed(1)} ${all.mean > 0 ? 'higher' : 'lower'} at once than on reflection ${count}.`;
}

/** `+0.6`, `−0.4` or `0.0`; empty of fewer than three. */
export function gapText(gap: Gap): string {
  if (!isEnoughGap(gap)) return '';
  if (Math.abs(gap.mean) < AGREED) return '0.0';
  return `${gap.mean > 0 ? '+' : '\u2212'}${Math.abs(gap.mean).toFixed(1)}`;
}
