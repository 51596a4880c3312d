import '@testing-library/jest-dom/vitest';
import { configure, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { NOT_RATED, RATING_ITEMS, itemName, rated } from '../../src/domain/rubric';
import { marksOf } from '../../src/domain/answer';
import { ratingsOwed } from '../../src/domain/place';
import { ratingOf, toldAnswers } from '../../src/domain/session';
import type { QuestionBank } from '../../src/ports/question-bank';
import { testBank } from '../fixtures/bank';
import OnRating from '../fixtures/OnRating.svelte';
import { ratingStage, sessionAtRating } from '../fixtures/rating-stage';
import { finishedSession, type SessionChoice } from '../fixtures/session';

// Some hundred elements on one screen: jsdom computes their styles slowly, the more so beside other work.
// What must be seen is asked for below.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 20_000 });

interface Choice extends Partial<SessionChoice> {
  readonly item?: number;
  readonly bank?: QuestionBank;
}

async function setup({ item = 0, bank = testBank, ...choice }: Choice = {}) {
  const run = ratingStage(sessionAtRating(item, choice), bank);
  const view = render(OnRating, run.props);
  await screen.findByText('One specific event');
  return { ...run, ...view, user: userEvent.setup() };
}

const group = (name: string) => screen.getByRole('group', { name });
const point = (name: string, words: string) => screen.getByLabelText(new RegExp(`${name}: ${words}\\.$`));
const isShown = (words: string) => screen.getByText(words).closest('.unseen') === null;
const heading = () => screen.getByRole('heading', { level: 1, name: 'Rate your answer' });
const later = () => screen.getByRole('button', { name: 'Rate later' });
const save = () => screen.getByRole('button', { name: 'Save rating' });

describe('rating an answer', () => {
  test('shows seven groups named by their item, with nothing chosen', async () => {
    await setup();
    expect(screen.getByRole('heading', { level: 1, name: 'Rate your answer' })).toBeVisible();
    for (const item of RATING_ITEMS) {
      const radios = within(group(itemName(item))).getAllByRole('radio');
      expect(radios).toHaveLength(6);
      for (const radio of radios) expect(radio).not.toBeChecked();
    }
    expect(screen.getByText('0 of 7 rated')).toBeVisible();
  });

  test('names every group of controls', async () => {
    await setup({ item: 2 });
    for (const each of screen.getAllByRole('group')) {
      if (each.tagName === 'DETAILS') continue;
      expect(each).toHaveAccessibleName();
    }
  });

  test('saved untouched, stores seven not rated and no vote', async () => {
    const { user, saved, session } = await setup({ item: 2 });
    await user.click(save());
    await screen.findByText('The rating is closed.');
    expect(Object.values(saved(2)?.scores ?? {})).toEqual(RATING_ITEMS.map(() => NOT_RATED));
    expect(session().entries.some(({ kind }) => kind === 'voted')).toBe(false);
  });

  test('keeps a chosen level in the draft and counts it', async () => {
    const { user, draft } = await setup();
    await user.click(point('One specific event', 'there'));
    expect(draft()?.scores).toEqual({ event: rated(4) });
    expect(screen.getByText('1 of 7 rated')).toBeVisible();
  });

  test('counts what was expressly not rated as touched, not as rated', async () => {
    const { user, draft } = await setup();
    await user.click(within(group('One specific event')).getByRole('radio', { name: 'Not rated' }));
    expect(draft()?.scores).toEqual({ event: NOT_RATED });
    expect(screen.getByText('0 of 7 rated')).toBeVisible();
  });

  test('unfolds the item that is asked for and folds the others into the words of their level', async () => {
    const { user } = await setup();
    expect(isShown('One specific event: missing.')).toBe(true);
    await user.click(point('One specific event', 'partly there'));
    await user.click(screen.getByRole('button', { name: 'Learning' }));
    expect(isShown('Learning: missing.')).toBe(true);
    expect(isShown('One specific event: missing.')).toBe(false);
    expect(
      screen.getAllByText('One specific event: partly there.').some((line) => !line.closest('.unseen')),
    ).toBe(true);
    expect(within(group('Learning')).getAllByRole('radio')[0]).toHaveFocus();
  });

  test('shows what level 2 and 4 sound like beside the open item alone, until that is folded away', async () => {
    const { user } = await setup();
    expect(screen.getAllByText(/This is how somebody speaks/)).toHaveLength(2);
    expect(screen.getByText(/level 4 of “One specific event”/)).toBeVisible();
    await user.click(screen.getByText('What level 2 and 4 sound like'));
    await user.click(screen.getByRole('button', { name: 'My role' }));
    expect(screen.getByText(/level 4 of “My role”/)).not.toBeVisible();
  });

  test('begins with the first item that was not touched, and keeps the draft when it is shown anew', async () => {
    const { user, unmount, props } = await setup();
    await user.click(point('One specific event', 'there'));
    await user.type(screen.getByRole('textbox', { name: 'What would you change?' }), 'Less.');
    unmount();
    render(OnRating, props);
    await screen.findByText('My role: missing.');
    expect(isShown('My role: missing.')).toBe(true);
    expect(isShown('One specific event: missing.')).toBe(false);
    expect(point('One specific event', 'there')).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'What would you change?' })).toHaveValue('Less.');
  });

  test('stores what would be changed', async () => {
    const { user, saved } = await setup();
    await user.type(screen.getByRole('textbox', { name: 'What would you change?' }), 'Less of the scene.');
    await user.click(save());
    await screen.findByText('The rating is closed.');
    expect(saved(0)?.change).toBe('Less of the scene.');
  });
});

