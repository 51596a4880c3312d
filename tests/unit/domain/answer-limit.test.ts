import { describe, expect, test } from 'vitest';
import {
  begin,
  extend,
  extensionsOf,
  finish,
  hasRunOut,
  lengthOf,
  limitAt,
  marksOf,
  noteSleep,
  pause,
  pressPart,
  resume,
  runOut,
  segmentsOf,
  takeUp,
  writeNote,
  writeText,
  type RunningAnswer,
} from '../../../src/domain/answer';
import { instant, MINUTE, SECOND, type Instant } from '../../../src/domain/time';
import { EXTENSION } from '../../../src/domain/timing';
import { instantAt } from '../../fixtures/interview';

const LIMIT = 3 * MINUTE;
const at = (seconds: number): Instant => instantAt(seconds * SECOND);
const running = (): RunningAnswer => begin(at(0));

/** The same answer in the next page's life: its clock starts anew at 7, and the system clock is `gap` seconds on. */
const afterGap = (answer: RunningAnswer, second: number, gap: number): RunningAnswer =>
  takeUp(answer, at(second), instant(at(second + gap).wall, 7));

const more = (answer: RunningAnswer, ...seconds: readonly number[]): RunningAnswer =>
  seconds.reduce((so, second) => extend(so, EXTENSION, at(second)), answer);

describe('the limit of an answer', () => {
  test('is that long after its beginning', () => {
    expect(limitAt(running(), LIMIT)).toEqual(at(180));
  });

  test('moves on by a pause', () => {
    expect(limitAt(resume(pause(running(), at(10)), at(40)), LIMIT)).toEqual(at(210));
  });

  test('moves with the page: an absence uses nothing up', () => {
    const back = instant(at(620).wall, 7);
    const left = 160 * SECOND;
    expect(limitAt(afterGap(running(), 20, 600), LIMIT)).toEqual(instant(back.wall + left, back.mono + left));
    const paused = resume(pause(running(), at(5)), at(15));
    expect(limitAt(afterGap(paused, 20, 600), LIMIT).mono).toBe(7 + 170 * SECOND);
  });

  test('stays where it is when the system clock jumps', () => {
    const jumped = noteSleep(running(), 3600 * SECOND, instant(at(3610).wall, at(10).mono));
    expect(limitAt(jumped, LIMIT).mono).toBe(at(180).mono);
  });

  test('moves on with each press for more time, however many there are', () => {
    const presses = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 170, 171];
    const answer = more(running(), ...presses);
    expect(extensionsOf(answer)).toEqual({ times: 12, by: 6 * MINUTE });
    expect(limitAt(answer, LIMIT)).toEqual(at(540));
    expect(lengthOf(runOut(answer, LIMIT))).toBe(9 * MINUTE);
  });

  test('was moved by nothing where nobody asked for more', () => {
    expect(extensionsOf(running())).toEqual({ times: 0, by: 0 });
  });
});

describe('an answer that runs out', () => {
  test('ends at its limit and says so', () => {
    const cut = runOut(running(), LIMIT);
    expect(cut.log.at(-1)).toEqual({ kind: 'ran-out', at: LIMIT });
    expect(lengthOf(cut)).toBe(LIMIT);
    expect(hasRunOut(cut)).toBe(true);
    expect(hasRunOut(finish(running(), at(180)))).toBe(false);
    expect(cut).not.toHaveProperty('tie');
  });

  test.each([
    ['a note that was begun after it', (answer: RunningAnswer) => writeNote(answer, 'late', at(181))],
    ['a sleep that was noticed after it', (answer: RunningAnswer) => noteSleep(answer, 9e6, at(185))],
    ['a part pressed after it', (answer: RunningAnswer) => pressPart(answer, 'R', at(182))],
    ['a page that was last seen after it', (answer: RunningAnswer) => afterGap(answer, 189, 600)],
  ])('ends there exactly, even with %s', (_, late) => {
    const cut = runOut(late(running()), LIMIT);
    expect(lengthOf(cut)).toBe(LIMIT);
    expect(cut.log.at(-1)).toEqual({ kind: 'ran-out', at: LIMIT });
  });

  test('has no stretch for a part that was pressed too late', () => {
    const cut = runOut(pressPart(pressPart(running(), 'S', at(0)), 'R', at(182)), LIMIT);
    expect(segmentsOf(marksOf(cut.log), lengthOf(cut))).toEqual([{ part: 'S', start: 0, end: LIMIT }]);
  });

  test('leaves pauses and absences before its end out', () => {
    const rested = resume(pause(running(), at(10)), at(40));
    expect(runOut(rested, LIMIT).log.at(-1)).toEqual({ kind: 'ran-out', at: 210 * SECOND });
    expect(lengthOf(runOut(rested, LIMIT))).toBe(LIMIT);
    expect(lengthOf(runOut(afterGap(rested, 50, 600), LIMIT))).toBe(LIMIT);
  });

  test('ends later by what was added', () => {
    expect(lengthOf(runOut(more(running(), 100, 175), LIMIT))).toBe(4 * MINUTE);
  });

  test('keeps all that was written, to the letter, also what came after its limit', () => {
    const words = '  It was a Monday,\n\tand «half a wor';
    const cut = runOut(writeText(writeNote(running(), ' 4 %\n', at(190)), words), LIMIT);
    expect(cut).toMatchObject({ text: words, note: ' 4 %\n', began: at(0).wall });
  });
});
