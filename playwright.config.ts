import { defineConfig, devices } from '@playwright/test';
import { findHeadlessBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4173);
const executablePath = findHeadlessBrowser()?.path;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  // The number of cores in CI. Each test has its own sandbox world, so tests can run in parallel.
  workers: 2,
  retries: 0,
  // A sign-in can be slow on a busy two-core machine.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'Europe/Budapest',
    reducedMotion: 'reduce',
    // Traces contain actions and requests only. With screenshots and snapshots the suite would be a third slower.
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Chromium's sandbox does not work for root, and CI runs as root in a container.
        '--no-sandbox',
        '--disable-gpu',
        // The browser's own requests would count as third-party traffic and are slow on machines without a network.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
