import { formatHistory, parseHistory, type HistoryView } from '../domain/history-link';
import { formatRoute, parseRoute } from '../domain/route';

/** How the history is looked at. The address follows, so that a reload or the way back finds the same list. */
export interface ViewInAddress {
  readonly current: HistoryView;
  change(part: Partial<HistoryView>): void;
  /** Takes up what the address says now; whether that is something else. */
  follow(): boolean;
}

export function openView(query: string): ViewInAddress {
  let current = $state.raw(parseHistory(query));
  return {
    get current() {
      return current;
    },
    change(part) {
      current = { ...current, ...part };
      const address = formatRoute({ kind: 'history', query: formatHistory(current) });
      history.replaceState(history.state, '', address);
    },
    follow() {
      const route = parseRoute(location.hash);
      if (route.kind !== 'history' || route.query === formatHistory(current)) return false;
      current = parseHistory(route.query);
      return true;
    },
  };
}
