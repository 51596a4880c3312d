import { principleName } from './principle';
import type { CommitmentTrend } from './trend-commitments';
import type { Practised } from './trend-coverage';
import { ENOUGH_ANSWERS } from './levels';
import { capitalised, countText, numberText } from './words';

/** Those that have never come up. */
export const neverMet = (all: readonly Practised[]): readonly Practised[] =>
  all.filter(({ daysAgo }) => daysAgo === null);

export function coverageHeading(all: readonly Practised[]): string {
  const never = neverMet(all).length;
  if (never === all.length) return 'No principle has come up yet';
  if (never > 0)
    return `${capitalised(countText(never, 'principle has', 'principles have'))} not come up at all`;
  const [longest] = all.toSorted((a, b) => (b.daysAgo ?? 0) - (a.daysAgo ?? 0));
  return longest === undefined
    ? ''
    : `All ${numberText(all.length)} have come up, ${principleName(longest.principle)} longest ago`;
}

/** `never`, `today` or the number. */
export const daysText = (daysAgo: number | null): string =>
  daysAgo === null ? 'never' : daysAgo === 0 ? 'today' : String(daysAgo);

export function commitmentsHeading({ made, kept, forgotten }: CommitmentTrend): string {
  if (made.length === 0) return 'No commitment was made yet';
  if (kept + forgotten < ENOUGH_ANSWERS) return 'Too few commitments were asked about to say';
  return `You kept ${numberText(kept)} of ${numberText(kept + forgotten)} commitments`;
}

/** `Of eight commitments five kept, two forgotten, one not asked about yet.` */
export function commitmentsSentence({ made, kept, forgotten, open }: CommitmentTrend): string {
  if (made.length === 0) return 'At the end of a debrief you can resolve one thing for next time.';
  const of = `Of ${countText(made.length, 'commitment', 'commitments')}`;
  return `${of} ${numberText(kept)} kept, ${numberText(forgotten)} forgotten, ${numberText(open)} not asked about yet.`;
}

export function keptText(isKept: boolean | null): string {
  if (isKept === null) return 'Not asked yet';
  return isKept ? 'Kept' : 'Forgotten';
}
