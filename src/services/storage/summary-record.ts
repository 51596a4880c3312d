import type { Session } from '../../domain/session';
import { packSummary } from '../../domain/stored/pack';
import { summarise } from '../../domain/summary';
import type { EpochMs } from '../../domain/time';

/** A summary as it is kept: `standing`, the key of its index, is there unless it is deleted. */
export function summaryRecord(session: Session) {
  const summary = summarise(session);
  const standing: { readonly standing?: EpochMs } =
    summary.deleted === null ? { standing: summary.started } : {};
  return { ...packSummary(summary), ...standing };
}
