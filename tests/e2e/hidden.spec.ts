import { expect } from '@playwright/test';
import { hasRunOut, lengthOf } from '../../src/domain/answer';
import { HOUR, MINUTE, SECOND } from '../../src/domain/time';
import { SLEPT_OVER } from '../../src/domain/timing';
import { it, type HiddenTab } from './hidden-tab';
import { keptAnswers } from './kept-answers';
import { inSeconds, SHORTEST } from './pages';
import { runDown } from './shifted-clocks';

/** One question with one follow-up: 3:00 to answer, then 0:05 to think. */
const STRICT = `${SHORTEST.replace('followups=0', 'followups=1')}&pressure=strict`;
const NOTE = 'Forty beds, one lift';

declare global {
  /** How often a timer of the page itself has rung. */
  var rings: number;
}

/** An answer under way, with a note that is saved. Gives back what was asked. */
async function toAnswer(tab: HiddenTab, link: string): Promise<string> {
  await tab.open(`./${link}`);
  await tab.press('Start interview');
  await tab.press('Begin');
  await tab.press('Start answer');
  await expect.poll(() => has(tab, 'Finish answer')).toBe(true);
  await tab.evaluate(() => document.querySelector<HTMLElement>('#notes')?.focus());
  await tab.type(NOTE);
  await expect.poll(() => has(tab, 'Saved on this device')).toBe(true);
  await tab.evaluate(() => {
    globalThis.rings = 0;
    setInterval(() => (globalThis.rings += 1), 50);
  });
  return tab.heading();
}

const has = (tab: HiddenTab, words: string): Promise<boolean> =>
  tab.evaluate((wanted) => document.body.textContent.includes(wanted), words);

const visibility = (tab: HiddenTab): Promise<DocumentVisibilityState> =>
  tab.evaluate(() => document.visibilityState);

const rings = (tab: HiddenTab): Promise<number> => tab.evaluate(() => globalThis.rings);

async function hide(tab: HiddenTab): Promise<void> {
  expect(await visibility(tab)).toBe('visible');
  await tab.hide();
  await expect.poll(() => visibility(tab)).toBe('hidden');
}

/** Of a hidden page, as browsers do it: one that is shown is not frozen. It runs no timers from then on. */
async function freeze(tab: HiddenTab): Promise<void> {
  const before = await rings(tab);
  await expect.poll(() => rings(tab)).toBeGreaterThan(before);
  await tab.freeze();
}

/** So much real time, and the page did not hear of it. */
async function outlast(tab: HiddenTab, milliseconds: number): Promise<void> {
  const [began, before] = [Date.now(), await rings(tab)];
  await expect.poll(() => Date.now() - began, { intervals: [250] }).toBeGreaterThan(milliseconds);
  expect(await rings(tab)).toBe(before);
}

async function expectHeld(tab: HiddenTab): Promise<void> {
  await expect.poll(() => tab.heading()).toBe('Still there?');
  expect(await has(tab, NOTE)).toBe(true);
  const answers = await keptAnswers(tab);
  expect(answers).toMatchObject([{ probe: null, answer: { note: NOTE } }]);
  expect(answers[0] && lengthOf(answers[0].answer)).toBeCloseTo(3 * MINUTE, 0);
}

it('a strict answer runs out in time while its page is hidden, and time goes on there', async ({ tab }) => {
  const question = await toAnswer(tab, STRICT);
  await hide(tab);
  expect(await keptAnswers(tab)).toEqual([]);
  await tab.evaluate(runDown, { timer: 'Time left', seconds: 1 });
  await expect.poll(() => keptAnswers(tab)).toHaveLength(1);
  const [kept] = await keptAnswers(tab);
  expect(kept).toMatchObject({ probe: null, answer: { note: NOTE } });
  expect(kept && hasRunOut(kept.answer)).toBe(true);
  expect(kept && lengthOf(kept.answer)).toBeCloseTo(3 * MINUTE, 0);
  expect(kept && kept.at - kept.answer.began - 3 * MINUTE).toBeLessThan(SLEPT_OVER);

  await expect.poll(() => has(tab, 'Follow-up 1 of 1')).toBe(true);
  await expect.poll(() => has(tab, 'Start answer')).toBe(true);
  await expect.poll(() => has(tab, 'Finish answer')).toBe(true);
  expect(await visibility(tab)).toBe('hidden');

  await tab.show();
  await expect.poll(() => visibility(tab)).toBe('visible');
  expect(await tab.heading()).not.toBe(question);
  expect(await has(tab, 'Finish answer')).toBe(true);
  expect(await keptAnswers(tab)).toHaveLength(1);
});

it('a strict answer that runs out while its page is frozen is kept after the thaw, and held', async ({
  tab,
}) => {
  const question = await toAnswer(tab, STRICT);
  await hide(tab);
  // Time enough to freeze it before it runs out.
  await tab.evaluate(runDown, { timer: 'Time left', seconds: 6 });
  await freeze(tab);
  await outlast(tab, 6 * SECOND + 2 * SLEPT_OVER);
  expect(await tab.heading()).toBe(question);
  await tab.thaw();
  await expectHeld(tab);
  await tab.show();
  await expect.poll(() => visibility(tab)).toBe('visible');
  await expectHeld(tab);
  await tab.press('Go on');
  await expect.poll(() => has(tab, 'Follow-up 1 of 1')).toBe(true);
});

it('an hour in the freezer is noticed at the thaw, while the page is still hidden', async ({ tab }) => {
  const question = await toAnswer(tab, STRICT);
  await hide(tab);
  await freeze(tab);
  await tab.evaluate((by) => globalThis.clocks.pass(by), HOUR);
  await outlast(tab, SECOND);
  expect(await tab.heading()).toBe(question);
  await tab.thaw();
  await expectHeld(tab);
  expect(await visibility(tab)).toBe('hidden');
});

it('the time of an answer is true when its page is shown again', async ({ tab }) => {
  await tab.open('./');
  const question = await toAnswer(tab, SHORTEST);
  const began = await pageTime(tab);
  await hide(tab);
  await tab.evaluate((by) => globalThis.clocks.pass(by), 10 * MINUTE);
  await tab.show();
  await expect.poll(() => visibility(tab)).toBe('visible');
  await expect.poll(() => answerTime(tab)).toBeGreaterThanOrEqual(10 * 60);
  const lasted = ((await pageTime(tab)) - began) / SECOND;
  expect(Math.abs((await answerTime(tab)) - lasted)).toBeLessThan(3);
  expect(await tab.heading()).toBe(question);
});

const pageTime = (tab: HiddenTab): Promise<number> => tab.evaluate(() => performance.now());

const answerTime = async (tab: HiddenTab): Promise<number> =>
  inSeconds(
    await tab.evaluate(() => document.querySelector('[aria-label="Answer time"]')?.textContent ?? ''),
  );
