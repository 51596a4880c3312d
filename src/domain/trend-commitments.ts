import type { Summary, SummaryCommitment } from './summary';

/** A commitment with the session that it was made in. */
interface MadeCommitment extends SummaryCommitment {
  readonly session: Pick<Summary, 'id' | 'started'>;
}

/** What became of all that was resolved. */
export interface CommitmentTrend {
  /** The newest first. */
  readonly made: readonly MadeCommitment[];
  readonly kept: number;
  readonly forgotten: number;
  /** Nobody has asked yet: that happens before the next interview. */
  readonly open: number;
}

/** `isWithin`: whether a session is of the period that is looked at. */
export function commitmentTrend(
  summaries: readonly Summary[],
  isWithin: (summary: Summary) => boolean,
): CommitmentTrend {
  const made = summaries
    .flatMap((summary): readonly MadeCommitment[] =>
      summary.commitment === null || summary.deleted !== null || !isWithin(summary)
        ? []
        : [{ ...summary.commitment, session: { id: summary.id, started: summary.started } }],
    )
    .toSorted((a, b) => b.session.started - a.session.started || (a.session.id < b.session.id ? 1 : -1));
  const countOf = (isKept: boolean | null): number => made.filter((one) => one.isKept === isKept).length;
  return { made, kept: countOf(true), forgotten: countOf(false), open: countOf(null) };
}
