import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { pressPart } from '../../src/domain/answer';
import { changeAnswer } from '../../src/domain/interview-answering';
import { goOn } from '../../src/domain/interview-course';
import { openInterview } from '../../src/domain/interview';
import { startAnswer } from '../../src/domain/interview-asking';
import type { PrincipleId } from '../../src/domain/principle';
import { statusOf, type SessionId } from '../../src/domain/session';
import { defaultSettings } from '../../src/domain/settings';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import { DAY, HOUR, later, SECOND } from '../../src/domain/time';
import type { Ports } from '../../src/ports/ports';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import { keptOnHome } from '../../src/ui/later';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Home from '../../src/ui/screens/Home.svelte';
import { testBank } from '../fixtures/bank';
import { houseWorld, kept, leaveRunning, type HouseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeQuestions,
  threeAnswers,
  unfinishedSession,
} from '../fixtures/session';

interface Choice {
  readonly remembered?: Partial<Setup>;
  readonly ports?: Partial<Ports>;
  readonly before?: (world: HouseWorld) => Promise<void>;
}

async function setup({ remembered = {}, ports = {}, before }: Choice = {}) {
  const world = houseWorld(ports);
  await world.ports.settings.save({ ...defaultSettings, setup: { ...defaultSetup, ...remembered } });
  await before?.(world);
  const preferences = openPreferences(world.ports.settings);
  const { ports: has, backstage } = world;
  // The first fetch of it may take longer than a look waits.
  await keptOnHome();
  render(InHouse, { ports: has, backstage, preferences, screen: Home });
  await screen.findByRole('heading', { name: 'What next' });
  return {
    user: userEvent.setup(),
    world,
    plan: () => world.backstage.stage()?.actor.getSnapshot().context.session.plan,
  };
}

const left = '01935000-0000-7000-8000-000000000009' as SessionId;

/** Left at 1:12 of the second answer, an hour ago. */
async function leftInAnswer(world: HouseWorld): Promise<void> {
  const session = unfinishedSession({ id: left, started: SUNDAY_EVENING });
  const began = world.clock.now();
  const answering = startAnswer(goOn(openInterview(session), began), began);
  const marked = changeAnswer(answering, (answer) => pressPart(answer, 'S', later(began, 4 * SECOND)));
  world.clock.advance(72 * SECOND);
  await leaveRunning(world, marked);
  world.clock.advance(HOUR);
}

const id = (place: number) => `01935000-0000-7000-8000-00000000000${place}`;

const withSessions = async ({ ports }: HouseWorld): Promise<void> => {
  await ports.sessions.save(finishedSession({ id: id(1), started: SUNDAY_EVENING - 13 * DAY }));
  await ports.sessions.save(finishedSession({ id: id(2), started: SUNDAY_EVENING - 8 * DAY }));
  await ports.sessions.save(finishedSession({ id: id(3), started: SUNDAY_EVENING - DAY }));
  const drilled = {
    format: 'drill',
    questions: threeQuestions.slice(2),
    told: threeAnswers.slice(2),
  } as const;
  await ports.sessions.save(finishedSession({ ...drilled, id: id(4), vote: 'not-inclined' }));
};

const press = (name: string) => screen.getByRole('button', { name });

describe('Home at the first visit', () => {
  test('says what is started, and explains how it goes', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1, name: 'Greenroom' })).toHaveAttribute('tabindex', '-1');
    const next = within(screen.getByRole('region', { name: 'Quick interview' }));
    expect(
      next.getByText(
        'Three questions with one follow-up each, about 15 minutes. The timer counts up and never cuts you off. You talk; no microphone is needed.',
      ),
    ).toBeVisible();
    expect(next.getByRole('link', { name: 'Set up' })).toHaveAttribute('href', '#/setup');
    expect(next.getByRole('img', { name: 'An empty tape. The target is 1:30 to 3:00.' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'How it goes' })).toBeVisible();
    expect(
      screen.getByText('After your first interview this says which principle to take next, and why.'),
    ).toBeVisible();
  });

  test('starts the last set-up in one press', async () => {
    const { user, plan } = await setup({ remembered: { format: 'drill', principles: ['frugality'] } });
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()?.format).toBe('drill'));
    expect(plan()?.items.map((item) => item.kind === 'question' && item.question.principle)).toEqual([
      'frugality',
    ]);
  });

  test.each([
    [
      { format: 'round', pressure: 'lights' },
      'Round',
      'An opener, three questions with five follow-ups each, then your own questions, about 38 minutes. Green, amber and red lights tell the time, and nothing cuts you off. You talk; no microphone is needed.',
    ],
    [
      { format: 'loop', pressure: 'strict', mode: 'writing' },
      'Loop',
      /^Five rounds, each an opener, .* about \d hours.*\. Answers are cut off at 3:00, follow-ups at 2:00\. You type your answers\.$/u,
    ],
  ] as const)('says in the same words as the set-up what %o is', async (remembered, heading, text) => {
    await setup({ remembered });
    expect(within(screen.getByRole('region', { name: heading })).getByText(text)).toBeVisible();
  });

  test('says that a drill asks the questions that were chosen', async () => {
    const drilled = ['odd-figure-mistake', 'open-task-success'] as unknown as Setup['drilled'];
    await setup({ remembered: { format: 'drill', drilled } });
    expect(screen.getByText(/^Two questions with two follow-ups each/u)).toBeVisible();
    expect(screen.getByText('Two chosen questions, 20 seconds to think.')).toBeVisible();
  });

  test('starts one interview when it is pressed twice', async () => {
    let plans = 0;
    const bank = { ...testBank, roundTexts: () => ((plans += 1), testBank.roundTexts()) };
    const { user, plan } = await setup({ ports: { bank }, remembered: { format: 'drill' } });
    await user.dblClick(press('Start interview'));
    await waitFor(() => expect(plan()).toBeDefined());
    expect(plans).toBe(1);
  });

  test('says so when it cannot be opened, and can be pressed again', async () => {
    let isOffline = true;
    const bank = {
      ...testBank,
      chunk: (id: PrincipleId) => (isOffline ? Promise.reject(new Error('offline')) : testBank.chunk(id)),
    };
    const { user, plan } = await setup({ ports: { bank } });
    await user.click(press('Start interview'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is lost: reload this page');
    isOffline = false;
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()).toBeDefined());
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('with a set-up that no longer fits says so, and starts the nearest', async () => {
    const { user, plan } = await setup({
      remembered: { format: 'custom', questions: 6, principles: ['dive-deep'] },
    });
    expect(
      screen.getByText(
        /no longer works\. This asks for six questions.*The nearest that does: three questions/u,
      ),
    ).toBeVisible();
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()?.items).toHaveLength(3));
  });
});

