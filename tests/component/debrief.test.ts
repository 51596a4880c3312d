import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { commitmentOf, voteOf } from '../../src/domain/session';
import type { QuestionBank } from '../../src/ports/question-bank';
import { testBank, testRubric } from '../fixtures/bank';
import { houseWorld, kept, stageWith } from '../fixtures/house-world';
import OnDebrief from '../fixtures/OnDebrief.svelte';
import { interviewAtDebrief, threeAnswers, threeQuestions, type SessionChoice } from '../fixtures/session';

const [first, second, third] = threeAnswers;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('three answers are wanted');

const lastSkipped: Partial<SessionChoice> = {
  told: [first, second, { opening: 'skipped', followUps: [], levels: {} }],
  vote: null,
};

async function setup(choice: Partial<SessionChoice> = {}, bank: QuestionBank = testBank) {
  const world = houseWorld({ bank });
  const interview = interviewAtDebrief(choice);
  const { shell, stage } = await stageWith(world, interview);
  render(OnDebrief, { ports: world.ports, backstage: world.backstage, stage });
  await screen.findByText('Your answers');
  return {
    user: userEvent.setup(),
    world,
    context: () => shell.actor.getSnapshot().context,
    kept: () => kept(world, interview.session.id),
  };
}

const hintFor = (item: string, level: number) =>
  testRubric.items.find(({ id }) => id === item)?.hints[level - 1] ?? 'no such hint';
