import { codeOf } from '../../src/domain/interview-code';
import type { SessionId } from '../../src/domain/session';
import { openBackstage } from '../../src/interview/backstage';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import type { Clock } from '../../src/ports/clock';
import type { Ports } from '../../src/ports/ports';
import {
  memoryLiveStore,
  memoryOwnStore,
  memorySessionStore,
  memorySettingsStore,
} from '../../src/services/storage/memory-stores';
import { testBank } from '../fixtures/bank';
import { fakeClock } from '../fixtures/fake-clock';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { fakeTabs } from '../fixtures/fake-tabs';
import type { Seeded } from '../fixtures/seeded';
import type { TimelessEvent } from './interview.world';
import { fakePageLife } from './shell.world';
import { noStories, nothingWritten } from '../fixtures/nothing-written';
import { noArchives } from '../fixtures/no-archives';

export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** Each call of a store takes its time; like the browser's transactions, they come to pass in the order of the calls. */
function slowed<T extends object>(store: T, chance: Seeded): T {
  let last: Promise<unknown> = Promise.resolve();
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        const result = last.then(async () => {
          await turns(chance.upTo(8));
          return (await Reflect.apply(value, target, given)) as unknown;
        });
        last = result.catch(() => undefined);
        await turns(chance.upTo(8));
        return result;
      };
    },
  });
}

/** A browser with one store and as many tabs as a test opens; the order in which things come about is drawn. */
export function tabsWorld(chance: Seeded) {
  const clock = fakeClock();
  const sessions = slowed(memorySessionStore(), chance);
  const live = slowed(memoryLiveStore(), chance);
  const browser = fakeTabs(clock);
  const ids: SessionId[] = [];

  function openTab() {
    const tabs = browser.open();
    const pageLife = fakePageLife();
    let life: 'awake' | 'frozen' | 'dead' = 'awake';
    const overdue: (() => void)[] = [];
    /** What a frozen page waits for comes when it is thawed, and to a dead one never. */
    const ownClock: Clock = {
      now: clock.now,
      at: (time, run) =>
        clock.at(time, () => {
          if (life === 'awake') run();
          if (life === 'frozen') overdue.push(run);
        }),
    };
    const ports: Ports = {
      clock: ownClock,
      pageLife,
      sessions,
      live,
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
        sessionId: () => {
          const id = `session-${ids.length}` as SessionId;
          ids.push(id);
          return id;
        },
        code: () => codeOf(ids.length),
      },
    };
    const backstage = openBackstage(ports);
    return {
      backstage,
      life: () => life,
      snapshot: () => backstage.stage()?.actor.getSnapshot(),
      send(event: TimelessEvent) {
        backstage.stage()?.actor.send({ ...event, now: clock.now() } as InterviewEvent);
      },
      freeze() {
        pageLife.hide();
        life = 'frozen';
        browser.freeze(tabs);
      },
      thaw() {
        life = 'awake';
        browser.thaw(tabs);
        for (const run of overdue.splice(0)) run();
        pageLife.wake();
      },
      kill() {
        life = 'dead';
        browser.kill(tabs);
      },
    };
  }

  return { clock, sessions, live, ids, openTab };
}

export type Tab = ReturnType<ReturnType<typeof tabsWorld>['openTab']>;
