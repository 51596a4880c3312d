import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of domain and interview, those that walk for seconds less or not at all: each mutant runs all that reach it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/unit/domain/**/*.test.ts', 'tests/interview/**/*.test.ts'],
    exclude: ['tests/interview/interview.model.test.ts'],
    env: { GREENROOM_SHARE: '10' },
  },
});
