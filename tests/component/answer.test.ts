import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import { extensionsOf, isPaused } from '../../src/domain/answer';
import type { Setup } from '../../src/domain/setup';
import { SECOND } from '../../src/domain/time';
import { askingOf, onInterview } from '../fixtures/on-interview';
import { fakeVoice } from '../fixtures/scene-stage';

async function setup(choice: Partial<Setup> = {}, where = askingOf('question'), voice = fakeVoice()) {
  const run = await onInterview(choice, where, { speaker: voice.speaker });
  await run.begin();
  return { ...run, voice };
}

const light = () => screen.getByRole('img', { name: /light/u });
const lights = () => screen.queryByRole('img', { name: /light/u });
const clock = () => screen.getByRole('timer', { name: 'Answer time' });
const left = () => screen.getByRole('timer', { name: 'Time left' });
const tape = () => screen.getByRole('img', { name: /in all|empty tape/u });

describe('lights', () => {
  const choice: Partial<Setup> = { pressure: 'lights' };

  test('come on one after the other, in words, and each is announced once', async () => {
    const { pass, polite } = await setup(choice);
    expect(light()).toHaveAccessibleName('No light yet');
    expect(polite()).toBe('');
    await pass(89);
    expect(light()).toHaveAccessibleName('No light yet');
    const heard: string[] = [];
    for (const [seconds, name] of [
      [1, 'Green light'],
      [91, 'Amber light'],
      [60, 'Red light'],
      [30, 'Red light'],
    ] as const) {
      await pass(seconds);
      expect(light()).toHaveAccessibleName(name);
      heard.push(polite());
    }
    expect(heard).toEqual(['Green light.', 'Amber light.', 'Red light.', 'Over.']);
    await pass(60);
    expect(light()).toHaveAccessibleName('Red light');
    expect(polite()).toBe('Over.');
  });

  test('stand on the tape, too', async () => {
    const { pass } = await setup(choice);
    expect(tape()).toHaveTextContent('Red');
    await pass(250);
    expect(tape()).toHaveAccessibleName(/1:10 past the band, in red$/u);
    expect(screen.getByText('Stop here.', { exact: false })).toBeVisible();
  });

  test('stay, and are announced, when the timer is hidden', async () => {
    const { user, button, pass, polite } = await setup(choice);
    await user.click(button('Hide timer'));
    expect(screen.queryByRole('timer')).not.toBeInTheDocument();
    await pass(95);
    expect(light()).toHaveAccessibleName('Green light');
    expect(polite()).toBe('Green light.');
  });

  test('never cut off, and can be paused', async () => {
    const { user, button, pass, scene } = await setup(choice);
    await pass(400);
    expect(scene().kind).toBe('answering');
    await user.click(button('Pause'));
    expect(button('Go on')).toBeVisible();
    expect(screen.queryByRole('button', { name: '+30 s' })).not.toBeInTheDocument();
  });

  test.each([
    ['soft', 'aloud'],
    ['strict', 'aloud'],
    ['untimed', 'aloud'],
    ['lights', 'writing'],
  ] as const)('are not there in %s, %s', async (pressure, mode) => {
    await setup({ pressure, mode });
    expect(lights()).not.toBeInTheDocument();
  });

  test('are not there where nothing is judged by time: at the questions of one’s own', async () => {
    await setup({ pressure: 'lights', format: 'round' }, askingOf('yours'));
    expect(lights()).not.toBeInTheDocument();
  });
});

