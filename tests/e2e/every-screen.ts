import type { Page } from '@playwright/test';
import { HISTORY_SCREENS } from './history-screens';
import { HOUSE_SCREENS } from './house-screens';
import { openWith } from './open-with';
import { PRESSED_SCREENS } from './pressed-screens';
import { ROUND_SCREENS } from './round-screens';
import { COMMITMENT_SCREENS, SESSION_SCREENS } from './session-screens';
import { SETUP_SCREENS } from './setup-screens';
import type { Shown } from './shown';
import { STAGE_SCREENS } from './stage-screens';
import { STORY_SCREENS } from './story-screens';
import { TAB_SCREENS } from './tab-screens';

export async function openScreen(page: Page, { hash, device, first, settled, then }: Shown): Promise<void> {
  await first?.(page);
  await openWith(page, hash, device?.());
  await settled(page);
  await then?.(page);
}

/** Every state of every screen that can be told from the others by eye. */
export const EVERY_SCREEN: readonly Shown[] = [
  ...HOUSE_SCREENS,
  ...HISTORY_SCREENS,
  ...SESSION_SCREENS,
  ...STORY_SCREENS,
  ...SETUP_SCREENS,
  ...TAB_SCREENS,
  ...[...STAGE_SCREENS, ...COMMITMENT_SCREENS, ...ROUND_SCREENS, ...PRESSED_SCREENS].map((shown) => ({
    ...shown,
    hash: '#/interview',
  })),
];
