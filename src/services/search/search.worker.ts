// Looks through the sessions with a connection of its own, so that typing never waits for it. A message is a search to
// begin; what it finds comes back with its number.
import { openDatabase } from '../storage/database';
import { idbSessionStore } from '../storage/idb-session-store';
import type { SearchAnswer, SearchRequest } from './search-messages';
import { sessionSearch } from './session-search';

const database = openDatabase({ onBlocked: () => undefined });
const search = sessionSearch(idbSessionStore(database));
const answer = (message: SearchAnswer): void => {
  postMessage(message);
};

addEventListener('message', ({ data: { number, words } }: MessageEvent<SearchRequest>) => {
  search.find(words, {
    onFound: (found) => {
      answer({ number, found });
    },
    onEnd: (end) => {
      answer({ number, end });
    },
  });
});
