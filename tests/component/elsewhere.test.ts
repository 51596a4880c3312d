import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { openInterview } from '../../src/domain/interview';
import { defaultSetup } from '../../src/domain/setup';
import { SECOND } from '../../src/domain/time';
import type { InterviewEvent } from '../../src/interview/interview.machine';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Elsewhere from '../../src/ui/screens/Elsewhere.svelte';
import Home from '../../src/ui/screens/Home.svelte';
import { fakeClock } from '../fixtures/fake-clock';
import { fakeTabs } from '../fixtures/fake-tabs';
import { houseWorld, leaveRunning, type HouseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { unfinishedSession } from '../fixtures/session';

/** Two tabs of one browser over the same stores; in the first one an answer runs. */
async function twoTabs() {
  const clock = fakeClock();
  const browser = fakeTabs(clock);
  const first = houseWorld({ clock, tabs: browser.open() });
  const { sessions, live } = first.ports;
  const offer = vi.fn();
  const second = houseWorld({ clock, tabs: browser.open(), sessions, live, downloads: { offer } });
  await first.backstage.start({ ...defaultSetup, thinking: 0 }, null);
  const send = (event: object) =>
    first.backstage.stage()?.actor.send({ ...event, now: clock.now() } as InterviewEvent);
  send({ type: 'interview.started' });
  await vi.waitFor(() => {
    expect(first.backstage.stage()?.actor.getSnapshot().matches('asking')).toBe(true);
  });
  send({ type: 'answer.started' });
  const closeFirst = (): void => browser.kill(first.ports.tabs);
  return { first, second, clock, send, offer, closeFirst };
}

const show = ({ ports, backstage }: HouseWorld, what: typeof Home | typeof Elsewhere) =>
  render(InHouse, { ports, backstage, preferences: openPreferences(ports.settings), screen: what });

describe('an interview that runs in another tab', () => {
  test('can be read along, with what is written there as it is written', async () => {
    const { second, send, clock } = await twoTabs();
    show(second, Elsewhere);
    expect(await screen.findByRole('heading', { name: 'It runs in another tab' })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Quick, question 1 of 3' })).toBeVisible();
    send({ type: 'note.written', text: 'two suppliers' });
    clock.advance(SECOND);
    expect(await screen.findByText('two suppliers')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('is taken over by one press, and stops there', async () => {
    const { first, second } = await twoTabs();
    const user = userEvent.setup();
    show(second, Elsewhere);
    await user.click(await screen.findByRole('button', { name: 'Take over' }));
    await waitFor(() => {
      expect(second.backstage.stage()?.actor.getSnapshot().value).toEqual({ answering: 'running' });
    });
    expect(first.backstage.stage()).toBeNull();
    expect(first.backstage.lastEnding()).toBe('superseded');
  });

  test('that is ended there is called ended', async () => {
    const { first, second } = await twoTabs();
    show(second, Elsewhere);
    await screen.findByRole('heading', { name: 'It runs in another tab' });
    await first.backstage.leave();
    await first.backstage.endUnfinished();
    first.ports.tabs.tell();
    expect(await screen.findByRole('heading', { name: 'It has ended there' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
  });

  test('is offered at Home to be taken over or ended, and says where it runs', async () => {
    const { second } = await twoTabs();
    const user = userEvent.setup();
    show(second, Home);
    const region = await screen.findByRole('region', { name: 'Unfinished interview' });
    expect(region).toHaveTextContent('It runs in another tab of this browser');
    expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Take over' }));
    await waitFor(() => {
      expect(second.backstage.stage()).not.toBeNull();
    });
  });

  test('is offered at Home as one left running soon after that tab was closed', async () => {
    const { second, clock, closeFirst } = await twoTabs();
    show(second, Home);
    const region = await screen.findByRole('region', { name: 'Unfinished interview' });
    clock.advance(2 * SECOND);
    closeFirst();
    expect(region).toHaveTextContent('It runs in another tab of this browser');
    clock.advance(2 * SECOND);
    expect(await screen.findByRole('button', { name: 'Resume' })).toBeVisible();
    expect(region).not.toHaveTextContent('another tab');
  });
});

describe('words that could not be written', () => {
  test('are held by this tab, which says so at Home and gives them as a file', async () => {
    const offer = vi.fn();
    const world = houseWorld({ downloads: { offer } });
    await leaveRunning(world, openInterview(unfinishedSession()));
    await world.backstage.resume();
    world.ports.live.save = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    await world.backstage.leave();
    const user = userEvent.setup();
    show(world, Home);
    const region = await screen.findByRole('region', { name: 'Unfinished interview' });
    expect(region).toHaveTextContent('It is not saved');
    await user.click(screen.getByRole('button', { name: 'Download what is not saved' }));
    expect(offer).toHaveBeenCalledWith(
      expect.stringMatching(/^greenroom-unsaved-\d+\.json$/u),
      expect.stringContaining('"interview"'),
    );
    expect(screen.getByRole('button', { name: 'Resume' })).toBeVisible();
  });
});
