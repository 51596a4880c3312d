import { expect, test } from 'vitest';
import { entriesOf } from '../../src/domain/session';
import { defaultSetup } from '../../src/domain/setup';
import { SECOND } from '../../src/domain/time';
import { runs } from '../fixtures/runs';
import { seeded, type Seeded } from '../fixtures/seeded';
import { tabsWorld, turns, type Tab } from './tabs.world';

const RUNS = runs(500);
const STEPS = 40;
const TIMEOUT = 120_000;

/** Long enough for everything under way to come to its end, deadlines of the clock left out. */
const SETTLING = 400;

interface Typed {
  readonly word: string;
  readonly tab: Tab;
  /** It was shown as saved, or its page had the chance to write it. */
  isOwed: boolean;
}

const setup = { ...defaultSetup, thinking: 0, format: 'custom', questions: 3, probes: 2 } as const;

/** What people do with several tabs, in any order, and what browsers do to them. */
async function run(chance: Seeded) {
  const world = tabsWorld(chance);
  const tabs: Tab[] = Array.from({ length: 2 + chance.upTo(3) }, world.openTab);
  const typed: Typed[] = [];
  let words = 0;

  const wordsOf = (tab: Tab): readonly Typed[] => typed.filter((one) => one.tab === tab);
  const noteSaved = (): void => {
    for (const tab of tabs) {
      if (tab.life() !== 'awake' || tab.backstage.stage()?.saved() !== 'saved') continue;
      const held = JSON.stringify(tab.snapshot()?.context);
      for (const one of typed) one.isOwed ||= held.includes(one.word);
    }
  };

  function type(tab: Tab): void {
    const running = tab.snapshot()?.context.running;
    if (!tab.snapshot()?.matches('answering') || !running) return;
    const word = `w${(words += 1)};`;
    typed.push({ word, tab, isOwed: false });
    tab.send({ type: 'note.written', text: `${running.answer.note}${word}` });
  }

  /** What the screen in front of the person asks for. */
  function goAhead(tab: Tab): void {
    const state = tab.snapshot();
    if (state?.matches('answering')) {
      if (chance.upTo(4) === 0) tab.send({ type: 'answer.finished' });
      else type(tab);
    } else if (state?.matches('briefing')) tab.send({ type: 'interview.started' });
    else if (state?.matches('asking')) tab.send({ type: 'answer.started' });
    else tab.send({ type: 'rating.saved' });
  }

  const acts: readonly ((tab: Tab) => void)[] = [
    (tab) => void tab.backstage.resume('by force'),
    (tab) => void tab.backstage.resume('by force'),
    (tab) => void tab.backstage.resume(),
    (tab) => void tab.backstage.leave(),
    (tab) => void (chance.upTo(4) === 0 && tab.backstage.start(setup, null)),
  ];

  await tabs[0]?.backstage.start(setup, null);
  for (let step = 0; step < STEPS; step += 1) {
    const staged = tabs.findIndex((tab) => tab.backstage.stage() !== null);
    const place = staged >= 0 && chance.upTo(2) > 0 ? staged : chance.upTo(tabs.length - 1);
    const tab = tabs[place] as Tab;
    const fate = chance.upTo(24);
    if (tab.life() === 'frozen') {
      if (fate < 12) tab.thaw();
    } else if (fate === 0) {
      // A crash: what was not yet shown as saved may be gone.
      tab.kill();
      for (const one of wordsOf(tab).filter(({ isOwed }) => !isOwed)) typed.splice(typed.indexOf(one), 1);
      tabs[place] = world.openTab();
    } else if (fate === 1) tab.freeze();
    else if (place === staged && chance.upTo(9) > 0) goAhead(tab);
    else chance.one(acts)(tab);
    await turns(chance.upTo(40));
    if (chance.upTo(3) === 0) {
      // Now and then the disk stalls for longer than a write is waited for.
      if (chance.upTo(9) > 0) await turns(SETTLING);
      world.clock.advance(chance.upTo(15) * SECOND);
    }
    noteSaved();
  }
  for (const tab of tabs) if (tab.life() === 'frozen') tab.thaw();
  for (let wait = 0; wait < 4; wait += 1) {
    await turns(SETTLING);
    world.clock.advance(5 * SECOND);
  }
  await turns(SETTLING);

  const last = world.openTab();
  void last.backstage.resume('by force');
  for (let wait = 0; wait < 3; wait += 1) {
    await turns(SETTLING);
    world.clock.advance(SECOND);
  }
  const kept = await Promise.all(world.ids.map((id) => world.sessions.load(id)));
  const notes = kept.flatMap((loaded) =>
    loaded.kind === 'found' ? entriesOf(loaded.session, 'answered').map(({ answer }) => answer.note) : [],
  );
  const running = last.snapshot()?.context.running?.answer.note ?? '';
  // What a stalled disk did not take before another tab took over is offered as a download.
  const offered = tabs.flatMap((tab) => JSON.stringify(tab.backstage.unsaved()));
  return {
    typed,
    found: [...notes, running, ...offered].join('\n'),
    onStage: tabs.filter((tab) => tab.backstage.stage() !== null).length,
  };
}

test(
  'of five hundred interleavings of two to five tabs none loses a word, and one tab at most runs the interview',
  async () => {
    let words = 0;
    for (let seed = 0; seed < RUNS; seed += 1) {
      const { typed, found, onStage } = await run(seeded(seed));
      words += typed.length;
      const lost = typed.filter(({ word }) => !found.includes(word)).map(({ word }) => word);
      expect(lost, `seed ${seed}`).toEqual([]);
      expect(onStage, `seed ${seed}: the last one took it from all others`).toBe(0);
    }
    expect(words, 'words were typed at all').toBeGreaterThan(5 * RUNS);
  },
  TIMEOUT,
);
