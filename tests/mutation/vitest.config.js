import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of domain and interview, without those that walk for seconds: each mutant runs all that reach it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/unit/domain/**/*.test.ts', 'tests/interview/**/*.test.ts'],
    exclude: ['tests/interview/{tabs.interleavings,storage-faults,interview.model}.test.ts'],
  },
});