const question = (name: string) => screen.getByRole('article', { name });
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`, 'u') });
const nextTime = () => screen.getByRole('group', { name: 'Next time' });
const ownWords = () => within(nextTime()).getByRole('textbox', { name: 'My own words' });

describe('the debrief', () => {
  test('is headed by its name, and says when and how much', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1, name: 'Debrief' })).toHaveAttribute('tabindex', '-1');
    expect(
      screen.getByText('Sunday 22 November, 18:20. Three questions, three follow-ups, 16 minutes.'),
    ).toBeVisible();
  });

  test('begins with what was strongest and weakest, each with why', async () => {
    await setup();
    const strongest = within(screen.getByRole('region', { name: 'Strongest: actions and reasoning' }));
    expect(
      strongest.getByText('A median of 4 over three answers: level 4 in two, level 5 in one.'),
    ).toBeVisible();
    expect(strongest.getByText('Level with it: answers what was asked.')).toBeVisible();
    const weakest = within(screen.getByRole('region', { name: 'Weakest: result' }));
    expect(
      weakest.getByText('A median of 2 over three answers: level 2 in two, level 3 in one.'),
    ).toBeVisible();
    expect(weakest.getByText(/Result: hardly there\./u)).toHaveTextContent('Level 2 means');
  });

  test('names no strength where nothing was rated', async () => {
    await setup({ told: threeAnswers.map((told) => ({ ...told, levels: {} })) });
    expect(screen.getByRole('heading', { name: 'Nothing stands out yet' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /^Strongest/u })).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(within(nextTime()).getAllByRole('radio')).toHaveLength(1);
  });

  test('still tells what happened when descriptions and hints cannot be loaded', async () => {
    await setup({}, { ...testBank, rubric: () => Promise.reject(new Error('offline')) });
    expect(screen.getByRole('heading', { name: 'Weakest: result' })).toBeVisible();
    expect(within(nextTime()).getByRole('radio', { name: 'In my own words' })).toBeVisible();
  });
});

describe('the evidence', () => {
  test('has a tape for each answer, an opening and its follow-ups on one axis', async () => {
    await setup();
    const told = within(question(threeQuestions[0]?.text ?? ''));
    expect(told.getByText(/^1\. Ownership$/u)).toBeVisible();
    const tapes = told.getAllByRole('img');
    expect(tapes.map((tape) => tape.getAttribute('aria-label'))).toEqual([
      '2:41 in all: Situation 0:31, Task 0:21, Action 1:16, Result 0:23, Learning 0:10; inside the band',
      '1:11 in all: Situation 0:18, Action 0:53; inside the band',
    ]);
    expect(told.getByText('What did it cost you to take it on?', { exact: false })).toBeVisible();
    expect(told.getByText('(target 0:30–1:30)').closest('p')).toHaveTextContent('1:11 on target');
  });

  test('says how the answers lie against the target, and what the parts took', async () => {
    await setup();
    expect(screen.getByText('Four of six answers on target, two past it.')).toBeVisible();
    expect(screen.getByText(/^Of all opening answers together: Situation/u)).toBeVisible();
    expect(within(question(threeQuestions[1]?.text ?? '')).getByText(/20 s past the target/u)).toBeVisible();
  });

  test('judges nothing by time in writing', async () => {
    await setup({ mode: 'writing' });
    expect(screen.queryByText(/target/u)).not.toBeInTheDocument();
    expect(within(question(threeQuestions[0]?.text ?? '')).getAllByText(/in all/u)).toHaveLength(2);
  });

  test('says what was skipped', async () => {
    await setup(lastSkipped);
    expect(within(question(threeQuestions[2]?.text ?? '')).getByText('Skipped.')).toBeVisible();
  });

  test('keeps what was typed folded up until it is asked for', async () => {
    const { user } = await setup();
    const note = screen.getByText('Invoices, March. Two figures at the end.');
    expect(note).not.toBeVisible();
    await user.click(screen.getByText('Your notes'));
    expect(note).toBeVisible();
  });

  test('asks one question again, as a drill of its own', async () => {
    const { user, world, kept } = await setup();
    const again = within(question(threeQuestions[1]?.text ?? '')).getByRole('button', {
      name: 'Try this one again',
    });
    expect(again).toHaveAccessibleDescription(threeQuestions[1]?.text);
    await user.click(again);
    await waitFor(() => {
      const session = world.backstage.stage()?.actor.getSnapshot().context.session;
      expect(session?.plan.items.map((item) => item.question)).toEqual([threeQuestions[1]]);
    });
    const old = await kept();
    expect(world.backstage.stage()?.actor.getSnapshot().context.session.retakes).toBe(old.id);
  });
});

describe('levels', () => {
  test('are a median from three answers on, and listed below that', async () => {
    await setup();
    expect(screen.getByRole('table')).toHaveAccessibleName(
      /^Median of three answers; levels from fewer than three are listed\./u,
    );
    expect(row('Result')).toHaveTextContent(/Result.*2$/u);
    expect(row('The principle is evident')).toHaveTextContent(/4, 4$/u);
    expect(screen.queryByRole('columnheader', { name: /second look/iu })).not.toBeInTheDocument();
  });

  test('show gut and second look side by side, and what it changed', async () => {
    await setup({ look: { item: 1, levels: { role: 2, result: 1 } } });
    expect(screen.getByRole('columnheader', { name: 'Second look' })).toBeVisible();
    const cells = within(row('Result')).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent.trim())).toEqual(['2', '1']);
    expect(screen.getByText(/went lower on My role \(3 to 2\) and Result \(2 to 1\)\./u)).toBeVisible();
  });

  test('of one answer claim no median', async () => {
    await setup({ format: 'drill', questions: threeQuestions.slice(0, 1), told: [first] });
    expect(screen.getByRole('table')).toHaveAccessibleName(/^One answer, each level as you gave it\./u);
    expect(screen.queryByText(/median/iu)).not.toBeInTheDocument();
  });
});

describe('the second look', () => {
  test('opens the rating of the question that is proposed', async () => {
    const { user, context } = await setup();
    const look = screen.getByRole('button', { name: 'Second look' });
    expect(look).toHaveAccessibleDescription(/^Question 3, where your levels lie furthest apart\./u);
    await user.click(look);
    expect(context().draft).toMatchObject({ item: 2, occasion: 'second-look' });
  });

  test('is offered once', async () => {
    await setup({ look: { item: 2, levels: { result: 2 } } });
    expect(screen.queryByRole('button', { name: 'Second look' })).not.toBeInTheDocument();
  });
});

describe('the vote', () => {
  test('is asked for where the last question was skipped, and can be changed', async () => {
    const { user, context } = await setup(lastSkipped);
    const vote = within(screen.getByRole('group', { name: 'Vote' }));
    await user.click(vote.getByRole('radio', { name: 'Inclined' }));
    expect(voteOf(context().session)).toBe('inclined');
    await user.click(vote.getByRole('radio', { name: 'Not inclined' }));
    expect(voteOf(context().session)).toBe('not-inclined');
    expect(vote.getByRole('radio', { name: 'Not inclined' })).toBeChecked();
  });

  test('is shown where it was given', async () => {
    await setup();
    expect(screen.queryByRole('group', { name: 'Vote' })).not.toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Vote' })).getByText('Inclined')).toBeVisible();
  });
});

describe('the commitment', () => {
  test('is suggested from the weakest items, and none is chosen beforehand', async () => {
    const { context } = await setup();
    const radios = within(nextTime()).getAllByRole('radio');
    expect(radios.map((radio) => radio.closest('label')?.textContent)).toEqual([
      expect.stringContaining(hintFor('result', 2)),
      expect.stringContaining(hintFor('learning', 3)),
      expect.stringContaining('In my own words'),
    ]);
    for (const radio of radios) expect(radio).not.toBeChecked();
    expect(context().commitment).toBeNull();
  });

  test('is held at once and kept by Finish', async () => {
    const { user, context, kept } = await setup();
    await user.click(within(nextTime()).getByRole('radio', { name: new RegExp(hintFor('result', 2), 'u') }));
    expect(context().commitment).toEqual({ text: hintFor('result', 2), from: 'result' });
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText('The debrief is closed.');
    await waitFor(async () => {
      expect(commitmentOf(await kept())).toMatchObject({ text: hintFor('result', 2), from: 'result' });
    });
  });

  test('in own words is held with each letter, and chooses itself', async () => {
    const { user, context } = await setup();
    await user.type(ownWords(), 'I stop at three minutes');
    expect(context().commitment).toEqual({ text: 'I stop at three minutes', from: null });
    expect(within(nextTime()).getByRole('radio', { name: 'In my own words' })).toBeChecked();
  });

  test('loses no word while a suggestion is tried', async () => {
    const { user, context } = await setup();
    await user.type(ownWords(), 'Breathe');
    await user.click(
      within(nextTime()).getByRole('radio', { name: new RegExp(hintFor('learning', 3), 'u') }),
    );
    expect(ownWords()).toHaveValue('Breathe');
    await user.click(within(nextTime()).getByRole('radio', { name: 'In my own words' }));
    expect(context().commitment).toEqual({ text: 'Breathe', from: null });
  });

  test('is no condition of Finish', async () => {
    const { user, kept } = await setup();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText('The debrief is closed.');
    expect(commitmentOf(await kept())).toBeUndefined();
  });
});

test('Print prints', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const { user } = await setup();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});
