/** A form that keeps what is typed in it with each letter, and that can be started afresh and brought back. */
export interface TypedForm<T> {
  readonly current: T;
  /** It holds something else than an empty form does. */
  readonly isChanged: boolean;
  /** The person started afresh, and can still go back. */
  readonly isThrown: boolean;
  /** What was typed last could not be kept. */
  readonly cannotKeep: boolean;
  change(part: Partial<T>): void;
  /** Starts afresh, and the next time brings back what stood there. */
  turn(): void;
}

interface Typing<T> {
  /** What the form holds when nothing was typed. */
  readonly base: T;
  /** What was typed before and not saved. */
  readonly typed: T | null;
  readonly isSame: (a: T, b: T) => boolean;
  /** Keeps what is typed until it is saved; `null`: nothing. */
  readonly keep: (typed: T | null) => Promise<void>;
}

export function openTypedForm<T extends object>({ base, typed, isSame, keep }: Typing<T>): TypedForm<T> {
  let current = $state.raw(typed ?? base);
  let thrown = $state.raw<T | null>(null);
  let cannotKeep = $state(false);
  const isChanged = $derived(!isSame(current, base));

  function become(next: T): void {
    current = next;
    keep(isSame(next, base) ? null : next).then(
      () => (cannotKeep = false),
      () => (cannotKeep = true),
    );
  }

  return {
    get current() {
      return current;
    },
    get isChanged() {
      return isChanged;
    },
    get isThrown() {
      return thrown !== null;
    },
    get cannotKeep() {
      return cannotKeep;
    },
    change(part) {
      thrown = null;
      become({ ...current, ...part });
    },
    turn() {
      const before = thrown;
      thrown = before === null ? current : null;
      become(before ?? base);
    },
  };
}
