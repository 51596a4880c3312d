import { DAY, type EpochMs, type Ms } from './time';

/** What was done for the safety of what is kept. */
export interface Upkeep {
  /** The last export of everything, and how many sessions there were then. */
  readonly exported: { readonly at: EpochMs; readonly sessions: number } | null;
  /** When the reminder of an export was last put away. */
  readonly dismissed: EpochMs | null;
  /** When the browser was first asked to keep everything, and what it said; `null`: it makes no such promises. */
  readonly asked: { readonly at: EpochMs; readonly answer: boolean | null } | null;
}

export const noUpkeep: Upkeep = { exported: null, dismissed: null, asked: null };

/** An export is old after this; a reminder that was put away comes back after it. */
const OLD: Ms = 30 * DAY;
/** So many sessions since are much to lose. */
const MUCH = 10;

/** Whether to remind somebody of an export: the last one is old, or there is none, and much is new. */
export function isExportDue({ exported, dismissed }: Upkeep, sessions: number, now: EpochMs): boolean {
  const isOld = exported === null || now - exported.at > OLD;
  const isPutAway = dismissed !== null && now - dismissed <= OLD;
  return isOld && !isPutAway && sessions - (exported?.sessions ?? 0) >= MUCH;
}

/** The reminder: how much would be lost with this device. */
export function exportDueText({ exported }: Upkeep, sessions: number): string {
  const lately = exported === null ? '' : ' of the last 30 days';
  return `${sessions - (exported?.sessions ?? 0)} sessions are in no export${lately}. If this device is lost, so are they.`;
}
