import { cpus, loadavg } from 'node:os';
import { isHit, type Row } from './row';

const HEADS = ['measure', 'figure', 'mark', '', 'n', 'method'];

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADS, ...rows.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(row: Row): readonly string[] {
  const hit = isHit(row);
  const verdict = hit === null ? 'told' : hit ? 'hit' : 'MISS';
  return [row.measure, row.figure, row.mark?.text ?? '–', verdict, String(row.n), row.method];
}

/** What it ran on. The load is that before it began: others on the machine make every figure in milliseconds worse. */
export const machine = (chromium: string): string =>
  `${String(cpus().length)} cores, Chromium ${chromium}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
