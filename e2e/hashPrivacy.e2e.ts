import type { BrowserContext, Page } from '@playwright/test';
import { batchAddress } from './addresses.ts';
import { deviceFile, hashFor, hashLine } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, openAccountMenu, test } from './test.ts';
import { check, customerId, openUpload, send } from './uploading.ts';

const device = { serialNumber: 'PF7SECRET', manufacturer: 'LENOVO', model: '20XW' };

/** The hash without the zeros at its end, in parts of 24 characters, which occur nowhere else. */
const hashParts = hashFor(device).replace(/A+$/, '').match(/.{24}/g) as string[];

function containsHash(text: string): boolean {
  return hashParts.some((part) => text.includes(part) || text.includes(encodeURIComponent(part)));
}

/** Everything that this origin has stored, as text: web storage, databases, caches and cookies. */
async function storedText(page: Page, context: BrowserContext): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = '' }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const records = await Promise.all(
          [...database.objectStoreNames].map(
            (store) =>
              new Promise((resolve, reject) => {
                const request = database.transaction(store).objectStore(store).getAll();
                request.onsuccess = () => resolve([store, request.result]);
                request.onerror = () => reject(request.error);
              }),
          ),
        );
        database.close();
        return [name, records];
      }),
    );
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return JSON.stringify([databases, cached, { ...localStorage }, { ...sessionStorage }, document.cookie]);
  });
  return inPage + JSON.stringify(await context.cookies());
}

test('no part of a hardware hash is stored, logged, exported or put into a URL', async ({
  page,
  context,
  world,
}) => {
  const consoleTexts: string[] = [];
  page.on('console', (message) => consoleTexts.push(message.text()));
  const urls: string[] = [];
  const requestsWithHash: string[] = [];
  context.on('request', (request) => {
    urls.push(request.url(), JSON.stringify(request.headers()));
    if (containsHash(request.postData() ?? ''))
      requestsWithHash.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  page.on('framenavigated', (frame) => urls.push(frame.url()));

  await openUpload(page);
  await check(page, deviceFile([hashLine(device)]));
  await send(page, { name: 'Private' });
  await expect(page.getByText('The device has been sent')).toBeVisible();
  const [upload] = (await world.state()).deviceBatches.filter((batch) => batch.id === 'Private');
  await world.command({ do: 'advance', batch: upload?.uploads[0] ?? '', to: 'finished' });

  // The hash was sent exactly once, and only to Partner Center.
  expect(requestsWithHash).toHaveLength(1);
  expect(requestsWithHash[0]).toMatch(new RegExp(`^POST .*/v1/customers/${customerId}/deviceBatches$`));

  const kept = await storedText(page, context);
  expect(kept, 'the upload itself is stored').toContain('PF7SECRET');
  expect(containsHash(kept)).toBe(false);

  await page.getByRole('link', { name: 'Open customer' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More actions: Private' }).click();
  await page.getByRole('menuitem', { name: 'Save as a file' }).click();
  const exported = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString();
  expect(exported, 'the export names the device').toContain('PF7SECRET');
  expect(containsHash(exported)).toBe(false);

  await page
    .getByRole('list', { name: 'Uploads' })
    .getByRole('link', { name: 'Private', exact: true })
    .click();
  await expect(page.getByText('The device is registered')).toBeVisible();
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Diagnostics' }).click();
  const requestLog = page.getByRole('dialog', { name: 'Diagnostics' });
  await expect(requestLog.getByText('deviceBatches').first()).toBeVisible();
  expect(containsHash(await page.content()), 'the hash is not shown in the request log').toBe(false);

  expect(containsHash(await storedText(page, context))).toBe(false);
  expect(containsHash(consoleTexts.join('\n'))).toBe(false);
  expect(containsHash(urls.join('\n'))).toBe(false);
});

test('a hash in a device’s status is neither shown nor copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route(/batchJobStatus/i, async (route) => {
    const response = await route.fetch();
    const batch = (await response.json()) as { devicesStatus: object[] };
    const hash = hashFor(device);
    const devicesStatus = batch.devicesStatus.map((row) => ({
      ...row,
      hardwareHash: hash,
      details: { hash },
    }));
    await route.fulfill({ response, json: { ...batch, devicesStatus } });
  });
  await page.goto(`${batchAddress('documented', 'documented')}?device=1`);
  const panel = page.getByRole('region', { name: 'Device 1' });
  await expect(panel.getByText('hidden: looks like a hardware hash or an access token')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Copy all values' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('hardwareHash: hidden');
  expect(containsHash(await copied())).toBe(false);
  expect(containsHash(await page.content())).toBe(false);
});

test('a stored upload can be deleted', async ({ page, context }) => {
  await openUpload(page);
  await check(page, deviceFile([hashLine(device)]));
  await send(page, { name: 'Private' });
  await page.getByRole('link', { name: 'Open customer' }).click();
  await page.getByRole('button', { name: 'More actions: Private' }).click();
  await page.getByRole('menuitem', { name: 'Remove from list' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove from list' }).click();
  await expect(page.getByText('No uploads yet')).toBeVisible();
  expect(await storedText(page, context)).not.toContain('PF7SECRET');
});
