import { hasRunOut } from '../domain/answer';
import type { Interview, Running } from '../domain/interview';
import { allowanceOf, entriesOf } from '../domain/session';
import type { Scene } from './interview.select';

/** What time did without the person: an answer was cut off, or began when the time to think was over. */
export type ByItself = 'ran-out' | 'began';

/** Clocks are added up in fractions of a millisecond. */
const HAIR = 1;

/** Whether a scene came by itself after the one `before`; `null` when the person asked for it. */
export function byItself(before: Scene['kind'], scene: Scene, interview: Interview): ByItself | null {
  if (before === 'asking' && scene.kind === 'answering')
    return hasBegunByItself(interview, scene.running) ? 'began' : null;
  const last = entriesOf(interview.session, 'answered').at(-1);
  return before === 'answering' && last !== undefined && hasRunOut(last.answer) ? 'ran-out' : null;
}

/** All of the time to think was used, and not a moment more: nobody presses so exactly. */
function hasBegunByItself({ session }: Interview, { prompt, thought }: Running): boolean {
  const { thinking, limit } = allowanceOf(session.plan, prompt);
  return limit !== null && thinking > 0 && Math.abs(thought - thinking) < HAIR;
}
