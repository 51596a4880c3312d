import { describe, expect, test } from 'vitest';
import {
  begin,
  currentPart,
  finish,
  isPaused,
  lengthOf,
  marksOf,
  noteSleep,
  PARTS,
  partName,
  pause,
  pressPart,
  resume,
  runningLength,
  segmentsOf,
  setMarks,
  takeUp,
  timeByPart,
  writeNote,
  writeText,
  type Mark,
  type Part,
  type RunningAnswer,
} from '../../../src/domain/answer';
import { instant, SECOND, type Instant } from '../../../src/domain/time';
import { instantAt } from '../../fixtures/interview';

const at = (seconds: number): Instant => instantAt(seconds * SECOND);
const seconds = (length: number): number => length / SECOND;
const mark = (part: Part, second: number): Mark => ({ part, start: second * SECOND });

const running = (): RunningAnswer => begin(at(0));
const pausedFrom = (from: number, to: number): RunningAnswer => resume(pause(running(), at(from)), at(to));

/** The same answer in the next page's life: its clock starts anew, and the system clock is `gap` seconds on. */
const afterGap = (answer: RunningAnswer, second: number, gap: number): RunningAnswer =>
  takeUp(answer, at(second), instant(at(second + gap).wall, 7));

describe('the length of an answer', () => {
  test('is what passed from its beginning to its end', () => {
    expect(seconds(lengthOf(finish(running(), at(95))))).toBe(95);
    expect(seconds(runningLength(running(), at(95)))).toBe(95);
  });

  test('leaves pauses out', () => {
    const answer = resume(pause(pausedFrom(10, 40), at(50)), at(51));
    expect(seconds(lengthOf(finish(answer, at(60))))).toBe(29);
  });

  test('stands still in a pause, and stays so when it ends there', () => {
    const answer = pause(running(), at(10));
    expect(isPaused(answer)).toBe(true);
    expect(seconds(runningLength(answer, at(30)))).toBe(10);
    expect(seconds(lengthOf(finish(answer, at(30))))).toBe(10);
  });

  test('counts a pause once, whatever is pressed twice', () => {
    const once = pause(running(), at(10));
    expect(pause(once, at(20))).toBe(once);
    const again = resume(once, at(30));
    expect(isPaused(again)).toBe(false);
    expect(resume(again, at(35))).toBe(again);
    expect(seconds(lengthOf(finish(again, at(40))))).toBe(20);
  });

  test('leaves out the time that the page was gone, paused or not', () => {
    const back = afterGap(running(), 20, 600);
    expect(seconds(runningLength(back, instant(0, 7 + 5 * SECOND)))).toBe(25);
    const paused = afterGap(pause(running(), at(10)), 20, 600);
    expect(seconds(lengthOf(finish(resume(paused, instant(0, 3007)), instant(0, 8007))))).toBe(15);
  });

  test('takes a system clock that was set back meanwhile for no absence at all', () => {
    const back = afterGap(running(), 20, -3600);
    expect(back.log.at(-1)).toEqual({ kind: 'away', at: 20 * SECOND, lasting: 0 });
    expect(seconds(lengthOf(finish(back, instant(0, 5007))))).toBe(25);
  });

  test('does not change when the system clock jumps', () => {
    const jumped = noteSleep(running(), 3600 * SECOND, instant(at(3610).wall, at(10).mono));
    expect(jumped.log.at(-1)).toEqual({ kind: 'slept', at: 10 * SECOND, by: 3600 * SECOND });
    expect(seconds(lengthOf(finish(jumped, instant(at(3670).wall, at(70).mono))))).toBe(70);
  });
});

test('what is kept of an answer is its beginning, its log, the note and the text', () => {
  const told = writeText(writeNote(running(), 'Two figures', at(3)), 'It was a Monday.');
  expect(finish(told, at(9))).toEqual({
    began: at(0).wall,
    log: [
      { kind: 'started', at: 0 },
      { kind: 'noted', at: 3 * SECOND },
      { kind: 'finished', at: 9 * SECOND },
    ],
    note: 'Two figures',
    text: 'It was a Monday.',
  });
});

test('notes are all kept, but written in one go they are logged once', () => {
  const writings = [1, 3, 5, 6, 10, 12].map((second) => [second, `note ${second}`] as const);
  const answer = writings.reduce((so, [second, note]) => writeNote(so, note, at(second)), running());
  expect(answer.note).toBe('note 12');
  expect(answer.log.flatMap((event) => (event.kind === 'noted' ? seconds(event.at) : []))).toEqual([
    1, 6, 12,
  ]);
});

