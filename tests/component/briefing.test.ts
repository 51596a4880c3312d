import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { entriesOf, type SessionId } from '../../src/domain/session';
import type { Setup } from '../../src/domain/setup';
import { DAY } from '../../src/domain/time';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import OnScene from '../fixtures/OnScene.svelte';
import { sceneStage } from '../fixtures/scene-stage';
import { finishedSession, SUNDAY_EVENING } from '../fixtures/session';

async function setup(choice: Partial<Setup> = {}, sessions = memorySessionStore()) {
  const run = await sceneStage(choice, { sessions });
  render(OnScene, run.props);
  return { ...run, user: userEvent.setup() };
}

/** What stands beside a term. */
const fact = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling as HTMLElement;

describe('before an interview with one interviewer', () => {
  test('says who asks: name, role and manner', async () => {
    const { plan } = await setup();
    const asker = plan.rounds[0]?.interviewer;
    expect(fact('Who asks')).toHaveTextContent(asker?.name ?? 'nobody');
    expect(fact('Who asks')).toHaveTextContent(asker?.role ?? 'nothing');
    expect(fact('Who asks')).toHaveTextContent(asker?.manner ?? 'no manner');
    expect(screen.queryByText('The day')).not.toBeInTheDocument();
  });

  test('says what comes, when it is rated and how long it takes', async () => {
    await setup();
    expect(fact('What comes')).toHaveTextContent('Three questions, up to one follow-up to each.');
    expect(fact('What comes')).toHaveTextContent('Nobody says which principle a question is about.');
    expect(fact('What comes')).toHaveTextContent('After each question you rate your answer.');
    expect(fact('How long')).toHaveTextContent(/^About 15 minutes\. /u);
  });

  test('says that a round begins with an opener and ends with own questions, and is rated at the end', async () => {
    await setup({ format: 'round' });
    expect(fact('What comes')).toHaveTextContent(
      'It begins with an opener about you. Then three questions, up to five follow-ups to each. It ends with your own questions.',
    );
    expect(fact('What comes')).toHaveTextContent('After the last answer you rate them all.');
  });

  test('says that a round is rated question by question where that was chosen', async () => {
    await setup({ format: 'round', ratings: 'question' });
    expect(fact('What comes')).toHaveTextContent('After each question you rate your answer.');
  });

  test('begins on a press and by the space bar', async () => {
    const { user, scene } = await setup();
    await user.keyboard(' ');
    expect(scene().kind).not.toBe('briefing');
  });
});

describe('before a loop', () => {
  test('shows the day: a line a round with name and role, and no more of them', async () => {
    const { plan } = await setup({ format: 'loop' });
    const lines = within(fact('The day')).getAllByRole('listitem');
    expect(lines).toHaveLength(5);
    for (const [round, { interviewer }] of plan.rounds.entries()) {
      expect(lines[round]).toHaveTextContent(`Round ${round + 1}`);
      expect(lines[round]).toHaveTextContent(interviewer?.name ?? 'nobody');
      expect(lines[round]).toHaveTextContent(interviewer?.role ?? 'nothing');
    }
    expect(fact('The day')).toHaveTextContent('as long as you like; another day is fine');
    expect(document.body).not.toHaveTextContent(/bar raiser/iu);
    expect(document.body).not.toHaveTextContent(/ownership/iu);
  });

  test('says what each round holds, and that two ratings of each are enough', async () => {
    await setup({ format: 'loop' });
    expect(fact('What comes')).toHaveTextContent(
      'Each round begins with an opener about you, goes on with three questions, up to five follow-ups to each, and ends with your own questions.',
    );
    expect(fact('What comes')).toHaveTextContent(
      'After each round you rate its answers. Two answers of each round are enough.',
    );
    expect(fact('How long')).toHaveTextContent(/^About .+ hours.*, breaks not counted\. /u);
  });
});

