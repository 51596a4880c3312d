import { expect, type Page } from '@playwright/test';
import { entriesOf } from '../../src/domain/session';
import { SECOND } from '../../src/domain/time';
import { keptLive } from './kept';
import { keptAnswers } from './kept-answers';
import { LOSSES } from './losses';
import { it } from './mortal-browser';
import {
  answer,
  answerTime,
  button,
  chooseLevel,
  heading,
  inSeconds,
  item,
  rate,
  saved,
  SHORTEST,
  startAnswer,
  startFrom,
  untilAnswerTime,
} from './pages';
import { spend, withShiftableClocks } from './shifted-clocks';

const STRICT = `${SHORTEST}&pressure=strict`;
const TWO_ROUNDS = `${SHORTEST}&rounds=2&ratings=round`;
/** What is done before each loss. */
const WORDS = ['Forty beds. ', 'One lift. ', 'Amina took the stairs. '];
const RATED = ['My role', 'Result', 'Learning'];

/** What a loss may cost of an answer's time: so often the running interview says that it is alive. */
const MOST_LOST = 10 * SECOND;
/** More than that, so that an interview that does not say so is found out. */
const SPENT = 34;

const shownTime = async (page: Page): Promise<number> => inSeconds(await answerTime(page).innerText());

/** The times away that the log of the answer under way holds. */
async function awayInAnswer(page: Page): Promise<readonly number[]> {
  const log = (await keptLive(page))?.running?.answer.log ?? [];
  return log.flatMap((event) => (event.kind === 'away' ? event.lasting : []));
}

/** The times away that the session holds. */
async function awayInSession(page: Page): Promise<readonly number[]> {
  const entries = (await keptLive(page))?.session.entries ?? [];
  return entries.flatMap((entry) => (entry.kind === 'resumed' ? entry.lasting : []));
}

for (const { name: lost, away, befall } of LOSSES) {
  for (const { name, link } of [
    { name: 'an answer', link: SHORTEST },
    { name: 'a strict answer', link: STRICT },
  ])
    it(`${name} ${lost} three times in a row has every word and its true time`, async ({ world }) => {
      it.slow();
      let page = await world.open();
      await withShiftableClocks(page);
      await startFrom(page, link);
      let back = Date.now();
      const question = await startAnswer(page);
      let seen = Date.now();
      const time = { least: 0, most: 0 };
      for (const [turn, words] of WORDS.entries()) {
        const notes = WORDS.slice(0, turn + 1).join('');
        await page.getByLabel('Notes').press('End');
        await page.getByLabel('Notes').pressSequentially(words);
        await spend(page, SPENT);
        await untilAnswerTime(page, (await shownTime(page)) + 1);
        await expect(saved(page)).toBeVisible();
        const title = await page.title();
        time.least += SPENT * SECOND + Date.now() - seen;
        const regained = await befall(world, page, turn + 1);
        time.most += SPENT * SECOND + regained.gone - back;
        ({ page, back } = regained);

        await expect(heading(page)).toHaveText(question);
        await expect(page).toHaveTitle(title);
        await expect(page.getByLabel('Notes')).toHaveValue(notes);
        const shown = (await shownTime(page)) * SECOND;
        seen = Date.now();
        // Seconds are cut.
        expect(shown).toBeGreaterThan(time.least - (turn + 1) * MOST_LOST - SECOND);
        expect(shown).toBeLessThanOrEqual(time.most + seen - back);
        await expect.poll(() => awayInAnswer(page)).toHaveLength(turn + 1);
      }
      expect(Math.min(...(await awayInAnswer(page)))).toBeGreaterThanOrEqual(away);

      await button(page, 'Finish answer').click();
      await expect(heading(page)).toHaveText('Rate your answer');
      const [kept] = await keptAnswers(page);
      expect(kept?.answer.note).toBe(WORDS.join(''));
      expect(kept?.answer.log.filter(({ kind }) => kind === 'away')).toHaveLength(3);
      expect(kept?.answer.log.at(-1)?.kind).toBe('finished');
    });

  it(`a break ${lost} three times in a row is the same break, with its vote`, async ({ world }) => {
    let page = await world.open();
    await withShiftableClocks(page);
    await startFrom(page, TWO_ROUNDS);
    await answer(page);
    await rate(page, { levels: { Result: 2 } });
    await expect(heading(page)).toHaveText('Break');
    await item(page, 'Vote').getByRole('radio', { name: 'Strongly inclined' }).check();
    const who = await page.getByRole('region', { name: 'Round 2 is with' }).innerText();
    for (const turn of WORDS.keys()) {
      await expect(saved(page)).toBeVisible();
      ({ page } = await befall(world, page, turn + 1));
      await expect(heading(page)).toHaveText('Break');
      await expect(page.getByText('Before round 2 of 2')).toBeVisible();
      expect(await page.getByRole('region', { name: 'Round 2 is with' }).innerText()).toBe(who);
      await expect.poll(() => awayInSession(page)).toHaveLength(turn + 1);
    }
    expect(Math.min(...(await awayInSession(page)))).toBeGreaterThanOrEqual(away);
    const live = await keptLive(page);
    expect(live && entriesOf(live.session, 'voted')).toMatchObject([{ vote: 'strongly-inclined' }]);
    await button(page, 'Next round').click();
    await expect(page.getByText('Round 2 of 2 · Question 1 of 1')).toBeVisible();
  });

  it(`a rating ${lost} three times in a row has every level and word`, async ({ world }) => {
    let page = await world.open();
    await withShiftableClocks(page);
    await startFrom(page, SHORTEST);
    await answer(page, { notes: 'Forty beds' });
    for (const [turn, name] of RATED.entries()) {
      const change = WORDS.slice(0, turn + 1).join('');
      await chooseLevel(page, name, turn + 2);
      await page.getByLabel('What would you change?').fill(change);
      await expect(saved(page)).toBeVisible();
      ({ page } = await befall(world, page, turn + 1));
      await expect(heading(page)).toHaveText('Rate your answer');
      await expect(page.getByText(`${turn + 1} of 7 rated`)).toBeVisible();
      await expect(page.getByLabel('What would you change?')).toHaveValue(change);
      await expect(page.getByText('Forty beds')).toBeVisible();
      await expect.poll(() => awayInSession(page)).toHaveLength(turn + 1);
    }
    for (const [turn, name] of RATED.entries())
      await expect(
        item(page, name)
          .getByRole('radio')
          .nth(turn + 1),
      ).toBeChecked();
    expect(Math.min(...(await awayInSession(page)))).toBeGreaterThanOrEqual(away);
  });
}
