import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { codeOf, codeText } from '../../src/domain/interview-code';
import { parseRoute } from '../../src/domain/route';
import { defaultSettings } from '../../src/domain/settings';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import { parseLink } from '../../src/domain/setup-link';
import type { Ports } from '../../src/ports/ports';
import { openPreferences } from '../../src/ui/preferences.svelte';
import { testBank } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import OnSetUp from '../fixtures/OnSetUp.svelte';

function queryOf(hash: string): string {
  const route = parseRoute(hash);
  if (route.kind !== 'setup' || route.query === null) throw new Error(`${hash} is no link`);
  return route.query;
}

async function setup(
  remembered: Partial<Setup> = {},
  query: string | null = null,
  overrides: Partial<Ports> = {},
) {
  const { ports, backstage } = houseWorld(overrides);
  await ports.settings.save({ ...defaultSettings, setup: { ...defaultSetup, ...remembered } });
  render(OnSetUp, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    query,
  });
  await screen.findByRole('group', { name: 'Format' });
  return {
    user: userEvent.setup(),
    kept: async () => (await ports.settings.load()).setup,
    plan: () => backstage.stage()?.actor.getSnapshot().context.session.plan,
  };
}

/** Nothing is hidden here, and asking jsdom of each control whether it is takes most of a test. */
const hidden = true;

const names = (all: readonly HTMLElement[]) => all.map((one) => one.getAttribute('aria-label'));
const group = (name: string) => within(screen.getByRole('group', { name, hidden }));
const radio = (of: string, name: string) => group(of).getByRole('radio', { name, hidden });
const box = (name: string) => screen.getByRole('checkbox', { name, hidden });
const press = (name: string | RegExp) => screen.getByRole('button', { name, hidden });
const code = () => screen.getByRole('textbox', { name: 'Interview code', hidden });
const sharedLink = () => screen.queryByRole<HTMLInputElement>('textbox', { name: 'Link to this interview' });

