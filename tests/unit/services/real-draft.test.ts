import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { RealDraftStore } from '../../../src/ports/real-draft';
import { idbRealDraft } from '../../../src/services/storage/idb-real-draft';
import { memoryRealDraft } from '../../../src/services/storage/memory-stores';
import { done, idbWorld } from '../../fixtures/idb';
import { writtenDown } from '../../fixtures/real-session';

const stores: readonly (readonly [name: string, make: () => RealDraftStore])[] = [
  ['on the device', () => idbRealDraft(idbWorld().database())],
  ['in memory', () => memoryRealDraft()],
];

describe.each(stores)('a real interview in the making, %s', (_, make) => {
  test('is none at first, is given back as it was kept, and goes', async () => {
    const store = make();
    expect(await store.load()).toBeNull();
    await store.keep(writtenDown);
    expect(await store.load()).toEqual(writtenDown);
    await store.keep({ ...writtenDown, date: null, questions: [] });
    expect(await store.load()).toMatchObject({ date: null, questions: [] });
    await store.keep(null);
    expect(await store.load()).toBeNull();
  });
});

describe('what lies on the device', () => {
  async function setup(record: unknown) {
    const world = idbWorld();
    const store = idbRealDraft(world.database());
    await store.load();
    const raw = await world.raw();
    const records = () => raw.transaction('settings', 'readwrite').objectStore('settings');
    await done(records().put(record, 'real-draft'));
    return { store, lies: () => done(records().get('real-draft')) };
  }

  test('and is of a newer version is not replaced once it was found', async () => {
    const newer = { version: 99, real: 'of another shape' };
    const { store, lies } = await setup(newer);
    expect(await store.load()).toBeNull();
    await expect(store.keep(writtenDown)).rejects.toThrow('newer');
    expect(await lies()).toEqual(newer);
  });

  test.each([
    ['torn', { version: 1, real: { ...writtenDown, questions: 'torn' } }],
    [
      'with a level that is none',
      { version: 1, real: { ...writtenDown, questions: [{ scores: { event: 9 } }] } },
    ],
    ['a word', 'word'],
  ])('and is %s counts as nothing', async (_, record) => {
    const { store } = await setup(record);
    expect(await store.load()).toBeNull();
    await store.keep(writtenDown);
    expect(await store.load()).toEqual(writtenDown);
  });
});
