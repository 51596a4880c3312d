import { defaultSetup, type Setup } from './setup';

/** What is remembered from one visit to the next. */
export interface Settings {
  /** The last set-up that was used. */
  readonly setup: Setup;
  /** Single keys act as shortcuts on stage. */
  readonly keys: boolean;
}

export const defaultSettings: Settings = { setup: defaultSetup, keys: true };
