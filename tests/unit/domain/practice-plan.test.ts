import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/calendar';
import { gapFor, planPractice } from '../../../src/domain/practice-plan';
import { taskName, type Material } from '../../../src/domain/practice-task';
import type { PrincipleId } from '../../../src/domain/principle';
import type { IndexedQuestion } from '../../../src/domain/question';
import { storiesFrom } from '../../../src/domain/story';
import { summarise, type Summary } from '../../../src/domain/summary';
import { DAY } from '../../../src/domain/time';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeAnswers,
  threeQuestions,
  type ToldQuestion,
} from '../../fixtures/session';
import { storyVersion } from '../../fixtures/stories';
import { finishedDrill } from '../../fixtures/story-drills';

const TODAY = 20_780 as Day;
const inDays = (days: number): Day => (TODAY + days) as Day;

const others: readonly PrincipleId[] = ['think-big', 'frugality'];
const questions: readonly IndexedQuestion[] = [
  ...threeQuestions,
  ...others.map((principle) => ({ id: `${principle}-1`, principle })),
].map(({ id, principle }) => ({ id, principle, probes: 2 }) as IndexedQuestion);

/** A drill of one of the three questions, so many days ago. */
function drill(days: number, question: number, levels: ToldQuestion['levels']): Summary {
  const [told] = threeAnswers;
  if (told === undefined) throw new Error('an answer is wanted');
  return summarise(
    finishedSession({
      id: `session-${days}`,
      started: SUNDAY_EVENING - days * DAY,
      format: 'drill',
      questions: threeQuestions.slice(question, question + 1),
      told: [{ ...told, levels }],
    }),
  );
}

/** Bias for Action is weak, Ownership strong, Dive Deep rated too seldom to say. */
const summaries: readonly Summary[] = [
  drill(3, 1, { event: 2, role: 2, result: 1 }),
  drill(5, 1, { event: 3, role: 3, result: 2 }),
  drill(9, 1, { event: 3, role: 3, result: 2 }),
  drill(4, 0, { event: 5, role: 4, result: 4 }),
  drill(6, 0, { event: 5, role: 4, result: 4 }),
  drill(8, 0, { event: 5, role: 4, result: 4 }),
  drill(20, 2, { event: 1 }),
];

const stories = storiesFrom([
  storyVersion('oven'),
  storyVersion('saw'),
  storyVersion('tap'),
  storyVersion('untold', { shows: [] }),
]);

const material: Material = {
  summaries,
  stories,
  drills: [finishedDrill({ picks: finishedDrill().picks.slice(0, 1) })],
  questions,
  daysAgo: (at) => Math.round((SUNDAY_EVENING - at) / DAY),
};

describe('the gap from one sitting to the next', () => {
  test.each([
    [1, 1],
    [2, 1],
    [4, 1],
    [8, 2],
    [10, 3],
    [11, 2],
    [20, 3],
    [60, 9],
    [61, 6],
    [300, 30],
  ])('with %i days left is %i', (left, gap) => {
    expect(gapFor(left)).toBe(gap);
  });
});

