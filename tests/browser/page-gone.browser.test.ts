import { expect, onTestFinished, test } from 'vitest';
import { openInterview } from '../../src/domain/interview';
import { instant } from '../../src/domain/time';
import { idbLiveStore } from '../../src/services/storage/idb-live-store';
import { openStorage } from '../../src/services/storage/open-storage';
import { idbWorld } from '../fixtures/idb';
import { finishedSession } from '../fixtures/session';

/** A page inside this one, with a connection of its own that goes when it goes. */
function innerPage() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => {
    frame.remove();
  });
  if (frame.contentWindow === null) throw new Error('The inner page has no window.');
  return { factory: (frame.contentWindow as Window & typeof globalThis).indexedDB, go: () => frame.remove() };
}

test('what a page saves of the running interview in its last moment is kept', async () => {
  const world = idbWorld();
  const { factory, go } = innerPage();
  const leaving = idbLiveStore(world.database({ factory }));
  const epoch = await leaving.claim();
  const live = { interview: openInterview(finishedSession()), seen: instant(5000, 20) };

  void leaving.save(live, epoch);
  // All that a page may still do is to settle promises that need no answer from outside.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  go();

  expect(await idbLiveStore(world.database()).load()).toEqual({ kind: 'found', live });
});

test('so is what it saves by the stores that it was given before they were open', async () => {
  const world = idbWorld();
  const { factory, go } = innerPage();
  const { live: leaving } = openStorage({ factory, name: world.name });
  const epoch = await leaving.claim();
  const live = { interview: openInterview(finishedSession()), seen: instant(5000, 20) };

  void leaving.save(live, epoch);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  go();

  expect(await idbLiveStore(world.database()).load()).toEqual({ kind: 'found', live });
});
