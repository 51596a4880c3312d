import type { LevelFigure } from '../../domain/levels';
import { LEVELS } from '../../domain/rubric';
import { percent } from './tape-shape';

/** Where a level stands on its line: the outer ones a little in from the ends, so that no ring is cut. */
export const levelPlace = (level: number): string =>
  percent(0.08 + ((level - 1) / (LEVELS.length - 1)) * 0.84);

/** What the plot shows of a figure: its median, or each level where there is none. */
export function dotsOf(figure: LevelFigure): readonly number[] {
  switch (figure.kind) {
    case 'none':
      return [];
    case 'listed':
      return [...new Set(figure.levels)];
    case 'median':
      return [figure.median];
  }
}

/** `3`, `3, 4` or `–`. */
export function figureText(figure: LevelFigure): string {
  switch (figure.kind) {
    case 'none':
      return '–';
    case 'listed':
      return figure.levels.join(', ');
    case 'median':
      return String(figure.median);
  }
}
