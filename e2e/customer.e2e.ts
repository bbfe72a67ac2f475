import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import {
  expect,
  expectNoViolations,
  expectNoViolationsInBothSchemes,
  openAccountMenu,
  signIn,
  test,
} from './test.ts';
import { check, openUpload, send, customerId as sendingTo } from './uploading.ts';

const { documented: customer } = customerIds;
const { documented: batch } = trackingIds;
const location = `/customers/${customer}/batchJobStatus/${batch}`;

const field = (page: Page) => page.getByRole('textbox', { name: 'Tracking ID, Location header or link' });
const uploads = (page: Page) => page.getByRole('list', { name: 'Uploads' });
const openById = (page: Page) => page.getByRole('button', { name: 'Open by tracking ID…' });
const atBatch = new RegExp(`/customers/${customer}/batches/${batch}$`);

async function openCustomer(page: Page, customerId: string = customer) {
  await page.goto(`/customers/${customerId}`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Customer');
}

/** Opens the documented batch and returns, so that it is listed as opened before. */
async function openBatchOnce(page: Page) {
  await openById(page).click();
  await field(page).fill(batch);
  await field(page).press('Enter');
  await expect(page).toHaveURL(atBatch);
  await expect(page.getByText('1 device to resolve').first()).toBeVisible();
  await page.getByRole('link', { name: 'Tarka Bútorgyár Kft.' }).click();
  await expect(uploads(page).getByRole('listitem')).toContainText([/1 to resolve/]);
}

test('the customer’s name, domain and relationship are shown, and the tenant ID can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCustomer(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await expect(page).toHaveTitle(/Tarka Bútorgyár Kft\./);
  await expect(page.getByText('tarkabutor.onmicrosoft.com')).toBeVisible();
  await expect(page.getByText('Reseller')).toBeVisible();
  await page.getByRole('button', { name: 'Copy tenant ID' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(customer);
});

test('a tracking ID, Location, API URL, link, log or broken link opens the upload', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCustomer(page);
  const leadsToUpload = async () => {
    await expect(page).toHaveURL(atBatch);
    await expect(page.getByText('1 device to resolve').first()).toBeVisible();
    await page.goBack();
    await openById(page).click();
    await expect(field(page)).toBeFocused();
  };
  await openById(page).click();
  for (const text of [
    batch.toUpperCase(),
    location,
    `https://api.partnercenter.microsoft.com/v1${location}`,
    `https://devices.example/customers/${customer}/batches/${batch}?status=failed`,
  ]) {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await leadsToUpload();
  }
  for (const pasted of [
    `HTTP/1.1 202 Accepted\r\nMS-RequestId: a3f1c9d2-5b6e-4f70-8a91-b2c3d4e5f607\r\nLocation: ${location}\r\nMS-CV: x\r\n`,
    // As a mail program breaks a link over several lines.
    `> https://devices.example${location.slice(0, 40)}=\r\n> ${location.slice(40, 80)}\r\n> ${location.slice(80)}`,
  ]) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await field(page).press('Control+V');
    await field(page).press('Enter');
    await leadsToUpload();
  }
});

