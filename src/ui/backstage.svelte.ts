import { createSubscriber } from 'svelte/reactivity';
import type { Backstage } from '../interview/backstage';
import type { Clock } from '../ports/clock';
import { openStage, type Stage } from './stage.svelte';

/** The interview on stage, followed by whatever reads `current`. */
export function followStage(backstage: Backstage, clock: Clock): { readonly current: Stage | null } {
  const track = createSubscriber((update) => backstage.onStage(update));
  let known: { readonly shell: unknown; readonly stage: Stage } | null = null;
  return {
    get current() {
      track();
      const shell = backstage.stage();
      if (shell === null) known = null;
      else if (known?.shell !== shell) known = { shell, stage: openStage(shell, clock) };
      return known?.stage ?? null;
    },
  };
}
