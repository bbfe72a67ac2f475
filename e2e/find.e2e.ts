import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { countRecords, readKept } from './keptRecords.ts';
import { layoutFaults } from './layoutFaults.ts';
import { expect, expectNoViolations, test } from './test.ts';

const field = (page: Page) =>
  page.getByRole('searchbox', { name: 'Serial number, product key or device ID' });
const found = (page: Page) => page.getByRole('list', { name: 'Devices found' }).getByRole('listitem');
const listField = (page: Page) => page.getByRole('textbox', { name: /one per line$/ });
const grid = (page: Page) => page.getByRole('grid', { name: 'Devices of the list' });

interface Kept {
  readonly serialNumbers: readonly string[];
  readonly productKeys: readonly string[];
  readonly deviceIds: readonly string[];
}

/** Opens an upload with every error, and returns the IDs that are then kept of its devices. */
async function knowDevices(page: Page): Promise<Kept> {
  await page.goto(batchAddress('byError', 'everyError'));
  await expect(page.getByRole('link', { name: 'Ciudad Clara Hospitales S.A.' })).toBeVisible();
  await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(1);
  await expect.poll(() => countRecords(page, 'customers')).toBe(1);
  const [kept] = await readKept(page, 'deviceOutcomes');
  if (!kept) throw new Error('Nothing was kept.');
  const lines = (name: keyof Kept) => String(kept[name]).split('\n');
  return {
    serialNumbers: lines('serialNumbers'),
    productKeys: lines('productKeys'),
    deviceIds: lines('deviceIds'),
  };
}

/** Opens the two customers whose device batches are read. */
async function knowCustomers(page: Page) {
  for (const [index, id] of [customerIds.documented, customerIds.running].entries()) {
    await page.goto(`/customers/${id}`);
    await expect.poll(() => countRecords(page, 'customers')).toBe(index + 1);
  }
}

/** How many calls have asked for devices of device batches. */
async function pagesAsked(world: { requests: () => Promise<{ path: string }[]> }) {
  return (await world.requests()).filter(({ path }) => /\/devices$/.test(path)).length;
}

test('finds a device by serial number, product key and device ID, says what became of it, and leads to its row', async ({
  page,
}) => {
  const { serialNumbers, productKeys, deviceIds } = await knowDevices(page);
  const place = serialNumbers.length - 1;
  const serial = serialNumbers[place] ?? '';
  await page.goto('/find');
  await expect(field(page)).toBeFocused();
  for (const text of [
    serial.toLowerCase(),
    productKeys[place]?.replaceAll('-', ' ') ?? '',
    deviceIds[place] ?? '',
  ]) {
    if (text === '') continue;
    await field(page).fill(text);
    await expect(found(page)).toHaveCount(1);
    await expect(found(page)).toContainText(serial);
    await expect(found(page)).toContainText('Ciudad Clara Hospitales S.A.');
  }
  await field(page).fill(serialNumbers[0] ?? '');
  await expect(found(page)).toContainText(/For you|Waiting for others/);
  await expect(page).toHaveURL(/\/find\?q=/);
  await expectNoViolations(page);
  await found(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/batches\/[^?]+\?device=1$/);
  await expect(page.getByRole('complementary').or(page.getByRole('dialog')).first()).toContainText(
    serialNumbers[0] ?? '',
  );

  // What the browser stores contains no hash.
  const [stored] = await readKept(page, 'deviceOutcomes');
  expect(JSON.stringify(stored)).not.toMatch(/hardwareHash|T0[A-Z0-9+/]{100}/i);
});

test('says honestly that nothing was found, and what can be done', async ({ page }) => {
  await page.goto('/find?q=ZZ-999');
  await expect(page.getByText('No device found: ZZ-999')).toBeVisible();
  await expect(page.getByText(/does not mean that the device is not registered/)).toBeVisible();
  await expect(page.getByText('No customer has been opened in this browser yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open customers' })).toBeVisible();
});

test('the jump field finds devices, and leads to the search', async ({ page }) => {
  const { serialNumbers } = await knowDevices(page);
  const serial = serialNumbers.find((one) => /\d/.test(one)) ?? '';
  await page.keyboard.press('Control+K');
  const jump = page.getByRole('combobox', { name: 'Search or jump to' });
  await jump.fill(serial);
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toHaveText(new RegExp(`^${serial}.*Ciudad Clara Hospitales S\\.A\\..*Device$`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?device=\d+/);
  await page.keyboard.press('Control+K');
  await jump.fill('ZZ-999');
  await expect(chosen).toHaveText(/^Find in all uploads: ZZ-999/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find\?q=ZZ-999$/);
});

test('answers a pasted list in its order, marks duplicates, filters, and survives a reload outside the address', async ({
  page,
}) => {
  const { serialNumbers } = await knowDevices(page);
  const lines = [...serialNumbers.slice(0, 4).toReversed(), 'UNKNOWN-1', serialNumbers[0] ?? ''];
  await page.goto('/find');
  // Several lines are a list, also in the field for one device.
  await field(page).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
  await expect(listField(page)).toHaveValue(lines.join('\n'));
  await expect(page.getByText('5 devices checked · 1 line repeats an earlier one')).toBeVisible();
  await expect(page.getByText(/“Not found” means: not in what is kept in this browser/)).toBeVisible();
  const devices = () => grid(page).locator('[role=row] [role=gridcell][aria-colindex="1"]').allTextContents();
  await expect.poll(devices).toEqual(lines);
  await expect(grid(page).getByRole('gridcell', { name: 'same as line 4' })).toBeVisible();
  await expectNoViolations(page);

  await page.reload();
  await expect(listField(page)).toHaveValue(lines.join('\n'));
  expect(page.url()).not.toContain(serialNumbers[0]);
  await page.getByRole('button', { name: /^Not found 1$/ }).click();
  await expect.poll(devices).toEqual(['UNKNOWN-1']);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^device-list-\d{4}-\d\d-\d\d\.csv$/);
  const csv = await readFile(await file.path(), 'utf8');
  const [header, ...rows] = csv.trim().split('\r\n');
  expect(header).toMatch(/Device,.*Result,Reason,Who acts,Customer,Upload,Device batch,Since/);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/UNKNOWN-1.*Not found/);

  await page.getByRole('button', { name: 'Clear the list' }).click();
  await page.reload();
  await expect(field(page)).toBeVisible();
});