describe('Home after some sessions', () => {
  test('shows the last three, each with its tapes, and leads to all', async () => {
    await setup({ before: withSessions });
    const last = within(screen.getByRole('region', { name: 'Last sessions' }));
    expect(last.getAllByRole('listitem')).toHaveLength(3);
    expect(last.getByRole('link', { name: 'All 4 in History' })).toHaveAttribute('href', '#/history');
    const newest = last.getByRole('link', { name: 'Drill Dive Deep Today, 18:20' });
    expect(newest).toHaveAttribute('href', `#/history/${id(4)}`);
    expect(last.getByText('Not inclined')).toBeVisible();
    expect(last.getByRole('link', { name: /^Quick 3 questions Saturday|Yesterday/u })).toBeVisible();
    expect(last.getAllByRole('img', { name: /inside the band$/u }).length).toBeGreaterThan(3);
  });

  test('says what to practise and why, and starts a drill of it', async () => {
    const drilled = ['open-task-success'] as unknown as Setup['drilled'];
    const { user, plan } = await setup({ remembered: { drilled }, before: withSessions });
    const next = within(screen.getByRole('region', { name: 'What next' }));
    expect(next.getByRole('heading', { level: 3, name: 'Bias for Action' })).toBeVisible();
    expect(next.getByText('Your lowest item here is “Result”: median level 2 of 5.')).toBeVisible();
    expect(next.getByText('From three ratings. Last asked yesterday.')).toBeVisible();
    await user.click(press('Drill Bias for Action'));
    await waitFor(() => expect(plan()?.format).toBe('drill'));
    expect(plan()?.items.map((item) => item.kind === 'question' && item.question.principle)).toEqual([
      'bias-for-action',
    ]);
  });

  test('without a readable history says so, and still starts', async () => {
    const sessions = { ...memorySessionStore(), newest: () => Promise.reject(new Error('no')) };
    const { user, plan } = await setup({ ports: { sessions } });
    expect(screen.getByRole('alert')).toHaveTextContent('They could not be read from this device.');
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()).toBeDefined());
  });
});

describe('Home with something left running', () => {
  test('says what it was and where it was left', async () => {
    await setup({ before: leftInAnswer });
    const region = within(screen.getByRole('region', { name: 'Unfinished interview' }));
    expect(
      region.getByText(
        /^Quick, question 2 of 3\. You left at 1:12 of the answer,.*What you said up to then is saved/u,
      ),
    ).toHaveTextContent('today at 19:21');
    expect(
      region.getByRole('img', {
        name: '1:12 in all: unmarked 0:04, Situation 1:08; short of the band by 0:18',
      }),
    ).toBeVisible();
  });

  test('takes it up', async () => {
    const { user, world } = await setup({ before: leftInAnswer });
    await user.click(press('Resume'));
    await waitFor(() => expect(world.backstage.stage()?.actor.getSnapshot().context.session.id).toBe(left));
  });

  test('says so when it was ended elsewhere meanwhile', async () => {
    const { user, world } = await setup({ before: leftInAnswer });
    await world.backstage.endUnfinished();
    await user.click(press('Resume'));
    expect(await screen.findByText('It was ended elsewhere. What you said stands in History.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Quick interview' })).toBeVisible();
  });

  test('ends it: it stands in the history, and the focus is on what comes next', async () => {
    const { user, world } = await setup({ before: leftInAnswer });
    await user.click(press('End here'));
    expect(await screen.findByText('Ended. What you said stands in History.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Quick interview' })).toHaveFocus();
    expect(statusOf(await kept(world, left))).toBe('left-early');
    expect(screen.getByText('Left early, 2 of 3')).toBeVisible();
  });

  test('says so when it cannot be ended', async () => {
    const sessions = memorySessionStore();
    const { user } = await setup({ ports: { sessions }, before: leftInAnswer });
    sessions.save = () => Promise.reject(new Error('full'));
    await user.click(press('End here'));
    expect(await screen.findByRole('alert')).toHaveTextContent('It could not be ended. Nothing is lost');
    expect(screen.getByRole('region', { name: 'Unfinished interview' })).toBeVisible();
  });

  test('starts a new one beneath it, and says what becomes of the old one', async () => {
    const { user, world, plan } = await setup({ before: leftInAnswer });
    expect(screen.getByText(/^A new one begins with the last set-up, Quick: three questions/u)).toBeVisible();
    expect(screen.getByText(/It ends the unfinished one, which stays in History\.$/u)).toBeVisible();
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()).toBeDefined());
    expect(statusOf(await kept(world, left))).toBe('left-early');
  });
});
