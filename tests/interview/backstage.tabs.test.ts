import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/domain/interview-code';
import { entriesOf, statusOf, type SessionId } from '../../src/domain/session';
import { defaultSetup } from '../../src/domain/setup';
import { SECOND } from '../../src/domain/time';
import { openBackstage } from '../../src/interview/backstage';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import type { Ports } from '../../src/ports/ports';
import { memoryOwnStore, memorySettingsStore } from '../../src/services/storage/memory-stores';
import { testBank } from '../fixtures/bank';
import { fakeClock } from '../fixtures/fake-clock';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { fakeTabs } from '../fixtures/fake-tabs';
import type { TimelessEvent } from './interview.world';
import { fakePageLife, settled, troubledStores } from './shell.world';
import { noStories, nothingWritten } from '../fixtures/nothing-written';
import { noArchives } from '../fixtures/no-archives';

/** A browser with one store and as many tabs as a test opens. */
function setup() {
  const clock = fakeClock();
  const stores = troubledStores();
  const browser = fakeTabs(clock);
  let drawn = 0;

  function openTab() {
    const tabs = browser.open();
    const ports: Ports = {
      clock,
      pageLife: fakePageLife(),
      ...stores,
      settings: memorySettingsStore(),
      own: memoryOwnStore(),
      keeping: fakeKeeping(),
      tabs,
      bank: testBank,
      speaker: { watch: () => () => undefined, say: () => () => undefined },
      ...noArchives,
      awake: { hold: () => () => undefined },
      downloads: { offer: () => undefined },
      search: () => Promise.reject(new Error('Nobody searches here.')),
      stories: noStories,
      drills: noStories,
      chance: {
        ...nothingWritten,
        sessionId: () => `session-${(drawn += 1)}` as SessionId,
        code: () => codeOf(drawn),
      },
    };
    const backstage = openBackstage(ports);
    return {
      backstage,
      tabs,
      async send(...events: readonly TimelessEvent[]) {
        for (const event of events) {
          backstage.stage()?.actor.send({ ...event, now: clock.now() } as InterviewEvent);
          await settled();
        }
      },
      context: () => backstage.stage()?.actor.getSnapshot().context,
    };
  }

  return { ...stores, clock, browser, openTab };
}

type Tab = ReturnType<ReturnType<typeof setup>['openTab']>;

async function answeringIn(tab: Tab, note: string): Promise<void> {
  await tab.backstage.start({ ...defaultSetup, thinking: 0 }, null);
  await tab.send(
    { type: 'interview.started' },
    { type: 'answer.started' },
    { type: 'note.written', text: note },
  );
}

