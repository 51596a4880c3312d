import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { bankPlugin } from './src/tools/bank-plugin.ts';
import { installedBrowser } from './src/tools/browser.mjs';
import { policyPlugin } from './src/tools/policy-plugin.ts';

const projects = [
  {
    extends: true as const,
    test: {
      name: 'unit',
      environment: 'node',
      include: ['tests/{unit,interview}/**/*.test.ts', 'tests/*.test.ts'],
    },
  },
  {
    extends: true as const,
    plugins: [svelteTesting()],
    test: {
      name: 'component',
      testTimeout: 20_000,
      environment: 'jsdom',
      include: ['tests/component/**/*.test.ts'],
    },
  },
  {
    extends: true as const,
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: installedBrowser() }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  },
];

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), bankPlugin(), policyPlugin()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // What the first screen needs is one file, so there is nothing to be fetched ahead of what asks for it.
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } } },
  },
  test: { projects },
});
