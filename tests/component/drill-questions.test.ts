import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PrincipleId } from '../../src/domain/principle';
import type { QuestionId } from '../../src/domain/question';
import { defaultSettings } from '../../src/domain/settings';
import { defaultSetup, MOST_DRILLED, type Setup } from '../../src/domain/setup';
import { openPreferences } from '../../src/ui/preferences.svelte';
import { testBank, testChunks } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import OnSetUp from '../fixtures/OnSetUp.svelte';

const ids = (...texts: readonly string[]) => texts as readonly string[] as readonly QuestionId[];
const mistake = 'Describe a mistake you made at work with a figure that looked wrong.';
const conflict = 'When did you and another person disagree over a figure that looked wrong?';
const task = 'Tell me about a day when things went well with a task that nobody had taken.';

async function setup(remembered: Partial<Setup> = {}, bank = testBank) {
  const { ports, backstage } = houseWorld({ bank });
  const drill: Setup = { ...defaultSetup, format: 'drill', principles: ['dive-deep'], ...remembered };
  await ports.settings.save({ ...defaultSettings, setup: drill });
  render(OnSetUp, { ports, backstage, preferences: openPreferences(ports.settings), query: null });
  await screen.findByRole('group', { name: 'Format' });
  return {
    user: userEvent.setup(),
    kept: async () => (await ports.settings.load()).setup,
    asked: () =>
      backstage
        .stage()
        ?.actor.getSnapshot()
        .context.session.plan.items.map((item) => item.kind === 'question' && item.question.id),
  };
}

/** Nothing is hidden here that is looked for, and asking jsdom of each control whether it is takes most of a test. */
const hidden = true;

const press = (name: string | RegExp) => screen.getByRole('button', { name, hidden });
const opener = () => press('Choose the questions yourself');
const box = (name: string) => screen.getByRole('checkbox', { name, hidden });
const chosenTexts = () =>
  within(screen.getByRole('list', { name: 'Chosen questions', hidden }))
    .getAllByRole('listitem', { hidden })
    .map((item) => item.textContent);

test('questions are chosen for a drill only', async () => {
  const { user } = await setup();
  expect(opener()).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByText('None is chosen: one is drawn from the ticked principles.')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Quick', hidden }));
  expect(screen.queryByRole('button', { name: 'Choose the questions yourself' })).not.toBeInTheDocument();
});

test('the questions of the ticked principles are there to choose, without their follow-ups', async () => {
  const { user, kept, asked } = await setup();
  await user.click(opener());
  expect(opener()).toHaveAttribute('aria-expanded', 'true');
  const diveDeep = within(await screen.findByRole('group', { name: 'Dive Deep' }));
  expect(diveDeep.getAllByRole('checkbox')).toHaveLength(3);
  expect(screen.queryByText(/Which number shows the end of/u)).not.toBeInTheDocument();
  await user.click(box(conflict));
  await user.click(box(mistake));
  expect(screen.getByText('Two questions are chosen, asked in this order.')).toBeVisible();
  expect(chosenTexts()).toEqual([expect.stringContaining(conflict), expect.stringContaining(mistake)]);
  await waitFor(async () =>
    expect((await kept()).drilled).toEqual(['odd-figure-conflict', 'odd-figure-mistake']),
  );
  await user.click(press('Start interview'));
  await waitFor(() => expect(asked()).toEqual(['odd-figure-conflict', 'odd-figure-mistake']));
});

test('what is chosen stays chosen when the principles change', async () => {
  const { user, kept } = await setup();
  await user.click(opener());
  await screen.findByRole('group', { name: 'Dive Deep' });
  await user.click(box(mistake));
  await user.click(press('None'));
  expect(chosenTexts()).toEqual([expect.stringContaining(mistake)]);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByText('Tick a principle above to see its questions.')).toBeVisible();
  await user.click(box('Ownership'));
  await screen.findByRole('group', { name: 'Ownership' });
  await user.click(box(task));
  await waitFor(async () =>
    expect((await kept()).drilled).toEqual(['odd-figure-mistake', 'open-task-success']),
  );
});

test('one is taken off, and then all of them; the focus stays near', async () => {
  const { user, kept } = await setup({
    drilled: ids('odd-figure-conflict', 'odd-figure-mistake', 'odd-figure-success'),
  });
  await screen.findByText(mistake);
  await user.click(screen.getAllByRole('button', { name: 'Take off' })[1] as HTMLElement);
  await waitFor(async () =>
    expect((await kept()).drilled).toEqual(['odd-figure-conflict', 'odd-figure-success']),
  );
  const last = screen.getAllByRole('button', { name: 'Take off' })[1] as HTMLElement;
  expect(last).toHaveFocus();
  expect(last).toHaveAccessibleDescription(/^Tell me about a day/u);
  await user.click(press('Take all off'));
  await waitFor(async () => expect((await kept()).drilled).toEqual([]));
  expect(opener()).toHaveFocus();
});

test('the last one that is taken off leaves the focus on the way to choose', async () => {
  const { user } = await setup({ drilled: ids('odd-figure-mistake') });
  await user.click(await screen.findByRole('button', { name: 'Take off' }));
  await waitFor(() => expect(opener()).toHaveFocus());
});

test('no more can be chosen than a sitting holds, which is said', async () => {
  const all = testChunks.flatMap(({ questions }) => questions.map(({ id }) => id));
  const { user } = await setup({
    principles: ['success-and-scale-bring-broad-responsibility', 'customer-obsession'],
    drilled: all.slice(0, MOST_DRILLED),
  });
  await user.click(opener());
  const others = within(
    await screen.findByRole('group', { name: 'Success and Scale Bring Broad Responsibility' }),
  );
  expect(others.getAllByRole('checkbox')[0]).toBeDisabled();
  expect(screen.getByText(/^20 questions are the most for one sitting\./u)).toBeVisible();
  const chosen = within(await screen.findByRole('group', { name: 'Customer Obsession' }));
  await user.click(chosen.getAllByRole('checkbox')[0] as HTMLElement);
  expect(others.getAllByRole('checkbox')[0]).toBeEnabled();
  expect(screen.queryByText(/the most for one sitting/u)).not.toBeInTheDocument();
});

test('what this bank does not have is named, counts for nothing, and is dropped in one press', async () => {
  const { user, kept } = await setup({ drilled: ids('long-gone', 'odd-figure-mistake') });
  expect(screen.getByRole('alert')).toHaveTextContent(
    'One chosen question is not among the questions here: long-gone.',
  );
  expect(screen.getByRole('status', { name: 'What it will be' })).toHaveTextContent(/^Drill: one question/u);
  await user.click(press('Drop what is not here'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await waitFor(async () => expect((await kept()).drilled).toEqual(['odd-figure-mistake']));
});

test('questions that cannot be loaded are named, and loaded at the next try', async () => {
  let isOffline = true;
  const bank = {
    ...testBank,
    chunk: (principle: PrincipleId) =>
      isOffline && principle === 'dive-deep'
        ? Promise.reject(new Error('offline'))
        : testBank.chunk(principle),
  };
  const { user } = await setup({ principles: ['ownership', 'dive-deep'] }, bank);
  await user.click(opener());
  expect(await screen.findByText('Dive Deep: the questions could not be loaded.')).toBeVisible();
  expect(screen.getByRole('group', { name: 'Ownership' })).toBeVisible();
  isOffline = false;
  await user.click(press('Try again'));
  expect(await screen.findByRole('group', { name: 'Dive Deep' })).toBeVisible();
  expect(screen.queryByText(/could not be loaded/u)).not.toBeInTheDocument();
});