describe('what was said', () => {
  test('stays in sight: question, follow-up, notes and typed text', async () => {
    await setup({
      mode: 'writing',
      told: [
        {
          opening: { seconds: 90, note: 'Invoices, March', text: 'In March the invoices were late.' },
          followUps: [{ seconds: 40, text: 'Nobody would have.' }],
          levels: { event: 1 },
        },
      ],
    });
    expect(screen.getByText(/Describe something that was going wrong/)).toBeVisible();
    expect(screen.getByText('Invoices, March')).toBeVisible();
    expect(screen.getByText('In March the invoices were late.')).toBeVisible();
    const followUp = screen.getByRole('region', { name: 'Follow-up' });
    expect(within(followUp).getByText('Nobody would have.')).toBeVisible();
  });

  test('takes a part that was missing, and measures anew', async () => {
    const { user, session } = await setup({
      told: [{ opening: { parts: [['S', 0]], seconds: 100 }, followUps: [], levels: { event: 1 } }],
    });
    await user.click(screen.getByRole('button', { name: 'Result' }));
    expect(screen.getByText(/Measured: no Result is marked on the tape/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Set Result' }));
    expect(toldAnswers(session())[0]?.marks).toEqual([
      { part: 'S', start: 0 },
      { part: 'R', start: 50_000 },
    ]);
    expect(screen.getByText(/Measured: Result took 0:50, 50 % of the answer/)).toBeVisible();
    expect(marksOf(toldAnswers(session())[0]?.entry.answer.log ?? [])).toHaveLength(1);
  });

  test('takes the parts of a follow-up, too', async () => {
    const { user, session } = await setup();
    const followUp = screen.getByRole('region', { name: 'Follow-up' });
    await user.click(within(followUp).getByRole('button', { name: 'Set its parts' }));
    await user.click(within(followUp).getByRole('button', { name: 'Set Result' }));
    expect(toldAnswers(session())[1]?.marks.map(({ part }) => part)).toEqual(['S', 'A', 'R']);
  });

  test('is measured, with the convention named as one', async () => {
    const { user } = await setup();
    expect(screen.queryByText(/convention/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Result' }));
    expect(screen.getByText(/15 % or more; that is a convention, not research/)).toBeVisible();
  });
});

describe('the principle', () => {
  test('stays unknown until it is shown, and its item shut until then', async () => {
    const { user, draft } = await setup();
    const item = group('The principle is evident');
    expect(item).toHaveAccessibleDescription('Opens once the principle is shown.');
    for (const radio of within(item).getAllByRole('radio')) expect(radio).toBeDisabled();
    expect(screen.queryByRole('heading', { name: 'Ownership' })).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Show the principle' }));
    expect(screen.getByRole('heading', { name: 'Ownership' })).toHaveFocus();
    expect(screen.getByText(/What a person does with a task that nobody had taken/)).toBeVisible();
    expect(screen.getByText('Says what was their own part')).toBeVisible();
    for (const radio of within(item).getAllByRole('radio')) expect(radio).toBeEnabled();
    expect(draft()).toMatchObject({ isPrincipleShown: true, guess: null });
  });

  test('has points of its own, which would tell it before it is shown', async () => {
    const { user } = await setup();
    const item = group('The principle is evident');
    const points = () =>
      within(item)
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent ?? '');
    expect(points().join()).not.toContain('a task that nobody had taken');
    await user.click(screen.getByRole('button', { name: 'Show the principle' }));
    expect(points()[0]).toContain('I showed it nowhere with a task that nobody had taken.');
    expect(points()[4]).toContain('I showed it dearly with a task that nobody had taken.');
  });

  test('can be guessed among all sixteen, and a wrong guess is told kindly', async () => {
    const { user, draft } = await setup();
    const guess = within(group('Which principle was it?')).getByRole('combobox', { name: 'Your guess' });
    expect(within(guess).getAllByRole('option')).toHaveLength(17);
    await user.selectOptions(guess, 'Dive Deep');
    expect(draft()?.guess).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the principle' }));
    expect(draft()?.guess).toBe('dive-deep');
    expect(screen.getByText(/Your guess was Dive Deep/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Ownership' })).toBeVisible();
  });

  test('says when the guess was right', async () => {
    const { user } = await setup();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Your guess' }), 'Ownership');
    await user.click(screen.getByRole('button', { name: 'Show the principle' }));
    expect(screen.getByText('That was your guess, too.')).toBeVisible();
  });

  test('a guess that was chosen is stored, shown or not', async () => {
    const { user, saved } = await setup();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Your guess' }), 'Earn Trust');
    await user.click(save());
    await screen.findByText('The rating is closed.');
    expect(saved(0)?.guess).toBe('earn-trust');
  });
});

describe('the vote', () => {
  test('is asked at the last question of a quick run, with nothing chosen', async () => {
    const { user, draft } = await setup({ item: 2 });
    const vote = group('Vote');
    expect(vote).toHaveAccessibleDescription('Wording as commonly reported, not an official scale.');
    const radios = within(vote).getAllByRole('radio');
    expect(radios.map((radio) => radio.getAttribute('aria-labelledby')).length).toBe(4);
    for (const radio of radios) expect(radio).not.toBeChecked();
    const inclined = within(vote).getByRole('radio', { name: 'Inclined' });
    expect(inclined).toHaveAccessibleDescription('What a rater means by “Inclined”.');
    await user.click(inclined);
    expect(draft()?.vote).toBe('inclined');
    expect(inclined).toBeChecked();
  });

  test('is not asked before', async () => {
    await setup({ item: 1 });
    expect(screen.queryByRole('group', { name: 'Vote' })).not.toBeInTheDocument();
  });
});

describe('the keyboard alone', () => {
  test('rates item by item with digits, leaves out the shut one and saves with Enter', async () => {
    const { user, saved } = await setup();
    await user.keyboard('4');
    expect(within(group('My role')).getAllByRole('radio')[0]).toHaveFocus();
    await user.keyboard('35201');
    expect(save()).toHaveFocus();
    await user.keyboard('{Enter}');
    await screen.findByText('The rating is closed.');
    expect(saved(0)?.scores).toEqual({
      event: rated(4),
      role: rated(3),
      actions: rated(5),
      result: rated(2),
      learning: NOT_RATED,
      principle: NOT_RATED,
      asked: rated(1),
    });
  });

  test('goes on to the vote where one is due, and saves from there', async () => {
    const { user, session } = await setup({ item: 2 });
    await user.keyboard('444444');
    const first = within(group('Vote')).getByRole('radio', { name: 'Strongly not inclined' });
    expect(first).toHaveFocus();
    expect(first).not.toBeChecked();
    await user.keyboard('5');
    expect(screen.getByText('6 of 7 rated')).toBeVisible();
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByText('The rating is closed.');
    expect(session().entries.find(({ kind }) => kind === 'voted')).toMatchObject({ vote: 'not-inclined' });
  });

  test('walks from item to item with Tab, and opens each one', async () => {
    const { user } = await setup();
    await user.click(point('One specific event', 'there'));
    await user.tab();
    expect(screen.getByText('What level 2 and 4 sound like')).toHaveFocus();
    await user.tab();
    expect(within(group('My role')).getAllByRole('radio')).toContain(document.activeElement);
    expect(isShown('My role: missing.')).toBe(true);
  });

  test('saves with Enter while nothing has the focus', async () => {
    const { user } = await setup();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The rating is closed.')).toBeVisible();
  });

  test('writes digits into the text, where they rate nothing', async () => {
    const { user, draft } = await setup();
    await user.type(screen.getByRole('textbox', { name: 'What would you change?' }), 'From 12 to 4');
    expect(draft()?.scores).toEqual({});
    expect(draft()?.change).toBe('From 12 to 4');
  });
});

describe('one item a step', () => {
  test('goes to the next and the previous item', async () => {
    const { user } = await setup();
    const steps = within(group('Items'));
    expect(steps.getByRole('button', { name: 'Previous' })).toBeDisabled();
    await user.click(steps.getByRole('button', { name: 'Next' }));
    expect(isShown('My role: missing.')).toBe(true);
    expect(steps.getByText('2 of 7')).toBeInTheDocument();
    await user.click(steps.getByRole('button', { name: 'Previous' }));
    expect(isShown('One specific event: missing.')).toBe(true);
  });
});

describe('a second look', () => {
  async function look() {
    const run = ratingStage(finishedSession());
    run.actor.send({ type: 'rating.opened', item: 1, occasion: 'second-look' });
    render(OnRating, run.props);
    await screen.findByText('One specific event');
    return { ...run, user: userEvent.setup() };
  }

  test('shows the principle from the start, asks for no vote and hides the first levels', async () => {
    await look();
    expect(screen.getByRole('heading', { name: 'Bias for Action' })).toBeVisible();
    expect(screen.getByText('0 of 7 rated')).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Vote' })).not.toBeInTheDocument();
  });

  test('is stored beside the gut rating', async () => {
    const { user, session } = await look();
    await user.click(point('One specific event', 'missing'));
    await user.click(save());
    await screen.findByText('The rating is closed.');
    expect(ratingOf(session(), 1, 'second-look')?.scores.event).toEqual(rated(1));
    expect(ratingOf(session(), 1, 'gut')?.scores.event).toEqual(rated(4));
  });

  test('goes back to the debrief', async () => {
    const { user, session } = await look();
    await user.click(screen.getByRole('button', { name: 'Back to the debrief' }));
    expect(screen.getByText('The rating is closed.')).toBeVisible();
    expect(ratingOf(session(), 1, 'second-look')).toBeUndefined();
  });

  test('is no way back from a gut rating', async () => {
    await setup();
    expect(screen.queryByRole('button', { name: 'Back to the debrief' })).not.toBeInTheDocument();
  });
});

describe('rating later', () => {
  const loop = {
    format: 'loop',
    rounds: [
      { interviewer: null, isBarRaiser: false },
      { interviewer: null, isBarRaiser: true },
    ],
  } as const;

  test('keeps what was chosen, and closes the rating', async () => {
    const { user, saved, session } = await setup({ format: 'round' });
    await user.click(point('One specific event', 'there'));
    expect(later()).toHaveAccessibleDescription(
      'What you chose is kept, and you can rate it from the debrief.',
    );
    await user.click(later());
    await screen.findByText('The rating is closed.');
    expect(saved(0)?.scores.event).toEqual(rated(4));
    expect(ratingsOwed(session())).toEqual([0]);
  });

  test('in a loop says that two of a round are enough, and how many there are', async () => {
    await setup({ ...loop, item: 1 });
    expect(later()).toHaveAccessibleDescription(/Two of each round are enough. One of this round is rated.$/);
  });

  test.each(['quick', 'drill'] as const)('is no choice in a %s', async (format) => {
    await setup({ format });
    expect(screen.queryByRole('button', { name: 'Rate later' })).not.toBeInTheDocument();
  });

  test('leaves it owed: from the debrief it goes on with what was chosen, and back', async () => {
    const finished = finishedSession({ format: 'round' });
    const run = ratingStage({
      ...finished,
      entries: [...finished.entries, { kind: 'deferred', at: finished.started, item: 1 }],
    });
    run.actor.send({ type: 'rating.opened', item: 1, occasion: 'gut' });
    render(OnRating, run.props);
    await screen.findByText('One specific event');
    const user = userEvent.setup();
    expect(point('One specific event', 'there')).toBeChecked();
    expect(screen.queryByRole('button', { name: 'Rate later' })).not.toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Vote' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back to the debrief' }));
    expect(screen.getByText('The rating is closed.')).toBeVisible();
  });
});

describe('which question is rated', () => {
  test('is told with the heading, and its words stand beside', async () => {
    await setup({ item: 1, format: 'round' });
    expect(heading()).toHaveAccessibleDescription('Question 2.');
    expect(screen.getByText(/act on a decision before the data/)).toBeVisible();
  });

  test('with its round, where there are several', async () => {
    const rounds = [1, 2, 3].map(() => ({ interviewer: null, isBarRaiser: false }));
    await setup({ item: 1, format: 'loop', rounds });
    expect(heading()).toHaveAccessibleDescription('Round 2, question 1.');
    expect(screen.getByRole('group', { name: 'Vote' })).toBeVisible();
  });
});

describe('when the texts cannot be loaded', () => {
  test('rates by number, and gets the points by trying again', async () => {
    let isDown = true;
    const failing: QuestionBank = {
      ...testBank,
      rubric: () => (isDown ? Promise.reject(new Error('gone')) : testBank.rubric()),
    };
    const { user, draft } = await setup({ item: 2, bank: failing });
    expect(screen.getByRole('status')).toHaveTextContent('The described points could not be loaded.');
    await user.click(within(group('One specific event')).getByRole('radio', { name: 'Level 3' }));
    expect(draft()?.scores.event).toEqual(rated(3));
    expect(within(group('Vote')).getByRole('radio', { name: 'Inclined' })).toBeVisible();

    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('radio', { name: 'One specific event: partly there.' })).toBeChecked();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  test('still names the principle', async () => {
    const { user } = await setup({ bank: { ...testBank, chunk: () => Promise.reject(new Error('gone')) } });
    expect(screen.getByRole('status')).toHaveTextContent('about the principle could not be loaded');
    await user.click(screen.getByRole('button', { name: 'Show the principle' }));
    expect(screen.getByRole('heading', { name: 'Ownership' })).toBeVisible();
  });
});
