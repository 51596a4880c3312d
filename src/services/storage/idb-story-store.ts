import { promisifyRequest } from 'idb-keyval';
import { packStory } from '../../domain/stored/pack';
import { erasable, storiesFrom, type StoryVersion } from '../../domain/story';
import type { StoryStore } from '../../ports/stories';
import type { Database } from './database';
import { readStories, storyKey } from './story-records';

export function idbStoryStore(database: Database): StoryStore {
  const all = async (store: IDBObjectStore) => {
    const [keys, values] = await Promise.all([
      promisifyRequest(store.getAllKeys()),
      promisifyRequest<unknown[]>(store.getAll()),
    ]);
    return readStories(keys.map((key, place) => [key, values[place]]));
  };

  const load = () => database.read(['stories'], (transaction) => all(transaction.objectStore('stories')));

  return {
    load,

    // Without a look at what lies there: the page may be going away, and would not live to see it.
    keep: (version: StoryVersion) =>
      database.write(['stories'], (transaction) => {
        transaction.objectStore('stories').put(packStory(version), storyKey(version));
      }),

    async erase(before) {
      // A write for nothing would hold up the next one, which may be the last of a page that goes away.
      if (erasable(storiesFrom((await load()).versions), before).length === 0) return;
      await database.write(['stories'], async (transaction) => {
        const store = transaction.objectStore('stories');
        const { versions } = await all(store);
        for (const version of erasable(storiesFrom(versions), before)) store.delete(storyKey(version));
      });
    },
  };
}
