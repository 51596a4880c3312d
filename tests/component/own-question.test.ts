import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { deleteQuestion, type OwnQuestion } from '../../src/domain/own-question';
import type { QuestionId } from '../../src/domain/question';
import { epochMs } from '../../src/domain/time';
import { memoryOwnStore } from '../../src/services/storage/memory-stores';
import { testChunks } from '../fixtures/bank';
import { houseWorld } from '../fixtures/house-world';
import OnOwnQuestion from '../fixtures/OnOwnQuestion.svelte';
import { ownQuestion } from '../fixtures/own-questions';

const oven = ownQuestion('oven', { changed: epochMs(5000) });
const hidden = true;

async function setup(id: string | null = null, questions: readonly OwnQuestion[] = []) {
  location.hash = '';
  const own = memoryOwnStore();
  if (questions.length > 0) await own.save(questions);
  const { ports, clock } = houseWorld({ own });
  const open = () => render(OnOwnQuestion, { ports, id: id as QuestionId | null });
  const { unmount } = open();
  return {
    user: userEvent.setup(),
    own,
    clock,
    kept: async () => (await own.load()).questions,
    async reopen() {
      unmount();
      open();
      await button('Save question');
    },
  };
}

const heading = () => screen.findByRole('heading', { level: 1 });
const button = (name: string) => screen.findByRole('button', { name, hidden });
const text = (name: string) => screen.getByRole('textbox', { name, hidden });
const principle = () => screen.getByRole('combobox', { name: 'Principle', hidden });
const box = (name: string) => screen.getByRole('checkbox', { name, hidden });
const followUp = (number: number) =>
  within(screen.getByRole('group', { name: `Follow-up ${number}`, hidden }));
const asked = (number: number) => followUp(number).getByRole('textbox', { hidden });

