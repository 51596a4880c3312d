import { createSubscriber } from 'svelte/reactivity';
import type { AnyActor, SnapshotFrom } from 'xstate';

/** The one bridge from an actor to runes: reading `snapshot` in an effect or a template follows it. */
export function reactive<T extends AnyActor>(actor: T) {
  const track = createSubscriber((update) => {
    const subscription = actor.subscribe({ next: update, error: update, complete: update });
    return () => {
      subscription.unsubscribe();
    };
  });
  return {
    get snapshot(): SnapshotFrom<T> {
      track();
      return actor.getSnapshot() as SnapshotFrom<T>;
    },
    send: actor.send.bind(actor) as T['send'],
  };
}
