import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { openInterview } from '../../src/domain/interview';
import { entriesOf, withEntries, type Session, type SessionId } from '../../src/domain/session';
import { DAY, epochMs } from '../../src/domain/time';
import { houseWorld, kept, leaveRunning, type HouseWorld } from '../fixtures/house-world';
import OnSessionPage from '../fixtures/OnSessionPage.svelte';
import {
  finishedSession,
  SUNDAY_EVENING,
  threeAnswers,
  threeQuestions,
  unfinishedSession,
} from '../fixtures/session';

const id = (place: number) => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;

async function open(world: HouseWorld, session: Session) {
  await world.ports.sessions.save(session);
  render(OnSessionPage, { ports: world.ports, backstage: world.backstage, id: session.id });
  await screen.findByText('Your answers');
  const notes = async () => entriesOf(await kept(world, session.id), 'noted').map(({ text }) => text);
  return { user: userEvent.setup(), world, notes };
}

const setup = (session: Session = finishedSession()) => open(houseWorld(), session);

const question = (place: number) =>
  within(screen.getByRole('article', { name: threeQuestions[place]?.text ?? '' }));
const note = (place: number) => question(place).getByRole('textbox', { name: 'Note' });
const keep = (place: number) => question(place).getByRole('button', { name: 'Keep note' });

const noted = (text: string, at = SUNDAY_EVENING) =>
  ({ kind: 'noted', at: epochMs(at), item: 0, text }) as const;

