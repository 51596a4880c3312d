import type { QuestionId } from '../../src/domain/question';
import { realQuestions } from './real-plan';
import { offers, set, shows, type Shown } from './shown';

const opened = { hash: '#/setup', settled: offers('Start interview') };

export const SETUP_SCREENS: readonly Shown[] = [
  { ...opened, name: 'Set-up as it is at first' },
  {
    ...opened,
    name: 'Set-up, custom',
    device: () => ({ settings: set({ format: 'custom', mode: 'writing', showPrinciple: true }) }),
  },
  {
    ...opened,
    name: 'Set-up, loop',
    device: () => ({ settings: set({ format: 'loop' }) }),
  },
  {
    ...opened,
    name: 'Set-up, a strict round',
    device: () => ({ settings: set({ format: 'round', pressure: 'strict', pace: 2 }) }),
  },
  {
    ...opened,
    name: 'Set-up, lights',
    device: () => ({ settings: set({ pressure: 'lights', timer: 'hidden' }) }),
  },
  {
    ...opened,
    name: 'Set-up, drill with its questions',
    device: () => ({
      settings: set({
        format: 'drill',
        principles: ['ownership', 'success-and-scale-bring-broad-responsibility'],
        drilled: realQuestions(3),
      }),
    }),
    then: async (page) => {
      await page.getByRole('button', { name: 'Choose the questions yourself' }).click();
      await page.getByRole('group', { name: 'Ownership' }).waitFor();
    },
  },
  {
    ...opened,
    name: 'Set-up, drill with questions that are gone',
    device: () => ({
      settings: set({ format: 'drill', drilled: ['one-that-was-there-once' as QuestionId] }),
    }),
  },
  {
    ...opened,
    name: 'Set-up from a broken link',
    hash: '#/setup?format=circus&principles=ownership&code=12&bank=old',
    settled: shows('format=circus'),
  },
  {
    ...opened,
    name: 'Set-up that is impossible',
    hash: '#/setup?format=custom&questions=6&principles=ownership',
  },
  {
    ...opened,
    name: 'Set-up of an impossible loop',
    hash: '#/setup?format=loop&principles=ownership.frugality',
  },
  { ...opened, name: 'Set-up without principles', hash: '#/setup?principles=none' },
];
