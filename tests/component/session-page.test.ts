import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { openInterview } from '../../src/domain/interview';
import { deletedAt, withEntries, type Session, type SessionId } from '../../src/domain/session';
import type { SessionStore } from '../../src/ports/session-store';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import { houseWorld, kept, leaveRunning, type HouseWorld } from '../fixtures/house-world';
import OnSessionPage from '../fixtures/OnSessionPage.svelte';
import { loopSession } from '../fixtures/loop-session';
import { finishedSession, threeQuestions, unfinishedSession } from '../fixtures/session';

const missing = '01935000-0000-7000-8000-0000000000ff' as SessionId;

function open(world: HouseWorld, id: SessionId) {
  render(OnSessionPage, { ports: world.ports, backstage: world.backstage, id });
  return { user: userEvent.setup(), world };
}

async function setup(session: Session = finishedSession()) {
  const world = houseWorld();
  await world.ports.sessions.save(session);
  const page = open(world, session.id);
  await screen.findByText('Your answers');
  return { ...page, kept: () => kept(world, session.id) };
}

const button = (name: string) => screen.getByRole('button', { name });

describe('the page of one session', () => {
  test('is headed by its format and its day', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1, name: 'Quick, Sunday 22 November' })).toHaveAttribute(
      'tabindex',
      '-1',
    );
    expect(screen.getByText(/18:20\. Three questions, three follow-ups, 16 minutes\. Soft\./u)).toBeVisible();
  });

  test('shows all of the debrief', async () => {
    await setup(finishedSession({ look: { item: 1, levels: { result: 1 } } }));
    expect(screen.getByRole('heading', { name: 'Weakest: result' })).toBeVisible();
    expect(screen.getAllByRole('img')).toHaveLength(6);
    expect(screen.getByRole('columnheader', { name: 'Second look' })).toBeVisible();
  });

  test('shows the change, the guess, the vote and the commitment', async () => {
    await setup(finishedSession({ commitment: { text: 'I stop at three minutes.', from: null } }));
    expect(screen.getByText(/Say the number before and the number after\./u)).toHaveTextContent(
      'What would you change?',
    );
    expect(screen.getByText('You named the principle: Ownership.')).toBeVisible();
    expect(screen.getByText('You took it for Are Right, A Lot.')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Vote' })).getByText('Inclined')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Next time' })).getByText('I stop at three minutes.'),
    ).toBeVisible();
  });

  test('can be saved as Markdown', async () => {
    const offer = vi.fn();
    const world = houseWorld({ downloads: { offer } });
    const session = finishedSession();
    await world.ports.sessions.save(session);
    const { user } = open(world, session.id);
    await user.click(await screen.findByRole('button', { name: 'Save as Markdown' }));
    expect(offer.mock.calls).toEqual([
      ['greenroom-session-2026-11-22.md', expect.stringContaining('# Quick, ')],
    ]);
  });

  test('changes nothing that was rated', async () => {
    await setup();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    for (const box of screen.queryAllByRole('textbox')) expect(box).toHaveAccessibleName('Note');
  });

  test('says that it is unfinished, and gives nothing away of what may still be asked', async () => {
    await setup(unfinishedSession());
    expect(screen.getByText('Unfinished.')).toBeVisible();
    expect(screen.getAllByRole('heading', { name: /Not asked yet/u })).toHaveLength(2);
    for (const later of threeQuestions.slice(1))
      expect(screen.queryByText(later.text)).not.toBeInTheDocument();
    expect(screen.queryByText(/Bias for Action|Dive Deep/u)).not.toBeInTheDocument();
  });

  test('says that it was left early', async () => {
    const session = unfinishedSession();
    await setup(withEntries(session, { kind: 'left-early', at: session.started }));
    expect(screen.getByText('Left early.')).toBeVisible();
    expect(screen.getAllByRole('heading', { name: /Not reached/u })).toHaveLength(2);
  });

  test('of a loop shows the votes side by side, the bar raiser and what pressure did', async () => {
    await setup(
      loopSession({ probes: 1, setup: { pressure: 'strict', pace: 2 }, pressed: { item: 1, extensions: 1 } }),
    );
    expect(screen.getByText(/^18:20\. Five rounds, .* Strict, ×2 time\.$/u)).toBeVisible();
    expect(screen.getByRole('region', { name: 'Votes side by side' })).toBeVisible();
    expect(screen.getByText(/^Round 2, Bela Crane, was the bar raiser/u)).toBeVisible();
    expect(screen.getAllByText(/Cut off at 6:30\. \+30 s once\./u)[0]).toBeVisible();
  });

  test('of an unfinished loop does not tell who is the bar raiser, and lists no question of later rounds', async () => {
    await setup(loopSession({ probes: 1, upTo: 2 }));
    expect(screen.queryByText(/bar raiser/u)).not.toBeInTheDocument();
    expect(screen.getAllByText('Not asked yet.')).toHaveLength(3);
    expect(screen.getAllByRole('article')).toHaveLength(10);
  });

  test('of a round left in its first question does not miss the end of it', async () => {
    const round = loopSession({ probes: 1, setup: { format: 'round' } });
    await setup({ ...round, entries: round.entries.slice(0, 3) });
    expect(screen.getByRole('article', { name: 'Opening' })).toBeVisible();
    expect(screen.queryByRole('article', { name: 'Your questions' })).not.toBeInTheDocument();
  });

  test('says what was not rated, and offers no rating', async () => {
    await setup(loopSession({ probes: 1, setup: { format: 'round' }, levels: () => null }));
    expect(screen.getByText('Three answers are not rated yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rate this one' })).not.toBeInTheDocument();
  });

  test('of a drill gives the vote of each question', async () => {
    await setup(finishedSession({ format: 'drill' }));
    const votes = within(screen.getByRole('region', { name: 'Votes' }));
    expect(votes.getByText('Question 3').closest('p')).toHaveTextContent('Question 3 Inclined');
  });

  test('links to the session that it takes up again', async () => {
    await setup(finishedSession({ retakes: missing }));
    expect(screen.getByRole('link', { name: 'an earlier session' })).toHaveAttribute(
      'href',
      `#/history/${missing}`,
    );
  });

  test('asks one question again', async () => {
    const { user, world } = await setup();
    await user.click(
      within(screen.getByRole('article', { name: threeQuestions[2]?.text ?? '' })).getByRole('button', {
        name: 'Try this one again',
      }),
    );
    await waitFor(() => {
      const session = world.backstage.stage()?.actor.getSnapshot().context.session;
      expect(session?.plan.items[0]).toMatchObject({ question: { id: 'dive-deep-1' } });
    });
  });

  test('asks everything again by its stored plan', async () => {
    const session = finishedSession();
    const { user, world } = await setup(session);
    const again = button('Retake');
    expect(again).toHaveAccessibleDescription('Retake asks the same questions again, in the same order.');
    await user.click(again);
    await waitFor(() => {
      const now = world.backstage.stage()?.actor.getSnapshot().context.session;
      expect(now).toMatchObject({ plan: session.plan, retakes: session.id, entries: [] });
    });
  });

  test('offers no retake while questions are still to be asked', async () => {
    await setup(unfinishedSession());
    expect(screen.queryByRole('button', { name: 'Retake' })).not.toBeInTheDocument();
  });

  test('offers no retake of what was deleted until that is undone', async () => {
    const { user } = await setup();
    await user.click(button('Delete'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Retake' })).toBeVisible();
    await user.click(button('Delete'));
    await screen.findByRole('button', { name: 'Undo' });
    expect(screen.queryByRole('button', { name: 'Retake' })).not.toBeInTheDocument();
  });

  test('says when it asks once more all that another one asked', async () => {
    await setup(finishedSession({ retakes: missing }));
    expect(screen.getByText(/It asks once more what was asked in/u)).toBeVisible();
  });

  test('says when the retake cannot be opened', async () => {
    const { user, world } = await setup();
    world.backstage.retake = () => Promise.reject(new Error('No room.'));
    await user.click(button('Retake'));
    expect(await screen.findByRole('alert')).toHaveTextContent('It could not be opened again.');
    expect(button('Retake')).toBeEnabled();
  });

  test('prints', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { user } = await setup();
    await user.click(button('Print'));
    expect(print).toHaveBeenCalledOnce();
  });
});

