import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

const [server] = [base.webServer ?? []].flat();

/** `npm run test:browsers`: Playwright only runs the tests here, and does not drive the browsers. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.browsers.ts',
  outputDir: '../../test-results/browsers',
  reporter: [['list'], ['json', { outputFile: '../../test-results/browsers.json' }]],
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  webServer: server === undefined ? [] : [{ ...server, cwd: '../..' }],
});
