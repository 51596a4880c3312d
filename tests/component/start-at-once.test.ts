import '@testing-library/jest-dom/vitest';
import { configure, fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { askingOf } from '../fixtures/on-interview';
import OnInterview from '../fixtures/OnInterview.svelte';
import { sceneStage } from '../fixtures/scene-stage';

// In a file of its own: here nothing has fetched the screen of an answer before.
configure({ asyncUtilTimeout: 15_000 });

test('an answer whose screen comes so soon that nobody feels it began with the press', async () => {
  const { props, goTo, scene, clock } = await sceneStage();
  await goTo(askingOf('question'));
  render(OnInterview, props);

  await fireEvent.click(screen.getByRole('button', { name: 'Start answer' }));
  expect(scene().kind).toBe('asking');
  clock.advance(100);

  expect(await screen.findByRole('button', { name: 'Finish answer' })).toBeVisible();
  const { running } = props.stage.snapshot.context;
  if (running === null) throw new Error('No answer runs.');
  expect(running.answer.began).toBe(clock.now().wall - 100);
});