describe('deleting', () => {
  test('marks the session and offers Undo in its place, with the focus on it', async () => {
    const { user, kept } = await setup();
    await user.click(button('Delete'));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => {
      expect(undo).toHaveFocus();
    });
    expect(screen.getByRole('status')).toHaveTextContent('Deleted. It is erased for good after 30 days.');
    expect(deletedAt(await kept())).not.toBeNull();
  });

  test('is undone', async () => {
    const { user, kept } = await setup();
    await user.click(button('Delete'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => {
      expect(button('Delete')).toHaveFocus();
    });
    for (const status of screen.getAllByRole('status')) expect(status).toHaveTextContent(/^$/u);
    expect(deletedAt(await kept())).toBeNull();
  });

  test('keeps what another tab has added since', async () => {
    const { user, world, kept } = await setup();
    const session = await kept();
    const committed = { kind: 'committed', at: session.started, text: 'Later', from: null } as const;
    await world.ports.sessions.save(withEntries(session, committed));
    await user.click(button('Delete'));
    await screen.findByRole('button', { name: 'Undo' });
    expect((await kept()).entries).toContainEqual(committed);
  });

  test('that cannot be kept says so and changes nothing', async () => {
    const { user, world } = await setup();
    vi.spyOn(world.ports.sessions, 'save').mockRejectedValue(new Error('full'));
    await user.click(button('Delete'));
    expect(await screen.findByRole('alert')).toHaveTextContent('That could not be kept.');
    expect(button('Delete')).toBeEnabled();
  });

  test('is not offered while somebody may still go on with it', async () => {
    const world = houseWorld();
    const session = unfinishedSession();
    await leaveRunning(world, openInterview(session));
    open(world, session.id);
    expect(await screen.findByRole('link', { name: 'Go on with it or end it' })).toHaveAttribute(
      'href',
      '#/',
    );
    expect(screen.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
  });
});

describe('a session that cannot be shown', () => {
  const troubled = (load: SessionStore['load']) =>
    houseWorld({ sessions: { ...memorySessionStore(), load } });

  test.each([
    [
      'does not exist',
      () => Promise.resolve({ kind: 'absent' } as const),
      'No such session',
      /Nothing is kept/u,
    ],
    [
      'is damaged',
      () => Promise.resolve({ kind: 'damaged', reason: 'plan: missing' } as const),
      'This session is damaged',
      /plan: missing.*nothing was overwritten/u,
    ],
    [
      'is newer than the app',
      () => Promise.resolve({ kind: 'newer' } as const),
      'This session is too new',
      /Nothing was overwritten/u,
    ],
    [
      'is not given out',
      () => Promise.reject(new Error('closed')),
      'This session could not be read',
      /Nothing was changed/u,
    ],
  ])('says that it %s, with a way to History', async (_, load, heading, words) => {
    open(troubled(load), missing);
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to History' })).toHaveAttribute('href', '#/history');
  });
});
