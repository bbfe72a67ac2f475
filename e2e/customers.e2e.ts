import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import {
  expect,
  expectNoViolations,
  expectNoViolationsInBothSchemes,
  openAccountMenu,
  test,
} from './test.ts';
import { check, openUpload, send, customerId as sendingTo } from './uploading.ts';

const documented = 'Tarka Bútorgyár Kft.';
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search customers' });
const allCustomers = (page: Page) => page.getByRole('list', { name: 'All customers' });
const results = (page: Page) => page.getByRole('list', { name: 'Search results' });

async function openCustomers(page: Page) {
  await page.goto('/customers');
  await expect(allCustomers(page).getByRole('link').first()).toBeVisible();
}

test('all customers can be listed, page by page, each exactly once', async ({ page, world }) => {
  await openCustomers(page);
  await expect(page.getByText(/^\d+ customers shown; there are more$/)).toBeVisible();
  const isComplete = page.getByText(/^2\d\d customers$/);
  await expect(async () => {
    await page.keyboard.press('Control+End');
    await allCustomers(page).getByRole('link').last().scrollIntoViewIfNeeded();
    await expect(isComplete).toBeVisible({ timeout: 500 });
  }).toPass();

  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
  const links = await allCustomers(page)
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThanOrEqual(240);
  expect(new Set(links).size).toBe(links.length);
  await expect(isComplete).toHaveText(`${links.length} customers`);

  const lists = (await world.requests()).filter(({ path }) => path.endsWith('/customers'));
  const following = lists.filter(({ query }) => query.includes('seekOperation=Next'));
  expect(following.length).toBe(Math.ceil(links.length / 50) - 1);
  for (const { query, headers } of following) {
    expect(headers['MS-ContinuationToken']).toBeTruthy();
    expect(query).not.toMatch(/size|filter/);
  }
});

test('customers are found by the start of their name, and Enter opens the only match', async ({
  page,
  world,
}) => {
  await openCustomers(page);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('tarka bú', { delay: 20 });
  await expect(results(page).getByRole('link')).toHaveText([/Tarka Bútorgyár/]);
  await expect(page).toHaveURL(/\?q=tarka\+b/);
  await expect(page.getByText('1 customer', { exact: true })).toBeVisible();

  const asked = (await world.requests()).flatMap(
    ({ query }) => new URLSearchParams(query).get('filter') ?? [],
  );
  expect(asked.map((filter) => JSON.parse(filter)).at(-1)).toEqual({
    Field: 'CompanyName',
    Value: 'tarka bú',
    Operator: 'starts_with',
  });
  expect(asked.length, 'typing without a pause searches once, not at each key').toBeLessThanOrEqual(2);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: documented })).toBeVisible();
});

