import { defaultSetup, type Setup } from './setup';

/** What is remembered from one visit to the next. */
export interface Settings {
  /** The last set-up that was used. */
  readonly setup: Setup;
  /** Single keys act as shortcuts on stage. */
  readonly keys: boolean;
  /** When the true interview is, such as `2026-12-04`; `null` where none was named. */
  readonly interviewDate: string | null;
  /** The days up to the interview are shown with what to practise on each. */
  readonly showsPlan: boolean;
}

export const defaultSettings: Settings = {
  setup: defaultSetup,
  keys: true,
  interviewDate: null,
  showsPlan: true,
};
