/** What a value of plain data says, as one text: the same whatever the order of its fields. */
export const canonicalText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Whether two values of plain data say the same. Those that one schema has built are told apart without sorting. */
export const saysTheSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b) || canonicalText(a) === canonicalText(b);

/** The offset and prime of FNV-1a for 32 bits, and another odd multiplier, so that the two halves differ. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const OTHER = 0x85ebca6b;

/** 16 hexadecimal digits that follow from what a value says; the same on every device. It keeps no secret. */
export function contentHash(value: unknown): string {
  const text = canonicalText(value);
  let first = OFFSET;
  let second = OFFSET;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ (unit + place), OTHER);
    second ^= second >>> 15;
  }
  return hex(first) + hex(second);
}

const hex = (number: number): string => (number >>> 0).toString(16).padStart(8, '0');
