/** `{ least: 1, most: 3 }` → 1, 2, 3. */
export const numbersBetween = (limits: {
  readonly least: number;
  readonly most: number;
}): readonly number[] =>
  Array.from({ length: limits.most - limits.least + 1 }, (_, place) => limits.least + place);