describe('what time does', () => {
  test.each<[Partial<Setup>, RegExp]>([
    [{ pressure: 'untimed' }, /nothing is judged by time/u],
    [{ pressure: 'soft' }, /target, 1:30 to 3:00, for a follow-up 0:30 to 1:30\. It never cuts you off/u],
    [{ pressure: 'lights', pace: 2 }, /green at 3:00, amber at 6:00 and red at 8:00;.* never cuts you off/u],
    [{ pressure: 'strict' }, /0:30 to think, 0:05 before a follow-up; then your answer starts by itself/u],
    [{ pressure: 'strict', pace: 2 }, /cut off at 6:00, a follow-up at 4:00,.* No pause/u],
    [{ pressure: 'strict' }, /warning 30 and 10 seconds before, and \+30 s whenever you ask/u],
    [{ pressure: 'strict' }, /harder than the real thing, where nobody cuts you off/u],
    [{ pressure: 'soft', mode: 'writing' }, /What you write is not judged by time/u],
    [{ pressure: 'lights', mode: 'writing' }, /no light comes on/u],
    [{ pressure: 'strict', mode: 'writing' }, /cut off at 3:00/u],
  ])('under %o', async (choice, words) => {
    await setup(choice);
    expect(fact('How long')).toHaveTextContent(words);
  });
});

test('reminds of the last commitment', async () => {
  const sessions = memorySessionStore();
  await sessions.save(finishedSession({ commitment: { text: 'Say the number first.', from: 'result' } }));
  await setup({}, sessions);
  const reminder = await screen.findByRole('region', { name: 'Last time you said' });
  expect(reminder).toHaveTextContent('Say the number first.');
});

describe('whether a commitment was kept', () => {
  const id = '01935000-0000-7000-8000-000000000007' as SessionId;
  const older = finishedSession({
    id,
    started: SUNDAY_EVENING - 9 * DAY,
    commitment: { text: 'Say the number first.', from: 'result' },
  });
  const newer = finishedSession({ commitment: { text: 'Stop at three minutes.', from: null } });

  async function asked(...kept: readonly ReturnType<typeof finishedSession>[]) {
    const sessions = memorySessionStore();
    for (const session of kept) await sessions.save(session);
    const run = await setup({}, sessions);
    const reviews = async () => {
      const loaded = await sessions.load(id);
      return loaded.kind === 'found'
        ? entriesOf(loaded.session, 'commitment-reviewed').map(({ isKept }) => isKept)
        : expect.fail();
    };
    return { ...run, sessions, reviews };
  }
  const group = () => screen.findByRole('group', { name: 'Did you keep to it?' });

  test('is asked of the one that a later interview could show, with its words and its day', async () => {
    await asked(older, newer);
    expect(await group()).toHaveAccessibleDescription(
      'You said on Friday 13 November: Say the number first.',
    );
    expect(screen.getByRole('region', { name: 'Last time you said' })).toHaveTextContent(
      'Stop at three minutes.',
    );
  });

  test('is asked without saying twice what stands above already', async () => {
    await asked(older, finishedSession());
    await group();
    expect(screen.getAllByText('Say the number first.')).toHaveLength(1);
  });

  test('is not asked straight after it was made', async () => {
    await asked(older);
    expect(await screen.findByRole('region', { name: 'Last time you said' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Did you keep to it?' })).not.toBeInTheDocument();
  });

  test('is written into the session that made it, and can be changed', async () => {
    const { user, reviews, scene } = await asked(older, newer);
    const choices = within(await group());
    await user.click(choices.getByRole('button', { name: 'Kept' }));
    expect(await choices.findByText(/^Written down\./u)).toHaveAttribute('role', 'status');
    expect(choices.getByRole('button', { name: 'Kept', pressed: true })).toHaveFocus();
    await user.tab();
    await user.keyboard(' ');
    expect(await choices.findByRole('button', { name: 'Not this time', pressed: true })).toBeVisible();
    expect(await reviews()).toEqual([true, false]);
    expect(scene().kind).toBe('briefing');
  });

  test('comes after Begin and does not hold it up when it cannot be kept', async () => {
    const { user, sessions, reviews, scene } = await asked(older, newer);
    const kept = within(await group()).getByRole('button', { name: 'Kept' });
    const begin = screen.getByRole('button', { name: /^Begin/u });
    expect(begin.compareDocumentPosition(kept)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    vi.spyOn(sessions, 'save').mockRejectedValueOnce(new Error('full'));
    await user.click(kept);
    expect(await screen.findByRole('alert')).toHaveTextContent('Try once more, or begin without it.');
    expect(kept).toHaveAttribute('aria-pressed', 'false');
    expect(await reviews()).toEqual([]);
    await user.click(begin);
    expect(scene().kind).not.toBe('briefing');
  });
});
