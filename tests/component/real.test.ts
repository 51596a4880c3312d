import '@testing-library/jest-dom/vitest';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { outcomeOf, ratingOf, statusOf, wordsOf, type Session } from '../../src/domain/session';
import { storyAt } from '../../src/domain/telling';
import { votesOf } from '../../src/domain/votes';
import type { Ports } from '../../src/ports/ports';
import { memoryRealDraft } from '../../src/services/storage/memory-stores';
import { testRubric } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import OnReal from '../fixtures/OnReal.svelte';
import { SUNDAY_EVENING } from '../fixtures/session';

const hidden = true;

async function setup(overrides: Partial<Ports> = {}) {
  location.hash = '';
  const draft = memoryRealDraft();
  const world = houseWorld({ realDraft: () => Promise.resolve(draft), ...overrides });
  const { ports } = world;
  let { unmount } = render(OnReal, { ports });
  await button('Save interview');
  return {
    user: userEvent.setup(),
    draft,
    async saved(): Promise<readonly Session[]> {
      const page = await ports.sessions.page(null, 10);
      return page.flatMap(({ loaded }) => (loaded.kind === 'found' ? loaded.session : []));
    },
    async reopen() {
      unmount();
      ({ unmount } = render(OnReal, { ports }));
      await button('Save interview');
    },
  };
}

const button = (name: string) => screen.findByRole('button', { name, hidden });
const question = (number: number) =>
  within(screen.getByRole('group', { name: `Question ${number}`, hidden }));
const asked = (number = 1) => question(number).getByRole('textbox', { name: 'What was asked', hidden });
const field = (name: string) => question(1).getByRole('textbox', { name, hidden });
const principle = (number = 1) =>
  question(number).getByRole('combobox', { name: 'Closest principle', hidden });
const day = () => screen.getByLabelText('Day of the interview');
const radio = (name: string) => screen.getByRole('radio', { name, hidden });

type User = ReturnType<typeof userEvent.setup>;

async function writeOne(user: User): Promise<void> {
  await user.type(asked(), 'When were you late?');
  await user.selectOptions(principle(), 'Deliver Results');
}

