import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { segmentsOf, type Mark } from '../../src/domain/answer';
import { SECOND } from '../../src/domain/time';
import Shares from '../../src/ui/components/Shares.svelte';

function setup(marks: readonly Mark[], seconds: number) {
  render(Shares, { segments: segmentsOf(marks, seconds * SECOND) });
  return screen.queryAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
}

describe('the shares of an answer', () => {
  test('are figures and per cent of each part that was told', () => {
    const marks: readonly Mark[] = [
      { part: 'S', start: 0 },
      { part: 'T', start: 38 * SECOND },
      { part: 'A', start: 53 * SECOND },
      { part: 'R', start: 133 * SECOND },
    ];
    expect(setup(marks, 161)).toEqual([
      'Situation 0:38 24 %',
      'Task 0:15 9 %',
      'Action 1:20 50 %',
      'Result 0:28 17 %',
    ]);
  });

  test('tell what was not marked', () => {
    expect(setup([{ part: 'A', start: 25 * SECOND }], 100)).toEqual([
      'Action 1:15 75 %',
      'Unmarked 0:25 25 %',
    ]);
  });
});
