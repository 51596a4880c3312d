import { describe, expect, test } from 'vitest';
import { parseCode, type InterviewCode } from '../../../src/domain/interview-code';
import type { InterviewerId } from '../../../src/domain/interviewer';
import { outlineOf, type PlanOutline } from '../../../src/domain/outline';
import { planOf, questionsOf, retakeOf, shapeOfPlan, type Plan } from '../../../src/domain/plan';
import { asAsked } from '../../../src/domain/question';
import { defaultSetup, shapeOf, type Setup } from '../../../src/domain/setup';
import { timingOf } from '../../../src/domain/timing';
import { testChunks, testIndex, testRoundTexts } from '../../fixtures/bank';
import { planWith } from '../../fixtures/interview';

const questions = new Map(
  testChunks.flatMap((chunk) => chunk.questions).map((question) => [question.id, question]),
);
const texts = { questions, round: testRoundTexts };
const code = parseCode('7KQ4FM') as InterviewCode;

function setup(choice: Partial<Setup> = {}) {
  const wanted: Setup = { ...defaultSetup, format: 'loop', ...choice };
  const outline = outlineOf(testIndex, wanted, code);
  const made = { setup: wanted, code, bank: testIndex.version };
  return { wanted, outline, made, plan: planOf(outline, texts, made) };
}

describe('a plan', () => {
  test('says by what it was made', () => {
    const { plan, wanted } = setup({ pressure: 'strict' });
    const { items, rounds, ...rest } = plan;
    expect([items.length, rounds.length]).toEqual([25, 5]);
    expect(rest).toEqual({
      format: 'loop',
      code,
      bank: testIndex.version,
      timing: timingOf(wanted),
      showPrinciple: false,
      notesAllowed: false,
      ratings: 'round',
    });
  });

  test.each([
    ['quick', 'question'],
    ['drill', 'question'],
    ['round', 'round'],
    ['loop', 'round'],
    ['custom', 'round'],
  ] as const)('of the format %s is rated after each %s, when rounds were wanted', (format, ratings) => {
    expect(setup({ format, ratings: 'round' }).plan.ratings).toBe(ratings);
    expect(setup({ format, ratings: 'question' }).plan.ratings).toBe('question');
  });

  test('holds the texts of its questions, each ladder in the order drawn', () => {
    const { plan, outline } = setup();
    expect(questionsOf(plan)).toHaveLength(15);
    for (const [place, { question, probes, round }] of questionsOf(plan)) {
      const sketched = outline.items[place];
      if (sketched?.kind !== 'question') return expect.fail('no question there');
      const original = questions.get(sketched.question);
      if (original === undefined) return expect.fail('no such question');
      expect(question).toEqual({
        ...asAsked(original),
        ladder: sketched.ladder.map((rung) => original.ladder[rung]),
      });
      expect({ probes, round }).toEqual({ probes: 5, round: sketched.round });
    }
  });

  test('holds who asks in each round, with all that is told of them', () => {
    const { plan, outline } = setup();
    expect(plan.rounds).toEqual(
      outline.rounds.map(({ interviewer, isBarRaiser }) => ({
        interviewer: testRoundTexts.interviewers.find(({ id }) => id === interviewer),
        isBarRaiser,
      })),
    );
  });

  test('holds the words of its openers and ideas, and asks for the candidate’s questions as its interviewer does', () => {
    const { plan, outline } = setup();
    const framing = plan.items.flatMap((item, place) => {
      const sketched = outline.items[place];
      return item.kind === 'question' ? [] : [[item, sketched] as const];
    });
    expect(framing).toHaveLength(10);
    for (const [item, sketched] of framing) {
      if (sketched?.kind === 'opener')
        expect(item).toEqual({
          kind: 'opener',
          round: sketched.round,
          ...testRoundTexts.openers[sketched.opener],
        });
      if (sketched?.kind === 'yours')
        expect(item).toEqual({
          kind: 'yours',
          round: sketched.round,
          text: plan.rounds[sketched.round]?.interviewer?.closes,
          ideas: sketched.ideas.map((idea) => testRoundTexts.ideas[idea]),
        });
    }
  });

  test('asks for the candidate’s questions in its own words where nobody in particular asks', () => {
    const { outline, made } = setup({ format: 'round' });
    const alone: PlanOutline = { ...outline, rounds: [{ interviewer: null, isBarRaiser: false }] };
    const plan = planOf(alone, texts, made);
    expect(plan.rounds).toEqual([{ interviewer: null, isBarRaiser: false }]);
    expect(plan.items.at(-1)).toMatchObject({ kind: 'yours', text: expect.stringMatching(/\?$/u) });
  });

  test('is not made without the text of each question, interviewer and opener', () => {
    const { outline, made } = setup();
    const [first] = outline.items.flatMap((item) => (item.kind === 'question' ? item.question : []));
    expect(() => planOf(outline, { ...texts, questions: new Map() }, made)).toThrow(`no text for ${first}`);
    const someone = 'nobody-known' as InterviewerId;
    const strange = { ...outline, rounds: [{ interviewer: someone, isBarRaiser: false }] };
    expect(() => planOf(strange, texts, made)).toThrow('no text for nobody-known');
    const silent = { ...texts, round: { ...testRoundTexts, openers: [] } };
    expect(() => planOf(outline, silent, made)).toThrow(/no text for opener \d/u);
  });
});

describe('the shape of a plan', () => {
  test.each(['quick', 'round', 'loop', 'drill'] as const)('is that of its set-up, for %s', (format) => {
    const { plan, wanted } = setup({ format });
    expect(shapeOfPlan(plan)).toEqual(shapeOf(wanted));
  });

  test('of several rounds of different length is that of the longest', () => {
    const { plan } = setup({ format: 'custom', rounds: 2, questions: 2, probes: 3 });
    expect(shapeOfPlan({ ...plan, items: plan.items.slice(0, 3) })).toEqual({
      rounds: 2,
      questions: 2,
      probes: 3,
      isFramed: false,
    });
  });

  test('of a plan without items has no questions', () => {
    expect(shapeOfPlan(planWith({ items: [] }))).toEqual({
      rounds: 1,
      questions: 0,
      probes: 0,
      isFramed: false,
    });
  });
});

describe('trying one again', () => {
  test('is a drill of that question alone, by the same interviewer, with the texts and the times that it had', () => {
    const { plan } = setup({ pressure: 'strict', pace: 2 });
    const [last] = questionsOf(plan).at(-1) ?? expect.fail('no question');
    const again = retakeOf(plan, last);
    expect(again).toEqual({
      ...plan,
      format: 'drill',
      code: null,
      ratings: 'question',
      rounds: [{ interviewer: plan.rounds[4]?.interviewer, isBarRaiser: false }],
      items: [{ ...plan.items[last], round: 0 }],
    });
    expect(again.rounds[0]?.interviewer).not.toBeNull();
  });

  test('does not tell who the bar raiser was', () => {
    const { plan } = setup();
    const raising: Plan = { ...plan, rounds: plan.rounds.map((round) => ({ ...round, isBarRaiser: true })) };
    expect(retakeOf(raising, 1).rounds).toEqual([
      { interviewer: plan.rounds[0]?.interviewer, isBarRaiser: false },
    ]);
  });

  test('of a plan where nobody in particular asked has nobody either', () => {
    expect(retakeOf(planWith(), 1).rounds).toEqual([{ interviewer: null, isBarRaiser: false }]);
  });
});
