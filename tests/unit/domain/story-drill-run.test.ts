import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRILL_LENGTH, MOST_ASKED, QUESTION_LENGTH, type StoryDrill } from '../../../src/domain/story-drill';
import {
  askedIn,
  drillDeadline,
  endDrill,
  isDue,
  isSleptOver,
  pickStory,
  runOutOfTime,
  startDrill,
  type DrillRun,
} from '../../../src/domain/story-drill-run';
import type { StoryId } from '../../../src/domain/story';
import { instant, later, SECOND, type Instant, type Ms } from '../../../src/domain/time';
import { storyDrill } from '../../fixtures/story-drills';

const oven = 'story-oven' as StoryId;
const noon = instant(Date.UTC(2026, 10, 22, 12), 5000);
const at = (by: Ms): Instant => later(noon, by);
const begun = (drill: StoryDrill = storyDrill()): DrillRun => startDrill({ drill, asked: null }, noon);

/** Each `step` is how long the person takes; whoever takes longer than there is hears the alarm. */
function played(steps: readonly Ms[]): DrillRun {
  let run = begun();
  let now = noon;
  for (const step of steps) {
    const deadline = drillDeadline(run);
    if (deadline === null) return run;
    const pressed = later(now, step);
    now = pressed.mono < deadline.mono ? pressed : deadline;
    run = now === pressed ? pickStory(run, step % 2 === 0 ? oven : null, now) : runOutOfTime(run, now);
  }
  return run;
}

describe('a story drill that runs', () => {
  test('begins with the first question, and the moment at which it was called for', () => {
    const run = begun();
    expect(askedIn(run)?.text).toBe('Tell me about day 1.');
    expect(run.drill.started).toBe(noon.wall);
    expect(drillDeadline(run)).toEqual(at(QUESTION_LENGTH));
  });

  test('keeps what was named, how long it took, and asks the next', () => {
    const run = pickStory(begun(), oven, at(4200));
    expect(run.drill.picks).toEqual([{ kind: 'story', story: oven, took: 4200 }]);
    expect(askedIn(run)?.text).toBe('Tell me about day 2.');
    expect(drillDeadline(run)).toEqual(at(4200 + QUESTION_LENGTH));
    expect(pickStory(run, null, at(5000)).drill.picks.at(-1)).toEqual({ kind: 'none', took: 800 });
  });

  test('does not change by a system clock that is set', () => {
    const set = instant(noon.wall + 3_600_000, noon.mono + 1000);
    expect(isDue(begun(), set)).toBe(false);
    expect(pickStory(begun(), oven, set).drill.picks).toEqual([{ kind: 'story', story: oven, took: 1000 }]);
  });

  test('lets a question run out at twenty seconds, not before', () => {
    expect(isDue(begun(), at(QUESTION_LENGTH - 1))).toBe(false);
    expect(isDue(begun(), at(QUESTION_LENGTH))).toBe(true);
    const run = runOutOfTime(begun(), at(QUESTION_LENGTH));
    expect(run.drill.picks).toEqual([{ kind: 'ran-out' }]);
    expect(askedIn(run)?.text).toBe('Tell me about day 2.');
  });

  test('takes a press for true whose alarm was late, as of the last moment', () => {
    const now = at(QUESTION_LENGTH + 900);
    expect(isSleptOver(begun(), now)).toBe(false);
    expect(pickStory(begun(), oven, now).drill.picks).toEqual([
      { kind: 'story', story: oven, took: QUESTION_LENGTH },
    ]);
  });

  test('knows more than a second and a half too late for sleep', () => {
    expect(isSleptOver(begun(), at(QUESTION_LENGTH + 1500))).toBe(false);
    expect(isSleptOver(begun(), at(QUESTION_LENGTH + 1501))).toBe(true);
  });

  test('ends after three minutes, and what was cut short counts as not reached', () => {
    const run = played(Array.from({ length: MOST_ASKED }, () => 19 * SECOND));
    expect(run.drill.picks).toHaveLength(9);
    expect(run.drill.ended).toEqual({ at: at(DRILL_LENGTH).wall, why: 'time' });
    expect(askedIn(run)).toBe(null);
  });

  test('ends with the ninth question where each runs out', () => {
    const run = played(Array.from({ length: MOST_ASKED }, () => QUESTION_LENGTH));
    expect(run.drill.picks).toEqual(Array.from({ length: 9 }, () => ({ kind: 'ran-out' })));
    expect(run.drill.ended?.why).toBe('time');
  });

  test('ends with its last question', () => {
    const run = played(Array.from({ length: MOST_ASKED }, () => 2 * SECOND));
    expect(run.drill.ended).toEqual({ at: at(20 * SECOND).wall, why: 'complete' });
    expect(run.asked).toBe(null);
  });

  test('keeps the first of two endings, and hears nothing after it', () => {
    const over = endDrill(begun(), 'slept', at(1000));
    expect(endDrill(over, 'left', at(2000))).toEqual(over);
    expect(pickStory(over, oven, at(2000))).toEqual(over);
    expect(runOutOfTime(over, at(2000))).toEqual(over);
  });

  test('has nothing to ask where there are no questions', () => {
    expect(begun(storyDrill({ questions: [] })).drill.ended?.why).toBe('complete');
  });

  test('however fast somebody is: no pick beyond the questions, no time beyond the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 15 }), (steps) => {
        const { drill, asked } = played(steps);
        expect(drill.picks.length).toBeLessThanOrEqual(Math.min(steps.length, MOST_ASKED));
        const lengths = drill.picks.map((pick) => (pick.kind === 'ran-out' ? QUESTION_LENGTH : pick.took));
        for (const length of lengths) expect(length).toBeLessThanOrEqual(QUESTION_LENGTH);
        const sum = lengths.reduce((all, one) => all + one, 0);
        expect(sum).toBeLessThanOrEqual(DRILL_LENGTH);
        expect(asked === null).toBe(drill.ended !== null);
        if (drill.ended !== null) expect(drill.ended.at - drill.started).toBeLessThanOrEqual(DRILL_LENGTH);
      }),
    );
  });
});
