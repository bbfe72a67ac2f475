import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const [server] = [base.webServer ?? []].flat();

/** `npm run soak`: by itself, for it takes minutes and keeps both cores busy. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'soak.ts',
  outputDir: '../test-results/soak',
  reporter: 'list',
  workers: 1,
  timeout: 20 * 60_000,
  use: { ...base.use, trace: 'off' },
  webServer: server === undefined ? [] : [{ ...server, cwd: '..' }],
});
