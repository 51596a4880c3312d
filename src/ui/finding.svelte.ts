import type { SessionId } from '../domain/session';
import { noExcerpts, withExcerpts, wordsIn, type Excerpt } from '../domain/session-search';
import type { Ports } from '../ports/ports';
import type { SessionSearch } from '../ports/session-search';

/** What a search through the words of sessions has found until now. */
export interface Finding {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  /** By session; `null` where nothing is looked for, and until the first search has found something or has ended. */
  readonly excerpts: ReadonlyMap<SessionId, Excerpt> | null;
  /** Looks for words as typed; it ends the search before it. */
  look(typed: string): void;
  close(): void;
}

/** Opens the search when there is something to look for. */
export function openFinding(open: Ports['search']): Finding {
  let state = $state<Finding['state']>('none');
  let excerpts = $state.raw<ReadonlyMap<SessionId, Excerpt> | null>(null);
  let opened: Promise<SessionSearch> | null = null;
  let wanted = '';

  function begin(search: SessionSearch, key: string): void {
    let isFirst = true;
    const isWanted = (): boolean => key === wanted;
    search.find(key.split(' '), {
      onFound(more) {
        if (!isWanted()) return;
        // What was found before stands until there is something in its place: no flicker at each letter.
        excerpts = withExcerpts(isFirst ? noExcerpts : (excerpts ?? noExcerpts), more);
        isFirst = false;
      },
      onEnd(how) {
        if (!isWanted()) return;
        if (isFirst) excerpts = noExcerpts;
        state = how;
      },
    });
  }

  return {
    get state() {
      return state;
    },
    get excerpts() {
      return excerpts;
    },
    look(typed) {
      const key = wordsIn(typed).join(' ');
      if (key === wanted) return;
      wanted = key;
      if (key === '') {
        state = 'none';
        excerpts = null;
        return;
      }
      // The list stays as it is until something is found: drawing it anew would hold up the letter.
      state = 'running';
      opened ??= open();
      opened.then(
        (search) => {
          if (wanted === key) begin(search, key);
        },
        () => {
          opened = null;
          if (wanted === key) state = 'failed';
        },
      );
    },
    close() {
      wanted = '';
      void opened?.then((search) => {
        search.close();
      });
    },
  };
}
