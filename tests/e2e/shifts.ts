import type { Page } from '@playwright/test';

/** How long what loads late takes, in milliseconds: far longer than it takes to draw what does not wait for it. */
const LATE = 200;

/** So long a slow machine takes at most from a press to what it brings, in milliseconds. */
const LONG = 3000;

interface Shifts {
  readonly seen: readonly {
    readonly value: number;
    readonly at: number;
    readonly what: string;
    /** Soon after a press; in the house a press may unfold something, on stage it moves nothing. */
    readonly isCaused: boolean;
    /** A slow machine may take longer to change the screen than to call it caused. */
    readonly isPressedBefore: boolean;
    readonly isOnStage: boolean;
  }[];
  readonly changes: readonly { readonly from: number; readonly to: number }[];
  readonly flush: () => void;
}

/** Has the page watch itself from its first moment on. */
export const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(watch, LONG);

/** Less than this is a word that settles in the middle of the key that was pressed. */
const WITHIN_A_KEY = 0.001;

/** What moved so far, in words, but for the frame in which the person brings one screen to the place of another. */
export async function shiftsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (withinKey) => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const { seen, changes, flush } = (globalThis as unknown as { shifts: Shifts }).shifts;
    flush();
    const isChange = (at: number): boolean => changes.some(({ from, to }) => from <= at && at <= to);
    return seen
      .filter(({ at, value, isCaused, isPressedBefore, isOnStage }) => {
        if (isOnStage && isPressedBefore && isChange(at)) return false;
        return !isCaused || (isOnStage && value > withinKey);
      })
      .map(({ value, what }) => `${value.toFixed(4)}: ${what}`);
  }, WITHIN_A_KEY);
}

/** Runs in the page. */
function watch(long: number): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }[];
  }

  const seen: Shifts['seen'][number][] = [];
  let pressed = -Infinity;
  for (const press of ['pointerdown', 'keydown'])
    addEventListener(press, ({ timeStamp }) => (pressed = timeStamp), true);
  const changes: { from: number; to: number }[] = [];

  const rectText = ({ x, y, width, height }: DOMRect): string =>
    [x, y, width, height].map(Math.round).join(' ');
  const nodeText = (node: Node | null): string =>
    node instanceof Element
      ? `<${node.tagName.toLowerCase()} class="${node.getAttribute('class') ?? ''}">`
      : (node?.nodeName ?? 'gone');
  const note = (entries: PerformanceEntryList): void => {
    for (const entry of entries as LayoutShift[]) {
      const moved = entry.sources.map(
        ({ node, previousRect, currentRect }) =>
          `${nodeText(node)} ${rectText(previousRect)} → ${rectText(currentRect)}`,
      );
      const what = `on «${document.querySelector('h1')?.innerText ?? ''}»: ${moved.join('; ')}`;
      const isOnStage = document.documentElement.dataset['room'] === 'stage';
      seen.push({
        value: entry.value,
        at: entry.startTime,
        what,
        isCaused: entry.hadRecentInput,
        isPressedBefore: entry.startTime - pressed < long,
        isOnStage,
      });
    }
  };
  const shifts = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  shifts.observe({ type: 'layout-shift', buffered: true });

  let shown: Element | null = null;
  new MutationObserver(() => {
    const next = document.querySelector('main');
    if (next === shown) return;
    shown = next;
    const change = { from: performance.now(), to: Infinity };
    changes.push(change);
    // In the second frame from now, the first one has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => (change.to = performance.now())));
  }).observe(document, { childList: true, subtree: true });

  Object.assign(globalThis, {
    shifts: {
      seen,
      changes,
      flush: () => {
        note(shifts.takeRecords());
      },
    },
  });
}

/** A disk that takes its time before the database is open. */
export const slowStore = (page: Page): Promise<unknown> =>
  page.addInitScript((late) => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      // Stands for the request until the true one is made.
      const waiting = {} as { -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K] };
      setTimeout(() => {
        const request = open.apply(this, args);
        const forward = (name: 'onsuccess' | 'onerror' | 'onblocked' | 'onupgradeneeded'): void => {
          request[name] = (event: Event) => {
            waiting.error = request.readyState === 'done' ? request.error : null;
            if (waiting.error === null && name !== 'onblocked') waiting.result = request.result;
            waiting[name]?.call(request, event as IDBVersionChangeEvent);
          };
        };
        forward('onsuccess');
        forward('onerror');
        forward('onblocked');
        forward('onupgradeneeded');
      }, late);
      return waiting;
    };
  }, LATE);

/** All script but the first comes late: the rating points, and the screens that are fetched when they are needed. */
export const slowWords = (page: Page): Promise<unknown> =>
  page.route(/assets\/(?!index-)[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.fallback();
  });
