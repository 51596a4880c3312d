import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/domain/session';
import type { Setup } from '../../src/domain/setup';
import { MINUTE, SECOND } from '../../src/domain/time';
import { answerScreen } from '../../src/ui/later';
import OnScene from '../fixtures/OnScene.svelte';
import { fakeVoice, sceneStage } from '../fixtures/scene-stage';

// As a moment after the first question came.
beforeAll(answerScreen);

const round: Partial<Setup> = { format: 'round' };
const strict: Partial<Setup> = { format: 'round', pressure: 'strict' };

/** What is asked first, at an opener, a question, a follow-up, or at the end. */
type Where = 'opener' | 'question' | 'follow-up' | 'yours';

async function setup(choice: Partial<Setup> = {}, where: Where | null = null, voice = fakeVoice(false)) {
  const run = await sceneStage(choice, { speaker: voice.speaker });
  await run.goTo((scene, { session }) => {
    if (scene.kind !== 'asking') return false;
    const { item, probe } = scene.asked.prompt;
    if (where === 'follow-up') return probe !== null;
    return where === null || session.plan.items[item]?.kind === where;
  });
  const view = render(OnScene, run.props);
  return { ...run, ...view, voice, user: userEvent.setup() };
}

const heading = () => screen.getByRole('heading', { level: 1 });
const button = (name: string) => screen.getByRole('button', { name });

describe('who asks', () => {
  test('stands above the question and greets at the first prompt, as spoken words', async () => {
    const { plan } = await setup(round);
    const asker = plan.rounds[0]?.interviewer;
    expect(screen.getByText(`${asker?.name}, ${asker?.role}`)).toBeVisible();
    expect(screen.getByText(`“${asker?.opens}”`)).toBeVisible();
    expect(screen.getAllByRole('heading')).toHaveLength(1);
    expect(heading()).toHaveAccessibleDescription(`“${asker?.opens}”`);
  });

  test('greets once, and is named at every later prompt', async () => {
    const { plan } = await setup(round, 'question');
    const asker = plan.rounds[0]?.interviewer;
    expect(screen.getByText(asker?.name ?? 'nobody')).toBeVisible();
    expect(screen.queryByText(`“${asker?.opens}”`)).not.toBeInTheDocument();
    expect(heading()).not.toHaveAccessibleDescription();
  });

  test('does not greet again at a follow-up of the first question', async () => {
    const { plan } = await setup({ format: 'quick' }, 'follow-up');
    expect(screen.getByText(plan.rounds[0]?.interviewer?.name ?? 'nobody')).toBeVisible();
    expect(screen.queryByText(`“${plan.rounds[0]?.interviewer?.opens}”`)).not.toBeInTheDocument();
  });

  test('of the second round greets at its first prompt', async () => {
    const run = await sceneStage({ format: 'custom', rounds: 2, questions: 1, probes: 1 });
    await run.goTo(({ kind }) => kind === 'break');
    await run.send({ type: 'round.started' });
    render(OnScene, run.props);
    expect(screen.getByText(`“${run.plan.rounds[1]?.interviewer?.opens}”`)).toBeVisible();
  });
});

describe('an opener', () => {
  test('is asked, and may be said differently', async () => {
    const { user, plan } = await setup(round, 'opener');
    const prompt = { item: 0, probe: null };
    expect(heading()).toHaveTextContent(wordsOf(plan, prompt));
    await user.click(button('Say it differently'));
    expect(heading()).toHaveTextContent(wordsOf(plan, prompt, 'plain'));
    expect(button('Say it differently')).toHaveAttribute('aria-pressed', 'true');
  });

  test('can be skipped', async () => {
    const { user, session, settle } = await setup(round, 'opener');
    await user.click(button('Skip question'));
    await settle();
    expect(session().entries.at(-1)).toMatchObject({ kind: 'skipped', item: 0, probe: null });
  });
});

test('a follow-up says on which question it is, and is skipped alone', async () => {
  const { user, session, settle, plan } = await setup(round, 'follow-up');
  expect(screen.getByText(`On “${wordsOf(plan, { item: 1, probe: null })}”`)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Say it differently' })).not.toBeInTheDocument();
  await user.click(button('Skip follow-up'));
  await settle();
  expect(session().entries.at(-1)).toMatchObject({
    kind: 'skipped',
    item: 1,
    probe: expect.any(Number) as number,
  });
});

test('a question names its principle only where that was chosen', async () => {
  await setup({ showPrinciple: true, principles: ['ownership'] });
  expect(screen.getByText('Ownership')).toBeVisible();
});

test('a question does not name its principle otherwise', async () => {
  await setup({ principles: ['ownership'] });
  expect(screen.queryByText('Ownership')).not.toBeInTheDocument();
});

describe('your own questions', () => {
  test('are invited in the interviewer’s words, with ideas, and nobody answers', async () => {
    const { plan } = await setup(round, 'yours');
    expect(heading()).toHaveTextContent(plan.rounds[0]?.interviewer?.closes ?? 'nothing');
    const ideas = screen.getByRole('region', { name: 'If nothing comes to mind' });
    expect(within(ideas).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText('Nobody answers here. Say your questions aloud all the same.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Say it differently' })).not.toBeInTheDocument();
  });

  test('are written down where answers are written', async () => {
    await setup({ ...round, mode: 'writing' }, 'yours');
    expect(screen.getByText('Nobody answers here. Write your questions down all the same.')).toBeVisible();
  });

  test('can be skipped, which ends the round', async () => {
    const { user, session, settle, scene } = await setup(round, 'yours');
    await user.click(button('Skip question'));
    await settle();
    expect(session().entries.at(-1)?.kind).toBe('skipped');
    expect(scene().kind).toBe('rating');
  });
});

