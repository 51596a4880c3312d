import '@testing-library/jest-dom/vitest';
import { configure, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Setup } from '../../src/domain/setup';
import { fakeKeeping } from '../fixtures/fake-keeping';
import { askingOf, onInterview } from '../fixtures/on-interview';

// The screens of a rating are fetched, which takes its time beside other work.
configure({ asyncUtilTimeout: 15_000 });

/** One question with one follow-up, answered in writing, three minutes and two. */
const written: Partial<Setup> = {
  format: 'custom',
  pressure: 'strict',
  mode: 'writing',
  rounds: 1,
  questions: 1,
  probes: 1,
};
const spoken: Partial<Setup> = { ...written, mode: 'aloud' };

async function answering(choice: Partial<Setup>, where = askingOf('question')) {
  const run = await onInterview(choice, where);
  await run.begin();
  return run;
}

const heading = () => screen.getByRole('heading', { level: 1 });
const box = (name: string) => screen.getByRole('textbox', { name });
const focused = (element: () => HTMLElement) => waitFor(() => expect(element()).toHaveFocus());

const KEPT = 'Time is over. Your answer is kept.';
const BEGUN = 'The time to think is over. Your answer has begun.';

describe('a scene that the person asked for', () => {
  test('has the focus on its heading, and nothing is announced', async () => {
    const { user, button, polite } = await answering(written);
    await user.type(box('Your answer'), 'In March');
    await user.click(button('Finish answer'));
    await screen.findByRole('button', { name: 'Start answer' });
    await focused(heading);
    expect(polite()).toBe('');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('an answer that ran out', () => {
  test('keeps every letter and leaves somebody who was typing in a text box', async () => {
    const { user, pass, polite, session, scene } = await answering(written);
    await pass(170);
    await user.type(box('Your answer'), 'In March nobody h');
    await pass(10);
    await focused(() => box('What you wrote'));
    await user.keyboard('ad a plan 1 s');
    expect(scene().kind).toBe('asking');
    expect(box('What you wrote')).toHaveValue('In March nobody h');
    expect(session().entries.at(-1)).toMatchObject({
      kind: 'answered',
      answer: { text: 'In March nobody h' },
    });
    expect(polite()).toContain(KEPT);
  });

  test('brings somebody who only spoke to the heading', async () => {
    const { pass, polite } = await answering(spoken);
    await pass(180);
    await focused(heading);
    expect(screen.getByRole('button', { name: 'Start answer' })).toBeVisible();
    expect(polite()).toContain(KEPT);
  });

  test('goes on to the next answer in the same way: whoever types can type on', async () => {
    const { user, pass, polite, running } = await answering(written);
    await user.type(box('Your answer'), 'In March');
    await pass(180);
    await focused(() => box('What you wrote'));
    await pass(5);
    await focused(() => box('Your answer'));
    expect(polite()).toBe(BEGUN);
    await user.keyboard('Then April');
    expect(running()?.answer.text).toBe('Then April');
  });

  test('is left by the person for the heading of the next, from a text box, too', async () => {
    const { user, pass, props } = await answering(written);
    await user.type(box('Your answer'), 'In March');
    await pass(180);
    await focused(() => box('What you wrote'));
    props.stage.sendNow({ type: 'answer.started' });
    await screen.findByRole('textbox', { name: 'Your answer' });
    await focused(heading);
  });

  test('does not let a key on its way start the next one, until the keyboard was quiet', async () => {
    const { user, pass, scene } = await answering(spoken);
    await pass(180);
    await focused(heading);
    await user.keyboard(' ');
    await pass(0.5);
    expect(scene().kind).toBe('asking');
    await pass(2);
    await user.keyboard(' ');
    expect(scene().kind).toBe('answering');
  });

  test('does not let what is still typed rate it', async () => {
    const { user, pass, props } = await answering(written, askingOf('question', 'follow-up'));
    await user.type(box('Your answer'), 'We lost 1');
    await pass(120);
    await screen.findByRole('heading', { name: 'Rate your answer' });
    await focused(heading);
    await user.keyboard('23 orders{Enter}');
    expect(props.stage.snapshot.context.draft?.scores).toEqual({});
    await pass(2);
    await user.keyboard('2');
    expect(props.stage.snapshot.context.draft?.scores).toMatchObject({ event: { level: 2 } });
  });

  test('unattended, asks whether anybody is there, and goes on when told so', async () => {
    const { user, sleepOver, polite } = await answering(spoken);
    await sleepOver();
    await screen.findByRole('heading', { name: 'Still there?' });
    await focused(heading);
    expect(polite()).toContain(KEPT);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await focused(heading);
    expect(screen.getByRole('button', { name: 'Start answer' })).toBeVisible();
    expect(polite()).not.toContain(KEPT);
  });
});

describe('an answer that began by itself', () => {
  test('is announced, and a key on its way does not finish it', async () => {
    const { user, pass, polite, scene } = await onInterview(spoken);
    await pass(30);
    await focused(heading);
    expect(polite()).toBe(BEGUN);
    await user.keyboard(' ');
    expect(scene().kind).toBe('answering');
  });

  test('is not taken for one that was begun', async () => {
    const { user, pass, polite, scene } = await onInterview(spoken);
    await pass(29);
    await user.keyboard(' ');
    expect(scene().kind).toBe('answering');
    expect(polite()).toBe('');
    await user.keyboard(' ');
    expect(scene().kind).not.toBe('answering');
  });
});

test('between two rounds there is a break', async () => {
  const { user } = await onInterview(
    { format: 'custom', rounds: 2, questions: 1, probes: 0 },
    ({ kind }) => kind === 'break',
  );
  await screen.findByRole('heading', { name: 'Break' });
  await focused(heading);
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Start answer' });
});

describe('what cannot be saved', () => {
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('is said once, can be downloaded, and the page asks before it is closed', async () => {
    const keeping = fakeKeeping();
    const offer = vi.fn();
    const { user, button, polite } = await onInterview({}, askingOf('question'), {
      keeping,
      downloads: { offer },
    });
    expect(polite()).toBe('');
    expect(closing()).toBe(false);

    keeping.become('nowhere');
    await tick();
    expect(screen.getByText('Not saved')).toBeVisible();
    expect(polite()).toBe('Not saved. The interview goes on. You can download what is not saved.');
    expect(closing()).toBe(true);
    await user.click(button('Download what is not saved'));
    expect(offer).toHaveBeenCalledOnce();

    keeping.become('kept');
    await tick();
    expect(closing()).toBe(false);
  });

  test('is nothing to ask about before anything was begun', async () => {
    await onInterview({}, ({ kind }) => kind === 'briefing', { keeping: fakeKeeping('nowhere') });
    expect(screen.getByText('Not saved')).toBeVisible();
    expect(closing()).toBe(false);
  });
});
