import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../../src/tools/browser.mjs';

const port = 4183;
const report = process.env.GREENROOM_REPORT;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Generous: a slow machine with two cores is no failure.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: { baseURL: `http://localhost:${port}/`, trace: 'off', screenshot: 'off', video: 'off' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: installedBrowser() } }],
  webServer: {
    command: `node src/tools/serve.mjs ${port}`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
