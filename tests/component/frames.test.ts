import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import Announcer from '../../src/ui/components/Announcer.svelte';
import HouseBar from '../../src/ui/components/HouseBar.svelte';
import HouseFoot from '../../src/ui/components/HouseFoot.svelte';
import StageBar from '../../src/ui/components/StageBar.svelte';

function setupStage(saved: 'saved' | 'saving' | 'not-saved' = 'saved') {
  const onleave = vi.fn();
  const ondownload = vi.fn();
  render(StageBar, { where: 'Question 2 of 3', saved, onleave, ondownload });
  return { user: userEvent.setup(), onleave, ondownload };
}

const download = { name: 'Download what is not saved' };

describe('the bar of the stage', () => {
  test.each([
    ['saved', 'Saved on this device'],
    ['saving', 'Saving…'],
    ['not-saved', 'Not saved'],
  ] as const)('when %s, says %s without reading it out', (saved, words) => {
    setupStage(saved);
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent(new RegExp(`^${words}$`));
    expect(status).toHaveAttribute('aria-live', 'off');
  });

  test('says where one is, and leaves', async () => {
    const { user, onleave } = setupStage();
    expect(screen.getByText('Question 2 of 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(onleave).toHaveBeenCalledOnce();
  });

  test('offers what is not saved', async () => {
    const { user, ondownload } = setupStage('not-saved');
    await user.click(screen.getByRole('button', download));
    expect(ondownload).toHaveBeenCalledOnce();
  });

  test('offers nothing while all is saved', () => {
    setupStage('saving');
    expect(screen.queryByRole('button', download)).not.toBeInTheDocument();
  });
});

describe('the bar of the house', () => {
  test('links to its places and tells which one it is', () => {
    render(HouseBar, {
      links: [
        { name: 'History', href: '#/history', current: true },
        { name: 'Settings', href: '#/settings', current: false },
      ],
    });
    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(nav.getByRole('link', { name: 'History' })).toHaveAttribute('aria-current', 'page');
    expect(nav.getByRole('link', { name: 'Settings' })).not.toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: 'Greenroom' })).toHaveAttribute('href', '#/');
  });

  test('leaves the name to the heading on Home', () => {
    render(HouseBar, { links: [], isHome: true });
    expect(screen.queryByRole('link', { name: 'Greenroom' })).not.toBeInTheDocument();
  });
});

describe('the foot of the house', () => {
  test('promises, and tells how to check the promise', async () => {
    render(HouseFoot);
    expect(screen.getByText('Everything you say and write stays on this device.')).toBeVisible();
    expect(screen.getByText('Not affiliated with Amazon.')).toBeVisible();
    const explanation = screen.getByText(/network panel/);
    expect(explanation).not.toBeVisible();
    await userEvent.setup().click(screen.getByText('How to check that'));
    expect(explanation).toBeVisible();
  });
});

describe('the announcer', () => {
  test('says each message politely and whole', async () => {
    const { rerender } = render(Announcer, { message: 'Half of the target.' });
    const region = screen.getByText('Half of the target.');
    expect(region).toHaveAttribute('aria-live', 'polite');
    await rerender({ message: '30 seconds to the end of the target.' });
    expect(region).toHaveTextContent('30 seconds to the end of the target.');
  });
});
