import '@testing-library/jest-dom/vitest';
import { render, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { segmentsOf, type Mark } from '../../src/domain/answer';
import { MINUTE, SECOND } from '../../src/domain/time';
import type { Band } from '../../src/domain/timing';
import Tape from '../../src/ui/components/Tape.svelte';

const band: Band = { from: 1.5 * MINUTE, to: 3 * MINUTE, amber: 4 * MINUTE, grace: 0 };

const marks: readonly Mark[] = [
  { part: 'S', start: 4 * SECOND },
  { part: 'A', start: 60 * SECOND },
];

function setup({
  form = 'full',
  seconds = 120,
  marked = marks,
  target = band,
  ...rest
}: {
  form?: 'large' | 'full' | 'row';
  seconds?: number;
  marked?: readonly Mark[];
  target?: Band | null;
  limit?: number | null;
  head?: boolean;
  figures?: boolean;
  patterns?: string;
} = {}) {
  const length = seconds * SECOND;
  const segments = segmentsOf(marked, length);
  const { container } = render(Tape, { form, segments, length, band: target, axis: 5 * MINUTE, ...rest });
  const tape = within(container).getByRole('img');
  return {
    tape,
    fills: () => [...tape.querySelectorAll('[fill^="url"]')].map((it) => it.getAttribute('fill')),
  };
}

describe('the tape', () => {
  test('is read out as one sentence', () => {
    const { tape } = setup();
    expect(tape).toHaveAccessibleName(
      '2:00 in all: unmarked 0:04, Situation 0:56, Action 1:00; inside the band',
    );
  });

  test('draws each part in its own pattern', () => {
    expect(setup().fills()).toEqual(['url(#part-S)', 'url(#part-A)']);
  });

  test('takes its patterns from the room it is told', () => {
    expect(setup({ patterns: 'stage' }).fills()).toEqual(['url(#stage-part-S)', 'url(#stage-part-A)']);
  });

  test('flags the parts with their letters and the axis with its minutes', () => {
    const { tape } = setup();
    expect(tape).toHaveTextContent('SA0:001:002:003:004:005:00');
  });

  test('names its zones while it is large', () => {
    const { tape } = setup({ form: 'large' });
    expect(tape).toHaveTextContent('Target 1:30–3:00');
    expect(tape).toHaveTextContent('Amber');
    expect(tape).toHaveTextContent('Over');
  });

  test('has a red zone where there is a grace', () => {
    const { tape } = setup({ form: 'large', target: { ...band, grace: 30 * SECOND } });
    expect(tape).toHaveTextContent('AmberRedOver');
    expect(setup({ form: 'large' }).tape).not.toHaveTextContent('Red');
  });

  test.each([
    [true, 4.25],
    [false, 3.9],
  ])('underlines what ran into it: %s', (isThere, minutes) => {
    const target = { ...band, grace: 30 * SECOND };
    const { tape } = setup({ seconds: minutes * 60, target });
    const red = tape.querySelector('g line.red');
    if (isThere) expect(red).toHaveAttribute('x2', '85%');
    else expect(red).toBeNull();
  });

  test('ends where the answer is cut off, and so do its zones', () => {
    const { tape } = setup({ form: 'large', limit: 3.5 * MINUTE });
    expect(tape.querySelector('line.stop')).toHaveAttribute('x1', '70%');
    expect(tape.querySelector('line.amber')).toHaveAttribute('x2', '70%');
    expect(tape).not.toHaveTextContent('Over');
  });

  test('has no zones without a target', () => {
    const { tape } = setup({ form: 'large', target: null });
    expect(tape).not.toHaveTextContent('Target');
    expect(tape).toHaveAccessibleName('2:00 in all: unmarked 0:04, Situation 0:56, Action 1:00');
  });

  test('leaves the figures to the tape below it', () => {
    const { tape } = setup({ figures: false });
    expect(tape).toHaveTextContent(/^SA$/);
    expect(tape).toHaveAttribute('height', '57');
  });

  test('carries no letters and no figures in a row', () => {
    const { tape } = setup({ form: 'row' });
    expect(tape).toHaveTextContent(/^$/);
    expect(tape).toHaveAttribute('height', '16');
  });

  test('has a head while the answer runs', () => {
    expect(setup({ head: true }).tape.querySelector('circle')).toHaveAttribute('cx', '40%');
  });

  test('has none when it is finished', () => {
    expect(setup().tape.querySelector('circle')).toBeNull();
  });
});
