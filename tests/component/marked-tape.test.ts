import '@testing-library/jest-dom/vitest';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Mark } from '../../src/domain/answer';
import { MINUTE, SECOND } from '../../src/domain/time';
import MarkedTape from '../../src/ui/components/MarkedTape.svelte';

const threeMarks: readonly Mark[] = [
  { part: 'S', start: 0 },
  { part: 'T', start: 38 * SECOND },
  { part: 'A', start: 53_400 },
];

/** The marks live outside, as they do in the app: what is set comes back as a prop. */
function setup({ marks = threeMarks, addable = true } = {}) {
  const onchange = vi.fn<(marks: readonly Mark[]) => void>();
  const props = { form: 'full' as const, length: 161 * SECOND, band: null, axis: 5 * MINUTE, addable };
  const view = render(MarkedTape, {
    ...props,
    marks,
    onchange: (set: readonly Mark[]) => {
      onchange(set);
      queueMicrotask(() => void view.rerender({ marks: set }));
    },
  });
  const flag = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name: `${name} starts at` });
  const moveTo = (name: string, seconds: number) =>
    fireEvent.input(flag(name), { target: { value: seconds } });
  return {
    user: userEvent.setup(),
    onchange,
    flag,
    moveTo,
    view,
    letGo: (name: string) => fireEvent.change(flag(name)),
  };
}

describe('the marks on a tape', () => {
  test('are sliders that say where their part starts', () => {
    const { flag } = setup();
    expect(flag('Action')).toHaveAttribute('aria-valuetext', '0:53');
    expect(flag('Action')).toHaveValue('53');
  });

  test('move the tape with them, and are set only when let go', async () => {
    const { moveTo, letGo, onchange } = setup();
    await moveTo('Action', 80);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      '2:41 in all: Situation 0:38, Task 0:42, Action 1:21',
    );
    expect(onchange).not.toHaveBeenCalled();
    await letGo('Action');
    expect(onchange).toHaveBeenCalledExactlyOnceWith([
      { part: 'S', start: 0 },
      { part: 'T', start: 38 * SECOND },
      { part: 'A', start: 80 * SECOND },
    ]);
  });

  test('stop before their neighbours, and so does the slider', async () => {
    const { moveTo, flag } = setup();
    await moveTo('Task', 120);
    await moveTo('Task', 130);
    expect(flag('Task')).toHaveValue('52');
    expect(flag('Task')).toHaveAttribute('aria-valuetext', '0:52');
  });

  test('that came back to where they were change nothing', async () => {
    const { moveTo, letGo, onchange } = setup();
    await moveTo('Task', 45);
    await moveTo('Task', 38);
    await letGo('Task');
    expect(onchange).not.toHaveBeenCalled();
  });

  test('keep a part that was marked while one of them was on its way', async () => {
    const { moveTo, letGo, onchange, view } = setup();
    await moveTo('Task', 45);
    await view.rerender({ marks: [...threeMarks, { part: 'R', start: 100 * SECOND }] });
    await letGo('Task');
    expect(onchange.mock.lastCall?.[0].map(({ part }) => part)).toEqual(['S', 'T', 'A', 'R']);
  });

  test.each(['{Delete}', '{Backspace}'])(
    'are taken back by %s, and the next one has the focus',
    async (key) => {
      const { user, flag, onchange } = setup();
      flag('Task').focus();
      await user.keyboard(key);
      expect(onchange).toHaveBeenCalledExactlyOnceWith([threeMarks[0], threeMarks[2]]);
      expect(flag('Action')).toHaveFocus();
    },
  );

  test('are taken back by a button for the one last touched', async () => {
    const { user, flag, onchange } = setup();
    expect(screen.queryByRole('button', { name: /Take back/ })).not.toBeInTheDocument();
    flag('Action').focus();
    await user.click(await screen.findByRole('button', { name: 'Take back Action' }));
    expect(onchange).toHaveBeenCalledExactlyOnceWith([threeMarks[0], threeMarks[1]]);
    expect(flag('Task')).toHaveFocus();
  });

  test('leave the focus to their group when the last one is taken back', async () => {
    const { user, flag } = setup({ marks: [{ part: 'S', start: 0 }] });
    flag('Situation').focus();
    await user.keyboard('{Delete}');
    expect(screen.getByRole('group', { name: 'Where the parts start' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: /Take back/ })).not.toBeInTheDocument();
  });

  test('can be added, and the new one is in hand', async () => {
    const { user, flag, onchange } = setup({ marks: [] });
    await user.click(screen.getByRole('button', { name: 'Set Situation' }));
    expect(onchange).toHaveBeenCalledExactlyOnceWith([{ part: 'S', start: 0 }]);
    expect(flag('Situation')).toHaveFocus();
  });

  test('are not added here while the answer runs', () => {
    setup({ addable: false });
    expect(screen.queryByRole('group', { name: 'Set a part' })).not.toBeInTheDocument();
  });

  test('say what can be done with them', () => {
    setup({ marks: [] });
    const group = within(screen.getByRole('group', { name: 'Where the parts start' }));
    expect(group.getByText('No part is marked. Set the parts here, if you like.')).toBeVisible();
  });
});