describe('Set-up', () => {
  test('has its groups by name, with what was chosen last', async () => {
    await setup({
      format: 'drill',
      pressure: 'untimed',
      mode: 'writing',
    });
    expect(screen.getByRole('heading', { level: 1, name: 'Set up' })).toHaveAttribute('tabindex', '-1');
    expect(radio('Format', 'Drill')).toBeChecked();
    expect(radio('Pressure', 'Untimed')).toBeChecked();
    expect(radio('How you answer', 'In writing')).toBeChecked();
  });

  test('has its principles and its time by name, as they were chosen last', async () => {
    await setup({ pace: 3, thinking: 40, timer: 'hidden' });
    expect(group('Principles').getAllByRole('checkbox', { checked: true, hidden })).toHaveLength(16);
    expect(radio('Time', '×3')).toBeChecked();
    expect(radio('Thinking time', '2 min')).toBeChecked();
    expect(radio('Timer', 'Hidden')).toBeChecked();
    expect(box('Show the principle')).not.toBeChecked();
  });

  test('has the formats and pressures in the order of how much they ask', async () => {
    await setup();
    expect(names(group('Format').getAllByRole('radio', { hidden }))).toEqual([
      'Quick',
      'Round',
      'Loop',
      'Drill',
      'Custom',
    ]);
    expect(names(group('Pressure').getAllByRole('radio', { hidden }))).toEqual([
      'Untimed',
      'Soft',
      'Lights',
      'Strict',
    ]);
  });

  test('has one plain line under each choice, at the chosen pace', async () => {
    const { user } = await setup();
    expect(radio('Format', 'Quick')).toHaveAccessibleDescription(
      'Three questions with one follow-up each, about 15 minutes. A vote at the end.',
    );
    expect(radio('Format', 'Round')).toHaveAccessibleDescription(/about 38 minutes/u);
    expect(radio('Pressure', 'Strict')).toHaveAccessibleDescription(/it is cut off at 3:00/u);
    expect(box('Show the principle')).toHaveAccessibleDescription(/^Names it above each question/u);
    expect(code()).toHaveAccessibleDescription(/Left empty, a fresh one is drawn\./u);
    await user.click(radio('Time', '×2'));
    expect(radio('Format', 'Round')).toHaveAccessibleDescription(/about 1 hour 5 minutes/u);
    expect(radio('Pressure', 'Strict')).toHaveAccessibleDescription(/it is cut off at 6:00/u);
  });

  test('counts the minutes as one chooses', async () => {
    const { user } = await setup();
    const size = screen.getByRole('status', { name: 'What it will be', hidden });
    expect(size).toHaveTextContent('Quick: three questions with one follow-up each, about 15 minutes');
    await user.click(radio('Format', 'Round'));
    expect(size).toHaveTextContent(
      'Round: an opener, three questions with five follow-ups each, then your own questions, about 38 minutes',
    );
    await user.click(radio('Format', 'Loop'));
    expect(size).toHaveTextContent(/^Loop: five rounds,.* about 3 hours 10 minutes$/u);
    await user.click(radio('Format', 'Custom'));
    expect(size).toHaveTextContent(/about 19 minutes$/u);
    await user.click(radio('Rounds', '2'));
    expect(size).toHaveTextContent(/two rounds of three questions.* about 38 minutes$/u);
    await user.click(radio('Questions in each round', '1'));
    await user.click(radio('Follow-ups to each question', '0'));
    expect(size).toHaveTextContent('Custom: two rounds of one question, about 8 minutes');
    await user.click(radio('Time', '×10'));
    expect(screen.getByText('Target 15:00 to 30:00, a follow-up 5:00 to 15:00.')).toBeVisible();
  });

  test('asks when one rates only where that can be chosen', async () => {
    const { user, kept } = await setup();
    const when = () => screen.queryByRole('group', { name: 'When you rate', hidden });
    expect(when()).not.toBeInTheDocument();
    await user.click(radio('Format', 'Drill'));
    expect(when()).not.toBeInTheDocument();
    for (const format of ['Round', 'Custom', 'Loop']) {
      await user.click(radio('Format', format));
      expect(radio('When you rate', 'After each round')).toBeChecked();
    }
    expect(radio('When you rate', 'After each question')).toHaveAccessibleDescription(
      /Two answers of each round are enough\.$/u,
    );
    await user.click(radio('When you rate', 'After each question'));
    await waitFor(async () => expect((await kept()).ratings).toBe('question'));
  });

  test('offers no thinking times that do nothing', async () => {
    const { user } = await setup({ pace: 2 });
    expect(group('Thinking time').getByText(/Some interviewers wait longer than others\.$/u)).toBeVisible();
    await user.click(radio('Pressure', 'Strict'));
    expect(screen.queryByRole('group', { name: 'Thinking time', hidden })).not.toBeInTheDocument();
    expect(
      group('Time').getByText(/^Strict has its own: 1 minute, before a follow-up 10 seconds\./u),
    ).toBeVisible();
    expect(radio('Time', '×2')).toBeChecked();
    await user.click(radio('Pressure', 'Untimed'));
    expect(group('Time').getByText('Untimed: think as long as you like.')).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Pace', hidden })).not.toBeInTheDocument();
    expect(radio('Timer', 'Shown')).toBeChecked();
  });

  test('offers to read questions aloud where the device has a voice', async () => {
    let tell: (isAvailable: boolean) => void = () => undefined;
    const speaker: Ports['speaker'] = {
      watch: (available) => {
        tell = available;
        available(false);
        return () => undefined;
      },
      say: () => () => undefined,
    };
    const { user, kept } = await setup({}, null, { speaker });
    const reads = () => screen.queryByRole('checkbox', { name: 'Read questions aloud', hidden });
    expect(reads()).not.toBeInTheDocument();
    tell(true);
    await waitFor(() => expect(reads()).toHaveAccessibleDescription(/No text leaves the device\.$/u));
    await user.click(box('Read questions aloud'));
    await waitFor(async () => expect((await kept()).readsAloud).toBe(true));
  });

  test('remembers every choice', async () => {
    const { user, kept } = await setup();
    await user.click(radio('Format', 'Drill'));
    await user.click(radio('Pressure', 'Lights'));
    await user.click(radio('How you answer', 'In writing'));
    await user.click(press('None'));
    await user.click(box('Frugality'));
    await user.click(box('Ownership'));
    await user.click(radio('Thinking time', '1 min'));
    await user.click(radio('Timer', 'Hidden'));
    await user.click(box('Show the principle'));
    await user.click(box('Notes allowed'));
    await waitFor(async () =>
      expect(await kept()).toEqual({
        ...defaultSetup,
        format: 'drill',
        pressure: 'lights',
        mode: 'writing',
        principles: ['ownership', 'frugality'],
        thinking: 60,
        timer: 'hidden',
        showPrinciple: true,
        notesAllowed: true,
      }),
    );
  });

  test('starts what was chosen, with the code that was typed', async () => {
    const { user, plan } = await setup({ principles: ['frugality'], format: 'drill' });
    await user.type(code(), '7kq 4fm');
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()).toMatchObject({ format: 'drill', code: '7KQ4FM' }));
  });

  test('names a code that cannot be read, which blocks nothing else', async () => {
    const { user, plan } = await setup();
    await user.type(code(), '7KU');
    expect(code()).toBeInvalid();
    expect(screen.getByText(/^This is no code\./u)).toBeVisible();
    expect(sharedLink()).not.toBeInTheDocument();
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()?.code).toBe(codeOf(7)));
  });

  test('draws a code for the link, which gives the same set-up back', async () => {
    const { user } = await setup({
      format: 'custom',
      rounds: 2,
      ratings: 'question',
      pressure: 'strict',
      principles: ['ownership', 'dive-deep'],
      pace: 2,
    });
    expect(sharedLink()).not.toBeInTheDocument();
    await user.click(press('Draw a code'));
    expect(code()).toHaveValue(codeText(codeOf(7)));
    const address = new URL(sharedLink()?.value ?? '');
    expect(parseLink(queryOf(address.hash))).toEqual({
      setup: {
        ...defaultSetup,
        format: 'custom',
        rounds: 2,
        ratings: 'question',
        pressure: 'strict',
        principles: ['ownership', 'dive-deep'],
        pace: 2,
      },
      code: codeOf(7),
      bank: testBank.index.version,
      notUnderstood: [],
    });
  });

  test('copies the link', async () => {
    const { user } = await setup();
    await user.click(press('Draw a code'));
    await user.click(press('Copy link'));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(sharedLink()?.value);
  });
});

