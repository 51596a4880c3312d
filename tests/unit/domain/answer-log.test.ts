import { expect, test } from 'vitest';
import { logLines } from '../../../src/domain/answer-log';
import {
  begin,
  extend,
  finish,
  noteSleep,
  pause,
  pressPart,
  resume,
  runOut,
  setMarks,
  takeUp,
  writeNote,
} from '../../../src/domain/answer';
import { instant, later, SECOND } from '../../../src/domain/time';

const start = instant(1_000_000, 500);
const at = (seconds: number) => later(start, seconds * SECOND);
const linesOf = (answer: Parameters<typeof logLines>[0]) =>
  logLines(answer).map(({ time, text }) => `${time} ${text}`);

test('an answer is told event by event, with the time from its start', () => {
  let answer = pressPart(begin(start), 'S', at(2));
  answer = writeNote(answer, 'Forty beds', at(20));
  answer = resume(pause(answer, at(30)), at(50));
  answer = extend(answer, 30 * SECOND, at(61));
  answer = noteSleep(answer, -45 * SECOND, at(70));
  expect(linesOf(finish(answer, at(125)))).toEqual([
    '0:00 The answer began.',
    '0:02 Situation began.',
    '0:20 Notes were written.',
    '0:30 Paused.',
    '0:50 Went on.',
    '1:01 +30\u00a0s were asked for.',
    '1:10 The device slept or its clock was set: 0:45.',
    '2:05 Finished.',
  ]);
});

test('parts that were set by hand are told with their places, and that they were taken back', () => {
  const set = setMarks(
    begin(start),
    [
      { part: 'S', start: 0 },
      { part: 'A', start: 40 * SECOND },
    ],
    at(60),
  );
  expect(linesOf(setMarks(set, [], at(70))).slice(1)).toEqual([
    '1:00 The parts were set: Situation at 0:00, Action at 0:40.',
    '1:10 The parts were taken back.',
  ]);
});

test('a page that was gone and a limit that came are told', () => {
  const back = takeUp(begin(start), at(30), instant(start.wall + 160 * SECOND, 7));
  expect(linesOf(runOut(back, 180 * SECOND)).slice(1)).toEqual([
    '0:30 The page was gone for 2:10.',
    '5:10 Cut off: the time was over.',
  ]);
});
