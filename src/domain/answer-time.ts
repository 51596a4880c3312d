import type { Ms } from './time';

/** What time depends on in the log of an answer. */
interface Happening {
  readonly kind: string;
  readonly at: Ms;
  /** How long the page was gone. */
  readonly lasting?: Ms;
}

/** Turns an offset since the beginning into answer time: what was paused or away before it does not count. */
export function timeAt(log: readonly Happening[], offset: Ms): Ms {
  let time = 0;
  for (const { from, to, isTold } of stretchesOf(log)) {
    if (from >= offset) break;
    if (isTold) time += Math.min(to, offset) - from;
  }
  return time;
}

/** The offset at which answer time comes to `time`, where it is not paused at its end: `timeAt` turned round. */
export function offsetAt(log: readonly Happening[], time: Ms): Ms {
  let left = time;
  let offset = 0;
  for (const { from, to, isTold } of stretchesOf(log)) {
    if (!isTold) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
    offset = to;
  }
  return offset + left;
}

interface Stretch {
  readonly from: Ms;
  readonly to: Ms;
  readonly isTold: boolean;
}

/** The offsets since the beginning as stretches that were told, and others that were paused or away; the last has no end. */
function stretchesOf(log: readonly Happening[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let isTold = true;
  const comeTo = (to: Ms, told: boolean): void => {
    if (to > from) stretches.push({ from, to, isTold: told });
    from = Math.max(from, to);
  };
  for (const event of log) {
    comeTo(event.at, isTold);
    if (event.kind === 'paused') isTold = false;
    if (event.kind === 'resumed') isTold = true;
    if (event.lasting !== undefined) comeTo(event.at + event.lasting, false);
  }
  comeTo(Infinity, isTold);
  return stretches;
}
