import type { Setup } from '../domain/setup';
import type { Backstage } from '../interview/backstage';
import { openOpening } from './attempt.svelte';
import type { Preferences } from './preferences.svelte';

/** Drills of what stands on a screen; the rest is as the person set it up last. */
export interface Drill {
  readonly isOpening: boolean;
  readonly hasFailed: boolean;
  /** Does nothing while one is being opened or an interview runs. */
  open(what: Partial<Pick<Setup, 'drilled' | 'principles'>>): void;
}

export function openDrill(backstage: Backstage, preferences: Preferences): Drill {
  const opening = openOpening(backstage);
  return {
    get isOpening() {
      return opening.isRunning;
    },
    get hasFailed() {
      return opening.hasFailed;
    },
    open(what) {
      void opening.run(async () => {
        await preferences.ready;
        const { setup } = preferences.current;
        await backstage.start({ ...setup, drilled: [], ...what, format: 'drill' }, null);
      });
    },
  };
}
