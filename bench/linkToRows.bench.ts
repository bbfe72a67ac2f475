import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { batchAddress } from '../e2e/addresses.ts';
import { expect, type Gateway, test } from '../e2e/gateway.ts';
import { agent, signIn } from '../e2e/test.ts';
import { beforeScripts, newTab, withBrowser } from './browserWithoutTools.ts';
import { checkBudget, checkRatio, median } from './figures.ts';
import {
  emulateNetwork,
  type Loading,
  paintedAt,
  recordLoading,
  reportPath,
  whenPainted,
} from './loading.ts';

const rounds = 7;
const link = batchAddress('bySize', 'fiveHundred');
const statusCall = /\/batchJobStatus\//;

interface Visit extends Loading {
  readonly paintedAt: number;
}

/** Opens an address in a new tab, over the emulated network, and returns what happened until `painted` was in the page. */
async function visit(
  browser: Browser,
  url: string,
  painted: string,
  { isCold, before }: { isCold: boolean; before?: [(argument: string) => void, string] },
): Promise<Visit> {
  const { session, close } = await newTab(browser);
  if (isCold) {
    // As after the deployment of a new version: other files than those of the last visit.
    await session.send('Network.clearBrowserCache');
    await beforeScripts(session, () => localStorage.removeItem('compiled'), null);
  }
  await emulateNetwork(session);
  if (before) await beforeScripts(session, ...before);
  await beforeScripts(session, whenPainted, [painted, reportPath] as const);
  const time = paintedAt(session);
  const loading = await recordLoading(session);
  await session.send('Page.navigate', { url });
  const ms = await time;
  const result = loading(ms);
  await close();
  return { ...result, paintedAt: ms };
}

/**
 * Writes the floor beside the app: a page with one script of `bytes` on the wire, which shows 30 rows of the status answer in a bare
 * table. The answer is asked for by a script that the browser adds at the start of the document: nothing could ask earlier.
 */
function writeFloor({ webRoot }: Gateway, bytes: number): void {
  const script = `${showBareTable}\nvoid showBareTable();\n`;
  // Base64 of random bytes is compressed to three quarters, less the rest of the file.
  const filler = randomBytes(bytes).toString('base64');
  let length = bytes;
  let compressed = gzipSync(script);
  for (let step = 0; step < 20 && Math.abs(compressed.length - bytes) > 50; step++) {
    compressed = gzipSync(`${script}/*${filler.slice(0, Math.round(length))}*/`, { level: 9 });
    length += ((bytes - compressed.length) * 4) / 3;
  }
  writeFileSync(join(webRoot, 'assets/floor.js'), 'served compressed only');
  writeFileSync(join(webRoot, 'assets/floor.js.gz'), compressed);
  writeFileSync(
    join(webRoot, 'floor.html'),
    '<!doctype html><title>Floor</title><script type="module" src="/assets/floor.js"></script>',
  );
}

async function showBareTable() {
  const { devicesStatus } = (await (await window.answer).json()) as {
    devicesStatus: Record<string, unknown>[];
  };
  const table = document.createElement('table');
  for (const device of devicesStatus.slice(0, 30)) {
    const row = table.insertRow();
    for (const name of ['serialNumber', 'productKey', 'deviceId', 'status', 'errorCode', 'errorDescription'])
      row.insertCell().textContent = String(device[name] ?? '');
  }
  document.body.append(table);
}

function askForStatus(call: string) {
  const { url, headers } = JSON.parse(call) as { url: string; headers: Record<string, string> };
  if (location.pathname === '/floor.html') window.answer = fetch(url, { headers, cache: 'no-store' });
}

for (const isCold of [true, false]) {
  const cache = isCold ? 'cold' : 'warm';
  test(`link → rows, ${cache} cache`, async ({ playwright, gateway, world, launchOptions, viewport }) => {
    await withBrowser(
      { executablePath: playwright.chromium.executablePath(), ...launchOptions, viewport },
      async (browser) => {
        let call = '';
        const tested = await playwright.chromium.connectOverCDP(browser.wsEndpoint());
        const [context] = tested.contexts();
        if (context === undefined) throw new Error('The browser has no profile.');
        await world.enter(context);
        const page = await context.newPage();
        page.on('request', (request) => {
          const { authorization = '' } = request.headers();
          if (statusCall.test(request.url()))
            call = JSON.stringify({ url: request.url(), headers: { authorization } });
        });
        await page.goto(gateway.origin + link);
        await signIn(page, agent);
        await expect(page.getByRole('gridcell').first()).toBeVisible();
        // The browser keeps a script compiled once it has run it several times.
        for (let times = 0; times < 3; times++) {
          await page.reload();
          await expect(page.getByRole('gridcell').first()).toBeVisible();
        }
        await page.waitForLoadState('networkidle');
        await page.close();
        await tested.close();

        const openApp = () => visit(browser, gateway.origin + link, '[role=gridcell]', { isCold });
        const { bytes, statusBytes, pageBytes } = await visit(
          browser,
          gateway.origin + link,
          '[role=gridcell]',
          {
            isCold: true,
          },
        );
        writeFloor(gateway, bytes - statusBytes - pageBytes);
        const openFloor = () =>
          visit(browser, `${gateway.origin}/floor.html`, 'table td', {
            isCold,
            before: [askForStatus, call],
          });
        const warmUp = [await openApp(), await openFloor()];
        expect(warmUp.map(({ status }) => status?.httpStatus)).toEqual([200, 200]);

        const app: Visit[] = [];
        const floor: Visit[] = [];
        for (let round = 0; round < rounds; round++) {
          app.push(await openApp());
          floor.push(await openFloor());
        }
        if (process.env.DETAILS) for (const line of app.at(-1)?.lines ?? []) console.log(line);
        if (process.env.DETAILS) for (const line of floor.at(-1)?.lines ?? []) console.log(line);
        console.log(
          app.map(({ paintedAt }) => Math.round(paintedAt)),
          floor.map(({ paintedAt }) => Math.round(paintedAt)),
        );
        const middle = (figure: (one: Visit) => number) => median(app.map(figure));
        console.log(
          `${cache}: ${middle((one) => one.requests)} requests, ${Math.round(middle((one) => one.bytes) / 1000)} kB, status request at ` +
            `${Math.round(middle((one) => one.status?.at ?? Number.NaN))} ms`,
        );
        checkRatio(
          isCold ? 'linkCold' : 'linkWarm',
          app.map(({ paintedAt }) => paintedAt),
          floor.map(({ paintedAt }) => paintedAt),
        );
        checkBudget(
          isCold ? 'requestsCold' : 'requestsWarm',
          middle((one) => one.requests),
        );
        checkBudget(
          isCold ? 'roundCold' : 'roundWarm',
          middle((one) => one.status?.round ?? Number.NaN),
        );
      },
    );
  });
}
