import type { Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { deviceOf } from '../sandbox/seed/devices.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { test as gatewayTest } from './gateway.ts';
import { readRows } from './rows.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, signIn, test } from './test.ts';
import { check } from './uploading.ts';

const customer = customerIds.bySize;
const { twoHundredFifty, tenThousand, awkward, empty } = deviceBatchIds;
const listAddress = `/customers/${customer}?tab=batches`;
const address = (batch: string) => `/customers/${customer}/device-batches/${encodeURIComponent(batch)}`;
const serial = (batch: string, position: number) => deviceOf(`${customer} ${batch}`, position).serialNumber;

const batches = (page: Page) => page.getByRole('grid', { name: 'Device batches of this customer' });
const devices = (page: Page) => page.getByRole('grid', { name: 'Devices in this device batch' });

/** Adds a device to the selection, by serial number. */
async function select(page: Page, serialNumber: string) {
  await page.getByRole('searchbox').fill(serialNumber);
  await page.getByRole('checkbox', { name: `Select device ${serialNumber}` }).check();
  await page.getByRole('searchbox').fill('');
}

test('a customer’s device batches can be sorted, searched and opened; empty ones say so', async ({
  page,
}) => {
  await page.goto(listAddress);
  await expectRow(batches(page), {
    Name: tenThousand,
    Created: 'Mar 9, 2026, 9:15:00 AM',
    Devices: '10,000',
  });
  const created = (await readRows(batches(page), ['Created'])).map(({ Created = '' }) => Date.parse(Created));
  expect(created, 'the latest first').toEqual([...created].sort((one, other) => other - one));
  await batches(page).getByRole('columnheader', { name: 'Devices' }).click();
  await expect(batches(page).getByRole('link').first()).toHaveText(empty);
  await expect(page).toHaveURL(/sort=deviceCount/);
  await page.getByRole('searchbox', { name: 'Search device batches' }).fill('újpest');
  await expect(page.getByText('1 of 4 device batches')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await batches(page).getByRole('link', { name: awkward }).click();
  await expect(page.getByRole('heading', { level: 1, name: awkward })).toBeVisible();
  await expect(page.getByText('12 devices', { exact: true })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await page.goto(address(empty));
  await expect(page.getByText('This device batch contains no devices.')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.goto(`/customers/${customerIds.byError}`);
  await page.getByRole('tab', { name: 'Device batches 0' }).click();
  await expect(page.getByText('This customer has no device batch yet')).toBeVisible();
});

test('all 250 devices are loaded, in three pages', async ({ page, world }) => {
  await page.goto(address(twoHundredFifty));
  await expect(page.getByText('250 devices', { exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill(serial(twoHundredFifty, 250));
  await expectRow(devices(page), { 'Serial number': serial(twoHundredFifty, 250) });
  const pages = (await world.requests()).filter(({ path }) => path.endsWith('/devices'));
  expect(pages).toHaveLength(3);
});

test('a file is compared with a whole batch whose page was left half read', async ({ page }) => {
  await page.route(/\/deviceBatches$/, async (route) => {
    const response = await route.fetch();
    const list = (await response.json()) as { items: { id: string }[] };
    const items = list.items.filter(({ id }) => id === twoHundredFifty);
    await route.fulfill({ response, json: { ...list, items } });
  });
  // The second page never comes.
  await page.route(/\/devices$/, (route) =>
    route.request().headers()['ms-continuationtoken'] === undefined ? route.continue() : undefined,
  );
  await page.goto(address(twoHundredFifty));
  await expect(page.getByText('100 of 250 devices loaded so far…')).toBeVisible();
  await page.getByRole('link', { name: 'Brightwater Primary Schools Trust' }).click();
  await page.unroute(/\/devices$/);
  await page.getByRole('link', { name: /[Uu]pload devices/ }).click();
  await check(page, deviceFile([plainLine({ serialNumber: serial(twoHundredFifty, 250) })]));
  await expect(page.getByText('Compared with 250 devices this customer already has.')).toBeVisible();
  await expect(page.getByText('1 with warnings')).toBeVisible();
});

test('a list whose pages refer to each other is shown as incomplete', async ({ page }) => {
  await page.route(/\/devices$/, async (route) => {
    const response = await route.fetch();
    const { continuationToken, ...list } = (await response.json()) as { continuationToken?: string };
    // The third page refers to the second one.
    const following = continuationToken ?? Buffer.from('100').toString('base64');
    await route.fulfill({ response, json: { ...list, continuationToken: following } });
  });
  await page.goto(address(twoHundredFifty));
  await expect(page.getByText('The list is incomplete: after 250 devices,')).toBeVisible();
  await expect(devices(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
});

test('loading 10,000 devices continues where it failed', async ({ page, world }) => {
  test.slow(); // 100 sequential calls.
  await page.goto(address(tenThousand));
  await expect(page.getByText(/of 10,000 devices loaded so far/)).toBeVisible();
  await world.command({ do: 'fail', path: '/devices$', status: 403, times: 1 });
  await expect(
    page.getByText(/The list is incomplete: only the first [\d,]+ devices could be loaded/),
  ).toBeVisible();
  await expect(devices(page)).toBeVisible();
  await page.getByRole('button', { name: 'Continue loading' }).click();
  await expect(page.getByText('10,000 devices', { exact: true })).toBeVisible({ timeout: 60_000 });
  const pages = (await world.requests()).filter(({ path }) => path.endsWith('/devices'));
  expect(pages).toHaveLength(101);
});

test('a batch name with a slash, #, % and accents works in links, after a reload and in API calls', async ({
  page,
  world,
}) => {
  await page.goto(address(awkward));
  await expectRow(devices(page), { 'Serial number': serial(awkward, 12) });
  await page.reload();
  await expectRow(devices(page), { 'Serial number': serial(awkward, 12) });
  await expect(page).toHaveURL(new RegExp(`${encodeURIComponent(awkward)}$`));
  await expect(page).toHaveTitle(new RegExp(awkward));
  const paths = (await world.requests()).map(({ path }) => path);
  expect(paths).toContain(`/v1/customers/${customer}/deviceBatches/${encodeURIComponent(awkward)}/devices`);
});

gatewayTest(
  'the same name works behind nginx, in the app’s URL and through the gateway',
  async ({ page, gateway }) => {
    await page.goto(gateway.origin + address(awkward));
    await signIn(page, 'Vasas Piroska');
    await expectRow(devices(page), { 'Serial number': serial(awkward, 12) });
  },
);

test('removes the devices that can be removed and reports the result for each one', async ({ page }) => {
  await page.goto(address(twoHundredFifty));
  await expect(page.getByText('250 devices', { exact: true })).toBeVisible();
  // Device 7 does not list DELETE among its operations. Device 50 lists no operations, and its removal is rejected.
  for (const position of [1, 2, 7, 50]) await select(page, serial(twoHundredFifty, position));
  await expect(
    page.getByText('Partner Center does not allow 1 of the selected devices to be removed.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Remove 3 devices…' }).click();
  const confirmation = page.getByRole('dialog', { name: 'Remove 3 devices?' });
  await expect(confirmation).toContainText(
    `from the device batch “${twoHundredFifty}” of Brightwater Primary Schools Trust`,
  );
  await expect(confirmation.getByRole('listitem')).toContainText(
    [1, 2, 50].map((position) => serial(twoHundredFifty, position)),
  );
  await expectNoViolationsInBothSchemes(page);
  await confirmation.getByRole('button', { name: 'Remove 3 devices' }).click();

  const results = page.getByRole('dialog', { name: 'Removal results' });
  await expect(results.getByRole('status')).toHaveText('2 removed, 1 not removed');
  await expect(results.getByRole('listitem')).toContainText([
    /not removed: Partner Center rejected the request.*The device does not allow DELETE/,
    /removed$/,
    /removed$/,
  ]);
  await expectNoViolationsInBothSchemes(page);
  await results.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.reload();
  await expect(page.getByText('248 devices', { exact: true })).toBeVisible();
});

test('removal waits when throttled, counts a device whose response was lost once, and continues after a refusal', async ({
  page,
  world,
}) => {
  await page.goto(address(awkward));
  await world.command({ do: 'fail', path: '^DELETE', status: 429, retryAfter: 2 });
  for (const position of [1, 2]) await select(page, serial(awkward, position));
  await page.getByRole('button', { name: 'Remove 2 devices…' }).click();
  await page.getByRole('button', { name: 'Remove 2 devices', exact: true }).click();
  await expect(page.getByText(/Partner Center is limiting requests/)).toBeVisible();
  await world.command({ do: 'fail', path: '^DELETE', network: 'lost' });
  await expect(page.getByText('2 removed', { exact: true })).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('listitem')).toContainText([/had already been removed/, /removed$/]);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('10 devices', { exact: true })).toBeVisible();
  // The button that opened the dialog is gone, so the focus must be elsewhere in the page.
  await expect(page.locator('main :focus')).toBeVisible();

  for (const position of [3, 4]) await select(page, serial(awkward, position));
  await world.command({ do: 'fail', path: '^DELETE', status: 403, code: '900150' });
  await page.getByRole('button', { name: 'Remove 2 devices…' }).click();
  await page.getByRole('button', { name: 'Remove 2 devices', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your role is not sufficient' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue with 2 devices' }).click();
  await expect(page.getByText('2 removed', { exact: true })).toBeVisible();
});

test('a removal continues while another page is shown, and its result waits on return', async ({
  page,
  world,
}) => {
  await page.goto(listAddress);
  await batches(page).getByRole('link', { name: awkward }).click();
  for (const position of [1, 2]) await select(page, serial(awkward, position));
  await world.command({ do: 'fail', path: '^DELETE', status: 429, retryAfter: 3 });
  await page.getByRole('button', { name: 'Remove 2 devices…' }).click();
  await page.getByRole('button', { name: 'Remove 2 devices', exact: true }).click();
  await expect(page.getByText(/Partner Center is limiting requests/)).toBeVisible();
  await page.goBack();
  await expect(batches(page)).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('dialog', { name: 'Removing devices' })).toBeVisible();
  await page.goBack();
  await expect(batches(page)).toBeVisible();
  const removed = async () => (await world.requests()).filter(({ method }) => method === 'DELETE').length;
  await expect.poll(removed).toBe(3);
  await page.goForward();
  const results = page.getByRole('dialog', { name: 'Removal results' });
  await expect(results.getByRole('status')).toHaveText('2 removed');
  await results.getByRole('button', { name: 'Close' }).click();
  await expect(results).toBeHidden();
  await expect(page.getByText('10 devices', { exact: true })).toBeVisible();
});
