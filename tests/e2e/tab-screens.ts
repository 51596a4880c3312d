import type { Page } from '@playwright/test';
import { leftAfter, leftIn } from './left-running';
import { openWith, type Device } from './open-with';
import { aLoop } from './sample-rounds';
import { offers, shows, type Act, type Shown } from './shown';
import { inAnAnswer } from './stage-screens';

/** The interview runs in another tab of the same browser. */
const runsElsewhere =
  (device: () => Device, name: string): Act =>
  async (page) => {
    const other = await page.context().newPage();
    await openWith(other, '#/interview', device());
    await offers(name)(other);
  };

/** As browsers do that may store nothing for this address. */
const withoutStorage: Act = (page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = function () {
      throw new DOMException('', 'SecurityError');
    };
  });

/** A page of the origin that has no app in it. */
async function bareTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('./');
  await offers('Start interview')(other);
  await other.goto('./icon.svg');
  return other;
}

/** A tab with an older app holds its connection, and something waits for it to be closed. */
const withHeldStorage: Act = async (page) => {
  const old = await bareTab(page);
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          opening.result.onversionchange = null;
          indexedDB.deleteDatabase('greenroom').onblocked = () => resolve();
        };
      }),
  );
};

const withNewerStorage: Act = async (page) => {
  const newer = await bareTab(page);
  await newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('greenroom', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
};

export const TAB_SCREENS: readonly Shown[] = [
  {
    name: 'Home, while it runs in another tab',
    hash: '#/',
    first: runsElsewhere(() => ({ live: leftAfter(inAnAnswer) }), 'Finish answer'),
    settled: offers('Take over'),
  },
  {
    name: 'It runs in another tab',
    hash: '#/interview',
    first: runsElsewhere(() => ({ live: leftAfter(inAnAnswer) }), 'Finish answer'),
    settled: shows('As it stood at'),
  },
  {
    name: 'It runs in another tab, a break',
    hash: '#/interview',
    first: runsElsewhere(() => ({ live: leftIn(aLoop({ upTo: 1 })) }), 'Next round'),
    settled: shows('As it stood at'),
  },
  {
    name: 'Home, where nothing will be kept',
    hash: '#/',
    first: withoutStorage,
    settled: shows('Nothing will be kept.'),
  },
  {
    name: 'Set-up, where nothing will be kept',
    hash: '#/setup',
    first: withoutStorage,
    settled: shows('Nothing will be kept.'),
  },
  {
    name: 'Home, while an older tab holds the storage',
    hash: '#/',
    first: withHeldStorage,
    settled: shows('Another tab holds the storage.'),
  },
  {
    name: 'Home, after a newer Greenroom',
    hash: '#/',
    first: withNewerStorage,
    settled: shows('A newer Greenroom was here.'),
  },
];
