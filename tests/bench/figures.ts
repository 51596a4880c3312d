/** The middle of what was measured; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (upper + lower) / 2;
}

/** The one furthest from nought, with its sign. */
export const furthest = (values: readonly number[]): number =>
  values.reduce((worst, value) => (Math.abs(value) > Math.abs(worst) ? value : worst), 0);

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const between = (chance: () => number, least: number, most: number): number =>
  least + chance() * (most - least);
