import type { Day } from '../../domain/calendar';
import { deleteSession, restoreSession } from '../../domain/deletion';
import { fitting, filtersIn, wholeHistory, type HistoryFilter } from '../../domain/history-filter';
import type { Session, SessionId } from '../../domain/session';
import { rowsOf, type ListedSession } from '../../domain/session-list';
import type { Excerpt } from '../../domain/session-search';
import { newestFirst, summarise, withOlder, type Summary } from '../../domain/summary';
import type { EpochMs } from '../../domain/time';
import type { Backstage } from '../../interview/backstage';
import type { Ports } from '../../ports/ports';
import type { SetAside } from '../../ports/session-store';
import { openFinding } from '../finding.svelte';
import { openSoundness } from './sound-sessions';

/** So many rows at first, and so many more each time. */
const PAGE = 50;

/** The sessions that were kept, as the list shows them. */
export interface History {
  /** Those that fit the filter, at most so many as are asked for; `null` until they are read. */
  readonly sessions: readonly ListedSession[] | null;
  /** How many stand in all; `null` while that is not known yet. */
  readonly count: number | null;
  readonly isFiltered: boolean;
  /** How many of them fit the filter; `null` where that is not known. */
  readonly found: number | null;
  readonly search: 'none' | 'running' | 'done' | 'failed';
  /** When they were read. */
  readonly at: EpochMs;
  readonly hasOlder: boolean;
  /** Records that cannot be read, and so stand in no list. */
  readonly setAside: readonly SetAside[];
  isDeleted(id: SessionId): boolean;
  /** Where the words that are looked for stand in it. */
  excerptOf(id: SessionId): Excerpt | undefined;
  /** Reads the newest; rejects when they cannot be read. */
  read(): Promise<void>;
  readOlder(): Promise<void>;
  /** Shows what fits of what was read; `true`: more must be read for it. */
  look(filter: HistoryFilter): boolean;
  /** Rejects when one could not be kept; those before it are changed then. */
  remove(ids: readonly SessionId[]): Promise<void>;
  undo(ids: readonly SessionId[]): Promise<void>;
  close(): void;
}

