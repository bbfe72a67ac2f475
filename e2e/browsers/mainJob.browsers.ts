import { writeFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { customerIds, trackingIds } from '../../sandbox/seed/wellKnown.ts';
import { findFirefox, findWebKit } from '../../scripts/otherBrowsers.mjs';
import { batchAddress } from '../addresses.ts';
import { deviceFile, hashLine, plainLine } from '../deviceFiles.ts';
import { createWorld, type World } from '../world.ts';
import { startFirefox } from './firefox.ts';
import { expressionFor, type OtherBrowser, type Sought } from './otherBrowser.ts';
import { startWebKit } from './webKit.ts';

const test = base.extend<{ world: World }>({
  world: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({
      baseURL: baseURL ?? '',
      extraHTTPHeaders: { connection: 'close' },
    });
    await use(createWorld(request, baseURL ?? ''));
    await request.dispose();
  },
});

const customer = 'Ciudad Clara Hospitales S.A.';

for (const [name, start] of [
  ['Firefox', firefox],
  ['WebKit', webKit],
] as const)
  test(`${name}: signing in at a link, watching to the end, finding a device, copying and uploading`, async ({
    baseURL,
    world,
  }, testInfo) => {
    const browser = await start();
    test.skip(browser === null, `${name} is not installed`);
    if (browser === null) return;
    try {
      await doMainJob(browser, { address: baseURL ?? '', world, path: testInfo.outputPath('devices.csv') });
    } catch (error) {
      console.log(`The page of ${browser.version}:\n${await browser.read('document.body.innerText')}`);
      throw error;
    } finally {
      await browser.close();
    }
  });

async function firefox() {
  const path = findFirefox();
  return path === null ? null : startFirefox(path);
}

async function webKit() {
  const programs = findWebKit();
  return programs === null ? null : startWebKit(programs);
}

async function doMainJob(
  browser: OtherBrowser,
  { address, world, path }: { address: string; world: World; path: string },
) {
  const shows = (text: string) =>
    expect
      .poll(() => browser.read<string>(`document.body.innerText.replace(/\\s+/g, ' ')`), `shows “${text}”`)
      .toContain(text);
  const has = (sought: Sought) =>
    expect
      .poll(
        () => browser.read<boolean>(`(${expressionFor(sought)}) !== undefined`),
        JSON.stringify(sought.name),
      )
      .toBe(true);
  async function click(sought: Sought) {
    await has(sought);
    await browser.click(sought);
  }

  // A page that loads nothing, only to enter this test's world.
  await browser.open(`${address}/config.json`);
  await browser.read(`(document.cookie = 'sandbox-world=${world.id}; path=/', true)`);

  // A link leads through the sign-in to the upload that it names.
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  const upload = batchAddress('running', 'processing');
  await browser.open(`${address}${upload}`);
  await click({ role: 'button', name: /^Vasas Piroska / });
  await has({ role: 'grid', name: 'Devices in this upload' });
  expect(await browser.read('location.pathname')).toBe(upload);
  await shows('84 in progress');

  // Its end is seen without asking.
  await world.command({ do: 'advance', batch: trackingIds.processing, to: 'finished' });
  await shows('finished');
  await expect
    .poll(() => browser.read<string>('document.body.innerText'), { timeout: 60_000 })
    .not.toContain('in progress');

  // Filter, panel and keys.
  await browser.open(`${address}${batchAddress('bySize', 'fiveHundred')}`);
  await click({ role: 'button', name: '8 for you' });
  await shows('8 of 19 devices');
  await click({ role: 'cell', name: /^PF/ });
  await shows('2 of 8');
  await click({ role: 'button', name: 'Next device' });
  await shows('3 of 8');
  await browser.press('escape');
  await expect
    .poll(() => browser.read(`(${expressionFor({ role: 'button', name: 'Next device' })}) === undefined`))
    .toBe(true);

  // What is copied can be pasted.
  await click({ role: 'button', name: 'More actions' });
  await click({ role: 'menuitem', name: /^Copy tracking ID/ });
  await has({ role: 'menuitem', name: /^Copied/ });
  await browser.press('escape');
  const search: Sought = { role: 'searchbox', name: 'Search all columns' };
  await click(search);
  await browser.press('paste');
  await expect.poll(() => browser.read(`(${expressionFor(search)}).value`)).toBe(trackingIds.fiveHundred);

  // An upload, one device by its hash, until its devices are registered.
  writeFileSync(
    path,
    deviceFile([plainLine({ serialNumber: 'PF100001' }), hashLine({ serialNumber: 'PF100002' })]).buffer,
  );
  await browser.open(`${address}/customers/${customerIds.byError}/upload`);
  await has({ role: 'button', name: /^Choose files/ });
  await browser.chooseFile(path);
  await click({ role: 'button', name: 'Check 2 devices' });
  await click({ role: 'button', name: /^Choose the device batch / });
  await click({ role: 'button', name: /^Send .*…$/ });
  await click({ role: 'button', name: `Send to ${customer}` });
  await shows('All 2 devices have been sent');
  const posts = (await world.requests()).filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
  const [batch] = (await world.state()).deviceBatches
    .filter(({ customerId }) => customerId === customerIds.byError)
    .flatMap(({ uploads }) => uploads);
  await world.command({ do: 'advance', batch: batch ?? '', to: 'finished' });
  await shows('All 2 devices are registered');
}
