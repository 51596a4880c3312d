import { expect, test, type Page } from '@playwright/test';
import { answer, button, heading, rate, SHORTEST, startAnswer, startFrom } from './pages';

/** As browsers do that may store nothing for this address. */
async function withoutStorage(page: Page, how: 'throws' | 'missing' | 'refuses'): Promise<void> {
  await page.addInitScript((kind) => {
    if (kind === 'refuses') {
      IDBFactory.prototype.open = function () {
        throw new DOMException('', 'SecurityError');
      };
      return;
    }
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        if (kind === 'throws') throw new DOMException('', 'SecurityError');
        return undefined;
      },
    });
  }, how);
}

const notSaved = (page: Page) => page.getByText('Not saved', { exact: true });

for (const how of ['throws', 'missing', 'refuses'] as const)
  test(`storage that ${how}: the app says at the start that nothing will be kept, and works`, async ({
    page,
  }) => {
    await withoutStorage(page, how);
    await page.goto('./');
    await expect(page.getByText('Nothing will be kept.')).toBeVisible();
    await startFrom(page, SHORTEST);
    await expect(notSaved(page)).toBeVisible();
    await answer(page, { notes: 'Forty beds' });
    await rate(page, { levels: { Result: 2 } });
    await expect(heading(page)).toHaveText('Debrief');
    await expect(page.getByText('Saved on this device')).toHaveCount(0);
    await button(page, 'Finish').click();
    await page.getByRole('navigation').getByRole('link', { name: 'History' }).click();
    await expect(page.getByText('One session.')).toBeVisible();
  });

test('where nothing can be kept, closing the page asks first', async ({ page }) => {
  await withoutStorage(page, 'refuses');
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  await page.getByLabel('Notes').fill('Forty beds');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.getByLabel('Notes')).toHaveValue('Forty beds');
});

test('storage that an older tab does not let go of: said within three seconds, and it goes on then', async ({
  page,
}) => {
  const old = await page.context().newPage();
  await old.goto('./icon.svg');
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          // An older page holds its connection, and something waits for it to be closed.
          opening.result.onversionchange = null;
          indexedDB.deleteDatabase('greenroom').onblocked = () => resolve();
        };
      }),
  );
  await page.goto('./');
  await expect(page.getByText('Another tab holds the storage.')).toBeVisible({ timeout: 3000 });
  await old.close();
  await expect(button(page, 'Start interview')).toBeVisible();
  await expect(page.getByText('Another tab holds the storage.')).toBeHidden();
});

test('a connection that the browser closes is opened again, and nothing is noticed', async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    const connections: IDBDatabase[] = [];
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    Object.assign(globalThis, {
      closeConnections: () => {
        for (const connection of connections.splice(0)) {
          connection.close();
          connection.dispatchEvent(new Event('close'));
        }
      },
    });
  });
  await startFrom(page, SHORTEST);
  await startAnswer(page);
  for (const words of ['Forty', 'Forty beds', 'Forty beds, one lift']) {
    await page.evaluate(() => (globalThis as unknown as { closeConnections(): void }).closeConnections());
    await page.getByLabel('Notes').fill(words);
    await expect(page.getByText('Saved on this device')).toBeVisible();
    await expect(notSaved(page)).toHaveCount(0);
  }
  await page.reload();
  await expect(page.getByLabel('Notes')).toHaveValue('Forty beds, one lift');
});

test('a database of a newer Greenroom is read and not written, and that is said', async ({ page }) => {
  await startFrom(page, SHORTEST);
  await answer(page, { notes: 'Forty beds' });
  await button(page, 'Leave').click();
  await expect(page.getByRole('region', { name: 'Unfinished interview' })).toBeVisible();
  await page.goto('./icon.svg');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('greenroom', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto('./');
  await expect(page.getByText('A newer Greenroom was here.')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('One session.')).toBeVisible();
  await page.goto('./#/');
  await button(page, 'Resume').click();
  await expect(notSaved(page)).toBeVisible();
  await expect(heading(page)).toHaveText('Rate your answer');
});
