import { percent } from './tape-shape';

/** A row of a drawn table. */
export interface TrendRow {
  readonly key: string;
  readonly name: string;
  /** The figures beside the drawing; the last one says from how many. */
  readonly cells: readonly string[];
  /** What stands in place of drawing and figures where there are too few. */
  readonly few?: string;
  /** The row that the heading speaks of. */
  readonly isTold?: boolean;
}

/** The place of the one of `count` columns, in its middle; a little is left free at the right for figures. */
export const columnPlace = (place: number, count: number): string => percent(((place + 0.5) / count) * 0.94);
