import type { Builds } from './builds';
import type { Devices } from './devices';

/** One line of the table: a ratio, a count or an error, measured in this one run. */
export interface Row {
  readonly measure: string;
  /** As a person reads it. */
  readonly figure: string;
  readonly value: number;
  /** What `value` must not exceed; `null` where it is only told. */
  readonly mark: Mark | null;
  readonly method: string;
  readonly n: number;
  /** What the figure was made of, for `bench.json` alone. */
  readonly details?: unknown;
}

interface Mark {
  readonly text: string;
  readonly most: number;
}

export interface Bench {
  readonly builds: Builds;
  readonly devices: Devices;
  /** Says what is being done. */
  readonly say: (words: string) => void;
}

export interface Measure {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<readonly Row[]>;
}

export const atMost = (most: number, unit: string): Mark => ({ text: `≤ ${most} ${unit}`.trim(), most });

/** Rounded as it is shown, so that table and verdict never disagree. */
export const isHit = ({ value, mark }: Row): boolean | null => (mark === null ? null : value <= mark.most);
