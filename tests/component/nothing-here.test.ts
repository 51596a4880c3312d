import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import NothingHere from '../../src/ui/screens/NothingHere.svelte';

test('an unknown address is named, with a way home', () => {
  render(NothingHere, { hash: '#/storys/12' });
  expect(screen.getByRole('heading', { level: 1, name: 'Nothing here' })).toHaveAttribute('tabindex', '-1');
  expect(screen.getByText('#/storys/12')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go home' })).toHaveAttribute('href', '#/');
});
