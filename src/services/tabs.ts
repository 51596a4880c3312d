import { SECOND, type Ms } from '../domain/time';
import type { Tabs, Turn, TurnEnds } from '../ports/tabs';
import { loneTabs } from './lone-tabs';

const LOCK = 'greenroom-interview';
const CHANNEL = 'greenroom';

/** How long the tab that has the turn may take to end it. */
const PATIENCE: Ms = SECOND;

type Locks = Pick<LockManager, 'request' | 'query'>;
type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>;
type Word = 'wanted' | 'told';

/** The lock as this tab has it: from its grant until the browser has it back. */
interface Hold {
  readonly ends: TurnEnds;
  readonly end: () => void;
  /** Resolves when the browser has the lock back, or has given it to another tab. */
  readonly released: Promise<void>;
  isAsked: boolean;
}

const isOurs = ({ name }: LockInfo): boolean => name === LOCK;
const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Tabs that share one of the browser's locks and one of its channels. The tab that has the lock has the turn, and a tab
 * that dies gives it back by dying. Where the browser has or grants neither, as at an insecure address, each tab is alone:
 * the epochs of the live store guard the record all the same.
 */
export function browserTabs(
  locks: Locks | null = (navigator as Partial<Navigator>).locks ?? null,
  channel: Channel | null = openChannel(),
  wait: (length: Ms, run: () => void) => () => void = waitOnPage,
): Tabs {
  if (locks === null || channel === null) return loneTabs();

  let hold: Hold | null = null;
  let lastTake: Promise<unknown> = Promise.resolve();

  const say = (word: Word): void => {
    channel.postMessage(word);
  };

  const hear = (word: Word, run: () => void): (() => void) => {
    const listener = ({ data }: MessageEvent): void => {
      if (data === word) run();
    };
    channel.addEventListener('message', listener);
    return () => {
      channel.removeEventListener('message', listener);
    };
  };

  const look = (): Promise<LockManagerSnapshot> => locks.query().catch(() => ({}));
  /** Only those who take by force stand in the queue. */
  const isQueued = async (): Promise<boolean> => (await look()).pending?.some(isOurs) ?? false;

  /** Asks the holder once. Its queue tells, as the word of one who was served since may come late. */
  async function askHolder(): Promise<void> {
    const asked = hold;
    if (asked === null || !(await isQueued())) return;
    if (asked !== hold || asked.isAsked) return;
    asked.isAsked = true;
    asked.ends.onWanted();
  }

  /** Resolves to `null` when the lock is not to be had in this way. */
  const request = (options: LockOptions, ends: TurnEnds): Promise<Turn | null> =>
    new Promise((resolve) => {
      let own: Hold | null = null;

      const granted = (lock: Lock | null): Promise<void> | undefined => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise((end) => {
          own = hold = { ends, end, released, isAsked: false };
          resolve({ end });
          void askHolder();
        });
      };

      const given = (): void => {
        if (hold === own) hold = null;
      };
      const refused = (error: unknown): void => {
        if (own !== null) {
          given();
          ends.onLost();
        } else resolve(isAbort(error) ? null : { end: () => undefined });
      };
      const released: Promise<void> = locks.request(LOCK, options, granted).then(given, refused);
    });

  async function takeByForce(ends: TurnEnds): Promise<Turn | null> {
    const patience = new AbortController();
    const stopWaiting = wait(PATIENCE, () => {
      patience.abort();
    });
    const queued = request({ signal: patience.signal }, ends);
    // Said once the request stands in the queue, for the holder looks there.
    void isQueued().then((isWaiting) => isWaiting && say('wanted'));
    const turn = await queued;
    stopWaiting();
    return turn ?? request({ steal: true }, ends);
  }

  async function take(how: 'if free' | 'by force', ends: TurnEnds): Promise<Turn | null> {
    hold?.end();
    await hold?.released;
    return how === 'by force' ? takeByForce(ends) : request({ ifAvailable: true }, ends);
  }

  hear('wanted', () => void askHolder());

  return {
    take(how, ends) {
      // One at a time: a take that is still under way would pass for that of another tab.
      const taking = lastTake.then(() => take(how, ends));
      lastTake = taking;
      return taking;
    },
    async isElsewhere() {
      for (;;) {
        const before = hold;
        const { held = [] } = await look();
        // What the browser saw may be the lock that this tab had at that moment.
        if (before === hold) return hold === null && held.some(isOurs);
      }
    },
    tell: () => {
      say('told');
    },
    onTold: (listener) => hear('told', listener),
  };
}

/** A browser that forbids a page its storage may forbid it channels too, with an error. */
function openChannel(): Channel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

function waitOnPage(length: Ms, run: () => void): () => void {
  const timer = setTimeout(run, length);
  return () => {
    clearTimeout(timer);
  };
}
