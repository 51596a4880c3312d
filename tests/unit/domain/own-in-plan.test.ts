import { describe, expect, test } from 'vitest';
import { drawer } from '../../../src/domain/draw';
import { codeOf } from '../../../src/domain/interview-code';
import { outlineOf, type PlanOutline } from '../../../src/domain/outline';
import { indexWith, withOwn } from '../../../src/domain/own-in-plan';
import { isOwnId, type OwnQuestion } from '../../../src/domain/own-question';
import { PRINCIPLE_IDS } from '../../../src/domain/principle';
import { defaultSetup } from '../../../src/domain/setup';
import { testIndex } from '../../fixtures/bank';
import { ownQuestion } from '../../fixtures/own-questions';

const many: readonly OwnQuestion[] = PRINCIPLE_IDS.flatMap((principle) =>
  ['one', 'two'].map((name) => ownQuestion(`${principle}-${name}`, { principle })),
);
const loop = { ...defaultSetup, format: 'loop' } as const;

const asked = ({ items }: PlanOutline) => items.filter((item) => item.kind === 'question');
const drawn = (seed: number, own = many) => {
  const before = outlineOf(testIndex, loop, codeOf(seed));
  return { before, after: withOwn(before, own, drawer(codeOf(seed))) };
};

describe('own questions in an outline', () => {
  test('take the place of others on the same principle, so that its counts stay', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { before, after } = drawn(seed);
      expect(asked(after).map(({ principle }) => principle)).toEqual(
        asked(before).map(({ principle }) => principle),
      );
      expect(after.rounds).toEqual(before.rounds);
      expect(after.items.map(({ kind, round }) => [kind, round])).toEqual(
        before.items.map(({ kind, round }) => [kind, round]),
      );
      for (const { question, principle } of asked(after))
        if (isOwnId(question)) expect(many.find(({ id }) => id === question)?.principle).toBe(principle);
    }
  });

  test('are never asked twice, not even where all questions are on one principle', () => {
    const quick = { ...defaultSetup, principles: ['ownership'] } as const;
    for (let seed = 0; seed < 200; seed += 1) {
      const outline = outlineOf(testIndex, quick, codeOf(seed));
      const ids = asked(withOwn(outline, many, drawer(codeOf(seed)))).map(({ question }) => question);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('are about one in three', () => {
    let own = 0;
    let all = 0;
    for (let seed = 0; seed < 400; seed += 1)
      for (const { question } of asked(drawn(seed).after)) {
        all += 1;
        if (isOwnId(question)) own += 1;
      }
    expect(own / all).toBeGreaterThan(0.28);
    expect(own / all).toBeLessThan(0.38);
  });

  test('are each met, over many interviews', () => {
    const met = new Set<string>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const { question } of asked(drawn(seed).after)) met.add(question);
    for (const { id } of many) expect(met).toContain(id);
  });

  test('come out the same for the same draw, and in another order for another', () => {
    expect(drawn(5).after).toEqual(drawn(5).after);
    const draws = Array.from({ length: 20 }, (_, seed) => JSON.stringify(asked(drawn(seed).after)));
    expect(new Set(draws).size).toBeGreaterThan(10);
  });

  test('bring their own follow-ups, as many as there are', () => {
    const short = many.map((question, place) => ({
      ...question,
      ladder: question.ladder.slice(0, place % 3),
    }));
    for (let seed = 0; seed < 50; seed += 1)
      for (const { question, ladder, probes } of asked(drawn(seed, short).after)) {
        const mine = short.find(({ id }) => id === question);
        if (mine === undefined) continue;
        expect(ladder.toSorted()).toEqual([...mine.ladder.keys()]);
        expect(probes).toBeLessThanOrEqual(mine.ladder.length);
      }
  });

  test('change nothing where there are none, or none on these principles', () => {
    const { before } = drawn(3);
    expect(withOwn(before, [], drawer(codeOf(3)))).toEqual(before);
    const quick = outlineOf(testIndex, { ...defaultSetup, principles: ['ownership'] }, codeOf(3));
    expect(withOwn(quick, [ownQuestion('oven')], drawer(codeOf(3)))).toEqual(quick);
  });

  test('stand in the index behind those of the bank, for a list that names them', () => {
    const index = indexWith(testIndex, [ownQuestion('oven')]);
    expect(index.questions.slice(0, -1)).toEqual(testIndex.questions);
    expect(index.questions.at(-1)).toEqual({ id: 'own-oven', principle: 'frugality', probes: 2 });
    expect(index.version).toBe(testIndex.version);
  });
});
