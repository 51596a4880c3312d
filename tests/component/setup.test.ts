import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { codeOf, codeText } from '../../src/domain/interview-code';
import { parseRoute, type SetupLink } from '../../src/domain/route';
import { defaultSettings } from '../../src/domain/settings';
import { defaultSetup, type Setup } from '../../src/domain/setup';
import { openPreferences } from '../../src/ui/preferences.svelte';
import { testBank } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import OnSetUp from '../fixtures/OnSetUp.svelte';

function linkOf(hash: string): SetupLink {
  const route = parseRoute(hash);
  if (route.kind !== 'setup' || route.link === null) throw new Error(`${hash} is no link`);
  return route.link;
}

async function setup(remembered: Partial<Setup> = {}, link: SetupLink | null = null) {
  const { ports, backstage } = houseWorld();
  await ports.settings.save({ ...defaultSettings, setup: { ...defaultSetup, ...remembered } });
  render(OnSetUp, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    link,
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

  test('has one plain line under each choice', async () => {
    await setup();
    expect(radio('Format', 'Quick')).toHaveAccessibleDescription(
      'Three questions, each with one follow-up. A vote at the end.',
    );
    expect(radio('Pressure', 'Soft')).toHaveAccessibleDescription(/never cuts you off/u);
    expect(box('Show the principle')).toHaveAccessibleDescription(/^Names it above each question/u);
    expect(code()).toHaveAccessibleDescription(/Left empty, a fresh one is drawn\./u);
  });

  test('counts the minutes as one chooses', async () => {
    const { user } = await setup();
    expect(screen.getByText('about 15 minutes')).toHaveTextContent(
      'Three questions with one follow-up each, about 15 minutes',
    );
    await user.click(radio('Format', 'Custom'));
    expect(screen.getByText('about 18 minutes')).toBeVisible();
    await user.click(radio('Questions', '1'));
    expect(screen.getByText('about 6 minutes')).toBeVisible();
    await user.click(radio('Follow-ups to each', '0'));
    expect(screen.getByText('about 4 minutes')).toBeVisible();
    await user.click(radio('Time', '×10'));
    expect(screen.getByText('Target 15:00 to 30:00, a follow-up 5:00 to 15:00.')).toBeVisible();
  });

  test('remembers every choice', async () => {
    const { user, kept } = await setup();
    await user.click(radio('Format', 'Drill'));
    await user.click(radio('Pressure', 'Untimed'));
    await user.click(radio('How you answer', 'In writing'));
    await user.click(press('None'));
    await user.click(box('Frugality'));
    await user.click(box('Ownership'));
    await user.click(radio('Thinking time', '1 min'));
    await user.click(radio('Timer', 'Hidden'));
    await user.click(box('Show the principle'));
    await waitFor(async () =>
      expect(await kept()).toEqual({
        ...defaultSetup,
        format: 'drill',
        pressure: 'untimed',
        mode: 'writing',
        principles: ['ownership', 'frugality'],
        thinking: 60,
        timer: 'hidden',
        showPrinciple: true,
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
    const { user } = await setup({ principles: ['ownership', 'dive-deep'], pace: 2 });
    expect(sharedLink()).not.toBeInTheDocument();
    await user.click(press('Draw a code'));
    expect(code()).toHaveValue(codeText(codeOf(7)));
    const address = new URL(sharedLink()?.value ?? '');
    expect(linkOf(address.hash)).toEqual({
      setup: { ...defaultSetup, principles: ['ownership', 'dive-deep'], pace: 2 },
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
    expect(radio('Questions', '3')).toBeChecked();
    await waitFor(async () => expect((await kept()).questions).toBe(3));
  });
});

describe('a link', () => {
  const hash = `#/setup?format=drill&principles=ownership&pressure=untimed&code=7KQ-4FM&bank=${testBank.index.version}`;

  test('brings its set-up and its code, and says so', async () => {
    await setup({ pace: 4 }, linkOf(hash));
    const brings = within(screen.getByRole('region', { name: 'This link brings' }));
    expect(
      brings.getByText(
        'Drill, one question with two follow-ups · Ownership · untimed · aloud · code 7KQ-4FM',
      ),
    ).toBeVisible();
    expect(radio('Format', 'Drill')).toBeChecked();
    expect(radio('Time', '×1')).toBeChecked();
    expect(code()).toHaveValue('7KQ-4FM');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('is not remembered until it is started', async () => {
    const { user, kept, plan } = await setup({ timer: 'hidden' }, linkOf(hash));
    expect((await kept()).format).toBe('quick');
    await user.click(press('Start interview'));
    await waitFor(() => expect(plan()).toMatchObject({ format: 'drill', code: '7KQ4FM' }));
    expect(await kept()).toMatchObject({ format: 'drill', timer: 'hidden' });
  });

  test('is remembered once something is changed', async () => {
    const { user, kept } = await setup({}, linkOf(hash));
    await user.click(box('Show the principle'));
    await waitFor(async () => expect(await kept()).toMatchObject({ format: 'drill', showPrinciple: true }));
  });

  test('that is broken names what it did not understand and uses the defaults', async () => {
    await setup({}, linkOf('#/setup?format=quiz&pace=99&colour=red&code=UUU'));
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
    await setup({}, linkOf('#/setup?code=7KQ-4FM&bank=older'));
    expect(screen.getByRole('alert')).toHaveTextContent('another version of the questions');
  });
});
