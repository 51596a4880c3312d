import { describe, expect, test } from 'vitest';
import { packDrill } from '../../../src/domain/stored/pack';
import type { StoryDrill, StoryDrillId } from '../../../src/domain/story-drill';
import { finishedDrill, picked, storyDrill } from '../../fixtures/story-drills';
import type { MakeStores } from './stores.contract';

/** What comes later in the alphabet was begun later, as with ids that begin with their time. */
const named = (id: string, part: Partial<StoryDrill> = {}): StoryDrill =>
  finishedDrill({ id: id as StoryDrillId, ...part });

/** What every implementation of the port of story drills does. */
export function drillStoreContract(make: MakeStores): void {
  describe('the store of story drills', () => {
    test('holds nothing at first', async () => {
      expect(await (await make.drills()).load(5)).toEqual({ drills: [], setAside: [] });
    });

    test('gives back what it was given, each ending and each pick', async () => {
      const store = await make.drills();
      const running = storyDrill({ id: 'z' as StoryDrillId, picks: [picked('oven', 0)] });
      const left = named('y', { ended: { at: running.started, why: 'left' } });
      for (const drill of [running, left, named('x')]) await store.keep(drill);
      expect(await store.load(5)).toEqual({ drills: [running, left, named('x')], setAside: [] });
    });

    test('gives the newest, as many as asked for, in whatever order they were kept', async () => {
      const store = await make.drills();
      for (const id of ['b', 'd', 'a', 'c']) await store.keep(named(id));
      expect((await store.load(3)).drills.map(({ id }) => id)).toEqual(['d', 'c', 'b']);
      expect((await store.load(0)).drills).toEqual([]);
    });

    test('writes a drill over what was written of it before', async () => {
      const store = await make.drills();
      const first = storyDrill({ picks: [picked('oven', 1000)] });
      const second = storyDrill({ picks: [picked('oven', 1000), { kind: 'ran-out' }] });
      await Promise.all([store.keep(first), store.keep(second)]);
      expect((await store.load(5)).drills).toEqual([second]);
    });

    test('keeps a copy: what it was given can be changed', async () => {
      const store = await make.drills();
      const given = structuredClone(named('a'));
      await store.keep(given);
      (given.picks as unknown[]).pop();
      expect((await store.load(5)).drills).toEqual([named('a')]);
    });

    test('sets aside what it cannot read, says why, and shows the others', async () => {
      const none = { kind: 'none', took: 1 } as const;
      const store = await make.drills(
        new Map<string, unknown>([
          ['a', packDrill(named('a'))],
          ['b', packDrill(named('b', { picks: [{ ...none, took: 20_001 }] }))],
          ['c', packDrill(named('c', { picks: [none, none, none, none, none] }))],
          ['d', packDrill(named('elsewhere'))],
          ['e', { version: 99, drill: {} }],
        ]),
      );
      const { drills, setAside } = await store.load(5);
      expect(drills).toEqual([named('a')]);
      expect(setAside).toEqual([
        { key: 'e', kind: 'newer', reason: '' },
        { key: 'd', kind: 'damaged', reason: 'wanted the key that it is kept under' },
        {
          key: 'c',
          kind: 'damaged',
          reason: expect.stringContaining('no more picks than questions') as string,
        },
        { key: 'b', kind: 'damaged', reason: expect.stringContaining('drill.picks.0.took') as string },
      ]);
    });
  });
}