describe('a set-up that cannot be', () => {
  test('without principles is named where they are, and the focus goes there', async () => {
    const { user, plan } = await setup();
    await user.click(press('None'));
    const problem = group('Principles').getByRole('alert');
    expect(problem).toHaveTextContent('No principle is chosen, so there is nothing to ask about.');
    await user.click(press('Start interview'));
    expect(problem).toHaveFocus();
    expect(plan()).toBeUndefined();
    await user.click(press('Use the nearest: All sixteen principles'));
    expect(group('Principles').getAllByRole('checkbox', { checked: true, hidden })).toHaveLength(16);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('with more questions than there are offers as many as there are', async () => {
    const { user, kept } = await setup({ format: 'custom', questions: 6, principles: ['dive-deep'] });
    expect(group('Format').getByRole('alert')).toHaveTextContent(
      'This asks for six questions, and the chosen principles have only three in all.',
    );
    await user.click(press('Use the nearest: Custom, three questions with two follow-ups each'));
    expect(radio('Questions in each round', '3')).toBeChecked();
    await waitFor(async () => expect((await kept()).questions).toBe(3));
  });
});

describe('a loop over two principles', () => {
  test('says what is wrong, and offers rounds of fewer questions', async () => {
    const { user } = await setup({ format: 'loop', principles: ['dive-deep', 'ownership'] });
    expect(group('Principles').getByRole('alert')).toHaveTextContent(
      'This asks for 15 questions, and the chosen principles have only six in all.',
    );
    await user.click(press('Use the nearest: Custom, five rounds of one question with five follow-ups'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(radio('Rounds', '5')).toBeChecked();
  });
});

describe('a link', () => {
  const hash = `#/setup?format=drill&principles=ownership&pressure=untimed&code=7KQ-4FM&bank=${testBank.index.version}`;

  test('brings its set-up and its code, and says so', async () => {
    await setup({ pace: 4 }, queryOf(hash));
    const brings = within(screen.getByRole('region', { name: 'This link brings' }));
    expect(
      brings.getByText(
        'Drill: one question with two follow-ups · Ownership · untimed · aloud · code 7KQ-4FM',
      ),
    ).toBeVisible();
    expect(radio('Format', 'Drill')).toBeChecked();
    expect(code()).toHaveValue('7KQ-4FM');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('is not remembered until it is started', async () => {
    const { user, kept, plan } = await setup({ timer: 'hidden', readsAloud: true }, queryOf(hash));
    expect((await kept()).format).toBe('quick');
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()).toMatchObject({ format: 'drill', code: '7KQ4FM' }));
    expect(await kept()).toMatchObject({ format: 'drill', timer: 'hidden', readsAloud: true });
  });

  test('is remembered once something is changed', async () => {
    const { user, kept } = await setup({}, queryOf(hash));
    await user.click(box('Show the principle'));
    await waitFor(async () => expect(await kept()).toMatchObject({ format: 'drill', showPrinciple: true }));
  });

  test('that is broken names what it did not understand and uses the defaults', async () => {
    await setup({}, queryOf('#/setup?format=quiz&pace=99&colour=red&code=UUU'));
    const alert = screen.getByRole('alert');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['format=quiz', 'pace=99', 'colour=red', 'code=UUU']);
    expect(radio('Format', 'Quick')).toBeChecked();
    expect(code()).toHaveValue('');
  });

  test('from another version of the questions says so', async () => {
    await setup({}, queryOf('#/setup?code=7KQ-4FM&bank=older'));
    expect(screen.getByRole('alert')).toHaveTextContent('another version of the questions');
  });
});
