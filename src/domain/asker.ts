import type { Interviewer } from './interviewer';
import { itemsIn } from './place';
import type { Plan } from './plan';
import type { Prompt } from './session';

/** Who asks an item; `null`: nobody in particular. */
export function askerOf({ items, rounds }: Plan, item: number): Interviewer | null {
  const planned = items[item];
  return (planned && rounds[planned.round]?.interviewer) ?? null;
}

/** What the interviewer says before anything else: at the first prompt of their round, else `null`. */
export function greetingAt(plan: Plan, { item, probe }: Prompt): string | null {
  const round = plan.items[item]?.round;
  const isFirst = round !== undefined && probe === null && itemsIn(plan, round)[0] === item;
  return isFirst ? (askerOf(plan, item)?.opens ?? null) : null;
}
