import type { Page } from '@playwright/test';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import type { Device } from './open-with';

export type Act = (page: Page) => Promise<unknown>;

/** One state of one screen, and how to bring a fresh page there. */
export interface Shown {
  readonly name: string;
  readonly hash: string;
  readonly device?: () => Device;
  /** Before anything is loaded. */
  readonly first?: Act;
  /** Waits for what loads late. */
  readonly settled: Act;
  /** What the person does there. */
  readonly then?: Act;
}

/** A state of the running interview. */
export type ShownOnStage = Omit<Shown, 'hash'>;

export const shows =
  (text: string | RegExp): Act =>
  (page) =>
    page.getByText(text).first().waitFor();

export const offers =
  (name: string): Act =>
  (page) =>
    page.getByRole('button', { name, exact: true }).waitFor();

export const press =
  (keys: string): Act =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

export const set = (part: Partial<Setup>): Settings => ({
  ...defaultSettings,
  setup: { ...defaultSetup, ...part },
});

/** Time stands still in the page, so that what has a limit stays as it was left for as long as it is looked at. */
export const withoutTime: Act = (page) =>
  page.addInitScript(() => {
    const [wall, mono] = [Date.now(), performance.now()];
    Date.now = () => wall;
    performance.now = () => mono;
  });
