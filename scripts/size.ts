import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build, preview, type Rolldown } from 'vite';
import { accounts } from '../sandbox/oidc/accounts.ts';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { findBrowser } from './browser.mjs';

/*
 * npm run build && npm run size: compares the gzipped JavaScript that a browser loads with baselines built from the same
 * dependencies. Exits with 1 if a budget is exceeded.
 */
const kB = 1000;
const budgets = {
  /** Relative to a page with only React and MSAL. */
  untilSignIn: 0.7,
  /** Relative to a typical MUI page. */
  untilRows: 2.2,
};

const gzipped = (code: string | Buffer) => gzipSync(code, { level: 9 }).length / kB;

async function baseline(entry: string): Promise<number> {
  // Vite's `runnerImport` has set this to development, which would measure React's development build.
  process.env.NODE_ENV = 'production';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.reduce((sum, file) => (file.type === 'chunk' ? sum + gzipped(file.code) : sum), 0);
}

/** Returns a function that sums the gzipped sizes of the app's scripts requested so far, in kB. */
function trackScriptSize(page: Page): () => number {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/assets\/.*\.js$/.test(pathname)) paths.add(pathname);
  });
  return () => [...paths].reduce((sum, path) => sum + gzipped(readFileSync(`dist${path}`)), 0);
}

async function measureApp(): Promise<{ untilSignIn: number; untilRows: number }> {
  const server = await preview({ logLevel: 'error', preview: { port: 0 } });
  const executablePath = findBrowser()?.path;
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const { port } = server.httpServer.address() as AddressInfo;
    const page = await browser.newPage();
    const scriptsSoFar = trackScriptSize(page);
    await page.goto(
      `http://localhost:${port}/customers/${customerIds.bySize}/batches/${trackingIds.fiveHundred}`,
    );
    const account = page.getByRole('button', { name: accounts.adminAgent.name });
    await account.waitFor();
    const untilSignIn = scriptsSoFar();
    await account.click();
    await page.getByRole('gridcell').first().waitFor();
    return { untilSignIn, untilRows: scriptsSoFar() };
  } finally {
    await browser.close();
    await server.close();
  }
}

if (!existsSync('dist/index.html')) throw new Error('No build found. Run npm run build first.');
const app = await measureApp();
const figures = [
  {
    name: 'deep link → sign-in',
    measured: app.untilSignIn,
    against: await baseline('scripts/sizeBaselines/signIn.ts'),
    budget: budgets.untilSignIn,
  },
  {
    name: 'deep link → rows of the batch',
    measured: app.untilRows,
    against: await baseline('scripts/sizeBaselines/muiPage.tsx'),
    budget: budgets.untilRows,
  },
];
for (const { name, measured, against, budget } of figures) {
  const ratio = measured / against;
  const verdict = ratio <= budget ? 'within' : 'OVER';
  console.log(
    `${name}: ${measured.toFixed(1)} kB, ${ratio.toFixed(2)}× of ${against.toFixed(1)} kB (${verdict} ${budget}×)`,
  );
  if (ratio > budget) process.exitCode = 1;
}
