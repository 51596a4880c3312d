import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/domain/plan';
import type { PrincipleId } from '../../src/domain/principle';
import type { QuestionId } from '../../src/domain/question';
import type { SessionId } from '../../src/domain/session';
import { DAY } from '../../src/domain/time';
import { defaultSettings } from '../../src/domain/settings';
import { defaultSetup } from '../../src/domain/setup';
import type { Ports } from '../../src/ports/ports';
import type { QuestionBank } from '../../src/ports/question-bank';
import {
  memoryOwnStore,
  memorySessionStore,
  memorySettingsStore,
} from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import PrinciplePage from '../../src/ui/screens/PrinciplePage.svelte';
import QuestionPage from '../../src/ui/screens/QuestionPage.svelte';
import Questions from '../../src/ui/screens/Questions.svelte';
import { testBank, testChunks } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { ownQuestion } from '../fixtures/own-questions';
import { finishedSession, SUNDAY_EVENING } from '../fixtures/session';

const [first] = testChunks.flatMap(({ questions }) => questions);
if (first === undefined) throw new Error('The test bank is empty');

async function setup(shown: Component<never>, given: Record<string, unknown>, ports: Partial<Ports> = {}) {
  location.hash = '';
  const world = houseWorld({ own: memoryOwnStore(), ...ports });
  const { ports: has, backstage } = world;
  render(InHouse, {
    ports: has,
    backstage,
    preferences: openPreferences(has.settings),
    screen: shown,
    given,
  });
  const plan = () => backstage.stage()?.actor.getSnapshot().context.session.plan;
  return {
    user: userEvent.setup(),
    has,
    asked: () => questionsOf(plan() ?? { items: [] }).map(([, { question }]) => question.id as string),
    pressure: () => plan()?.timing.pressure,
  };
}

const list = (query = '', ports: Partial<Ports> = {}) => setup(Questions as never, { query }, ports);
const press = (name: string | RegExp) => screen.findByRole('button', { name });
const rows = () => screen.queryAllByRole('link', { name: /(customer|task|oven|form)/u });
const says = async (text: string) => expect(await screen.findByText(text)).toBeVisible();

