import type { Session } from '../../src/domain/session';
import { deleteQuestion } from '../../src/domain/own-question';
import { epochMs } from '../../src/domain/time';
import { ownQuestion } from '../fixtures/own-questions';
import { finishedSession } from '../fixtures/session';
import { button } from './pages';
import { realPlan } from './real-plan';
import { ago, idOf, some } from './sample-sessions';
import { offers, shows, type Shown } from './shown';

const opened = { hash: '#/questions/new', settled: offers('Save question') };
const listed = { hash: '#/questions', settled: shows('Your own questions') };
const oven = ownQuestion('oven');

/** Questions that stand at the top of the list, which says then when they were asked. */
function askedOfTheBank(): Session {
  const { items } = realPlan({ format: 'custom', principles: ['customer-obsession'] });
  const questions = items.flatMap((item) => (item.kind === 'question' ? item.question : []));
  return finishedSession({ id: idOf(20), started: ago(2), questions });
}

const ofOven = { hash: `#/questions/${oven.id}/edit`, device: () => ({ own: [oven] }) };

/** A file for the import; a page takes it as if it was chosen. */
export const packFile = (text: string) => ({
  name: 'cafe.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

export const OWN_SCREENS: readonly Shown[] = [
  { ...opened, name: 'A question of one’s own' },
  {
    ...opened,
    name: 'A question of one’s own with something missing',
    then: async (page) => {
      await page.getByText('Also tests (optional)').click();
      await button(page, 'Add a follow-up').click();
      await button(page, 'Save question').click();
      await page.getByText('Write the question.').waitFor();
    },
  },
  { ...ofOven, name: 'A question of one’s own, changed', settled: offers('Delete') },
  {
    hash: ofOven.hash,
    name: 'A question of one’s own, deleted',
    device: () => ({ own: [deleteQuestion(oven, epochMs(Date.now()))] }),
    settled: offers('Undo'),
  },
  {
    name: 'A question of one’s own that is not there',
    hash: '#/questions/own-gone/edit',
    settled: shows('No such question'),
  },
  {
    ...listed,
    name: 'A pack that is refused',
    then: async (page) => {
      await page.getByLabel('Import questions').setInputFiles(packFile('{"format":"other"}'));
      await page.getByRole('alert').waitFor();
    },
  },
  { ...listed, name: 'Questions' },
  {
    ...listed,
    name: 'Questions that were asked, bookmarked and written by oneself',
    device: () => ({ sessions: [askedOfTheBank(), ...some], own: [oven] }),
    then: async (page) => {
      await button(page, 'Bookmark').first().click();
      await page.getByRole('button', { name: 'Bookmark', pressed: true }).waitFor();
    },
  },
  {
    name: 'Questions, none of which fits',
    hash: '#/questions?words=zebra',
    settled: shows('No question fits all of that.'),
  },
  {
    name: 'A question of the bank',
    hash: '#/questions/outside-my-duties',
    settled: offers('Drill this question'),
    then: async (page) => {
      await page.getByText('In plainer words').click();
      await page.getByText('Follow-ups', { exact: true }).click();
    },
  },
  {
    name: 'A question that nobody has',
    hash: '#/questions/no-such-one',
    settled: shows('Neither the bank'),
  },
  {
    name: 'A principle',
    hash: '#/principles/dive-deep',
    device: () => ({ sessions: some }),
    settled: offers('Drill this principle'),
  },
];