describe('parts', () => {
  const pressed = (...presses: readonly (readonly [Part, number])[]): RunningAnswer =>
    presses.reduce((answer, [part, second]) => pressPart(answer, part, at(second)), running());

  test.each([...PARTS])('%s is the first letter of its name', (part) => {
    expect(partName(part).startsWith(part)).toBe(true);
  });

  test('start where they are pressed, and may come again', () => {
    const { log } = pressed(['S', 0], ['A', 30], ['S', 50]);
    expect(marksOf(log)).toEqual([mark('S', 0), mark('A', 30), mark('S', 50)]);
    expect(currentPart(log)).toBe('S');
  });

  test('are taken back when the one being told is pressed again', () => {
    const { log } = pressed(['S', 0], ['A', 30], ['A', 31]);
    expect(marksOf(log)).toEqual([mark('S', 0)]);
    expect(currentPart(log)).toBe('S');
    expect(marksOf(pressed(['S', 5], ['S', 6]).log)).toEqual([]);
    expect(currentPart(pressed(['S', 5], ['S', 6]).log)).toBeNull();
  });

  test('may be pressed again after they were taken back', () => {
    expect(marksOf(pressed(['S', 5], ['S', 6], ['S', 9]).log)).toEqual([mark('S', 9)]);
  });

  test('start in answer time: pauses and absences before them do not count', () => {
    expect(marksOf(pressPart(pausedFrom(10, 40), 'A', at(50)).log)).toEqual([mark('A', 20)]);
    expect(marksOf(pressPart(pause(running(), at(10)), 'A', at(30)).log)).toEqual([mark('A', 10)]);
    expect(marksOf(pressPart(afterGap(running(), 20, 600), 'A', instant(0, 7)).log)).toEqual([mark('A', 20)]);
  });

  test('stand in order of time when they are set by hand, and go on from there', () => {
    const set = setMarks(pressed(['S', 0], ['A', 30]), [mark('A', 20), mark('S', 4)], at(40));
    expect(marksOf(set.log)).toEqual([mark('S', 4), mark('A', 20)]);
    expect(marksOf(pressPart(set, 'R', at(60)).log)).toEqual([mark('S', 4), mark('A', 20), mark('R', 60)]);
  });

  test('are logged as they happened, also what was taken back', () => {
    expect(pressed(['S', 0], ['S', 3]).log.map(({ kind }) => kind)).toEqual(['started', 'part', 'parts-set']);
  });
});

describe('the stretches of an answer of a hundred seconds', () => {
  const stretches = (...marks: readonly Mark[]) =>
    segmentsOf(marks, 100 * SECOND).map(({ part, start, end }) => [part, seconds(start), seconds(end)]);

  test.each([
    ['nothing marked', [], [[null, 0, 100]]],
    ['marked from the start', [mark('S', 0)], [['S', 0, 100]]],
    [
      'marked later',
      [mark('S', 10), mark('A', 60)],
      [
        [null, 0, 10],
        ['S', 10, 60],
        ['A', 60, 100],
      ],
    ],
    [
      'marked out of order',
      [mark('A', 60), mark('S', 0)],
      [
        ['S', 0, 60],
        ['A', 60, 100],
      ],
    ],
    ['two marks at once: the later one holds', [mark('S', 0), mark('T', 0)], [['T', 0, 100]]],
    ['a mark at the very end', [mark('S', 0), mark('L', 100)], [['S', 0, 100]]],
    ['a mark past the end', [mark('S', 0), mark('L', 130)], [['S', 0, 100]]],
  ] as const)('%s', (_, marks, expected) => {
    expect(stretches(...marks)).toEqual(expected);
  });

  test('an answer without length has none', () => {
    expect(segmentsOf([mark('S', 0)], 0)).toEqual([]);
    expect(segmentsOf([], 0)).toEqual([]);
  });

  test('add up by part, however often a part comes', () => {
    const segments = segmentsOf([mark('S', 10), mark('A', 30), mark('S', 90)], 100 * SECOND);
    expect([...timeByPart(segments)]).toEqual([
      ['S', 30 * SECOND],
      ['A', 60 * SECOND],
    ]);
  });
});
