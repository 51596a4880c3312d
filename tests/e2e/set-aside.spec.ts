import { expect, test, type Page } from '@playwright/test';
import { packSession, packLive } from '../../src/domain/stored/pack';
import type { SessionId } from '../../src/domain/session';
import { finishedSession } from '../fixtures/session';
import { answering, begun, leftAfter, noted } from './left-running';
import { openWith } from './open-with';
import { button, heading } from './pages';

const idOf = (place: number) => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;

/** Puts records as they are, from an address of the origin that has no app in it. */
async function put(
  page: Page,
  store: string,
  records: readonly (readonly [string, unknown])[],
): Promise<void> {
  await page.goto('./icon.svg');
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const [key, record] of all) writing.objectStore(name).put(record, key);
          writing.onabort = () => reject(new Error('The records could not be written.'));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [store, records] as const,
  );
}

const read = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('sessions').objectStore('sessions').get(id);
          reading.onsuccess = () => {
            resolve(reading.result);
            opening.result.close();
          };
        };
      }),
    key,
  );

const sound = finishedSession({ id: idOf(1), started: Date.now() - 3_600_000 });
const damaged = { ...packSession(finishedSession({ id: idOf(2) })), session: { id: idOf(2), plan: 'torn' } };
const newer = { ...packSession(finishedSession({ id: idOf(3) })), version: 99 };

test('records that cannot be read are set aside and listed, the rest loads, and nothing is overwritten', async ({
  page,
}) => {
  await openWith(page, '#/', { sessions: [sound] });
  await put(page, 'sessions', [
    [idOf(2), damaged],
    [idOf(3), newer],
  ]);
  await page.goto('./#/history');
  await expect(page.getByText('One session.')).toBeVisible();
  const aside = page.getByRole('region', { name: 'Set aside' });
  await expect(aside.getByRole('listitem')).toHaveCount(2);
  await expect(aside).toContainText('kept by a newer Greenroom');
  await expect(aside).toContainText('damaged: session');

  await aside.getByRole('link', { name: idOf(2) }).click();
  await expect(heading(page)).toHaveText('This session is damaged');
  await page.goto(`./#/history/${idOf(3)}`);
  await expect(heading(page)).toHaveText('This session is too new');
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  expect(await read(page, idOf(2))).toEqual(damaged);
  expect(await read(page, idOf(3))).toEqual(newer);
});

test('a session that was damaged after it was listed is found out and set aside', async ({ page }) => {
  await openWith(page, '#/history', {
    sessions: [sound, finishedSession({ id: idOf(2), started: Date.now() })],
  });
  await expect(page.getByText('Two sessions')).toBeVisible();
  await put(page, 'sessions', [[idOf(2), damaged]]);
  await page.goto('./#/history');
  await expect(page.getByRole('region', { name: 'Set aside' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('One session.')).toBeVisible();
});

test('what was running is offered from its records when the snapshot of it cannot be read', async ({
  page,
}) => {
  const left = leftAfter([begun, answering(30), noted('Forty beds')]);
  await openWith(page, '#/', { sessions: [left.interview.session], live: left });
  const record = { ...packLive(left), live: { interview: 'from an older machine' } };
  await put(page, 'live', [['interview', record]]);
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Unfinished interview' })).toBeVisible();
  await button(page, 'Resume').click();
  await expect(button(page, 'Start answer')).toBeVisible();
});
