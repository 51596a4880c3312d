import { describe, expect, test, vi } from 'vitest';
import { browserPageLife } from '../../../src/services/page-life';

function setup() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const view = new EventTarget();
  const life = browserPageLife(page as unknown as Document, view as unknown as Window);
  const hidden = vi.fn();
  const woken = vi.fn();
  return {
    hidden,
    woken,
    stopHide: life.onHide(hidden),
    stopWake: life.onWake(woken),
    become(state: DocumentVisibilityState) {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    },
    onPage: (event: string) => page.dispatchEvent(new Event(event)),
    onView: (event: string) => view.dispatchEvent(new Event(event)),
  };
}

describe("the page's life", () => {
  test('tells the two changes of visibility apart', () => {
    const { become, hidden, woken } = setup();
    become('hidden');
    expect([hidden.mock.calls.length, woken.mock.calls.length]).toEqual([1, 0]);
    become('visible');
    expect([hidden.mock.calls.length, woken.mock.calls.length]).toEqual([1, 1]);
  });

  test('tells when the page is about to go', () => {
    const { onPage, onView, hidden, woken } = setup();
    onView('pagehide');
    onPage('freeze');
    expect(hidden).toHaveBeenCalledTimes(2);
    expect(woken).not.toHaveBeenCalled();
  });

  test('tells when the page may have slept', () => {
    const { onPage, onView, hidden, woken } = setup();
    onView('focus');
    onView('pageshow');
    onPage('resume');
    expect(woken).toHaveBeenCalledTimes(3);
    expect(hidden).not.toHaveBeenCalled();
  });

  test('is silent to those who no longer listen', () => {
    const { become, onPage, onView, stopHide, stopWake, hidden, woken } = setup();
    stopHide();
    stopWake();
    become('hidden');
    become('visible');
    for (const event of ['freeze', 'resume']) onPage(event);
    for (const event of ['pagehide', 'focus', 'pageshow']) onView(event);
    expect(hidden).not.toHaveBeenCalled();
    expect(woken).not.toHaveBeenCalled();
  });
});
