import { describe, expect, test } from 'vitest';
import { codeOf, type InterviewCode } from '../../src/domain/interview-code';
import { deleteQuestion, isOwnId, type OwnQuestion } from '../../src/domain/own-question';
import type { Plan } from '../../src/domain/plan';
import { PRINCIPLE_IDS } from '../../src/domain/principle';
import type { QuestionId } from '../../src/domain/question';
import { defaultSetup } from '../../src/domain/setup';
import { epochMs } from '../../src/domain/time';
import { drawPlan } from '../../src/interview/prepare';
import { memoryOwnStore } from '../../src/services/storage/memory-stores';
import { houseWorld } from '../fixtures/house-world';
import { ownQuestion } from '../fixtures/own-questions';

const many: readonly OwnQuestion[] = PRINCIPLE_IDS.flatMap((principle) =>
  ['one', 'two', 'three'].map((name) => ownQuestion(`${principle}-${name}`, { principle })),
);
const round = { ...defaultSetup, format: 'round' } as const;

async function setup(questions: readonly OwnQuestion[] = many) {
  const own = memoryOwnStore();
  await own.save(questions);
  const { ports } = houseWorld({ own });
  let drawn = 0;
  /** Chance that differs from draw to draw. */
  const chance = { ...ports.chance, code: () => codeOf((drawn += 7919)) };
  return {
    own,
    draw: (given: InterviewCode | null, chosen = round) => drawPlan({ ...ports, chance }, chosen, given),
  };
}

const askedIn = ({ items }: Plan) =>
  items.flatMap((item) => (item.kind === 'question' ? [item.question] : []));
const ownIn = (plan: Plan) => askedIn(plan).filter(({ id }) => isOwnId(id));

describe('drawing a plan where there are questions of one’s own', () => {
  test('takes some of them, with their words, where no code was given', async () => {
    const { draw } = await setup();
    const plans = [];
    for (let time = 0; time < 10; time += 1) plans.push(await draw(null));
    const mine = plans.flatMap(ownIn);
    expect(mine.length).toBeGreaterThan(0);
    const kept = many.find(({ id }) => id === mine[0]?.id);
    expect(mine[0]).toMatchObject({ text: kept?.text, plain: kept?.plain, themes: kept?.themes });
    for (const plan of plans) expect(plan.code === null).toBe(ownIn(plan).length > 0);
  });

  test('takes none where a code was given: the same code gives the same elsewhere', async () => {
    const [mine, theirs] = [await setup(), await setup([])];
    for (let code = 0; code < 20; code += 1) {
      const plan = await mine.draw(codeOf(code));
      expect(plan).toEqual(await theirs.draw(codeOf(code)));
      expect(plan.code).toBe(codeOf(code));
    }
  });

  test('takes none that was deleted', async () => {
    const { draw } = await setup(many.map((question) => deleteQuestion(question, epochMs(1))));
    for (let time = 0; time < 10; time += 1) expect(ownIn(await draw(null))).toEqual([]);
  });

  test('asks one that the person chose for a drill, and carries no code then', async () => {
    const { draw } = await setup();
    const chosen = many[4]?.id as QuestionId;
    const drill = { ...defaultSetup, format: 'drill' as const, drilled: [chosen] };
    const plan = await draw(codeOf(9), drill as never);
    expect(askedIn(plan).map(({ id }) => id)).toEqual([chosen]);
    expect(plan.code).toBeNull();
  });

  test('goes on without them where they cannot be read', async () => {
    const { own, draw } = await setup();
    own.load = () => Promise.reject(new Error('closed'));
    const plan = await draw(null);
    expect(askedIn(plan).length).toBeGreaterThan(0);
    expect(ownIn(plan)).toEqual([]);
    expect(plan.code).not.toBeNull();
  });
});