describe('the plan', () => {
  test('begins today where the last sitting is a gap ago, and ends with one easy thing the day before', () => {
    const { gap, days } = planPractice(material, TODAY, inDays(8));
    expect(gap).toBe(2);
    expect(days.map(({ day, isLast, tasks }) => [day - TODAY, isLast, tasks.map(taskName)])).toEqual([
      [0, false, ['Drill Bias for Action', 'Drill Think Big', 'A question on Bias for Action once more']],
      [2, false, ['Drill Frugality', 'Drill Dive Deep', 'Tell “The saw” aloud']],
      [4, false, ['Drill Ownership', 'Drill Bias for Action', 'A question on Dive Deep once more']],
      [6, false, ['Drill Think Big', 'Drill Frugality', 'Tell “The tap” aloud']],
      [7, true, ['Tell “The oven” aloud']],
    ]);
  });

  test('says why for each, with what that rests on', () => {
    const [first, second, third] = planPractice(material, TODAY, inDays(8)).days;
    expect(first?.tasks.map(({ why }) => why)).toEqual([
      'Your lowest item here is “Result”: median level 2 of 5. From three ratings. Last asked 3 days ago.',
      'Nobody has asked you about it lately. No answers in your last seven sessions.',
      'Asked three times in your last seven sessions, last 3 days ago: a median of 2 over three levels.',
    ]);
    expect(second?.tasks.map(({ why }) => why).slice(1)).toEqual([
      'It was last asked 20 days ago. One answer: too few to say how it goes.',
      'Not told in your last seven sessions; never picked in one story drill. It shows Ownership most.',
    ]);
    expect(third?.tasks.at(-1)?.why).toBe('Asked once in your last seven sessions, last 20 days ago.');
  });

  test('asks no question again that went well a few days ago', () => {
    const tasks = planPractice(material, TODAY, inDays(60)).days.flatMap((day) => day.tasks);
    expect(tasks.map(taskName)).toContain('A question on Dive Deep once more');
    expect(tasks.map(taskName)).not.toContain('A question on Ownership once more');
  });

  test('waits a gap after a sitting of today', () => {
    const today = { ...material, summaries: [...summaries, drill(0, 0, { event: 4 })] };
    expect(planPractice(today, TODAY, inDays(8)).days.map(({ day }) => day - TODAY)).toEqual([2, 4, 6, 7]);
  });

  test('with one day left is that one easy thing, and none on the day itself or after it', () => {
    const [only, ...rest] = planPractice(material, TODAY, inDays(1)).days;
    expect([only?.day, only?.isLast, only?.tasks.length, rest]).toEqual([TODAY, true, 1, []]);
    expect(only?.tasks[0]?.why).toMatch(/^The day before is for one easy thing\./u);
    expect(planPractice(material, TODAY, TODAY).days).toEqual([]);
    expect(planPractice(material, TODAY, inDays(-3)).days).toEqual([]);
  });

  test('before anything was answered goes through all principles', () => {
    const nothing = { ...material, summaries: [], stories: [], drills: [] };
    const { days } = planPractice(nothing, TODAY, inDays(4));
    expect(days[0]?.day).toBe(TODAY);
    expect(days.slice(0, -1).every(({ tasks }) => tasks.length === 2)).toBe(true);
  });

  test('of any length has one to three different things a day, equal gaps, and weak principles first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 40 }), (left, ago) => {
        const moved: Material = { ...material, daysAgo: (at) => material.daysAgo(at) - 3 + ago };
        const { gap, days } = planPractice(moved, TODAY, inDays(left));
        for (const { tasks } of days) {
          expect(tasks.length).toBeGreaterThanOrEqual(1);
          expect(tasks.length).toBeLessThanOrEqual(3);
          expect(new Set(tasks.map(taskName)).size).toBe(tasks.length);
        }
        const steps = days.slice(1).map(({ day }, place) => day - (days[place]?.day ?? 0));
        expect(steps.slice(0, -1).every((step) => step === gap)).toBe(true);
        expect((steps.at(-1) ?? 1) >= 1 && (steps.at(-1) ?? 1) <= gap).toBe(true);
        expect(days.at(-1)?.day).toBe(inDays(left - 1));
        const order = days
          .slice(0, -1)
          .flatMap(({ tasks }) => tasks)
          .filter(({ kind }) => kind === 'principle');
        if (order.length > 0) expect(order[0]?.principle).toBe('bias-for-action');
        const place = (id: PrincipleId): number => order.findIndex(({ principle }) => principle === id);
        if (place('ownership') >= 0) expect(place('bias-for-action')).toBeLessThan(place('ownership'));
      }),
    );
  });

  test('is the same in whatever order things were read', () => {
    const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
    fc.assert(
      fc.property(shuffled(summaries), shuffled(stories), shuffled(questions), (some, told, asked) => {
        const other = { ...material, summaries: some, stories: told, questions: asked };
        expect(planPractice(other, TODAY, inDays(30))).toEqual(planPractice(material, TODAY, inDays(30)));
      }),
    );
  });
});
