import type { Summary } from '../../domain/summary';
import type { EpochMs } from '../../domain/time';
import type { Backstage, LeftInterview } from '../../interview/backstage';
import type { Ports } from '../../ports/ports';

/** From so many sessions follows what to practise. */
const LOOKED_AT = 50;

/** What stands on the device, and when it was read. */
export interface Kept {
  readonly at: EpochMs;
  readonly left: LeftInterview | null;
  /** `null` when they cannot be read. */
  readonly sessions: { readonly newest: readonly Summary[]; readonly count: number } | null;
}

/** All that Home shows of what was kept, in one piece, so that nothing on it appears after the rest. */
export async function readKept(
  { sessions, clock }: Pick<Ports, 'sessions' | 'clock'>,
  backstage: Backstage,
): Promise<Kept> {
  const [left, listed] = await Promise.all([
    backstage.unfinished(),
    Promise.all([sessions.newest(LOOKED_AT), sessions.count()]).catch(() => null),
  ]);
  return { at: clock.now().wall, left, sessions: listed && { newest: listed[0], count: listed[1] } };
}
