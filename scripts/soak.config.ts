import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const [server] = [base.webServer ?? []].flat();

/** `npm run soak`. Not part of `npm test`, because it takes minutes and uses both cores. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: ['soak.ts', 'soakWrites.ts'],
  outputDir: '../test-results/soak',
  reporter: 'list',
  workers: 1,
  timeout: 20 * 60_000,
  use: { ...base.use, trace: 'off' },
  webServer: server === undefined ? [] : [{ ...server, cwd: '..' }],
});
