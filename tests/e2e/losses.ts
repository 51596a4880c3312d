import type { Page } from '@playwright/test';
import { HOUR, type Ms } from '../../src/domain/time';
import type { World } from './mortal-browser';
import { button } from './pages';
import { withShiftableClocks } from './shifted-clocks';

/** A page on stage again, and when by the test's clock the one before it was certainly gone and this one not yet there. */
interface Regained {
  readonly page: Page;
  readonly gone: Ms;
  readonly back: Ms;
}

/** Something that ends a page in the middle of an interview. */
interface Loss {
  /** What was done to it. */
  readonly name: string;
  /** How long it is away at least, by its own clock. */
  readonly away: Ms;
  /** `turn`: how many times it has happened with this one. */
  befall(world: World, page: Page, turn: number): Promise<Regained>;
}

/** Takes up from Home what was left, about an hour later each time. */
async function takenUp(page: Page, turn: number): Promise<Page> {
  await withShiftableClocks(page, turn * HOUR);
  await page.goto('./');
  await button(page, 'Resume').click();
  return page;
}

export const LOSSES: readonly Loss[] = [
  {
    name: 'reloaded',
    away: 0,
    async befall(_, page) {
      const back = Date.now();
      await page.reload();
      return { page, gone: Date.now(), back };
    },
  },
  {
    name: 'crashed',
    away: HOUR / 2,
    async befall(world, page, turn) {
      const next = await world.crash(page);
      const gone = Date.now();
      return { page: await takenUp(next, turn), gone, back: gone };
    },
  },
  {
    name: 'killed with its browser',
    away: HOUR / 2,
    async befall(world, _, turn) {
      await world.kill();
      const gone = Date.now();
      return { page: await takenUp(await world.open(), turn), gone, back: gone };
    },
  },
];