describe('a note about a question', () => {
  test('is kept with the session, and that is said', async () => {
    const { user, notes } = await setup();
    await user.type(note(1), 'Ask Amina for the figure.');
    await user.click(keep(1));
    expect(await question(1).findByText('Note kept.')).toHaveAttribute('role', 'status');
    expect(await notes()).toEqual(['Ask Amina for the figure.']);
    expect(note(1)).toHaveValue('Ask Amina for the figure.');
    expect(note(0)).toHaveValue('');
  });

  test('can be changed, and the earlier one stays readable', async () => {
    const { user, notes } = await setup(withEntries(finishedSession(), noted('First thought')));
    expect(note(0)).toHaveValue('First thought');
    await user.clear(note(0));
    await user.type(note(0), 'Second thought');
    await user.click(keep(0));
    await user.click(await question(0).findByText('Earlier notes'));
    expect(question(0).getByText(/First thought/u)).toBeVisible();
    expect(await notes()).toEqual(['First thought', 'Second thought']);
  });

  test('is cleared by an empty one', async () => {
    const { user, notes } = await setup(withEntries(finishedSession(), noted('First thought')));
    await user.clear(note(0));
    await user.click(keep(0));
    expect(await question(0).findByText('The note was cleared.')).toBeVisible();
    expect(await notes()).toEqual(['First thought', '']);
  });

  test('that is unchanged is not kept twice', async () => {
    const { user, notes } = await setup(withEntries(finishedSession(), noted('First thought')));
    await user.click(keep(0));
    expect(await question(0).findByText('This note is kept already.')).toBeVisible();
    expect(await notes()).toEqual(['First thought']);
  });

  test('that cannot be kept stays in the field, and that is said', async () => {
    const { user, world, notes } = await setup();
    const save = vi.spyOn(world.ports.sessions, 'save').mockRejectedValueOnce(new Error('full'));
    await user.type(note(0), 'Say the date.');
    await user.click(keep(0));
    expect(await question(0).findByRole('alert')).toHaveTextContent('Your words are still in the field');
    expect(note(0)).toHaveValue('Say the date.');
    await user.click(keep(0));
    expect(await question(0).findByText('Note kept.')).toBeVisible();
    expect(save).toHaveBeenCalledTimes(2);
    expect(await notes()).toEqual(['Say the date.']);
  });

  test('writes over nothing that another tab has added since', async () => {
    const { user, world, notes } = await setup();
    await world.ports.sessions.save(withEntries(finishedSession(), noted('From another tab')));
    await user.type(note(0), 'From here');
    await user.click(keep(0));
    await question(0).findByText('Note kept.');
    expect(await notes()).toEqual(['From another tab', 'From here']);
  });

  test('kept while another one is being kept loses neither', async () => {
    const { user, notes } = await setup();
    await user.type(note(0), 'About the first');
    await user.type(note(1), 'About the second');
    keep(0).click();
    keep(1).click();
    await question(0).findByText('Note kept.');
    await question(1).findByText('Note kept.');
    expect(await notes()).toEqual(['About the first', 'About the second']);
  });

  test('cannot be written of a deleted session, and what was not kept is there after Undo', async () => {
    const { user } = await setup(withEntries(finishedSession(), noted('First thought')));
    await user.type(note(0), ', and more');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(question(0).getByText(/First thought/u)).toBeVisible();
    await user.click(undo);
    await waitFor(() => {
      expect(note(0)).toHaveValue('First thought, and more');
    });
  });

  test('cannot be written while somebody may still go on with the session', async () => {
    const world = houseWorld();
    const session = unfinishedSession();
    await leaveRunning(world, openInterview(session));
    await open(world, session);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

test('what happened in an answer and its follow-ups is told event by event', async () => {
  const { user } = await setup();
  await user.click(question(1).getByText('What happened'));
  const [opening = expect.fail(), followUp = expect.fail()] = question(1)
    .getAllByRole('list', { name: /^In the/u })
    .map((list) => within(list).getAllByRole('listitem'));
  expect(opening.map(({ textContent }) => textContent)).toEqual([
    '0:00 The answer began.',
    '0:00 Situation began.',
    '0:46 Task began.',
    '1:14 Action began.',
    '2:58 Result began.',
    '3:20 Finished.',
  ]);
  expect(followUp.at(-1)).toHaveTextContent('0:47 Finished.');
});

test('the ratings of every occasion stand side by side with their dates', async () => {
  const session = finishedSession({ look: { item: 1, levels: { result: 1 } } });
  const look = entriesOf(session, 'rated').at(-1) ?? expect.fail();
  const { user } = await setup(
    withEntries(session, {
      ...look,
      at: epochMs(look.at + DAY),
      scores: { ...look.scores, result: { kind: 'rated', level: 3 } },
    }),
  );
  await user.click(question(1).getByText('Ratings'));
  const table = within(question(1).getByRole('table'));
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent.trim())).toEqual([
    'Item',
    expect.stringMatching(/^Gut 22 Nov, 18:\d\d$/u),
    expect.stringMatching(/^Second look 22 Nov, 18:\d\d$/u),
    expect.stringMatching(/^Second look 23 Nov, 18:\d\d$/u),
  ]);
  const result = within(table.getByRole('row', { name: /^Result/u })).getAllByRole('cell');
  expect(result.map(({ textContent }) => textContent)).toEqual(['2', '1', '3']);
  const unrated = within(table.getByRole('row', { name: /^The principle/u })).getAllByRole('cell');
  expect(unrated.map(({ textContent }) => textContent)).toEqual(['–', '–', '–']);
});

describe('the attempts', () => {
  const first = finishedSession({ id: id(1), started: SUNDAY_EVENING - 9 * DAY });
  const again = finishedSession({ id: id(2), retakes: id(1) });
  const drill = finishedSession({
    id: id(3),
    started: SUNDAY_EVENING - 3 * DAY,
    format: 'drill',
    questions: threeQuestions.slice(0, 1),
    told: threeAnswers.slice(0, 1),
  });

  async function attempts(shown: Session, ...others: readonly Session[]) {
    const world = houseWorld();
    for (const other of others) await world.ports.sessions.save(other);
    await open(world, shown);
    return within(await screen.findByRole('region', { name: 'Attempts' }));
  }

  test('of the whole session are listed from either end', async () => {
    const region = await attempts(first, again, drill);
    const whole = within(region.getByRole('list', { name: 'The whole session at other times' }));
    expect(whole.getByRole('link', { name: 'Sunday 22 November, 18:20' })).toHaveAttribute(
      'href',
      `#/history/${id(2)}`,
    );
    expect(whole.getAllByRole('listitem')).toHaveLength(1);
    expect(whole.getByText('Inclined')).toBeVisible();
  });

  test('at each question say how long it was and how it went, and can be compared, the older first', async () => {
    const region = await attempts(again, first, drill);
    const list = within(
      region.getByRole('list', { name: `At other times: ${threeQuestions[0]?.text ?? ''}` }),
    );
    const rows = list.getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/^Thursday 19 November, 18:20 \d:\d\d Median level \S+ of 5, from/u);
    expect(list.getByRole('link', { name: 'Compare with Friday 13 November, 18:20' })).toHaveAttribute(
      'href',
      `#/compare?a=${id(1)}.0&b=${id(2)}.0`,
    );
  });

  test('the newest five stand open, and the earlier ones fold away', async () => {
    const drills = [1, 2, 3, 4, 5, 6, 7].map((ago) => ({
      ...drill,
      id: id(10 + ago),
      started: epochMs(SUNDAY_EVENING - ago * DAY),
    }));
    const region = await attempts(first, ...drills);
    const name = `At other times: ${threeQuestions[0]?.text ?? ''}`;
    expect(
      within(region.getAllByRole('list', { name })[0] as HTMLElement).getAllByRole('listitem'),
    ).toHaveLength(5);
    const earliest = region.getByText('Sunday 15 November, 18:20');
    expect(earliest).not.toBeVisible();
    await userEvent.click(region.getByText('Two earlier attempts'));
    expect(earliest).toBeVisible();
  });

  test('that are none are said to be none', async () => {
    const region = await attempts(first);
    expect(region.getByText('Nothing of this session was asked at another time.')).toBeVisible();
  });

  test('that cannot be read hold up nothing', async () => {
    const world = houseWorld();
    vi.spyOn(world.ports.sessions, 'all').mockRejectedValue(new Error('closed'));
    await open(world, first);
    expect(await screen.findByText(/^The other attempts could not be read\./u)).toBeVisible();
  });
});

test.each([
  [null, 'Before a later interview you are asked whether you kept to it.'],
  [true, 'You kept to it.'],
  [false, 'You did not keep to it the next time.'],
])('beside the commitment stands whether it was kept: %s', async (isKept, words) => {
  const session = finishedSession({ commitment: { text: 'Say the date.', from: null } });
  const reviewed = { kind: 'commitment-reviewed', at: session.started } as const;
  await setup(isKept === null ? session : withEntries(session, { ...reviewed, isKept }));
  expect(within(screen.getByRole('region', { name: 'Next time' })).getByText(words)).toBeVisible();
});
