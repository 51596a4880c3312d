import { parseLive } from '../../domain/stored/stored-live';
import type { LoadedLive } from '../../ports/live-store';

/** What the record of the running interview holds, if it holds any. */
export function readLive(raw: unknown): LoadedLive {
  if (raw === undefined) return { kind: 'absent' };
  const parsed = parseLive(raw);
  if (parsed.kind !== 'found') return parsed;
  return parsed.live === null ? { kind: 'absent' } : { kind: 'found', live: parsed.live };
}
