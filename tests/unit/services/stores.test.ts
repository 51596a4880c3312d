import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import {
  memoryDrillStore,
  memoryLiveStore,
  memoryOwnStore,
  memorySessionStore,
  memorySettingsStore,
  memoryStoryStore,
} from '../../../src/services/storage/memory-stores';
import { idbStores } from '../../fixtures/idb-stores';
import { databaseContract } from './database.contract';
import { drillStoreContract } from './drill-store.contract';
import { epochsContract } from './epochs.contract';
import { ownStoreContract, ownTabsContract } from './own-store.contract';
import { storyStoreContract, storyTabsContract } from './story-store.contract';
import { summariesContract } from './summaries.contract';
import { storesContract, type MakeStores } from './stores.contract';

const memoryStores: MakeStores = {
  sessions: async (records) => memorySessionStore(records),
  live: async (record) => memoryLiveStore(record),
  settings: async (record) => memorySettingsStore(record),
  own: async (records, bookmarks) => memoryOwnStore(records, bookmarks),
  stories: async (records) => memoryStoryStore(records),
  drills: async (records) => memoryDrillStore(records),
};

describe.each([
  ['memory', memoryStores],
  ['IndexedDB', idbStores],
])('kept in %s,', (_, make) => {
  storesContract(make);
  ownStoreContract(make);
  storyStoreContract(make);
  drillStoreContract(make);
});

describe('the database:', databaseContract);
describe('the summaries on disk:', summariesContract);
describe('tabs that share the running interview:', epochsContract);
describe('tabs that share own questions:', ownTabsContract);
describe('tabs that share stories:', storyTabsContract);
