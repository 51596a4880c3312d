import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Setup } from '../../src/domain/setup';
import { votesOf } from '../../src/domain/votes';
import { testBank } from '../fixtures/bank';
import OnScene from '../fixtures/OnScene.svelte';
import { sceneStage } from '../fixtures/scene-stage';

const twoRounds: Partial<Setup> = { format: 'custom', rounds: 2, questions: 2, probes: 1 };

async function setup({
  bank = testBank,
  ratings = ['rating.saved', 'rating.saved'],
  vote = false,
}: {
  bank?: typeof testBank;
  ratings?: readonly ('rating.saved' | 'rating.deferred')[];
  vote?: boolean;
} = {}) {
  const run = await sceneStage(twoRounds, { bank });
  await run.goTo(({ kind }) => kind === 'rating');
  for (const type of ratings) {
    if (vote) await run.send({ type: 'vote.chosen', vote: 'inclined' });
    await run.send({ type });
  }
  render(OnScene, run.props);
  return { ...run, user: userEvent.setup() };
}

describe('the break between two rounds', () => {
  test('says what is behind', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
    expect(screen.getByText('Round 1 of 2 is done.')).toBeVisible();
    expect(screen.getByText('You gave four answers and rated two questions.')).toBeVisible();
    expect(screen.queryByText(/put off/u)).not.toBeInTheDocument();
  });

  test('counts the ratings that were put off', async () => {
    await setup({ ratings: ['rating.saved', 'rating.deferred'] });
    expect(
      screen.getByText(/rated one of two questions\. One rating is put off\. It waits in the debrief\./u),
    ).toBeVisible();
  });

  test('counts them in words where there are several', async () => {
    await setup({ ratings: ['rating.deferred', 'rating.deferred'] });
    expect(screen.getByText(/rated none of two questions\./u)).toBeVisible();
    expect(screen.getByText(/Two ratings are put off\. They wait in the debrief\./u)).toBeVisible();
  });

  test('says who is next: name, role and manner', async () => {
    const { plan } = await setup();
    const next = screen.getByRole('region', { name: 'Round 2 is with' });
    const interviewer = plan.rounds[1]?.interviewer;
    expect(next).toHaveTextContent(interviewer?.name ?? 'nobody');
    expect(next).toHaveTextContent(interviewer?.role ?? 'nothing');
    expect(next).toHaveTextContent(interviewer?.manner ?? 'no manner');
    expect(document.body).not.toHaveTextContent(/bar raiser/iu);
  });

  test('says that it may last, and that leaving keeps all', async () => {
    await setup();
    expect(
      screen.getByText(/as long as you like.*leave: everything is kept, and another day is fine/u),
    ).toBeVisible();
  });

  test('ends with a press', async () => {
    const { user, session, settle, scene } = await setup();
    await user.click(screen.getByRole('button', { name: 'Next round' }));
    await settle();
    expect(session().entries.at(-1)).toMatchObject({ kind: 'round-started', round: 1 });
    expect(scene().kind).toBe('asking');
  });

  test('ends with the space bar', async () => {
    const { user, settle, scene } = await setup();
    await user.keyboard(' ');
    await settle();
    expect(scene().kind).toBe('asking');
  });
});

describe('the vote of the round before', () => {
  test('is asked for where it is owed, kept, stays in sight and can be changed', async () => {
    const { user, session, plan } = await setup();
    const name = `Before you forget: round 1 with ${plan.rounds[0]?.interviewer?.name}`;
    const vote = within(await screen.findByRole('region', { name }));
    await user.click(vote.getByRole('radio', { name: 'Inclined' }));
    expect(votesOf(session())).toEqual(['inclined']);
    expect(vote.getByRole('radio', { name: 'Inclined' })).toBeChecked();
    await user.click(vote.getByRole('radio', { name: 'Not inclined' }));
    expect(votesOf(session())).toEqual(['not-inclined']);
  });

  test('stands below the way on, which it does not move', async () => {
    await setup();
    const vote = await screen.findByRole('group', { name: 'Vote' });
    const next = screen.getByRole('button', { name: 'Next round' });
    expect(next.compareDocumentPosition(vote)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('is not asked for again', async () => {
    await setup({ vote: true });
    await testBank.rubric();
    await tick();
    await tick();
    expect(screen.getByRole('button', { name: 'Next round' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Vote' })).not.toBeInTheDocument();
  });

  test('is asked for without its meanings where they cannot be loaded', async () => {
    await setup({ bank: { ...testBank, rubric: () => Promise.reject(new Error('gone')) } });
    expect(await screen.findByRole('radio', { name: 'Strongly inclined' })).not.toHaveAccessibleDescription();
  });
});
