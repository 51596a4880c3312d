import type { SessionId } from '../domain/session';

/** Sessions that are selected from a list, to do one thing with all of them. */
export interface Selection {
  /** `null` while nothing is selected from the list. */
  readonly ids: readonly SessionId[] | null;
  begin(): void;
  set(id: SessionId, isSelected: boolean): void;
  setAll(ids: readonly SessionId[]): void;
  /** Ends it and gives what was selected. */
  end(): readonly SessionId[];
}

export function openSelection(): Selection {
  let ids = $state.raw<readonly SessionId[] | null>(null);
  return {
    get ids() {
      return ids;
    },
    begin() {
      ids = [];
    },
    set(id, isSelected) {
      const others = (ids ?? []).filter((other) => other !== id);
      ids = isSelected ? [...others, id] : others;
    },
    setAll(all) {
      ids = all;
    },
    end() {
      const selected = ids ?? [];
      ids = null;
      return selected;
    },
  };
}