test('customers are found by domain and by ID, and what finds nothing is explained', async ({ page }) => {
  await openCustomers(page);
  await expectNoViolationsInBothSchemes(page);
  await field(page).fill('delfini');
  await expect(results(page).getByRole('link')).toHaveText([/Δελφίνι Ναυτιλιακή/]);
  await field(page).fill('anna@tarkabutor.onmicrosoft.com');
  await expect(results(page).getByRole('link')).toHaveText([/Tarka Bútorgyár/]);

  await field(page).fill('zzz-nobody');
  await expect(page.getByText('No name or domain starts with “zzz-nobody”')).toBeVisible();
  await expect(allCustomers(page)).toHaveCount(0);
  await expectNoViolationsInBothSchemes(page);

  await field(page).fill(customerIds.unknown);
  await expect(page.getByRole('heading', { name: 'No such customer' })).toBeVisible();
  await expect(page.getByText(/A tracking ID looks just like this/)).toBeVisible();

  const byId = page.getByRole('list', { name: 'Found by ID' });
  await field(page).fill(` {${customerIds.documented.toUpperCase()}} `);
  await expect(byId.getByRole('link')).toHaveText([/Tarka Bútorgyár/]);
  await field(page).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/customers/${customerIds.documented}$`));
});

test('Enter right after pasting a domain opens its customer, and a link to an upload opens the upload', async ({
  page,
}) => {
  await openCustomers(page);
  await field(page).fill('tarkabutor.onmicrosoft.com');
  await field(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: documented })).toBeVisible();
  await page.goBack();
  await field(page).fill(`/customers/${customerIds.documented}/batchJobStatus/${trackingIds.documented}`);
  await field(page).press('Enter');
  await expect(page).toHaveURL(
    new RegExp(`/customers/${customerIds.documented}/batches/${trackingIds.documented}$`),
  );
});

test('a search is canceled when its text changes', async ({ page, world }) => {
  await openCustomers(page);
  await world.command({ do: 'hold', path: 'filter=.*alder' });
  const givenUp = page.waitForEvent('requestfailed', (request) => /filter=.*alder/.test(request.url()));
  const asked = page.waitForRequest(/filter=.*alder/);
  await field(page).fill('alder');
  await asked;
  await field(page).fill('tarka');
  await givenUp;
  await expect(results(page).getByRole('link')).toHaveText([/Tarka Bútorgyár/]);
  await world.command({ do: 'release' });
});

test('arrow keys move through the results, and Escape clears the search', async ({ page }) => {
  await openCustomers(page);
  await field(page).fill('aldermoor');
  await expect(results(page).getByRole('link')).toHaveCount(9);
  const link = (nth: number) => results(page).getByRole('link').nth(nth);
  await page.keyboard.press('ArrowDown');
  await expect(link(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(link(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(link(8)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/customers$/);
  await expect(allCustomers(page)).toBeVisible();

  await field(page).fill('aldermoor');
  await expect(results(page).getByRole('link')).toHaveCount(9);
  await page.keyboard.press('Enter');
  await expect(link(0), 'Enter on several matches goes to the first').toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aldermoor Engineering Ltd' })).toBeVisible();
});

test('recently opened customers are listed per account, even offline', async ({
  page,
  context,
  newColleague,
}) => {
  await openCustomers(page);
  const recent = page.getByRole('list', { name: 'Recently opened' });
  await expect(recent).toHaveCount(0);
  for (const name of ['Aldermoor Foods plc', 'Aldermoor Pharmacies']) {
    await allCustomers(page).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Customers' }).click();
    await expect(recent.getByRole('link').first()).toHaveText(new RegExp(name));
  }
  await page.reload();
  await expect(recent.getByRole('link')).toHaveText([/Aldermoor Pharmacies/, /Aldermoor Foods plc/]);

  await context.setOffline(true);
  await field(page).fill('tarka');
  await expect(page.getByText(/You’re offline/)).toBeVisible();
  await expect(recent).toHaveCount(0);
  await field(page).fill('aldermoor f');
  await expect(recent.getByRole('link')).toHaveText([/Aldermoor Foods plc/]);
  await page.keyboard.press('Escape');
  await expect(recent.getByRole('link')).toHaveCount(2);
  await context.setOffline(false);

  const colleague = await newColleague();
  await openCustomers(colleague);
  await expect(colleague.getByRole('list', { name: 'Recently opened' })).toHaveCount(0);
});

test('what this browser knows is found at once, anywhere in a word, and joined by what Partner Center finds', async ({
  page,
  world,
}) => {
  await openUpload(page);
  await check(page, deviceFile([plainLine({ serialNumber: 'PF1E808' })], 'laptops.csv'));
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('The device has been sent')).toBeVisible();
  const sent =
    (await world.state()).deviceBatches.find((one) => one.customerId === sendingTo)?.uploads[0] ?? '';
  await page.goto(`/customers/${sendingTo}`);
  await world.command({ do: 'advance', batch: sent, to: 'finished' });
  await expect(page.getByText('1 to resolve', { exact: true })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Customers' }).click();
  const recent = page.getByRole('list', { name: 'Recently opened' });
  const uploads = page.getByRole('list', { name: 'Uploads in this browser' });
  await expect(recent.getByRole('link')).toHaveText([/Ciudad Clara Hospitales.*1 to resolve/]);
  await expectNoViolationsInBothSchemes(page);

  await world.command({ do: 'hold', path: 'filter=' });
  await field(page).fill('clara');
  await expect(recent.getByRole('link')).toHaveText([/Ciudad Clara Hospitales/]);
  await field(page).press('ArrowDown');
  await expect(recent.getByRole('link')).toBeFocused();
  await world.command({ do: 'release' });
  await expect(page.getByText('Partner Center found no other customers.')).toBeVisible();
  await expect(recent.getByRole('link')).toBeFocused();

  await field(page).fill('ciudad cl');
  await expect(page.getByText('Partner Center found no other customers.')).toBeVisible();
  await expect(results(page), 'a known customer is listed once').toHaveCount(0);
  for (const text of ['LAPTOPS', 'utum', sent.slice(0, 8)]) {
    await field(page).fill(text);
    await expect(uploads.getByRole('link')).toHaveText([
      /Autumn.*Ciudad Clara Hospitales.*laptops\.csv · 1 device/,
    ]);
  }
  await field(page).fill(sent);
  await expect(uploads.getByRole('link')).toHaveCount(1);
  await field(page).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/customers/${sendingTo}/batches/${sent}$`));
});

