import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const [server] = [base.webServer ?? []].flat();
const desktop = { viewport: { width: 1440, height: 900 } };

/** `npm run pictures`. The name of a project is the end of its pictures' names. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../test-results/pictures',
  reporter: 'list',
  use: { ...base.use, trace: 'off', screenshot: 'off', deviceScaleFactor: 1 },
  projects: [
    { name: 'light', use: { ...desktop, colorScheme: 'light' } },
    { name: 'dark', use: { ...desktop, colorScheme: 'dark' } },
    { name: 'phone', use: { viewport: { width: 360, height: 780 }, colorScheme: 'light' } },
    { name: 'hungarian', use: { ...desktop, colorScheme: 'light', locale: 'hu-HU' } },
  ],
  webServer: server === undefined ? [] : [{ ...server, cwd: '..' }],
});
