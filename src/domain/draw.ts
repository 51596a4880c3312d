import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { seedOf, type InterviewCode } from './interview-code';

/** The generator's first numbers follow its seed, so codes that end alike would draw alike. */
const NUMBERS_PASSED_OVER = 16;

export type Drawer = ReturnType<typeof drawer>;

/** Draws by a code: the same, in the same order, on every device. */
export function drawer(code: InterviewCode) {
  const source = xoroshiro128plus(seedOf(code));
  for (let passed = 0; passed < NUMBERS_PASSED_OVER; passed += 1) source.next();
  return {
    /** A whole number from 0 to `count` − 1. */
    below: (count: number): number => uniformInt(source, 0, count - 1),
    /** Fisher and Yates. */
    shuffled<T>(items: readonly T[]): readonly T[] {
      const cards = [...items];
      for (let last = cards.length - 1; last > 0; last -= 1) {
        const place = uniformInt(source, 0, last);
        [cards[last], cards[place]] = [cards[place] as T, cards[last] as T];
      }
      return cards;
    },
  };
}