test('a search that is throttled, rejected or answered with something else is explained and continues', async ({
  page,
  world,
}) => {
  await openCustomers(page);
  await world.command({ do: 'fail', path: 'CompanyName', status: 429, retryAfter: 2 });
  await field(page).fill('tarka bú');
  await expect(page.getByText(/Trying again at \d+:\d\d:\d\d/)).toBeVisible();
  await expect(results(page).getByRole('link')).toHaveText([/Tarka Bútorgyár/]);
  const [first, second] = (await world.requests()).filter(({ query }) => query.includes('CompanyName'));
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2000);

  await world.command({ do: 'fail', path: 'CompanyName', status: 400, times: 1 });
  await field(page).fill('tarka bút');
  await expect(page.getByRole('heading', { name: 'Partner Center rejected the request' })).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('The request is not valid.')).toBeVisible();
  await page.getByText('For support').click();
  await expect(page.getByText('MS-CorrelationId')).toBeVisible();
  await expect(field(page)).toHaveValue('tarka bút');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).getByRole('link')).toHaveText([/Tarka Bútorgyár/]);

  const unexpected = page.getByRole('heading', { name: 'Unexpected response (not from Partner Center)' });
  await world.command({ do: 'fail', path: 'CompanyName', status: 200, body: 'wrongJson', times: 100 });
  await field(page).fill('tarka bútor');
  await expect(unexpected, 'never an empty list').toBeVisible();
  await expect(page.getByText(/^No name or domain/)).toHaveCount(0);
  await world.command({ do: 'clearFaults' });
  await page.getByRole('button', { name: 'Try again' }).click();
  const path = '/customers/[0-9a-f-]+$';
  await world.command({ do: 'fail', path, status: 200, body: 'wrongJson', times: 100 });
  await results(page)
    .getByRole('link', { name: /Tarka Bútorgyár/ })
    .click();
  await expect(unexpected).toBeVisible();
});

test('Hungarian is remembered after a reload and requested from Partner Center', async ({ page, world }) => {
  await openCustomers(page);
  await (await openAccountMenu(page)).getByRole('menuitemradio', { name: 'Magyar' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Ügyfelek' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Ügyfél keresése' }).fill('zzz-nobody');
  await expect(
    page.getByText('Nincs olyan ügyfél, amelynek a neve vagy tartománya így kezdődik: „zzz-nobody”'),
  ).toBeVisible();
  expect((await world.requests()).at(-1)?.headers['X-Locale']).toBe('hu-HU');
  await expectNoViolations(page);
});