describe('a second tab', () => {
  test('is told that the interview runs elsewhere, and takes nothing by itself', async () => {
    const { openTab } = setup();
    const [first, second] = [openTab(), openTab()];
    await answeringIn(first, 'half a sen');
    expect(await second.backstage.unfinished()).toMatchObject({ isElsewhere: true });
    expect(await second.backstage.resume()).toBe('elsewhere');
    await first.send({ type: 'note.written', text: 'half a sentence' });
    expect(first.context()?.running?.answer.note).toBe('half a sentence');
    expect(second.backstage.stage()).toBeNull();
  });

  test('that takes over has every word, even those of the last moment; the first stops and says so', async () => {
    const { openTab } = setup();
    const [first, second] = [openTab(), openTab()];
    await answeringIn(first, 'a');
    await first.send({ type: 'note.written', text: 'a word not yet written' });
    expect(await second.backstage.resume('by force')).toBe('resumed');
    expect(second.context()?.running?.answer.note).toBe('a word not yet written');
    expect(first.backstage.stage()).toBeNull();
    expect(first.backstage.lastEnding()).toBe('superseded');
  });

  test('takes over from a frozen one after a second, which writes nothing when it thaws', async () => {
    const { openTab, browser, clock, live } = setup();
    const [first, second] = [openTab(), openTab()];
    await answeringIn(first, 'from the first');
    clock.advance(SECOND);
    await settled();
    browser.freeze(first.tabs);
    const taking = second.backstage.resume('by force');
    await settled();
    clock.advance(SECOND);
    expect(await taking).toBe('resumed');
    await second.send({ type: 'note.written', text: 'from the second' });
    clock.advance(SECOND);
    await settled();
    browser.thaw(first.tabs);
    await settled();
    clock.advance(20 * SECOND);
    await settled();
    expect(first.backstage.stage()).toBeNull();
    const loaded = await live.load();
    expect(loaded.kind === 'found' && loaded.live.interview.running?.answer.note).toBe('from the second');
  });

  test('that starts another ends the first one as left early, with its last words', async () => {
    const { openTab, sessions } = setup();
    const [first, second] = [openTab(), openTab()];
    await answeringIn(first, 'last words');
    const id = first.context()?.session.id ?? ('' as SessionId);
    await second.backstage.start(defaultSetup, null);
    const loaded = await sessions.load(id);
    if (loaded.kind !== 'found') throw new Error(loaded.kind);
    expect(statusOf(loaded.session)).toBe('left-early');
    expect(entriesOf(loaded.session, 'answered')[0]?.answer.note).toBe('last words');
  });

  test('takes over and gives back, as often as one likes', async () => {
    const { openTab } = setup();
    const tabs = [openTab(), openTab(), openTab()];
    await answeringIn(tabs[0] as Tab, '0');
    for (let turn = 1; turn <= 9; turn += 1) {
      const tab = tabs[turn % 3] as Tab;
      expect(await tab.backstage.resume('by force')).toBe('resumed');
      const note = tab.context()?.running?.answer.note;
      await tab.send({ type: 'note.written', text: `${note} ${turn}` });
    }
    expect(tabs[0]?.context()?.running?.answer.note).toBe('0 1 2 3 4 5 6 7 8 9');
  });
});

describe('what could not be written', () => {
  test('stays with its tab when the interview is left, and is offered there', async () => {
    const { openTab, trouble } = setup();
    const tab = openTab();
    await answeringIn(tab, 'a');
    trouble.live = true;
    await tab.send({ type: 'note.written', text: 'on a full disk' });
    await tab.backstage.leave();
    expect(tab.backstage.unsaved()).toHaveLength(1);
    const left = await tab.backstage.unfinished();
    expect(left).toMatchObject({ isKept: false });
    expect(left?.interview.running?.answer.note).toBe('on a full disk');
    await tab.backstage.resume();
    expect(tab.context()?.running?.answer.note).toBe('on a full disk');
  });

  test('is written as soon as there is space again', async () => {
    const { openTab, trouble, clock, live } = setup();
    const tab = openTab();
    await answeringIn(tab, 'a');
    trouble.live = true;
    await tab.send({ type: 'note.written', text: 'on a full disk' });
    await tab.backstage.leave();
    trouble.live = false;
    clock.advance(10 * SECOND);
    await settled();
    expect(tab.backstage.unsaved()).toEqual([]);
    const loaded = await live.load();
    expect(loaded.kind === 'found' && loaded.live.interview.running?.answer.note).toBe('on a full disk');
  });
});

test('what a tab could not write is not written over what another tab said since', async () => {
  const { openTab, browser, trouble, clock, live } = setup();
  const [first, second] = [openTab(), openTab()];
  await answeringIn(first, 'a');
  clock.advance(SECOND);
  await settled();
  trouble.live = true;
  await first.send({ type: 'note.written', text: 'never written' });
  await first.backstage.leave();
  trouble.live = false;
  browser.freeze(first.tabs);
  const taking = second.backstage.resume('by force');
  await settled();
  clock.advance(SECOND);
  await taking;
  await second.send({ type: 'note.written', text: 'from the second' });
  browser.thaw(first.tabs);
  await settled();
  clock.advance(15 * SECOND);
  await settled();
  const loaded = await live.load();
  expect(loaded.kind === 'found' && loaded.live.interview.running?.answer.note).toBe('from the second');
  expect(first.backstage.unsaved()).toHaveLength(1);
});
