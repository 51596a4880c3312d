import type { Page } from '@playwright/test';
import { setTimeout as lasting } from 'node:timers/promises';
import { answerTime, button, chooseLevel, heading, saved } from '../../e2e/pages';
import { between, seeded } from '../figures';
import { KINDS, lostOf, RATED, type Fact } from '../kept-facts';
import { mortalBrowser } from '../played';
import { atMost, type Measure } from '../row';

const KILLS = 50;

/** Plays a quick run act by act, and tells each one that stood saved. */
function player(chance: () => number, acknowledged: (fact: Fact) => void) {
  let words = 0;

  async function told(page: Page, ...facts: readonly Fact[]): Promise<void> {
    await saved(page).waitFor();
    facts.forEach(acknowledged);
  }

  /** Adds a word of its own to what stands in a field. */
  async function write(page: Page, label: string): Promise<string> {
    const field = page.getByLabel(label);
    const before = await field.inputValue();
    words += 1;
    const word = `word${String(words)}`;
    await field.fill(before === '' ? word : `${before} ${word}`);
    return word;
  }

  async function answer(page: Page): Promise<void> {
    await answerTime(page).waitFor();
    const word = await write(page, 'Notes');
    await told(page, { kind: 'notes', word });
    let count = 0;
    for (const part of ['Situation', 'Task', 'Action', 'Result']) {
      const key = button(page, part);
      if ((await key.count()) === 0 || (await key.getAttribute('aria-pressed')) === 'true') continue;
      await key.click();
      count += 1;
      await told(page, { kind: 'marks', word, count });
      await lasting(between(chance, 0, 120));
    }
    await button(page, 'Finish answer').click();
    await button(page, 'Finish answer').waitFor({ state: 'hidden' });
    await told(page, { kind: 'answers', word });
  }

  async function rate(page: Page): Promise<void> {
    const word = await write(page, 'What would you change?');
    await told(page, { kind: 'ratings', word, level: null });
    const level = 1 + Math.floor(chance() * 5);
    await chooseLevel(page, RATED.name, level);
    await told(page, { kind: 'ratings', word, level });
    const rated = await heading(page).elementHandle();
    await button(page, 'Save rating').click();
    await rated?.waitForElementState('hidden');
    await told(page, { kind: 'ratings', word, level });
  }

  const acts: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['Resume', (page) => button(page, 'Resume').click()],
    ['Start interview', (page) => button(page, 'Start interview').click()],
    ['Begin', (page) => button(page, 'Begin').click()],
    ['Start answer', (page) => button(page, 'Start answer').click()],
    ['Finish answer', answer],
    ['Save rating', rate],
    ['Finish', (page) => button(page, 'Finish').click()],
  ];

  return async (page: Page): Promise<void> => {
    const any = acts.map(([name]) => button(page, name)).reduce((all, one) => all.or(one));
    for (;;) {
      await any.first().waitFor();
      for (const [name, act] of acts) {
        if (!(await button(page, name).isVisible())) continue;
        await act(page);
        break;
      }
    }
  };
}

export const kills: Measure = {
  name: 'kills',
  async run({ builds, say }) {
    const chance = seeded(4);
    const mortal = await mortalBrowser(builds.app);
    const facts: Fact[] = [];
    const lost = new Set<Fact>();
    let isDying = false;
    const play = player(chance, (fact) => {
      if (!isDying) facts.push(fact);
    });
    try {
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const page = await mortal.open();
        page.setDefaultTimeout(10_000);
        await page.goto('./');
        await button(page, 'Resume').or(button(page, 'Start interview')).first().waitFor();
        for (const fact of await lostOf(page, facts)) lost.add(fact);
        if (kill === KILLS) break;
        if (kill % 10 === 0)
          say(`kill ${String(kill + 1)} of ${String(KILLS)}, ${String(facts.length)} acts saved`);
        isDying = false;
        const ended: Promise<unknown> = play(page).catch((error: unknown) => error);
        const early = await Promise.race([ended, lasting(between(chance, 500, 3500))]);
        if (early !== undefined) throw early;
        isDying = true;
        await mortal.kill();
        await ended;
      }
    } finally {
      await mortal.end();
    }
    return KINDS.map((kind) => {
      const ofKind = facts.filter((fact) => fact.kind === kind);
      const gone = ofKind.filter((fact) => lost.has(fact));
      return {
        measure: `${String(KILLS)} kills at random moments of a quick run: acknowledged ${kind} lost`,
        figure: String(gone.length),
        value: gone.length,
        mark: atMost(0, ''),
        method: `of ${String(ofKind.length)} after which “Saved on this device” stood; SIGKILL to the whole browser`,
        n: KILLS,
        details: gone,
      };
    });
  },
};
