import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const [server] = [base.webServer ?? []].flat();

/** `npm run bench`: by itself, since anything that runs beside it is measured along with it. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  reporter: 'list',
  workers: 1,
  timeout: 10 * 60_000,
  // A wheel has to be watched frame by frame: at the size of an ordinary screen.
  use: { ...base.use, trace: 'off', screenshot: 'off', viewport: { width: 1440, height: 900 } },
  webServer: server === undefined ? [] : [{ ...server, cwd: '..' }],
});
