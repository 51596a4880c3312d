import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { expect, test } from 'vitest';

const icons = Object.entries(
  import.meta.glob<{ readonly default: Component }>('../../src/ui/icons/*.svelte', { eager: true }),
);

test.each(icons)('%s is drawn, and says nothing', (_, { default: Icon }) => {
  const { container } = render(Icon);
  const svg = container.querySelector('svg.icon');
  expect(svg?.getAttribute('viewBox')).toBe('0 0 24 24');
  expect(svg?.getAttribute('aria-hidden')).toBe('true');
  expect(svg?.childElementCount).toBeGreaterThan(0);
  expect(container.textContent).toBe('');
});