export function openHistory(
  { sessions: store, clock, search }: Pick<Ports, 'sessions' | 'clock' | 'search'>,
  backstage: Backstage,
  dayOf: (at: EpochMs) => Day,
): History {
  let limit = $state(PAGE);
  /** The newest, with one more than is shown; all as soon as a filter needs them. */
  let standing = $state.raw<readonly Summary[] | null>(null);
  let isWhole = $state(false);
  const unreadableAmong = openSoundness(store);
  /** What was deleted here stays in its place, to be undone. */
  let gone = $state.raw<readonly Summary[]>([]);
  let setAside = $state.raw<readonly SetAside[]>([]);
  let isSetAsideRead = false;
  let counted = $state<number | null>(null);
  let at = $state(clock.now().wall);
  let filter = $state.raw(wholeHistory);
  const finding = openFinding(search);

  /** Words are looked for, and nothing was found yet. */
  const isSearching = $derived(finding.state === 'running' && finding.excerpts === null);
  let isHeldBack = false;

  const rowOf = rowsOf();

  const isDeleted = (id: SessionId): boolean => gone.some((summary) => summary.id === id);

  const isFiltered = $derived(filtersIn(filter) > 0);
  const fit = $derived.by(() => {
    // Words that came with the address: rows appear with what was found in them, as all at once moves nothing.
    if (standing === null || (isHeldBack && isSearching)) return null;
    const all = gone.length === 0 ? standing : [...standing, ...gone].toSorted(newestFirst);
    const fits = isFiltered ? fitting(all, filter, dayOf) : all;
    const { excerpts } = finding;
    return excerpts === null ? fits : fits.filter(({ id }) => excerpts.has(id));
  });
  const sessions = $derived(fit && fit.slice(0, limit + gone.length).map(rowOf));

  async function read(): Promise<void> {
    const isAll = isFiltered;
    const some = await (isAll ? store.all() : store.newest(limit + 1));
    standing = some.filter(({ id }) => !isDeleted(id));
    isWhole = isAll || some.length <= limit;
    isSetAsideRead = false;
    at = clock.now().wall;
    // Somebody filtered while the newest were read.
    if (isFiltered && !isWhole) await read();
    else void Promise.all([countAll(), examine(some.slice(0, limit))]);
  }

  /** To count thousands takes longer than to read the newest, so the list does not wait for it. */
  async function countAll(): Promise<void> {
    counted = await store.count().catch(() => counted);
  }

  /** Those that the next page needs, its one more among them. */
  async function readMore(): Promise<void> {
    const known = standing ?? [];
    const wanted = limit + 1 - known.length;
    const more = wanted > 0 ? await store.newest(wanted, known.at(-1)) : [];
    isWhole = more.length < wanted;
    const fresh = more.filter(({ id }) => !isDeleted(id));
    standing = withOlder(known, fresh);
  }

  async function examine(shown: readonly Summary[]): Promise<void> {
    const unreadable = await unreadableAmong(shown);
    // To find what is set aside all keys are walked: not for each fifty that are looked at and are sound.
    if (isSetAsideRead && unreadable.length === 0) return;
    isSetAsideRead = true;
    setAside = await store.setAside().catch(() => []);
    standing = standing?.filter(({ id }) => !unreadable.includes(id)) ?? null;
    await countAll();
  }

  async function change(id: SessionId, how: (session: Session, at: EpochMs) => Session): Promise<Summary> {
    const loaded = await store.load(id);
    if (loaded.kind !== 'found') throw new Error(`The session ${id} is ${loaded.kind}.`);
    const changed = how(loaded.session, clock.now().wall);
    await store.save(changed);
    return summarise(changed);
  }

  /** What is left running would be written again, and so come back, when it is taken up. */
  async function endIfRunning(ids: readonly SessionId[]): Promise<void> {
    const left = await backstage.unfinished();
    if (left !== null && ids.includes(left.interview.session.id)) await backstage.endUnfinished();
  }

  return {
    get sessions() {
      return sessions;
    },
    get count() {
      return isWhole && standing !== null ? standing.length : counted;
    },
    get isFiltered() {
      return isFiltered;
    },
    get found() {
      return isFiltered && isWhole && !isSearching && fit !== null
        ? fit.filter(({ id }) => !isDeleted(id)).length
        : null;
    },
    get search() {
      return finding.state;
    },
    get at() {
      return at;
    },
    get setAside() {
      return setAside;
    },
    get hasOlder() {
      if (standing === null || fit === null) return false;
      if (fit.length > limit + gone.length) return true;
      return !isFiltered && !isWhole && (counted === null || counted > standing.length);
    },
    isDeleted,
    excerptOf: (id) => finding.excerpts?.get(id),
    read,
    async readOlder() {
      limit += PAGE;
      if (!isWhole) await readMore();
      void examine(fit?.slice(0, limit) ?? []);
    },
    look(next) {
      isHeldBack = standing === null;
      filter = next;
      limit = PAGE;
      finding.look(next.words);
      return standing === null || (isFiltered && !isWhole);
    },
    async remove(ids) {
      await endIfRunning(ids);
      for (const id of ids) {
        const summary = await change(id, deleteSession);
        standing = standing?.filter((other) => other.id !== id) ?? null;
        gone = [...gone, summary];
        counted = counted && counted - 1;
      }
    },
    async undo(ids) {
      for (const id of ids) {
        const summary = await change(id, restoreSession);
        gone = gone.filter((other) => other.id !== id);
        standing = standing && [...standing, summary].toSorted(newestFirst);
        counted = counted === null ? null : counted + 1;
      }
    },
    close: finding.close,
  };
}
