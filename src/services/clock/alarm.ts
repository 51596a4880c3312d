import type { Ms } from '../../domain/time';
import { scriptUrl } from '../script-url';
import deadlineWorker from './deadline.worker.ts?worker&url';

/** Sets the one alarm anew, or stops it with `null`. It may ring early or, where the page sleeps, late. */
export type Alarm = (delay: Ms | null) => void;

/** Makes an alarm that calls `ring`. */
export type MakeAlarm = (ring: () => void) => Alarm;

type DeadlineWorker = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>;

const startWorker = (): DeadlineWorker => new Worker(scriptUrl(deadlineWorker), { type: 'module' });

/** Timers of the page itself: 39 s late in a hidden page under intensive throttling, measured in Chromium 156. */
export const pageAlarm: MakeAlarm = (ring) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (delay) => {
    clearTimeout(timer);
    if (delay !== null) timer = setTimeout(ring, delay);
  };
};

/** Timers of a dedicated worker (12 ms late at most); of the page where the worker cannot be had. */
export const workerAlarm =
  (start: () => DeadlineWorker = startWorker, fallback: MakeAlarm = pageAlarm): MakeAlarm =>
  (ring) => {
    let worker: DeadlineWorker;
    try {
      worker = start();
    } catch {
      return fallback(ring);
    }
    let set: Alarm = (delay) => {
      worker.postMessage(delay);
    };
    worker.onmessage = ring;
    // Its script could not be loaded. Whoever is rung sets the alarm anew, then on the page.
    worker.onerror = () => {
      set = fallback(ring);
      ring();
    };
    return (delay) => {
      set(delay);
    };
  };
