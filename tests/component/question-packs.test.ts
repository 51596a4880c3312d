import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { deleteQuestion, type OwnQuestion } from '../../src/domain/own-question';
import { packsOf } from '../../src/domain/question-pack';
import type { QuestionId } from '../../src/domain/question';
import { epochMs } from '../../src/domain/time';
import { memoryOwnStore } from '../../src/services/storage/memory-stores';
import { openPreferences } from '../../src/ui/preferences.svelte';
import QuestionPacks from '../../src/ui/components/QuestionPacks.svelte';
import { houseWorld } from '../fixtures/house-world';
import InHouse from '../fixtures/InHouse.svelte';
import { ownQuestion } from '../fixtures/own-questions';

const oven = ownQuestion('oven', { changed: epochMs(5000) });
const saw = ownQuestion('saw', { text: '<b>Which saw?</b><script>alert(1)</script>' });

async function setup(questions: readonly OwnQuestion[] = [], records?: ReadonlyMap<QuestionId, unknown>) {
  const own = memoryOwnStore(records);
  if (questions.length > 0) await own.save(questions);
  const offer = vi.fn<(name: string, text: string) => void>();
  const { ports, backstage } = houseWorld({ own, downloads: { offer } });
  render(InHouse, {
    ports,
    backstage,
    preferences: openPreferences(ports.settings),
    screen: QuestionPacks as never,
  });
  const user = userEvent.setup();
  return {
    user,
    offer,
    own,
    kept: async () => (await own.load()).questions,
    choose: (text: string | Uint8Array<ArrayBuffer>, name = 'cafe.json') =>
      user.upload(field(), new File([text], name, { type: 'application/json' })),
  };
}

const field = () => screen.getByLabelText('Import questions');
const press = (name: string) => screen.findByRole('button', { name });
const fileOf = (...questions: OwnQuestion[]): string => packsOf(questions)[0] ?? '';

describe('exporting', () => {
  test('offers all questions that stand, in one file that can be imported', async () => {
    const { user, offer } = await setup([oven, deleteQuestion(saw, epochMs(9))]);
    await user.click(await press('Export my questions'));
    expect(offer.mock.calls).toEqual([['greenroom-questions.json', fileOf(oven)]]);
    expect(await screen.findByText('One question in one file.')).toBeVisible();
  });

  test('says that there is nothing to export', async () => {
    const { user, offer } = await setup();
    await user.click(await press('Export my questions'));
    expect(await screen.findByText('You have no question of your own yet.')).toBeVisible();
    expect(offer).not.toHaveBeenCalled();
  });
});

describe('importing', () => {
  test('says first what it would do, then does it, and is undone at once', async () => {
    const { user, choose, kept } = await setup([oven]);
    await choose(fileOf(oven, saw));
    expect(await screen.findByText('cafe.json: one question new, one question already here.')).toBeVisible();
    expect(await kept()).toEqual([oven]);
    await user.click(await press('Import one question'));
    expect(await press('Undo the import')).toHaveFocus();
    expect((await kept()).map(({ id, deleted }) => [id, deleted])).toEqual([
      [oven.id, null],
      [saw.id, null],
    ]);
    await user.click(await press('Undo the import'));
    expect(await screen.findByText('Undone: one question taken out again.')).toBeVisible();
    expect(field()).toHaveFocus();
    const [first, second] = await kept();
    expect([first, second?.deleted === null]).toEqual([oven, false]);
  });

  test('offers nothing where all is here already', async () => {
    const { choose, kept } = await setup([oven]);
    await choose(fileOf(oven));
    expect(await screen.findByText('cafe.json: one question already here.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Import/u })).not.toBeInTheDocument();
    expect(await kept()).toEqual([oven]);
  });

  test('shows markup as the letters that it is', async () => {
    const { choose } = await setup();
    await choose(fileOf(saw));
    expect(await screen.findByText('<b>Which saw?</b><script>alert(1)</script>')).toBeInTheDocument();
  });

  test('brings back what was deleted here only if one says so', async () => {
    const { user, choose, kept } = await setup([deleteQuestion(oven, epochMs(9))]);
    await choose(fileOf(oven));
    expect(await screen.findByText('cafe.json: one question deleted here.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Import/u })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Bring back what was deleted' }));
    await user.click(await press('Import one question'));
    await press('Undo the import');
    expect(await kept()).toMatchObject([{ id: oven.id, deleted: null }]);
  });

  test('of a bad file says what is wrong where, and imports nothing', async () => {
    const { choose, kept } = await setup();
    await choose(fileOf(oven, saw).replace('"actions"', '"foo"'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('cafe.json was not imported');
    expect(alert).toHaveTextContent(
      /questions\[0\]\.probes\[0\]\.item: wanted one of event, .*; found "foo"/u,
    );
    expect(screen.queryByRole('button', { name: /^Import/u })).not.toBeInTheDocument();
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['too large', new Uint8Array(2_000_001), 'too large'],
    ['no text', new Uint8Array([0x7b, 0xff, 0xfe]), 'no text in UTF-8'],
  ])('refuses what is %s', async (_, bytes, problem) => {
    const { choose } = await setup();
    await choose(bytes);
    expect(await screen.findByRole('alert')).toHaveTextContent(problem);
  });

  test('gives ids of their own to questions whose ids are taken by what cannot be read', async () => {
    const { user, choose, kept, own } = await setup([], new Map([[oven.id, 'damaged']]));
    await choose(fileOf(oven));
    await user.click(await press('Import one question'));
    await press('Undo the import');
    expect(await kept()).toMatchObject([{ text: oven.text }]);
    expect((await own.load()).setAside).toBe(1);
  });

  test('that cannot be kept says so, and can be tried again', async () => {
    const { user, choose, own, kept } = await setup();
    const { save } = own;
    own.save = () => Promise.reject(new Error('full'));
    await choose(fileOf(oven));
    await user.click(await press('Import one question'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was changed.');
    own.save = save;
    await user.click(await press('Import one question'));
    await press('Undo the import');
    expect(await kept()).toHaveLength(1);
  });
});