describe('strict', () => {
  const choice: Partial<Setup> = { pressure: 'strict' };

  test('shows beside the clock how much time is left', async () => {
    const { pass } = await setup(choice);
    expect(left()).toHaveTextContent('3:00 left');
    await pass(138);
    expect(clock()).toHaveTextContent('2:18');
    expect(left()).toHaveTextContent('0:42 left');
  });

  test('gives a follow-up two minutes', async () => {
    await setup(choice, askingOf('question', 'follow-up'));
    expect(left()).toHaveTextContent('2:00 left');
  });

  test('ends the tape where time ends', async () => {
    await setup(choice);
    expect(tape()).toHaveTextContent(/0:001:002:003:00$/u);
    expect(tape()).not.toHaveTextContent('Over');
  });

  test('warns at thirty and at ten seconds: in writing, to those who listen, and by a voice', async () => {
    const { pass, polite, urgent, voice } = await setup(choice);
    await pass(149);
    expect(screen.queryByText(/^Last/u)).not.toBeInTheDocument();
    expect(voice.said).toEqual([]);
    await pass(1);
    expect(screen.getByText('Last 30 seconds.')).toBeVisible();
    expect([polite(), urgent()]).toEqual(['Thirty seconds.', '']);
    await pass(20);
    expect(screen.getByText('Last 10 seconds.')).toBeVisible();
    expect([polite(), urgent()]).toEqual(['', 'Ten seconds.']);
    await pass(5);
    expect(voice.said).toEqual(['Thirty seconds.', 'Ten seconds.']);
    expect(left()).toHaveTextContent('0:05 left');
  });

  test('announces nothing but its two warnings', async () => {
    const { pass, polite, urgent } = await setup(choice);
    const heard = new Set<string>();
    for (let passed = 0; passed < 179; passed += 1) {
      await pass(1);
      heard.add(polite()).add(urgent());
    }
    expect([...heard].filter((said) => said !== '')).toEqual(['Thirty seconds.', 'Ten seconds.']);
  });

  test('warns with the timer hidden, too', async () => {
    const { user, button, pass, polite, voice } = await setup(choice);
    await user.click(button('Hide timer'));
    await pass(155);
    expect(screen.getByText('Last 30 seconds.')).toBeVisible();
    expect(polite()).toBe('Thirty seconds.');
    expect(voice.said).toEqual(['Thirty seconds.']);
  });

  test('says nothing aloud to somebody who writes, or where there is no voice', async () => {
    const writing = await setup({ ...choice, mode: 'writing' });
    await writing.pass(175);
    expect(writing.voice.said).toEqual([]);
    expect(screen.getByText('Last 10 seconds.')).toBeVisible();
  });

  test('says nothing where there is no voice', async () => {
    const { pass, voice } = await setup(choice, undefined, fakeVoice(false));
    await pass(155);
    expect(voice.said).toEqual([]);
  });

  test('is silent once the answer is finished', async () => {
    const { pass, voice, user, button } = await setup(choice);
    await pass(171);
    expect(voice.isSilent()).toBe(false);
    await user.click(button('Finish answer'));
    expect(voice.isSilent()).toBe(true);
  });

  test('gives thirty seconds more as often as wanted, and says how much that is', async () => {
    const { user, button, running, pass } = await setup(choice);
    expect(screen.queryByText(/added$/u)).not.toBeInTheDocument();
    for (let times = 0; times < 12; times += 1) await user.click(button('+30 s'));
    expect(screen.getByText('6:00 added')).toBeVisible();
    expect(left()).toHaveTextContent('9:00 left');
    await pass(530);
    expect(left()).toHaveTextContent('0:10 left');
    expect(extensionsOf(running()?.answer ?? expect.fail())).toEqual({ times: 12, by: 360 * SECOND });
  });

  test('takes its warning back with more time, and gives it again when it is due', async () => {
    const { user, pass, polite, voice } = await setup(choice);
    await pass(155);
    await user.keyboard('+');
    expect(screen.queryByText(/^Last/u)).not.toBeInTheDocument();
    expect(screen.getByText('0:30 added')).toBeVisible();
    expect(polite()).toBe('');
    await pass(25);
    expect(screen.getByText('Last 30 seconds.')).toBeVisible();
    expect(polite()).toBe('Thirty seconds.');
    expect(voice.said).toEqual(['Thirty seconds.', 'Thirty seconds.']);
  });

  test('has no pause, not by its key either', async () => {
    const { user, running } = await setup(choice);
    expect(screen.queryByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
    await user.keyboard('p');
    expect(isPaused(running()?.answer ?? expect.fail())).toBe(false);
  });

  test('is nothing of the soft clock: no time left, no more time, no key for it', async () => {
    const { user, running } = await setup({ pressure: 'soft' });
    expect(screen.queryByRole('timer', { name: 'Time left' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '+30 s' })).not.toBeInTheDocument();
    await user.keyboard('+');
    expect(extensionsOf(running()?.answer ?? expect.fail()).times).toBe(0);
  });
});

describe('what is no story', () => {
  const round: Partial<Setup> = { format: 'round' };

  test.each(['opener', 'yours'] as const)('has no parts: %s', async (kind) => {
    const { user, running, pass } = await setup(round, askingOf(kind));
    await pass(5);
    expect(screen.queryByRole('group', { name: 'Part you are in' })).not.toBeInTheDocument();
    expect(tape()).toBeVisible();
    await user.keyboard('s');
    expect(running()?.answer.log.map((event) => event.kind)).toEqual(['started']);
  });

  test('keeps the ideas in sight while one asks', async () => {
    const { plan } = await setup(round, askingOf('yours'));
    const yours = plan.items.find((item) => item.kind === 'yours');
    const ideas = within(screen.getByRole('region', { name: 'If nothing comes to mind' }));
    expect(ideas.getAllByRole('listitem').map((idea) => idea.textContent)).toEqual(yours?.ideas);
  });

  test('has them with a question', async () => {
    const { user, running } = await setup(round);
    expect(screen.getByRole('group', { name: 'Part you are in' })).toBeVisible();
    await user.keyboard('s');
    expect(running()?.answer.log.at(-1)).toMatchObject({ kind: 'part', part: 'S' });
  });
});

describe('the soft clock', () => {
  test('announces its zones, and nothing while it is hidden', async () => {
    const { user, button, pass, polite } = await setup({ pressure: 'soft' });
    await pass(95);
    expect(polite()).toBe('On target.');
    await user.click(button('Hide timer'));
    await tick();
    expect(polite()).toBe('');
  });
});
