import { parseDrill } from '../../domain/stored/stored-drill';
import type { StoryDrill } from '../../domain/story-drill';
import type { LoadedDrills } from '../../ports/drills';
import type { StorySetAside } from '../../ports/stories';

/** The newest `most` of these keys, the newest first: each begins with its time. */
export const newestKeys = <Key extends IDBValidKey>(keys: readonly Key[], most: number): readonly Key[] =>
  keys.toSorted((a, b) => (a < b ? 1 : -1)).slice(0, Math.max(0, most));

/** What stands in the store, by its keys. */
export function readDrills(records: readonly (readonly [key: unknown, raw: unknown])[]): LoadedDrills {
  const drills: StoryDrill[] = [];
  const setAside: StorySetAside[] = [];
  for (const [key, raw] of records) {
    const parsed = parseDrill(raw);
    if (parsed.kind === 'found' && parsed.drill.id === key) drills.push(parsed.drill);
    else if (parsed.kind === 'newer') setAside.push({ key: String(key), kind: 'newer', reason: '' });
    else setAside.push({ key: String(key), kind: 'damaged', reason: reasonOf(parsed) });
  }
  return { drills, setAside };
}

const reasonOf = (parsed: ReturnType<typeof parseDrill>): string =>
  parsed.kind === 'damaged' ? parsed.reason : 'wanted the key that it is kept under';
