import { crc32, deflateSync } from 'node:zlib';

/** The most that a PNG with one byte a pixel can hold. */
const COLOURS = 256;
/** Rounding takes away the grain with which a browser draws a gradient. Nobody sees a step this small. */
const STEP = 3;

/**
 * A PNG of the commonest colours, a third of the size of one with all of them.
 * @param {Uint8Array} pixels red, green, blue and alpha of each; alpha is taken for full
 * @param {number} width
 */
export function palettePng(pixels, width) {
  const height = pixels.length / 4 / width;
  const colours = Array.from({ length: width * height }, (_, place) => colourAt(pixels, place * 4));
  const palette = commonest(colours);
  const placeOf = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, place) => {
    // Each row begins with a byte for its filter, here none.
    rows[place + Math.floor(place / width) + 1] = placeOf(colour);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Uint8Array} pixels @param {number} at */
function colourAt(pixels, at) {
  const rounded = (/** @type {number} */ offset) =>
    Math.min(255, Math.round((pixels[at + offset] ?? 0) / STEP) * STEP);
  return (rounded(0) << 16) | (rounded(1) << 8) | rounded(2);
}

const channels = (/** @type {number} */ colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** @param {readonly number[]} colours */
function commonest(colours) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const inOrder = [...counts].sort(([, one], [, other]) => other - one);
  return inOrder.slice(0, COLOURS).map(([colour]) => colour);
}

/** @param {readonly number[]} palette @returns {(colour: number) => number} */
function nearestIn(palette) {
  const known = new Map(palette.map((colour, place) => [colour, place]));
  return (colour) => {
    const place = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, place);
    return place;
  };
}

/** @param {readonly number[]} palette @param {number} colour */
function nearest(palette, colour) {
  const wanted = channels(colour);
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, place) => sum + (value - (wanted[place] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}
