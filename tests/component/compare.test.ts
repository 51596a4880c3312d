import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/domain/time';
import type { SessionId } from '../../src/domain/session';
import { memorySessionStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import Compare from '../../src/ui/screens/Compare.svelte';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { finishedSession, SUNDAY_EVENING, threeAnswers, threeQuestions } from '../fixtures/session';

const id = (place: number) => `01935000-0000-7000-8000-${String(place).padStart(12, '0')}` as SessionId;

const later = {
  ...(threeAnswers[0] ?? expect.fail()),
  levels: { event: 5, result: 4 },
  change: 'Begin with the figure.',
} as const;

async function setup(query = `a=${id(2)}.0&b=${id(1)}.0`) {
  const world = houseWorld();
  await world.ports.sessions.save(finishedSession({ id: id(1), started: SUNDAY_EVENING - 9 * DAY }));
  await world.ports.sessions.save(
    finishedSession({ id: id(2), started: SUNDAY_EVENING, told: [later, ...threeAnswers.slice(1)] }),
  );
  await world.ports.sessions.save(
    finishedSession({
      id: id(3),
      started: SUNDAY_EVENING - 3 * DAY,
      format: 'drill',
      questions: threeQuestions.slice(0, 1),
      told: threeAnswers.slice(0, 1),
    }),
  );
  const { ports, backstage } = world;
  render(InHouse, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    screen: Compare,
    given: { query },
  });
  return { user: userEvent.setup() };
}

describe('two answers to one question', () => {
  test('stand under each other, the older first, on one axis', async () => {
    await setup();
    const before = await screen.findByRole('region', { name: 'Before: Friday 13 November' });
    const after = screen.getByRole('region', { name: 'After: Sunday 22 November' });
    expect(before.compareDocumentPosition(after)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getAllByText(threeQuestions[0]?.text ?? '', { selector: 'p' })).toHaveLength(1);
    expect(within(before).getAllByRole('img')).toHaveLength(2);
    expect(within(after).getByRole('link', { name: 'Quick, 18:20' })).toHaveAttribute(
      'href',
      `#/history/${id(2)}`,
    );
  });

  test('have their levels beside each other', async () => {
    await setup();
    const table = await screen.findByRole('table');
    const rowOf = (name: string) =>
      within(within(table).getByRole('row', { name: new RegExp(`^${name}`, 'u') }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(rowOf('One specific event')).toEqual(['4', '5', '+1']);
    expect(rowOf('Result')).toEqual(['3', '4', '+1']);
    expect(rowOf('Learning')).toEqual(['3', '–', '']);
    expect(screen.getByText(/^Of two items rated in both: 2 higher\./u)).toBeVisible();
  });

  test('have what one would change, then and now', async () => {
    await setup();
    const changes = await screen.findByRole('region', { name: 'What would you change?' });
    expect(
      within(changes)
        .getAllByRole('definition')
        .map((one) => one.textContent),
    ).toEqual(['Say the number before and the number after.', 'Begin with the figure.']);
  });
});

test('another answer is chosen: of the session, or to the same question at another time', async () => {
  const { user } = await setup();
  const first = await screen.findByRole('combobox', { name: 'First answer' });
  expect(within(first).getByRole('option', { name: 'Thursday 19 November, 18:20' })).toBeInTheDocument();
  await user.selectOptions(first, 'Thursday 19 November, 18:20');
  expect(location.hash).toBe(`#/compare?a=${id(3)}.0&b=${id(2)}.0`);
});

test('answers to different questions each say theirs', async () => {
  await setup(`a=${id(1)}.1&b=${id(2)}.2`);
  const before = await screen.findByRole('region', { name: /^Before/u });
  expect(within(before).getByText(threeQuestions[1]?.text ?? '', { selector: 'p' })).toBeVisible();
});

describe('what cannot be compared is said:', () => {
  test.each([
    ['no answer', '', 'The address does not say which answer is the first one.'],
    [
      'a session that is not here',
      `a=${id(1)}.0&b=${id(9)}.0`,
      'The session of the second answer is not on this device.',
    ],
    [
      'a question too many',
      `a=${id(1)}.7&b=${id(2)}.0`,
      'The session of the first answer has no question 8.',
    ],
  ])('%s', async (_, query, words) => {
    await setup(query);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('link', { name: 'Go to History' })).toHaveAttribute('href', '#/history');
  });

  test('a session that is damaged', async () => {
    const sessions = memorySessionStore(new Map([[id(1), 'junk']]));
    const world = houseWorld({ sessions });
    const given = { query: `a=${id(1)}.0&b=${id(1)}.0` };
    const { ports, backstage } = world;
    render(InHouse, {
      ports,
      backstage,
      preferences: openPreferences(ports.settings),
      screen: Compare,
      given,
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('cannot be read here. It was left as it is.');
  });
});
