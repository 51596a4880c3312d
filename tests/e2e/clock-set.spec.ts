import { expect, test, type Page } from '@playwright/test';
import { lengthOf, type LogEvent } from '../../src/domain/answer';
import { HOUR, SECOND } from '../../src/domain/time';
import { keptLive } from './kept';
import { keptAnswers } from './kept-answers';
import {
  answerTime,
  button,
  heading,
  inSeconds,
  SHORTEST,
  startAnswer,
  startFrom,
  untilAnswerTime,
} from './pages';
import { setSystemClock, withShiftableClocks } from './shifted-clocks';

const shownTime = async (page: Page): Promise<number> => inSeconds(await answerTime(page).innerText());

const jumpsIn = (log: readonly LogEvent[]): readonly number[] =>
  log.flatMap((event) => (event.kind === 'slept' ? event.by : []));

/** Within half a second of an hour, forward or back. */
const anHour = (direction: 1 | -1): unknown => expect.closeTo(direction * HOUR, -3);

for (const { name, link } of [
  { name: 'an answer', link: SHORTEST },
  { name: 'a strict answer', link: `${SHORTEST}&pressure=strict` },
])
  test(`the system clock set back and forward by an hour in ${name} changes no length, and is noted`, async ({
    page,
  }) => {
    await withShiftableClocks(page);
    await startFrom(page, link);
    const earliest = Date.now();
    await startAnswer(page);
    const latest = Date.now();
    await untilAnswerTime(page, 1);
    for (const by of [-HOUR, HOUR, HOUR, -HOUR]) {
      const before = await shownTime(page);
      await setSystemClock(page, by);
      await untilAnswerTime(page, before + 1);
      expect(await shownTime(page)).toBeLessThanOrEqual((Date.now() - earliest) / SECOND);
      await expect(button(page, 'Finish answer')).toBeVisible();
    }
    const least = Date.now() - latest;
    await button(page, 'Finish answer').click();
    await expect(heading(page)).toHaveText('Rate your answer');
    const most = Date.now() - earliest;

    const [kept] = await keptAnswers(page);
    expect(kept && jumpsIn(kept.answer.log)).toEqual([anHour(-1), anHour(1), anHour(1), anHour(-1)]);
    const length = kept === undefined ? NaN : lengthOf(kept.answer);
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

test('set while somebody thinks, it takes nothing of the time to think, and is noted in the session', async ({
  page,
}) => {
  await withShiftableClocks(page);
  await startFrom(page, `${SHORTEST}&pressure=strict`);
  const left = page.getByRole('timer', { name: 'Thinking time' });
  for (const by of [HOUR, -HOUR]) {
    await setSystemClock(page, by);
    const before = await left.innerText();
    await expect(left).not.toHaveText(before);
    await expect(left).toHaveText(/^0:[12]\d left of 0:30$/u);
  }
  await expect
    .poll(async () =>
      (await keptLive(page))?.session.entries.flatMap((entry) => (entry.kind === 'slept' ? entry.by : [])),
    )
    .toEqual([anHour(1), anHour(-1)]);
  await startAnswer(page);
});
