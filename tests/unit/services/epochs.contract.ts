import { keys, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { openInterview } from '../../../src/domain/interview';
import { instant } from '../../../src/domain/time';
import { idbLiveStore } from '../../../src/services/storage/idb-live-store';
import { finishedSession } from '../../fixtures/session';
import { idbWorld } from '../../fixtures/idb';

const live = { interview: openInterview(finishedSession()), seen: instant(5000, 20) };

/** How tabs share the one running interview. */
export function epochsContract(): void {
  test('a tab is superseded by another tab', async () => {
    const world = idbWorld();
    const [one, other] = [idbLiveStore(world.database()), idbLiveStore(world.database())];
    const epoch = await one.claim();
    expect(await one.save(live, epoch)).toBe('kept');
    await other.claim();
    expect(await one.save({ ...live, seen: instant(9000, 90) }, epoch)).toBe('superseded');
    expect(await other.load()).toEqual({ kind: 'found', live });
  });

  test('only so many ended epochs are remembered', async () => {
    const database = idbWorld().database();
    const marks = database.store('live');
    for (const epoch of [1, 2, 3, 5000]) await set(epoch, 'ended', marks);
    expect(await idbLiveStore(database).claim()).toBe(5002);
    expect(await keys(marks)).toEqual([5000, 5001]);
  });
}
