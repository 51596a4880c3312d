import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import HiddenTape from '../../src/ui/components/HiddenTape.svelte';
import PartLegend from '../../src/ui/components/PartLegend.svelte';
import Swatch from '../../src/ui/components/Swatch.svelte';
import TapePatterns from '../../src/ui/components/TapePatterns.svelte';

describe('the patterns of a room', () => {
  test.each([
    ['', ['part-S', 'part-T', 'part-A', 'part-R', 'part-L']],
    ['stage', ['stage-part-S', 'stage-part-T', 'stage-part-A', 'stage-part-R', 'stage-part-L']],
  ])('with the prefix “%s”', (prefix, ids) => {
    const { container } = render(TapePatterns, { prefix });
    expect([...container.querySelectorAll('pattern')].map(({ id }) => id)).toEqual(ids);
  });
});

describe('a swatch', () => {
  test('shows the pattern of its part', () => {
    const { container } = render(Swatch, { part: 'R', patterns: 'stage' });
    expect(container.querySelector('rect')).toHaveAttribute('fill', 'url(#stage-part-R)');
  });

  test('shows an open box for what was not marked', () => {
    const { container } = render(Swatch, { part: null });
    expect(container.querySelector('rect')).not.toHaveAttribute('fill');
  });
});

test('the legend names every part', () => {
  render(PartLegend);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent.trim())).toEqual([
    'Situation',
    'Task',
    'Action',
    'Result',
    'Learning',
  ]);
});

test.each([
  ['large', '120'],
  ['full', '74'],
] as const)('a hidden %s tape takes the room of the tape and says nothing', (form, height) => {
  const { container } = render(HiddenTape, { form });
  expect(container.querySelector('svg')).toHaveAttribute('height', height);
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});