test('reads device batches after saying what that takes, continues after a reload, and finds their devices', async ({
  page,
  world,
}) => {
  await knowCustomers(page);
  await page.goto('/find');
  await page.getByRole('checkbox', { name: 'Tarka Bútorgyár Kft.' }).check();
  await page.getByRole('checkbox', { name: 'Dunamenti Gépgyártó Kft.' }).check();
  await page.getByRole('button', { name: 'Count the calls' }).click();
  await expect(page.getByText(/^2 calls, about 2 sec at one call a second/)).toBeVisible();
  await expect(page.getByText('Dunamenti Gépgyártó Kft.: 1 device batch, 36 devices')).toBeVisible();
  expect(await pagesAsked(world)).toBe(0);
  await world.command({ do: 'fail', path: '/devices$', status: 404, code: '1000' });
  await page.getByRole('button', { name: 'Read device batches' }).click();
  await expect(page.getByRole('progressbar', { name: 'Reading device batches…' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Dunamenti Gépgyártó Kft.: the only device batch, 36 devices')).toBeVisible();
  // One of them could not be read, and is tried again on request.
  await field(page).fill('ZZ-999');
  await expect(page.getByText('Tarka Bútorgyár Kft.: 1 device batch could not be read')).toBeVisible();
  await page.getByRole('button', { name: 'Continue reading' }).click();
  await expect(page.getByText('Tarka Bútorgyár Kft.: the only device batch, 1 device')).toBeVisible();
  await expect(page.getByText(/Partial results/)).toBeHidden();
  const pages = (await readKept(page, 'readDevices')) as unknown as Kept[];
  const serial = pages.find(({ serialNumbers }) => serialNumbers.length > 1)?.serialNumbers[7] ?? '';
  await field(page).fill(serial);
  await expect(found(page)).toContainText('In a device batch');
  await expect(found(page)).toContainText('Device batch: Szerelőcsarnok');
  await found(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/device-batches\/Szerel[^/]*\?q=/);
  await expect(page.getByRole('gridcell', { name: serial, exact: true })).toBeVisible();
});

test('what was cancelled is marked as partial with what is missing, and is completed on request', async ({
  page,
}) => {
  await page.goto(`/customers/${customerIds.bySize}?tab=find`);
  await page.getByRole('button', { name: 'Count the calls' }).click();
  await expect(page.getByText(/^104 calls, about 1 min 44 sec/)).toBeVisible();
  await page.getByRole('button', { name: 'Read device batches' }).click();
  await expect.poll(() => countRecords(page, 'readDevices')).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.getByText(/^Brightwater Primary Schools Trust: partial, \d of 4 device batches/),
  ).toBeVisible();
  await field(page).fill('ZZ-999');
  await expect(page.getByText('Partial results: not all device batches have been read.')).toBeVisible();
  await expect(page.locator('details').filter({ hasText: 'Partial results' })).toContainText(
    deviceBatchIds.tenThousand,
  );
  await expect(page).toHaveURL(/tab=find.*device=ZZ-999/);
  await page.getByRole('button', { name: 'Continue reading' }).click();
  await expect(page.getByRole('progressbar', { name: 'Reading device batches…' })).toBeVisible();
});

test('obeys Partner Center’s limit and says until when it waits', async ({ page, world }) => {
  await knowCustomers(page);
  await page.goto(`/customers/${customerIds.running}?tab=find`);
  await page.getByRole('button', { name: 'Count the calls' }).click();
  await expect(page.getByRole('button', { name: 'Read device batches' })).toBeVisible();
  await world.command({ do: 'fail', path: '/devices$', status: 429, retryAfter: 600 });
  await page.getByRole('button', { name: 'Read device batches' }).click();
  await expect(page.getByText(/^Partner Center is limiting requests\. Continues at /)).toBeVisible();
  const asked = await pagesAsked(world);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Continue reading' })).toBeVisible();
  expect(await pagesAsked(world)).toBe(asked);
});

test('on a phone it fits, and offline it finds what is kept', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { serialNumbers } = await knowDevices(page);
  await page.goto(`/find?q=${serialNumbers[0]}`);
  await expect(found(page)).toHaveCount(1);
  expect(await layoutFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check a list…' }).click();
  await listField(page).fill(`${serialNumbers[0]}\nUNKNOWN-1`);
  await expect(page.getByRole('list', { name: 'Devices of the list' }).getByRole('listitem')).toHaveCount(2);
  expect(await layoutFaults(page)).toEqual([]);
  // What is kept is found without a network.
  await page.getByRole('button', { name: 'Search for one device' }).click();
  await context.setOffline(true);
  await field(page).fill(serialNumbers[1] ?? '');
  await expect(found(page)).toContainText(serialNumbers[1] ?? '');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Count the calls' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await context.setOffline(false);
});