describe('the questions', () => {
  test('are all there, thirty at first, and the others when asked for', async () => {
    const { user } = await list();
    await says('48 questions');
    const links = () => screen.getAllByRole('listitem').length;
    expect(links()).toBe(30);
    await user.click(await press('Show thirty more'));
    expect(links()).toBe(48);
    expect(screen.queryByRole('button', { name: 'Show thirty more' })).not.toBeInTheDocument();
    const [thirtyFirst] = screen.getAllByRole('listitem').slice(30);
    expect(within(thirtyFirst as HTMLElement).getByRole('link')).toHaveFocus();
  });

  test('are searched while one types, capitals and accents making no difference', async () => {
    const { user } = await list();
    await says('48 questions');
    await user.type(screen.getByRole('searchbox', { name: 'Search questions' }), 'MÍSTAKE shift');
    await says('1 of 48 questions');
    expect(location.hash).toBe('#/questions?words=M%C3%8DSTAKE+shift');
  });

  test('are looked for by principle, theme and seniority together', async () => {
    const { user } = await list();
    await says('48 questions');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Principle' }), 'Frugality');
    expect(screen.getByRole('link', { name: 'About Frugality' })).toHaveAttribute(
      'href',
      '#/principles/frugality',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Risk');
    await says('1 of 48 questions');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Suits' }), 'Anybody');
    await says('No question fits all of that.');
    await user.click(await press('Show all questions'));
    await says('48 questions');
    expect(location.hash).toBe('#/questions');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  test('are found again by the address', async () => {
    await list('principle=ownership&among=unasked');
    await says('4 of 48 questions');
    expect(screen.getByRole('combobox', { name: 'Principle' })).toHaveValue('ownership');
    expect(screen.getByRole('radio', { name: 'Not asked yet' })).toBeChecked();
  });

  test('are bookmarked one by one, and it is kept', async () => {
    const { user, has } = await list();
    await says('48 questions');
    const [mark] = screen.getAllByRole('button', { name: 'Bookmark' });
    if (mark === undefined) expect.fail('wanted a bookmark');
    expect(mark).toHaveAttribute('aria-pressed', 'false');
    await user.click(mark);
    await waitFor(() => expect(mark).toHaveAttribute('aria-pressed', 'true'));
    expect([...(await has.own.bookmarks())]).toEqual([first.id]);
    await user.click(screen.getByRole('radio', { name: 'Bookmarked' }));
    await says('1 of 48 questions');
  });

  test('leave the focus near when a bookmark that is taken off takes a row with it', async () => {
    const own = memoryOwnStore();
    for (const { id } of testChunks[0]?.questions.slice(0, 2) ?? []) await own.bookmark(id, true);
    const { user } = await list('among=bookmarked', { own });
    await says('2 of 48 questions');
    await user.click(screen.getAllByRole('button', { name: 'Bookmark' })[1] as HTMLElement);
    await says('1 of 48 questions');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Bookmark' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Bookmark' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Show all questions' })).toHaveFocus());
  });

  test('follow an address that changes under them', async () => {
    const { user } = await list();
    await says('48 questions');
    await user.type(screen.getByRole('searchbox'), 'mistake');
    await says('16 of 48 questions');
    location.hash = '#/questions';
    await says('48 questions');
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('are bookmarked one while the other is still being written', async () => {
    const kept = memoryOwnStore();
    let write = (): void => undefined;
    const written = new Promise<void>((resolve) => (write = resolve));
    const own = {
      ...kept,
      bookmark: (...given: Parameters<typeof kept.bookmark>) => written.then(() => kept.bookmark(...given)),
    };
    const { user } = await list('', { own });
    await says('48 questions');
    const marks = screen.getAllByRole('button', { name: 'Bookmark' }).slice(0, 2);
    for (const mark of marks) await user.click(mark);
    write();
    for (const mark of marks) await waitFor(() => expect(mark).toHaveAttribute('aria-pressed', 'true'));
    expect([...(await kept.bookmarks())]).toHaveLength(2);
  });

  test('say so where a bookmark cannot be kept', async () => {
    const own = { ...memoryOwnStore(), bookmark: () => Promise.reject(new Error('full')) };
    const { user } = await list('', { own });
    await says('48 questions');
    const [mark] = screen.getAllByRole('button', { name: 'Bookmark' });
    await user.click(mark as HTMLElement);
    expect(await screen.findByRole('alert')).toHaveTextContent('The bookmark could not be kept');
    expect(mark).toHaveAttribute('aria-pressed', 'false');
  });

  test('have one’s own among them, and markup stays text', async () => {
    const own = memoryOwnStore();
    await own.save([ownQuestion('oven', { text: '<b>Which</b> oven?' })]);
    const { user } = await list('', { own });
    await says('49 questions');
    await user.click(screen.getByRole('radio', { name: 'My own' }));
    await says('1 of 49 questions');
    expect(rows().map((row) => row.textContent)).toEqual(['<b>Which</b> oven?']);
  });

  test('say when they were asked and how it went', async () => {
    const { sessions } = houseWorld().ports;
    await sessions.save(finishedSession({ questions: [first] }));
    await list('', { sessions });
    await says('Asked once, on Sunday 22 November. Median level 4 of 5, from seven ratings.');
  });

  test('are drilled as they were found', async () => {
    const { user, asked } = await list('principle=ownership');
    await user.click(await press('Drill these 4'));
    await waitFor(() => expect(asked()).toHaveLength(4));
    expect(asked()).toContain('open-task-conflict');
  });

  test('that cannot be loaded are named, and can be tried again', async () => {
    let isOffline = true;
    const bank: Ports['bank'] = {
      ...testBank,
      chunk: (id) =>
        isOffline && id === 'ownership' ? Promise.reject(new Error('offline')) : testBank.chunk(id),
    };
    const { user } = await list('', { bank });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Ownership: the questions could not be loaded.',
    );
    await says('45 questions');
    isOffline = false;
    await user.click(await press('Try again'));
    await says('48 questions');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a question', () => {
  const page = (id: string, ports: Partial<Ports> = {}) =>
    setup(QuestionPage as never, { id: id as QuestionId }, ports);

  test('keeps its follow-ups folded', async () => {
    const { user } = await page(first.id);
    expect(await screen.findByRole('heading', { level: 1, name: first.text })).toBeVisible();
    const [probe] = first.ladder;
    expect(screen.getByText(probe?.text ?? '')).not.toBeVisible();
    await user.click(screen.getByText('Follow-ups'));
    expect(screen.getByText(probe?.text ?? '')).toBeVisible();
  });

  test('loads the texts of its principle alone, and none for one’s own', async () => {
    const loaded: PrincipleId[] = [];
    const bank: QuestionBank = {
      ...testBank,
      chunk: (principle) => {
        loaded.push(principle);
        return testBank.chunk(principle);
      },
    };
    const own = memoryOwnStore();
    const oven = ownQuestion('oven');
    await own.save([oven]);
    await page(first.id, { bank, own });
    expect(await screen.findByRole('heading', { level: 1, name: first.text })).toBeVisible();
    await page(oven.id, { bank, own });
    expect(await screen.findByRole('heading', { level: 1, name: oven.text })).toBeVisible();
    expect(loaded).toEqual([first.principle]);
  });

  test('is drilled with the set-up that was kept, also where that is read late', async () => {
    const settings = memorySettingsStore();
    await settings.save({ ...defaultSettings, setup: { ...defaultSetup, pressure: 'strict' } });
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    const { user, asked, pressure } = await page(first.id, {
      settings: { ...settings, load: () => late.then(() => settings.load()) },
    });
    await user.click(await press('Drill this question'));
    arrive();
    await waitFor(() => expect(asked()).toEqual([first.id]));
    expect(pressure()).toBe('strict');
  });

  test('lists each time that it was asked, the newest first, with the way there', async () => {
    const world = houseWorld();
    const ids = ['01935000-0000-7000-8000-000000000001', '01935000-0000-7000-8000-000000000002'];
    for (const [place, id] of ids.entries())
      await world.ports.sessions.save(
        finishedSession({
          id: id as SessionId,
          started: SUNDAY_EVENING - place * DAY,
          questions: [first],
        }),
      );
    await page(first.id, { sessions: world.ports.sessions });
    await says('Asked twice, last on Sunday 22 November.');
    expect(
      within(screen.getByRole('region', { name: 'When it was asked' }))
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([`#/history/${ids[0]}`, `#/compare?a=${ids[1]}.0&b=${ids[0]}.0`, `#/history/${ids[1]}`]);
  });

  test('is drilled, a question of one’s own too', async () => {
    const own = memoryOwnStore();
    const oven = ownQuestion('oven');
    await own.save([oven]);
    const { user, asked } = await page(oven.id, { own });
    expect(await screen.findByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      `#/questions/${oven.id}/edit`,
    );
    await user.click(await press('Drill this question'));
    await waitFor(() => expect(asked()).toEqual([oven.id]));
  });

  test('of one’s own that cannot be read is not called missing', async () => {
    const own = { ...memoryOwnStore(), load: () => Promise.reject(new Error('blocked')) };
    await page(ownQuestion('oven').id, { own });
    expect(await screen.findByRole('alert')).toHaveTextContent('could not all be read');
    expect(screen.queryByRole('heading', { name: 'No such question' })).not.toBeInTheDocument();
  });

  test('does not count as never asked where the sessions cannot be read', async () => {
    const sessions = { ...memorySessionStore(), newest: () => Promise.reject(new Error('blocked')) };
    await page(first.id, { sessions });
    expect(await screen.findByRole('alert')).toHaveTextContent('could not all be read');
    expect(screen.queryByText('Not asked yet.')).not.toBeInTheDocument();
  });

  test('of one’s own is not drilled as another where it cannot be read', async () => {
    const kept = memoryOwnStore();
    const oven = ownQuestion('oven');
    await kept.save([oven]);
    let isBlocked = false;
    const own = { ...kept, load: () => (isBlocked ? Promise.reject(new Error('blocked')) : kept.load()) };
    const { user, asked } = await page(oven.id, { own });
    const drill = await press('Drill this question');
    isBlocked = true;
    await user.click(drill);
    expect(await screen.findByRole('alert')).toHaveTextContent('The drill could not be opened.');
    expect(asked()).toEqual([]);
  });

  test('that is not there says so', async () => {
    await page('no-such-question');
    expect(await screen.findByRole('heading', { level: 1, name: 'No such question' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All questions' })).toHaveAttribute('href', '#/questions');
  });
});

describe('a principle', () => {
  const page = (ports: Partial<Ports> = {}) => setup(PrinciplePage as never, { id: 'ownership' }, ports);

  test('says what is listened for, what weak answers sound like, and where it pulls against others', async () => {
    await page();
    await says('Names one day with a task that nobody had taken');
    await says('Leaves out who decided');
    expect(screen.getByRole('link', { name: 'Invent and Simplify' })).toHaveAttribute(
      'href',
      '#/principles/invent-and-simplify',
    );
    await says('I showed it nowhere with a task that nobody had taken.');
    expect(screen.getByRole('link', { name: 'Its 3 questions' })).toHaveAttribute(
      'href',
      '#/questions?principle=ownership',
    );
  });

  test('shows the levels of one’s answers, and that one answer is too few to say', async () => {
    const world = houseWorld();
    const mine = testChunks.find(({ principle }) => principle.id === 'ownership')?.questions[0];
    if (mine === undefined) throw new Error('No question on ownership');
    await world.ports.sessions.save(finishedSession({ questions: [mine] }));
    await page({ sessions: world.ports.sessions });
    await says('One answer: too few to say. Each level as you gave it.');
    const table = within(screen.getByRole('table'));
    expect(table.getByRole('row', { name: 'Result 3 1' })).toBeVisible();
  });

  test('does not say that there are no levels where they cannot be read', async () => {
    await page({ sessions: { ...memorySessionStore(), newest: () => Promise.reject(new Error('blocked')) } });
    expect(await screen.findByRole('alert')).toHaveTextContent('could not all be read');
    expect(screen.queryByText(/^None yet/u)).not.toBeInTheDocument();
  });

  test('is drilled', async () => {
    const { user, asked } = await page();
    await user.click(await press('Drill this principle'));
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(asked()[0]).toMatch(/^open-task-/u);
  });
});
