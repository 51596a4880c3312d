import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Part } from '../../src/domain/answer';
import { SECOND } from '../../src/domain/time';
import PartKeys from '../../src/ui/components/PartKeys.svelte';

function setup({ current = null as Part | null, timed = true, keys = true } = {}) {
  const onpress = vi.fn<(part: Part) => void>();
  const times = new Map<Part, number>([['S', 46 * SECOND]]);
  render(PartKeys, { current, times, onpress, timed, keys });
  const group = screen.getByRole('group', { name: 'Part you are in' });
  return {
    user: userEvent.setup(),
    onpress,
    keys: () => within(group).getAllByRole('button'),
    key: (name: string) => within(group).getByRole('button', { name }),
  };
}

describe('the keys of the parts', () => {
  test('are named by their word alone, in the order of a story', () => {
    const names = ['Situation', 'Task', 'Action', 'Result', 'Learning'];
    const keys = setup().keys();
    expect(keys).toHaveLength(names.length);
    for (const [place, key] of keys.entries()) expect(key).toHaveAccessibleName(names[place] ?? '');
  });

  test('tell which part was pressed', async () => {
    const { user, onpress, key } = setup();
    await user.click(key('Action'));
    expect(onpress).toHaveBeenCalledExactlyOnceWith('A');
  });

  test('show which part one is in', () => {
    const { key } = setup({ current: 'T' });
    expect(key('Task')).toHaveAttribute('aria-pressed', 'true');
    expect(key('Situation')).toHaveAttribute('aria-pressed', 'false');
  });

  test('show what each part took so far', () => {
    const { key } = setup();
    expect(key('Situation')).toHaveTextContent('0:46');
    expect(key('Task')).toHaveTextContent('–');
  });

  test('only say that a part was marked while the timer is hidden', () => {
    const { key } = setup({ timed: false });
    expect(key('Situation')).toHaveTextContent('marked');
    expect(key('Situation')).not.toHaveTextContent('0:46');
    expect(key('Task')).not.toHaveTextContent('–');
  });

  test('name their letter as a shortcut', () => {
    expect(setup().key('Result')).toHaveAttribute('aria-keyshortcuts', 'R');
  });

  test('name none where letters press nothing', () => {
    expect(setup({ keys: false }).key('Result')).not.toHaveAttribute('aria-keyshortcuts');
  });
});
