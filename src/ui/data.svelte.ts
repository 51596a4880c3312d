import { isoDay, type Calendar } from '../domain/calendar';
import { archiveName } from '../domain/archive-writer';
import type { Archives, FileResult, KeptState, Undone, Watch } from '../ports/archives';
import type { Ports } from '../ports/ports';
import type { Room } from '../ports/storage-room';
import { openAttempt, type Attempt } from './attempt.svelte';

type Read = Extract<FileResult, { kind: 'read' }>;

/** What the screen says of the last thing that was done. */
type DataStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'exported'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: string }
  | ({ readonly kind: 'offer'; readonly name: string } & Pick<Read, 'counts' | 'faults'>)
  | { readonly kind: 'imported'; readonly result: Read }
  | { readonly kind: 'undone'; readonly undone: Undone }
  | { readonly kind: 'erased' };

interface DataProgress {
  readonly what: 'Exporting' | 'Reading' | 'Importing' | 'Taking it back';
  readonly done: number;
  readonly all: number;
}

/** What is kept here, and how it goes out, comes in and goes for good. */
export interface Data {
  readonly state: KeptState | null;
  readonly room: Room | null;
  readonly step: DataStep;
  /** `null`: nothing is under way that takes long. */
  readonly progress: DataProgress | null;
  readonly work: Attempt;
  read(): Promise<void>;
  keepSafe(): Promise<boolean>;
  sendAll(): Promise<boolean>;
  sendTable(): Promise<boolean>;
  look(file: File): Promise<boolean>;
  take(): Promise<boolean>;
  undo(): Promise<boolean>;
  erase(): Promise<boolean>;
  putAwayReminder(): Promise<boolean>;
  leave(): void;
  cancel(): void;
}

type Needed = Pick<Ports, 'archives' | 'clock' | 'downloads' | 'room' | 'tabs'>;

export function openData({ archives, clock, downloads, room, tabs }: Needed, calendar: Calendar): Data {
  const work = openAttempt();
  let state = $state.raw<KeptState | null>(null);
  let space = $state.raw<Room | null>(null);
  let step = $state.raw<DataStep>({ kind: 'idle' });
  let progress = $state.raw<DataProgress | null>(null);
  let stop = new AbortController();
  let chosen: File | null = null;

  const now = () => clock.now().wall;

  async function read(): Promise<void> {
    const [kept, seen] = await Promise.all([archives().then((care) => care.state(now())), room.look()]);
    state = kept;
    space = seen;
  }

  /** What takes long is followed, and can be stopped. */
  async function long<T>(
    what: DataProgress['what'],
    run: (care: Archives, watch: Watch) => Promise<T>,
  ): Promise<T> {
    stop = new AbortController();
    progress = { what, done: 0, all: 0 };
    const onProgress = (done: number, all: number): void => {
      progress = { what, done, all };
    };
    try {
      return await run(await archives(), { onProgress, signal: stop.signal });
    } finally {
      progress = null;
    }
  }

  const note = async (part: Parameters<Archives['note']>[0]): Promise<void> => {
    await (await archives()).note(part);
    await read();
  };

  async function sendAll(): Promise<void> {
    const at = now();
    const made = await long('Exporting', (care, watch) => care.exportAll(at, watch));
    if (made === null) {
      step = { kind: 'stopped' };
      return;
    }
    const name = archiveName(calendar.dayOf(at));
    downloads.offer(name, made.file);
    step = { kind: 'exported', name, bytes: made.file.size };
    // The file is there, even where that cannot be remembered.
    await note({ exported: { at, sessions: made.sessions } }).catch(() => undefined);
  }

  async function sendTable(): Promise<void> {
    const file = await long('Exporting', (care, watch) => care.sessionsTable(watch));
    if (file === null) {
      step = { kind: 'stopped' };
      return;
    }
    const name = `greenroom-sessions-${isoDay(calendar.dayOf(now()))}.csv`;
    downloads.offer(name, file);
    step = { kind: 'exported', name, bytes: file.size };
  }

  async function look(file: File): Promise<void> {
    step = { kind: 'idle' };
    chosen = file;
    const result = await long('Reading', (care, watch) => care.look(file, watch));
    step = stepAfterLook(file.name, result);
  }

  async function take(): Promise<void> {
    const file = chosen;
    if (file === null) return;
    const result = await long('Importing', (care, watch) => care.take(file, now(), watch));
    tabs.tell();
    await read();
    step =
      result.kind === 'read'
        ? { kind: 'imported', result }
        : { kind: 'refused', name: file.name, problem: result.problem };
  }

  async function undo(): Promise<void> {
    const undone = await long('Taking it back', (care, watch) => care.undo(watch));
    tabs.tell();
    await read();
    step = { kind: 'undone', undone };
  }

  /** An interview in another tab is ended first, as it would write itself anew. */
  async function erase(): Promise<void> {
    const turn = await tabs.take('by force', { onWanted: () => undefined, onLost: () => undefined });
    try {
      await (await archives()).erase();
    } finally {
      turn?.end();
    }
    tabs.tell();
    await read();
    step = { kind: 'erased' };
  }

  return {
    get state() {
      return state;
    },
    get room() {
      return space;
    },
    get step() {
      return step;
    },
    get progress() {
      return progress;
    },
    work,
    read,
    keepSafe: () => work.run(async () => note({ asked: { at: now(), answer: await room.ask() } })),
    sendTable: () => work.run(sendTable),
    sendAll: () => work.run(sendAll),
    look: (file) => work.run(() => look(file)),
    take: () => work.run(take),
    undo: () => work.run(undo),
    erase: () => work.run(erase),
    putAwayReminder: () => work.run(() => note({ dismissed: now() })),
    leave: () => {
      step = { kind: 'idle' };
    },
    cancel: () => {
      stop.abort();
    },
  };
}

function stepAfterLook(name: string, result: FileResult): DataStep {
  if (result.kind === 'refused') return { ...result, name };
  if (result.isCut) return { kind: 'stopped' };
  return { kind: 'offer', name, counts: result.counts, faults: result.faults };
}
