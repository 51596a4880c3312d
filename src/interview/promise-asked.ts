import type { Ports } from '../ports/ports';
import type { Backstage } from './backstage';

type Needed = Pick<Ports, 'archives' | 'clock' | 'room' | 'sessions'>;

/** After the first session that was finished the browser is asked, once, to keep what is here. Returns the cancel. */
export const askForPromise = (backstage: Backstage, ports: Needed): (() => void) =>
  backstage.onStage(() => {
    // It is only a favour: what cannot be asked now is asked after the next session.
    if (backstage.stage() === null) void ask(ports).catch(() => undefined);
  });

async function ask({ archives, clock, room, sessions }: Needed): Promise<void> {
  const [newest] = await sessions.newest(1);
  if (newest?.status !== 'finished') return;
  const care = await archives();
  const at = clock.now().wall;
  if ((await care.state(at)).upkeep.asked !== null) return;
  await care.note({ asked: { at, answer: await room.ask() } });
}
