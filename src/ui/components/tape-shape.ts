import type { Part } from '../../domain/answer';

export type TapeForm = 'large' | 'full' | 'row';

/** Heights of a tape's pieces, in px from its top. */
interface TapeShape {
  readonly height: number;
  readonly bandTop: number;
  readonly bandBottom: number;
  readonly track: number;
  readonly blockTop: number;
  readonly blockBottom: number;
}

export const tapeShapes: Record<TapeForm, TapeShape> = {
  large: { height: 120, bandTop: 21, bandBottom: 97, track: 93, blockTop: 50, blockBottom: 93 },
  full: { height: 74, bandTop: 5, bandBottom: 55, track: 51, blockTop: 27, blockBottom: 51 },
  row: { height: 16, bandTop: 0, bandBottom: 16, track: 7.5, blockTop: 3, blockBottom: 12 },
};

/** A row has no signs: its legend stands once above the list. */
export type SignedForm = Exclude<TapeForm, 'row'>;

/** Where flags begin and where the figures of the axis stand, in px from the top. */
export const signShapes: Record<SignedForm, { readonly flag: number; readonly figures: number }> = {
  large: { flag: 32, figures: 113 },
  full: { flag: 11, figures: 70 },
};

/** What a tape without figures is shorter by, in px. */
export const FIGURES_HEIGHT = 17;

/** `0.1267` → `12.67%`. */
export const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;

/** The id of a part's pattern; `patterns` tells apart the sets of two rooms on one page. */
export const patternId = (patterns: string, part: Part): string =>
  patterns === '' ? `part-${part}` : `${patterns}-part-${part}`;
