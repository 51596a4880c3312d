import { createSubscriber } from 'svelte/reactivity';
import type { KeyAction } from '../domain/keys';
import type { Instant } from '../domain/time';
import type { InterviewEvent } from '../interview/interview.machine';
import type { InterviewSnapshot, SavedState, Shell } from '../interview/interview.shell';
import type { Clock } from '../ports/clock';
import { reactive } from './actor.svelte';

type Timed = Extract<InterviewEvent, { now: unknown }>;
type Untimed = Exclude<InterviewEvent, Timed>;
/** Leaves out `now` of each kind of event by itself, so that they stay apart. */
type WithoutNow<E> = E extends unknown ? Omit<E, 'now'> : never;

/** What a screen does on single keys. */
type KeyHandlers = Partial<Record<KeyAction, () => void>>;

/** The running interview as screens see it: a snapshot to show and events to send. */
export interface Stage {
  readonly snapshot: InterviewSnapshot;
  readonly saved: SavedState;
  send(event: Untimed): void;
  /** Sends an event with the moment at which it happened. */
  sendNow(event: WithoutNow<Timed>): void;
  /** Sends an event that happened a moment ago. */
  sendAt(then: Instant, event: WithoutNow<Timed>): void;
  leave(): void;
  /** Called while a component is made: its keys act as long as it stands. */
  handleKeys(handlers: KeyHandlers): void;
  press(action: KeyAction): void;
}

export function openStage(shell: Shell, clock: Clock): Stage {
  const actor = reactive(shell.actor);
  const track = createSubscriber((update) => shell.onSaved(update));
  let keyring: readonly KeyHandlers[] = [];

  function sendAt(then: Instant, event: WithoutNow<Timed>): void {
    actor.send({ ...event, now: then } as Timed);
  }

  return {
    get snapshot() {
      return actor.snapshot;
    },
    get saved() {
      track();
      return shell.saved();
    },
    send: actor.send,
    sendNow: (event) => {
      sendAt(clock.now(), event);
    },
    sendAt,
    leave: () => {
      void shell.leave();
    },
    handleKeys(handlers) {
      $effect(() => {
        keyring = [...keyring, handlers];
        return () => {
          keyring = keyring.filter((one) => one !== handlers);
        };
      });
    },
    press(action) {
      for (const handlers of keyring) handlers[action]?.();
    },
  };
}
