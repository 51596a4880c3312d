import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  begin,
  extend,
  extensionsOf,
  finish,
  lengthOf,
  limitAt,
  marksOf,
  noteSleep,
  PARTS,
  pause,
  pressPart,
  resume,
  runningLength,
  runOut,
  segmentsOf,
  setMarks,
  takeUp,
  timeByPart,
  writeNote,
  type Answer,
  type Mark,
  type RunningAnswer,
} from '../../../src/domain/answer';
import { instant, later, type Instant } from '../../../src/domain/time';

/** An answer beside a plain stopwatch that is stopped in pauses and absences. */
interface Watched {
  readonly answer: RunningAnswer;
  readonly now: Instant;
  readonly stopwatch: number;
  readonly isStopped: boolean;
  readonly marks: readonly Mark[];
}

type Happening = (watched: Watched) => Watched;

const part = fc.constantFrom(...PARTS);
const length = fc.nat({ max: 120_000 });
const marks = fc.array(fc.record({ part, start: length }), { maxLength: 5 });

const passing = length.map((lasting): Happening => (so) => ({
  ...so,
  now: later(so.now, lasting),
  stopwatch: so.isStopped ? so.stopwatch : so.stopwatch + lasting,
}));

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: passing },
  part.map((pressed): Happening => (so) => ({
    ...so,
    answer: pressPart(so.answer, pressed, so.now),
    marks:
      so.marks.at(-1)?.part === pressed
        ? so.marks.slice(0, -1)
        : [...so.marks, { part: pressed, start: so.stopwatch }],
  })),
  fc.constantFrom<Happening>(
    (so) => ({ ...so, answer: pause(so.answer, so.now), isStopped: true }),
    (so) => ({ ...so, answer: resume(so.answer, so.now), isStopped: false }),
    (so) => ({ ...so, answer: writeNote(so.answer, 'A note', so.now) }),
    (so) => ({ ...so, answer: extend(so.answer, 30_000, so.now) }),
  ),
  // The system clock is set, or the device slept: the page's own clock knows nothing of it.
  fc.integer({ min: -1e8, max: 1e8 }).map((by): Happening => (so) => {
    const now = instant(so.now.wall + by, so.now.mono);
    return { ...so, now, answer: noteSleep(so.answer, by, now) };
  }),
  // The page is gone and comes back with a clock that starts anew; the system clock may have been set back meanwhile.
  fc
    .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.nat({ max: 5000 }))
    .map(([gap, mono]): Happening => (so) => {
      const now = instant(so.now.wall + gap, mono);
      return { ...so, now, answer: takeUp(so.answer, so.now, now) };
    }),
);

const began = instant(1_790_000_000_000, 500);
const beginning: Watched = { answer: begin(began), now: began, stopwatch: 0, isStopped: false, marks: [] };

const answers = fc
  .array(happenings, { maxLength: 40 })
  .map((all) => all.reduce<Watched>((so, happening) => happening(so), beginning));

const timesOf = ({ log }: Answer): readonly number[] => log.map(({ at }) => at);

test('an answer is as long as a stopwatch says that stands in pauses and absences, whatever the clocks did', () => {
  fc.assert(
    fc.property(answers, ({ answer, now, stopwatch }) => {
      expect(runningLength(answer, now)).toBe(stopwatch);
      expect(lengthOf(finish(answer, now))).toBe(stopwatch);
    }),
    { numRuns: 500 },
  );
});

test('parts start where the stopwatch stood when they were pressed', () => {
  fc.assert(
    fc.property(answers, (watched) => {
      expect(marksOf(watched.answer.log)).toEqual(watched.marks);
    }),
    { numRuns: 500 },
  );
});

test('an answer comes to its limit when the stopwatch does, and what is noticed later changes nothing of that', () => {
  fc.assert(
    fc.property(answers, length, ({ answer, stopwatch, isStopped }, limit) => {
      const end = limit + extensionsOf(answer).by;
      fc.pre(!isStopped || end <= stopwatch);
      const cut = runOut(answer, limit);
      expect(lengthOf(cut)).toBe(end);
      expect(timesOf(cut)).toEqual(timesOf(cut).toSorted((a, b) => a - b));
      if (end >= stopwatch) expect(runningLength(answer, limitAt(answer, limit))).toBe(end);
    }),
    { numRuns: 500 },
  );
});

test('stretches follow each other without a gap and add up to the length', () => {
  fc.assert(
    fc.property(marks, length, (set, lasting) => {
      const segments = segmentsOf(set, lasting);
      expect(segments.map(({ start }) => start)).toEqual(
        [0, ...segments.map(({ end }) => end)].slice(0, segments.length),
      );
      expect(segments.at(-1)?.end ?? 0).toBe(lasting);
      expect(segments.every(({ start, end }) => end > start)).toBe(true);
      const unmarked = segments.flatMap(({ part: told, start, end }) => (told === null ? end - start : []));
      expect([...timeByPart(segments).values(), ...unmarked].reduce((sum, time) => sum + time, 0)).toBe(
        lasting,
      );
    }),
  );
});

/** Moments in no order at all, as if clocks went wild. */
const wildMoment = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }))
  .map(([wall, mono]) => instant(wall, mono));

type WildStep = (answer: RunningAnswer) => RunningAnswer;
const wildSteps: fc.Arbitrary<WildStep> = fc.oneof(
  fc.tuple(part, wildMoment).map(
    ([pressed, now]): WildStep =>
      (answer) =>
        pressPart(answer, pressed, now),
  ),
  fc.tuple(marks, wildMoment).map(
    ([set, now]): WildStep =>
      (answer) =>
        setMarks(answer, set, now),
  ),
  wildMoment.map(
    (now): WildStep =>
      (answer) =>
        pause(answer, now),
  ),
  wildMoment.map(
    (now): WildStep =>
      (answer) =>
        resume(answer, now),
  ),
  wildMoment.map(
    (now): WildStep =>
      (answer) =>
        writeNote(answer, 'A note', now),
  ),
  fc.tuple(wildMoment, wildMoment).map(
    ([seen, now]): WildStep =>
      (answer) =>
        takeUp(answer, seen, now),
  ),
);

test('even with clocks gone wild the log never runs backwards and no length is negative', () => {
  const wildAnswers = fc
    .tuple(wildMoment, fc.array(wildSteps, { maxLength: 20 }), wildMoment)
    .map(([from, steps, to]) =>
      finish(
        steps.reduce((answer, step) => step(answer), begin(from)),
        to,
      ),
    );
  fc.assert(
    fc.property(wildAnswers, (answer) => {
      expect(timesOf(answer)).toEqual(timesOf(answer).toSorted((a, b) => a - b));
      expect(lengthOf(answer)).toBeGreaterThanOrEqual(0);
      expect(lengthOf(answer)).toBeLessThanOrEqual(answer.log.at(-1)?.at ?? 0);
      expect(marksOf(answer.log).every(({ start }) => start >= 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
