import { describe } from 'vitest';
import { idbStores } from '../fixtures/idb-stores';
import { databaseContract } from '../unit/services/database.contract';
import { drillStoreContract } from '../unit/services/drill-store.contract';
import { epochsContract } from '../unit/services/epochs.contract';
import { ownStoreContract, ownTabsContract } from '../unit/services/own-store.contract';
import { storyStoreContract, storyTabsContract } from '../unit/services/story-store.contract';
import { storesContract } from '../unit/services/stores.contract';
import { summariesContract } from '../unit/services/summaries.contract';

describe('kept in the IndexedDB of a browser,', () => {
  storesContract(idbStores);
  ownStoreContract(idbStores);
  storyStoreContract(idbStores);
  drillStoreContract(idbStores);
});

describe('the database in a browser:', databaseContract);
describe('the summaries on disk in a browser:', summariesContract);
describe('tabs of a browser that share the running interview:', epochsContract);
describe('tabs of a browser that share own questions:', ownTabsContract);
describe('tabs of a browser that share stories:', storyTabsContract);
