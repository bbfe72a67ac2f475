import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const [server] = [base.webServer ?? []].flat();

/** `npm run bench`. Run it alone, because other processes affect the measurements. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  reporter: [['list'], ['./reporter.ts']],
  workers: 1,
  timeout: 10 * 60_000,
  // The number of rendered rows, and so the frame times, depend on the viewport size.
  use: { ...base.use, trace: 'off', screenshot: 'off', viewport: { width: 1440, height: 900 } },
  webServer: server === undefined ? [] : [{ ...server, cwd: '..' }],
});
