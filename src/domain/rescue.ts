import type { Interview } from './interview';
import { packLive } from './stored/pack';
import type { EpochMs, Instant } from './time';

/** What is held in memory alone, as a file in the stored form: nothing is left out, so an import can take it up. */
export const rescueText = (...held: readonly Held[]): string =>
  held.map((one) => `${JSON.stringify(packLive(one))}\n`).join('');

interface Held {
  readonly interview: Interview;
  readonly seen: Instant;
}

/** `greenroom-unsaved-1795340000000.json`: two downloads never have the same name. */
export const rescueName = (now: EpochMs): string => `greenroom-unsaved-${now}.json`;
