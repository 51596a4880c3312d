import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { statechartPage } from '../../../src/tools/statechart';

const PAGE = 'docs/statechart.md';

test('the statechart in docs/ is the one of the machine: `npm run docs` draws it anew', async () => {
  const drawn = await format(statechartPage(), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
  expect(readFileSync(PAGE, 'utf8')).toBe(drawn);
});

test('every state of the interview is on it, with the way into it', () => {
  const page = statechartPage();
  for (const state of ['briefing', 'asking', 'answering', 'held', 'keeping', 'rating', 'break', 'debrief'])
    expect(page).toMatch(new RegExp(`--> ${state}:`, 'u'));
  expect(page).toContain('answering_running --> keeping: time.up [hasLimit]');
});
