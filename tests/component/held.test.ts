import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/domain/time';
import OnScene from '../fixtures/OnScene.svelte';
import { sceneStage } from '../fixtures/scene-stage';

async function setup(typed = '') {
  const run = await sceneStage({ format: 'round', pressure: 'strict', mode: 'writing' });
  await run.goTo(({ kind }) => kind === 'asking');
  await run.send({ type: 'answer.started' }, { type: 'text.written', text: typed });
  await run.sleepOver();
  render(OnScene, run.props);
  return { ...run, user: userEvent.setup() };
}

describe('an answer that ran out while nobody was there', () => {
  test('is told, and nothing goes on', async () => {
    const { clock, scene } = await setup();
    const heading = screen.getByRole('heading', { level: 1, name: 'Still there?' });
    expect(heading).toBeVisible();
    expect(heading).toHaveAccessibleDescription(
      /Your answer is kept as it stood then. Nothing starts until you say so./u,
    );
    clock.advance(HOUR);
    expect(scene().kind).toBe('held');
  });

  test('shows what was written until then', async () => {
    await setup('In March the till had stopp');
    expect(screen.getByText('In March the till had stopp')).toBeVisible();
  });

  test('goes on with a press', async () => {
    const { user, scene } = await setup();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(scene().kind).toBe('asking');
    expect(screen.getByText('Your time was over. Your answer is kept.')).toBeVisible();
  });

  test('goes on with the space bar', async () => {
    const { user, scene } = await setup();
    await user.keyboard(' ');
    expect(scene().kind).toBe('asking');
  });
});