test('an invalid reference gets a specific message, in either language, and the text stays in the field', async ({
  page,
}) => {
  await openCustomer(page);
  await openBatchOnce(page);
  await openById(page).click();
  const alert = page.getByRole('alert');
  for (const [text, message] of [
    ['', /Paste a tracking ID or a link that contains one/],
    [batch.slice(0, -1), /has 31 characters; a tracking ID has 32/],
    [batch.replace('0', 'O'), /Look for an O instead of 0/],
    ['00000000-0000-0000-0000-000000000000', /all zeros/],
    [`https://devices.example/customers/${customer}`, /contains a customer ID .* but no tracking ID/],
    [`/v1/customers/${customer}/deviceBatches/Test%20batch/devices`, /address of a device batch/],
    [`${customer} ${batch}`, /contains several IDs/],
    ['hello', /This text contains no tracking ID/],
  ] as const) {
    await field(page).fill(text);
    await field(page).press('Enter');
    await expect(alert).toHaveText(message);
    await expect(field(page)).toHaveValue(text);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  }
  await expectNoViolationsInBothSchemes(page);

  await (await openAccountMenu(page)).getByRole('menuitemradio', { name: 'Magyar' }).click();
  await expect(page.getByRole('list', { name: 'Feltöltések' })).toBeVisible();
  await expect(alert).toHaveText(/nincs követési azonosító/);
  await expect(page.getByText('1 eszköznél van teendő', { exact: true })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('textbox', { name: /^Követési azonosító/ }).fill(batch);
  await expect(alert).toHaveCount(0);
});

test('a batch of another customer can be opened under that customer, whose name is shown', async ({
  page,
}) => {
  await openCustomer(page, customerIds.bySize);
  await openById(page).click();
  await field(page).fill(location);
  await field(page).press('Enter');
  await expect(
    page.getByRole('heading', { name: 'This upload belongs to another customer: Tarka Bútorgyár Kft.' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Open under that customer' }).click();
  await expect(page).toHaveURL(atBatch);
});

test('an opened batch is listed afterwards and can be removed from the list, with undo', async ({ page }) => {
  await openCustomer(page);
  await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
  await expect(page.getByText(/returns a tracking ID only once/)).toBeVisible();
  await openBatchOnce(page);
  const name = /^Upload of Jul 25, 2017, 12:00\sPM$/;
  await expect(uploads(page).getByRole('listitem')).toHaveText([/opened by link or tracking ID · 1 device/]);
  await expect(uploads(page).getByRole('link', { name })).toHaveAttribute(
    'href',
    `/customers/${customer}/batches/${batch}`,
  );
  await expect(uploads(page).getByRole('img', { name: '1 device to resolve' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Uploads 1' })).toBeVisible();

  const menu = page.getByRole('button', { name: /^More actions: Upload of Jul 25/ });
  const forget = async () => {
    await menu.click();
    await page.getByRole('menuitem', { name: 'Remove from list' }).click();
  };
  await menu.click();
  await expectNoViolationsInBothSchemes(page);
  await page.keyboard.press('Escape');
  await forget();
  await expect(uploads(page).getByText(/^Removed from the list: Upload of Jul 25/)).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(menu).toBeFocused();
  await page.reload();
  await expect(uploads(page).getByRole('listitem')).toHaveCount(1);

  await forget();
  await expect(undo).toBeVisible();
  await page.reload();
  await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
});

test('another account in the same browser does not see these batches', async ({ page }) => {
  await openCustomer(page);
  await openBatchOnce(page);
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: /Sign in/ }).click();
  await signIn(page, 'Tom Ellerby');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.goto(`/customers/${customer}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
});

test('a customer that is refused or unknown is explained, and its uploads opened before stay listed', async ({
  page,
  world,
}) => {
  await openCustomer(page);
  await openBatchOnce(page);
  for (const [status, code, title] of [
    [403, '20002', 'Not a customer of your organization'],
    [404, '60003', 'No such customer'],
  ] as const) {
    await world.command({ do: 'fail', path: `/customers/${customer}$`, status, code, times: 5 });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(uploads(page).getByRole('listitem')).toHaveCount(1);
    await expect(openById(page)).toHaveCount(0);
    await world.command({ do: 'clearFaults' });
  }

  await page.goto(`/customers/${customerIds.withoutRelationship}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Not a customer of your organization');
  await page.goto(`/customers/${customerIds.unknown}`);
  await expect(heading).toHaveText('No such customer');
  await expectNoViolationsInBothSchemes(page);
});

test('an upload sent from here is one entry, checked while it runs and then repaired from the list', async ({
  page,
  world,
}) => {
  await openUpload(page, `/customers/${sendingTo}/upload`);
  // The sandbox fails devices whose serial numbers end in E and a code.
  const lines = ['PF100001', 'PF1E808', 'PF1E812'].map((serialNumber) => plainLine({ serialNumber }));
  await check(page, deviceFile(lines));
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 3 devices have been sent')).toBeVisible();
  const sent = (await world.state()).deviceBatches.find(({ id }) => id === 'Autumn')?.uploads[0] ?? '';
  await world.command({ do: 'advance', batch: sent, to: 'processing', done: 1 });
  await page.goto(`/customers/${sendingTo}`);
  const entry = uploads(page).getByRole('listitem');
  await expect(entry).toHaveText([/Autumn.*devices\.csv · 3 devices.*Running 33%/s]);
  await expect(entry.getByRole('link', { name: /^Fix/ })).toHaveCount(0);

  await world.command({ do: 'advance', batch: sent, to: 'finished' });
  await expect(entry).toContainText(['2 to resolve']);
  await expect(uploads(page).getByRole('img', { name: '1 registered · 2 to resolve' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await entry.getByRole('link', { name: 'Autumn', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn' })).toBeVisible();
  await page.goBack();
  await expect(entry, 'opening it adds no second entry').toHaveCount(1);

  const checks = async () =>
    (await world.requests()).filter(({ path }) => path.includes('batchJobStatus')).length;
  const before = await checks();
  await page.reload();
  await expect(entry).toContainText(['2 to resolve']);
  await expect(page.getByRole('tab', { name: 'Device batches 1' })).toBeVisible();
  expect(await checks(), 'a finished upload is not checked again').toBe(before);
  await entry.getByRole('link', { name: 'Fix and retry: Autumn' }).click();
  await expect(page).toHaveURL(new RegExp(`upload\\?repair=${sent}`));
});

test('the tabs are in the address, and an address with a sorted table opens the device batches', async ({
  page,
}) => {
  await openCustomer(page, customerIds.bySize);
  await page.getByRole('tab', { name: 'Device batches 4' }).click();
  await expect(page).toHaveURL(/\?tab=batches$/);
  await expect(page.getByRole('grid', { name: 'Device batches of this customer' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /^Uploads/ })).toBeFocused();
  await expect(page).toHaveURL(/\?tab=uploads$/);
  await page.goto(`/customers/${customerIds.bySize}?sort=deviceCount`);
  await expect(page.getByRole('tab', { name: /^Device batches/, selected: true })).toBeVisible();
});
