import '@testing-library/jest-dom/vitest';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../src/domain/question';
import type { Session } from '../../src/domain/session';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { DAY } from '../../src/domain/time';
import { keptOnHome } from '../../src/ui/later';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Home from '../../src/ui/screens/Home.svelte';
import { houseWorld, type HouseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { finishedSession, SUNDAY_EVENING, threeAnswers, threeQuestions } from '../fixtures/session';
import { storyVersion } from '../fixtures/stories';

async function show(world: HouseWorld) {
  const { ports, backstage } = world;
  // The first fetch of it may take longer than a look waits.
  await keptOnHome();
  const preferences = openPreferences(ports.settings);
  render(InHouse, { ports, backstage, preferences, screen: Home });
  await screen.findByRole('heading', { name: 'Last sessions' });
  return { user: userEvent.setup() };
}

async function setup(settings: Partial<Settings> = {}, sessions: readonly Session[] = [threeDaysAgo]) {
  const world = houseWorld();
  await world.ports.settings.save({ ...defaultSettings, ...settings });
  for (const session of sessions) await world.ports.sessions.save(session);
  const stories = await world.ports.stories();
  await stories.keep(storyVersion('oven'));
  return {
    ...(await show(world)),
    world,
    stage: () => world.backstage.stage()?.actor.getSnapshot().context,
  };
}

/** A question of the bank went badly. */
const threeDaysAgo = finishedSession({
  started: SUNDAY_EVENING - 3 * DAY,
  questions: threeQuestions.map((question, place) =>
    place === 1 ? { ...question, id: 'urgent-choice-success' as QuestionId } : question,
  ),
  told: threeAnswers.map((told, place) =>
    place === 1 ? { ...told, levels: { event: 1, role: 2, result: 2 } } : told,
  ),
  look: { item: 0, levels: { event: 3 } },
});

const next = () => within(screen.getByRole('region', { name: 'What next' }));
/** What is practised more than once stands on several days. */
const firstOf = (text: string | RegExp) => next().getAllByText(text)[0];
const dateField = () => next().getByLabelText('Interview date');
const kept = async (world: HouseWorld) => world.ports.settings.load();

describe('What next without an interview date', () => {
  test('names three drills with their reasons, and asks for the date', async () => {
    await setup();
    expect(next().getAllByRole('button', { name: /^Drill / })).toHaveLength(3);
    expect(dateField()).toHaveValue('');
    expect(next().queryByRole('button', { name: 'Hide the plan' })).not.toBeInTheDocument();
  });

  test('plans the days as soon as a date is chosen, and remembers it', async () => {
    const { world } = await setup();
    await fireEvent.change(dateField(), { target: { value: '2026-11-30' } });
    expect(await next().findByText('Your interview is on Monday 30 November, in 8 days.')).toBeVisible();
    expect(
      next().getByText(/^A sitting every 2 days, counted from your last one: equal gaps/u),
    ).toBeVisible();
    expect(next().getByRole('heading', { level: 3, name: 'Today' })).toBeVisible();
    expect(next().getByText('Three more days')).toBeVisible();
    expect((await kept(world)).interviewDate).toBe('2026-11-30');
  });
});

describe('What next with an interview date', () => {
  const soon = { interviewDate: '2026-11-30' };

  test('starts the question that went badly, in one press', async () => {
    const { user, stage } = await setup(soon);
    expect(
      firstOf('Asked once in your last session, last 3 days ago: a median of 2 over three levels.'),
    ).toBeVisible();
    await user.click(
      next().getByRole('button', { name: 'Start: A question on Bias for Action once more, Today' }),
    );
    await waitFor(() => expect(stage()).toBeDefined());
    const { plan } = stage()?.session ?? {};
    expect(plan?.format).toBe('drill');
    expect(plan?.items.map((item) => item.kind === 'question' && item.question.id)).toEqual([
      'urgent-choice-success',
    ]);
  });

  test('says which story to tell aloud, and starts a drill of what it shows', async () => {
    const { user, stage } = await setup(soon);
    expect(
      firstOf('Not told in your last session; no story drill was run yet. It shows Ownership most.'),
    ).toBeVisible();
    await user.click(
      next().getByRole('button', { name: 'Start: Tell “The oven” aloud, Tuesday 24 November' }),
    );
    await waitFor(() => expect(stage()).toBeDefined());
    expect(
      stage()?.session.plan.items.map((item) => item.kind === 'question' && item.question.principle),
    ).toEqual(['ownership']);
  });

  test('can be hidden, which is remembered, and shown again', async () => {
    const { user, world } = await setup(soon);
    await user.click(next().getByRole('button', { name: 'Hide the plan' }));
    expect(next().queryByRole('heading', { name: 'Today' })).not.toBeInTheDocument();
    expect(next().getAllByRole('button', { name: /^Drill / })).toHaveLength(3);
    expect((await kept(world)).showsPlan).toBe(false);
    cleanup();
    await show(world);
    expect(next().queryByRole('heading', { name: 'Today' })).not.toBeInTheDocument();
    await user.click(next().getByRole('button', { name: 'Show the plan' }));
    expect(await next().findByRole('heading', { name: 'Today' })).toBeVisible();
    expect(firstOf(/“The oven” aloud/u)).toBeVisible();
  });

  test('goes back to three drills when the date is cleared', async () => {
    const { user, world } = await setup(soon);
    await user.click(next().getByRole('button', { name: 'Clear the date' }));
    expect(dateField()).toHaveValue('');
    expect(next().getAllByRole('button', { name: /^Drill / })).toHaveLength(3);
    expect((await kept(world)).interviewDate).toBeNull();
  });

  test.each([
    ['2026-11-22', 'Your interview is today. There is nothing left to practise: hear each question out.', 0],
    ['2026-11-20', 'The date that you set, Friday 20 November, is over. Set the next one, or clear it.', 3],
  ])('of %s plans nothing, and says why', async (interviewDate, text, drills) => {
    await setup({ interviewDate });
    expect(next().queryAllByRole('button', { name: /^Drill / })).toHaveLength(drills);
    expect(next().getByText(text)).toBeVisible();
    expect(next().queryByRole('button', { name: 'Hide the plan' })).not.toBeInTheDocument();
    expect(next().queryByRole('button', { name: 'Show the plan' })).not.toBeInTheDocument();
    expect(next().getByRole('button', { name: 'Clear the date' })).toBeVisible();
  });
});

describe('A second look', () => {
  const yesterday = finishedSession({ started: SUNDAY_EVENING - DAY });
  const region = () => screen.queryByRole('region', { name: 'A second look' });

  test('is offered the day after, for one question, and opened in one press', async () => {
    const { user, stage } = await setup({}, [yesterday]);
    expect(region()).toHaveTextContent(
      'Your session yesterday at 18:20: Question 3, where your levels lie furthest apart.',
    );
    await user.click(screen.getByRole('button', { name: 'Take a second look' }));
    await waitFor(() => expect(stage()?.draft).toMatchObject({ item: 2, occasion: 'second-look' }));
    expect(stage()?.session.id).toBe(yesterday.id);
  });

  const before = finishedSession({ id: 'earlier', started: SUNDAY_EVENING - 4 * DAY });

  test('asks for no other one once one was taken', async () => {
    const { user, world } = await setup({}, [yesterday, before]);
    await user.click(screen.getByRole('button', { name: 'Take a second look' }));
    await waitFor(() => expect(world.backstage.stage()).not.toBeNull());
    const { actor } = world.backstage.stage() ?? {};
    actor?.send({ type: 'rating.saved', now: world.clock.now() });
    await waitFor(() => expect(actor?.getSnapshot().value).toBe('debrief'));
    actor?.send({ type: 'debrief.closed', now: world.clock.now() });
    await waitFor(() => expect(world.backstage.stage()).toBeNull());
    cleanup();
    await show(world);
    expect(region()).not.toBeInTheDocument();
  });

  test('is gone after Not now, also when Home is opened again', async () => {
    const { user, world } = await setup({}, [yesterday, before]);
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(region()).not.toBeInTheDocument();
    cleanup();
    await show(world);
    expect(region()).not.toBeInTheDocument();
  });

  test('is not offered on the same day, nor once it was taken', async () => {
    await setup({}, [finishedSession()]);
    expect(region()).not.toBeInTheDocument();
    cleanup();
    await setup({}, [threeDaysAgo]);
    expect(region()).not.toBeInTheDocument();
  });
});