describe('a real interview', () => {
  test('is kept with all that was written down, marked as real, and then shown', async () => {
    const { user, saved, draft } = await setup();
    await user.type(screen.getByRole('textbox', { name: 'What it was (optional)', hidden }), 'Phone screen');
    await writeOne(user);
    await user.type(field('Follow-ups (optional)'), 'Who knew?{Enter}What did it cost?');
    await user.type(field('What would you change? (optional)'), 'Say the day.');
    await user.type(field('Note (optional)'), 'She wrote a lot.');
    const story = question(1).getByRole('combobox', { name: 'Which story did you tell?', hidden });
    await user.type(story, 'The oven{Enter}');
    await question(1).findByText('The oven');
    await user.click(question(1).getByText('How did it go?'));
    const [first] = testRubric.items;
    const points = await question(1).findByRole('group', { name: 'One specific event', hidden });
    await user.click(within(points).getByRole('radio', { name: first?.points[3] ?? '', hidden }));
    expect(question(1).getByText('1 of 7 rated')).toBeInTheDocument();
    await user.click(radio('Inclined'));
    await user.click(radio('Next round'));
    await user.click(await button('Save interview'));

    await waitFor(() => expect(location.hash).toMatch(/^#\/history\/./u));
    const [session, ...others] = await saved();
    if (session === undefined) throw new Error('nothing was kept');
    expect(others).toEqual([]);
    expect(location.hash).toBe(`#/history/${session.id}`);
    expect(session).toMatchObject({ isReal: true });
    expect(statusOf(session)).toBe('finished');
    expect(wordsOf(session.plan, { item: 0, probe: 1 })).toBe('What did it cost?');
    expect(ratingOf(session, 0, 'gut')).toMatchObject({
      change: 'Say the day.',
      scores: { event: { kind: 'rated', level: 4 }, role: { kind: 'not-rated' } },
    });
    expect(storyAt(session, 0)?.title).toBe('The oven');
    expect(votesOf(session)).toEqual(['inclined']);
    expect(outcomeOf(session)).toBe('next-round');
    expect(await draft.load()).toBeNull();
  });

  test('of an earlier day is of that day, and one of today not of later than now', async () => {
    const { user, saved, reopen } = await setup();
    await writeOne(user);
    await user.click(await button('Save interview'));
    await waitFor(async () => expect(await saved()).toHaveLength(1));
    expect((await saved())[0]?.started).toBeLessThanOrEqual(SUNDAY_EVENING + 3_600_000);
    await reopen();
    await writeOne(user);
    await fireEvent.change(day(), { target: { value: '2026-11-03' } });
    await user.click(await button('Save interview'));
    await waitFor(async () => expect(await saved()).toHaveLength(2));
    expect((await saved()).map(({ started }) => new Date(started).toISOString().slice(0, 10))).toContain(
      '2026-11-03',
    );
  });

  test('that is not finished says what is missing, beside it, and keeps nothing', async () => {
    const { user, saved } = await setup();
    await user.click(await button('Save interview'));
    expect(asked()).toHaveAccessibleDescription('Write down at least one question.');
    expect(asked()).toHaveFocus();
    await user.type(asked(), 'When were you late?');
    expect(principle()).toHaveAccessibleDescription('Choose the closest one; a guess will do.');
    await user.click(await button('Save interview'));
    expect(principle()).toHaveFocus();
    await fireEvent.change(day(), { target: { value: '2026-11-23' } });
    expect(day()).toHaveAccessibleDescription(/still to come/u);
    expect(await saved()).toEqual([]);
  });

  test('that could not be kept is still in the form, and that is said', async () => {
    const world = houseWorld();
    const full = () => Promise.reject(new Error('full'));
    const { user, draft } = await setup({ sessions: { ...world.ports.sessions, save: full } });
    await writeOne(user);
    await user.click(await button('Save interview'));
    expect(await screen.findByText(/could not be saved/u)).toHaveAttribute('role', 'alert');
    expect(asked()).toHaveValue('When were you late?');
    expect((await draft.load())?.questions[0]?.text).toBe('When were you late?');
  });
});

describe('what is typed', () => {
  test('is there again after the page was gone', async () => {
    const { user, reopen } = await setup();
    await writeOne(user);
    await user.click(await button('Add a question'));
    expect(asked(2)).toHaveFocus();
    await user.keyboard('And then?');
    await user.click(radio('Rejected'));
    await reopen();
    expect(asked()).toHaveValue('When were you late?');
    expect(principle()).toHaveValue('deliver-results');
    expect(asked(2)).toHaveValue('And then?');
    expect(radio('Rejected')).toBeChecked();
  });

  test('goes with Start afresh, and comes back with Undo', async () => {
    const { user, draft } = await setup();
    await writeOne(user);
    await user.click(await button('Start afresh'));
    expect(asked()).toHaveValue('');
    await waitFor(async () => expect(await draft.load()).toBeNull());
    expect(await button('Undo')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(asked()).toHaveValue('When were you late?');
    expect((await draft.load())?.questions[0]?.text).toBe('When were you late?');
  });

  test('of a question that was removed comes back in its place', async () => {
    const { user } = await setup();
    await user.type(asked(), 'First');
    expect(screen.queryByRole('button', { name: 'Remove question 1', hidden })).not.toBeInTheDocument();
    await user.click(await button('Add a question'));
    await user.keyboard('Second');
    await user.click(await button('Remove question 1'));
    expect(asked()).toHaveValue('Second');
    expect(await button('Undo')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(asked()).toHaveValue('First');
    expect(asked()).toHaveFocus();
    expect(asked(2)).toHaveValue('Second');
  });

  test('that cannot be kept is said to be in danger', async () => {
    const { user } = await setup({
      realDraft: () =>
        Promise.resolve({ load: () => Promise.resolve(null), keep: () => Promise.reject(new Error('full')) }),
    });
    await user.type(asked(), 'W');
    expect(await screen.findByText(/cannot be kept before you save it/u)).toHaveAttribute('role', 'alert');
  });

  test('and cannot be read is not written over', async () => {
    const world = houseWorld({ realDraft: () => Promise.reject(new Error('no')) });
    render(OnReal, { ports: world.ports });
    expect(await screen.findByText(/could not be read/u)).toHaveAttribute('role', 'alert');
    expect(screen.queryByRole('button', { name: 'Save interview', hidden })).not.toBeInTheDocument();
  });
});
