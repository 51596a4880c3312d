import { expect, test } from 'vitest';
import { openStorage } from '../../src/services/storage/open-storage';
import { idbWorld } from '../fixtures/idb';
import { finishedSession } from '../fixtures/session';

/** A tab of an older build that does not give way, and one of a newer build beside it. */
async function setup() {
  const world = idbWorld();
  await world.database().open();
  const older = await world.raw(1);
  const newer = () => openStorage({ factory: world.factory, name: world.name, version: 2 });
  return { older, newer };
}

test(
  'an older tab that ignores an upgrade is waited for, and then all is kept',
  { timeout: 3000 },
  async () => {
    const { older, newer } = await setup();
    const { sessions, keeping } = newer();
    const session = finishedSession();
    const saving = sessions.save(session);
    await new Promise<void>((resolve) => keeping.onChange(resolve));
    expect(keeping.state()).toBe('waiting');

    older.close();
    await saving;
    expect(keeping.state()).toBe('kept');
    expect(await newer().sessions.load(session.id)).toEqual({ kind: 'found', session });
  },
);
