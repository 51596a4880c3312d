import type { PageLife } from '../ports/page-life';

/** The page's own events. Frozen and restored pages tell it in different ways, so all of them are heard. */
export function browserPageLife(page: Document = document, view: Window = window): PageLife {
  function listen(
    run: () => void,
    ofPage: readonly string[],
    ofView: readonly string[],
    shown: DocumentVisibilityState,
  ) {
    const listening = new AbortController();
    const { signal } = listening;
    page.addEventListener('visibilitychange', () => page.visibilityState === shown && run(), { signal });
    for (const event of ofPage) page.addEventListener(event, run, { signal });
    for (const event of ofView) view.addEventListener(event, run, { signal });
    return () => {
      listening.abort();
    };
  }

  return {
    onHide: (run) => listen(run, ['freeze'], ['pagehide'], 'hidden'),
    onWake: (run) => listen(run, ['resume'], ['focus', 'pageshow'], 'visible'),
  };
}
