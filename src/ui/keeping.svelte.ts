import { createSubscriber } from 'svelte/reactivity';
import type { Keeping, KeepingState } from '../ports/keeping';

/** Whether what happens is kept, followed by whatever reads `state`. */
export function followKeeping(keeping: Keeping): { readonly state: KeepingState } {
  const track = createSubscriber((update) => keeping.onChange(update));
  return {
    get state() {
      track();
      return keeping.state();
    },
  };
}