describe('the time to think', () => {
  test('runs down and starts nothing, as it says', async () => {
    const { clock, scene } = await setup({ thinking: 40 }, 'question');
    expect(screen.getByText(/Nothing starts by itself/u)).toBeVisible();
    const whole = screen.getByRole('timer', { name: 'Thinking time' }).textContent;
    clock.advance(10 * SECOND);
    await tick();
    expect(screen.getByRole('timer', { name: 'Thinking time' }).textContent).not.toBe(whole);
    clock.advance(5 * MINUTE);
    await tick();
    expect(scene().kind).toBe('asking');
    expect(screen.getByText('The time to think is over. Nothing starts by itself.')).toBeInTheDocument();
  });

  test('under strict time says that the answer starts by itself, and it does', async () => {
    const { clock, scene } = await setup(strict);
    expect(screen.getByText('When it is over, your answer starts by itself.')).toBeVisible();
    expect(screen.queryByText(/Nothing starts/u)).not.toBeInTheDocument();
    clock.advance(31 * SECOND);
    expect(scene().kind).toBe('answering');
  });

  test('slept over under strict time, starts nothing until Start answer, and says so', async () => {
    const { scene, sleepOver, user } = await setup(strict);
    await sleepOver();
    await tick();
    expect(
      screen.getAllByText(/ended while this device slept .* Nothing starts until you press Start answer/u),
    ).toHaveLength(2);
    expect(scene().kind).toBe('asking');
    await user.click(button('Start answer'));
    expect(scene().kind).toBe('answering');
  });

  test('ends with the space bar, too', async () => {
    const { user, scene } = await setup();
    await user.keyboard(' ');
    expect(scene().kind).toBe('answering');
  });
});

describe('after an answer that ran out', () => {
  async function cutOff(typed: { text?: string; note?: string }) {
    const run = await setup(strict, 'question');
    await run.send({ type: 'answer.started' });
    if (typed.text !== undefined) await run.send({ type: 'text.written', text: typed.text });
    if (typed.note !== undefined) await run.send({ type: 'note.written', text: typed.note });
    run.clock.advance(3 * MINUTE);
    await run.settle();
    await tick();
    expect(run.scene().kind).toBe('asking');
    return run;
  }

  const box = () => screen.queryByRole('textbox', { name: 'What you wrote' });

  test('says that it is kept, and offers no empty box', async () => {
    await cutOff({});
    expect(screen.getByText('Your time was over. Your answer is kept.')).toBeVisible();
    expect(box()).not.toBeInTheDocument();
  });

  test('keeps what was typed to the letter, first on the screen, to read and not to change', async () => {
    const text = '  In March the till \n had stopp';
    await cutOff({ text });
    expect(box()).toHaveValue(text);
    expect(box()).toHaveAttribute('readonly');
    expect(document.querySelector('[data-keeps-focus]')).toBe(box());
    expect(heading().compareDocumentPosition(box() as Node)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
    expect((box() as HTMLTextAreaElement).selectionStart).toBe(text.length);
  });

  test('keeps notes, too', async () => {
    await cutOff({ note: 'till, cable' });
    expect(box()).toHaveValue('till, cable');
  });

  test('still says so after the device slept meanwhile', async () => {
    const { send } = await cutOff({ note: 'till' });
    await send({ type: 'clock.jumped', by: 60_000 });
    expect(box()).toBeVisible();
  });

  test('is not spoken of once something else was done', async () => {
    const { answer } = await cutOff({ text: 'In March' });
    await answer(20 * SECOND);
    await tick();
    expect(screen.queryByText(/Your time was over/u)).not.toBeInTheDocument();
  });

  test('an answer that was finished is not spoken of', async () => {
    await setup(strict, 'follow-up');
    expect(screen.queryByText(/Your time was over/u)).not.toBeInTheDocument();
  });
});

describe('reading aloud', () => {
  const aloud: Partial<Setup> = { ...round, readsAloud: true };

  test('reads greeting and question by itself, once, where that was chosen', async () => {
    const { plan, voice, user } = await setup(aloud, 'opener', fakeVoice());
    const opener = wordsOf(plan, { item: 0, probe: null });
    expect(voice.said).toEqual([`${plan.rounds[0]?.interviewer?.opens} ${opener}`]);
    voice.comes();
    await user.click(button('Say it differently'));
    expect(voice.said).toHaveLength(1);
  });

  test('reads a later question alone', async () => {
    const { plan, voice } = await setup(aloud, 'question', fakeVoice());
    expect(voice.said).toEqual([wordsOf(plan, { item: 1, probe: null })]);
  });

  test('waits for a voice that comes late', async () => {
    const { voice } = await setup(aloud, 'question', fakeVoice(false));
    expect(voice.said).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Read aloud' })).not.toBeInTheDocument();
    voice.comes();
    await tick();
    expect(voice.said).toHaveLength(1);
    expect(button('Read aloud')).toBeVisible();
  });

  test('is silent as soon as the answer begins', async () => {
    const { voice, user } = await setup(aloud, 'question', fakeVoice());
    expect(voice.isSilent()).toBe(false);
    await user.click(button('Start answer'));
    expect(voice.isSilent()).toBe(true);
  });

  test('waits to be asked where it was not chosen', async () => {
    const { voice, user, plan } = await setup(round, 'opener', fakeVoice());
    expect(voice.said).toEqual([]);
    await user.click(button('Read aloud'));
    expect(voice.said).toEqual([wordsOf(plan, { item: 0, probe: null })]);
  });
});