describe('Your own question', () => {
  test('is saved with all that was given, and then shown', async () => {
    const { user, kept, own, clock } = await setup();
    await button('Save question');
    expect(await heading()).toHaveTextContent('Your own question');
    await user.selectOptions(principle(), 'Frugality');
    await user.type(text('Question'), ' Why this oven? ');
    await user.type(text('Plainer wording (optional)'), 'The oven?');
    await user.click(box('Cost'));
    await user.click(screen.getByRole('radio', { name: 'Answers for others', hidden }));
    await user.click(box('Ownership'));
    await user.click(box('Needs work with software'));
    await user.click(await button('Add a follow-up'));
    expect(asked(1)).toHaveFocus();
    await user.keyboard('Who paid?');
    await user.selectOptions(followUp(1).getByRole('combobox', { hidden }), 'Result');
    await user.click(followUp(1).getByRole('checkbox', { name: 'For a strong answer', hidden }));
    await user.click(await button('Save question'));
    await waitFor(() => expect(location.hash).toMatch(/^#\/questions\/own-\d+$/u));
    expect(await kept()).toEqual([
      {
        id: location.hash.split('/')[2],
        principle: 'frugality',
        text: 'Why this oven?',
        plain: 'The oven?',
        themes: ['cost'],
        seniority: 'lead',
        also: ['ownership'],
        software: true,
        ladder: [{ item: 'result', text: 'Who paid?', deeper: true }],
        changed: clock.now().wall,
        deleted: null,
      },
    ]);
    expect(await own.draft(null)).toBeNull();
  });

  test('says beside each field what is missing, and leads to the first', async () => {
    const { user, kept } = await setup();
    await user.click(await button('Save question'));
    expect(principle()).toHaveFocus();
    expect(principle()).toHaveAccessibleDescription('Choose the principle that it tests.');
    expect(text('Question')).toHaveAccessibleDescription(/Write the question\.$/u);
    await user.selectOptions(principle(), 'Ownership');
    expect(principle()).toBeValid();
    await user.click(await button('Save question'));
    expect(text('Question')).toHaveFocus();
    expect(await kept()).toEqual([]);
  });

  test('lets at most three themes be ticked', async () => {
    const { user } = await setup();
    await button('Save question');
    for (const name of ['Cost', 'Risk', 'Data']) await user.click(box(name));
    expect(box('Change')).toBeDisabled();
    await user.click(box('Risk'));
    expect(box('Change')).toBeEnabled();
  });

  test('keeps what was typed when the page goes, and gives it back', async () => {
    const { user, reopen } = await setup();
    await button('Save question');
    await user.type(text('Question'), 'Why');
    await user.click(await button('Add a follow-up'));
    await user.keyboard('Who?');
    await reopen();
    expect(text('Question')).toHaveValue('Why');
    expect(asked(1)).toHaveValue('Who?');
  });

  test('starts afresh, and takes that back', async () => {
    const { user, own } = await setup();
    await button('Save question');
    await user.type(text('Question'), 'Why');
    await user.click(await button('Start afresh'));
    expect(text('Question')).toHaveValue('');
    expect(await own.draft(null)).toBeNull();
    expect(await button('Undo')).toHaveFocus();
    await user.click(await button('Undo'));
    expect(text('Question')).toHaveValue('Why');
    expect(await own.draft(null)).toMatchObject({ text: 'Why' });
  });

  test('that cannot be kept says so, and is still there', async () => {
    const { user, own } = await setup();
    await button('Save question');
    own.save = () => Promise.reject(new Error('full'));
    await user.selectOptions(principle(), 'Ownership');
    await user.type(text('Question'), 'Why?');
    await user.click(await button('Save question'));
    expect(await screen.findByRole('alert')).toHaveTextContent('What you typed is still here');
    expect(text('Question')).toHaveValue('Why?');
    expect(location.hash).toBe('');
  });

  test('says when what is typed cannot be kept on the way', async () => {
    const { user, own } = await setup();
    await button('Save question');
    own.keepDraft = () => Promise.reject(new Error('full'));
    await user.type(text('Question'), 'W');
    expect(await screen.findByRole('alert')).toHaveTextContent('Leave this page only after that.');
  });

  test('can begin with one of the bank, which stays as it is', async () => {
    const [question] = testChunks[0]?.questions ?? [];
    const { user, kept } = await setup(question?.id);
    await button('Save question');
    expect(await heading()).toHaveTextContent('Your own question');
    expect(text('Question')).toHaveValue(question?.text);
    await user.type(text('Question'), ' Why?');
    await user.click(await button('Save question'));
    await waitFor(() => expect(location.hash).toMatch(/^#\/questions\/own-/u));
    expect(await kept()).toMatchObject([{ text: `${question?.text} Why?` }]);
  });
});

describe('follow-ups', () => {
  test('move up and down, with the focus', async () => {
    const { user } = await setup(oven.id, [oven]);
    const [first, second] = oven.ladder.map((probe) => probe.text);
    await user.click(await button('Move follow-up 2 up'));
    expect([asked(1), asked(2)].map((one) => (one as HTMLTextAreaElement).value)).toEqual([second, first]);
    expect(await button('Move follow-up 1 down')).toHaveFocus();
    expect(await button('Move follow-up 1 up')).toBeDisabled();
    await user.keyboard('{Enter}');
    expect(asked(1)).toHaveValue(first);
  });

  test('are removed, and put back where they were', async () => {
    const { user } = await setup(oven.id, [oven]);
    await user.click(await button('Remove follow-up 1'));
    expect(asked(1)).toHaveValue(oven.ladder[1]?.text);
    expect(await button('Undo')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(asked(1)).toHaveValue(oven.ladder[0]?.text);
    expect(asked(1)).toHaveFocus();
  });
});

describe('Change your question', () => {
  test('keeps the id, and says what was changed', async () => {
    const { user, kept, clock } = await setup(oven.id, [oven]);
    await button('Save question');
    expect(await heading()).toHaveTextContent('Change your question');
    await user.clear(text('Question'));
    await user.type(text('Question'), 'And the saw?');
    await user.click(await button('Save question'));
    await waitFor(() => expect(location.hash).toBe('#/questions/own-oven'));
    expect(await kept()).toEqual([{ ...oven, text: 'And the saw?', changed: clock.now().wall }]);
  });

  test('writes nothing over what another tab changed meanwhile', async () => {
    const { user, kept, own } = await setup(oven.id, [oven]);
    await button('Save question');
    const theirs = { ...oven, text: 'Theirs?', changed: epochMs(6000) };
    await own.save([theirs]);
    await user.type(text('Question'), ' Mine?');
    await user.click(await button('Save question'));
    expect(await screen.findByRole('alert')).toHaveTextContent('changed in another tab');
    expect(await kept()).toEqual([theirs]);
    await user.click(await button('Save mine as another question'));
    await waitFor(() => expect(location.hash).toMatch(/^#\/questions\/own-0/u));
    expect(await kept()).toEqual([expect.objectContaining({ text: `${oven.text} Mine?` }), theirs]);
  });

  test('deletes with Undo in the same place', async () => {
    const { user, kept, clock } = await setup(oven.id, [oven]);
    await user.click(await button('Delete'));
    expect(await button('Undo')).toHaveFocus();
    expect(screen.getByText('Deleted. It is erased for good after 30 days.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save question', hidden })).not.toBeInTheDocument();
    expect(await kept()).toEqual([{ ...oven, deleted: clock.now().wall }]);
    await user.keyboard('{Enter}');
    expect(await button('Delete')).toHaveFocus();
    expect(await kept()).toEqual([oven]);
    expect(text('Question')).toHaveValue(oven.text);
  });

  test('keeps what was typed of it apart from other questions', async () => {
    const { user, own } = await setup(oven.id, [oven]);
    await button('Save question');
    await user.type(text('Question'), '!');
    expect(await own.draft(oven.id)).toMatchObject({ text: `${oven.text}!` });
    expect(await own.draft(null)).toBeNull();
    await user.type(text('Question'), '{Backspace}');
    expect(await own.draft(oven.id)).toBeNull();
  });

  test('brings back one that was deleted before', async () => {
    const { user, kept } = await setup(oven.id, [deleteQuestion(oven, epochMs(7000))]);
    await user.click(await button('Undo'));
    expect(await button('Delete')).toHaveFocus();
    expect(await kept()).toEqual([oven]);
  });

  test.each(['own-gone', 'no-such-question'])('says that there is no %s', async (id) => {
    await setup(id, [oven]);
    expect(await screen.findByRole('heading', { level: 1, name: 'No such question' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to Questions' })).toHaveAttribute('href', '#/questions');
  });
});
