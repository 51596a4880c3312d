import { tick, untrack } from 'svelte';
import type { Interview } from '../domain/interview';
import { byItself, type ByItself } from '../interview/by-itself';
import type { Scene } from '../interview/interview.select';
import type { Clock } from '../ports/clock';
import { focusedOn, focusHeading, focusText } from './focus';
import { strayKeys } from './stray-keys';

/** What stands there now. */
interface Standing {
  readonly scene: Scene;
  readonly interview: Interview;
  /** What the screen still waits for, if anything. */
  readonly awaited: Promise<unknown> | null;
}

const newsOf: Record<ByItself, string> = {
  'ran-out': 'Time is over. Your answer is kept.',
  began: 'The time to think is over. Your answer has begun.',
};

/**
 * Called while a component is made; `key` changes with the screen. Brings the focus to the heading of each screen that
 * comes; where time moved on by itself, it tells so, leaves whoever was typing in a text box and lets no key through
 * that was meant for the last screen.
 */
export function arrivals(clock: Clock, key: () => string, standing: () => Standing) {
  const strays = strayKeys(clock);
  let before: Scene['kind'] = 'off';
  let wasTyping = false;
  let news = $state('');

  // Before the old screen goes, and the focus with it.
  $effect.pre(() => {
    if (key() !== '' && focusedOn(document.activeElement) === 'text') wasTyping = true;
  });

  $effect(() => {
    if (key() !== '') untrack(arrive);
  });

  function arrive(): void {
    const { scene, interview } = standing();
    const itself = byItself(before, scene, interview);
    if (itself !== null) strays.expect();
    if (scene.kind === 'keeping') return;
    const focus = itself !== null && wasTyping ? focusText : focusHeading;
    before = scene.kind;
    wasTyping = false;
    news = itself === null ? '' : newsOf[itself];
    void tick()
      .then(() => standing().awaited)
      .then(tick)
      .then(focus, () => undefined);
  }

  return {
    /** What is announced of the screen that stands. */
    get news() {
      return news;
    },
    isStray: strays.isStray,
  };
}
