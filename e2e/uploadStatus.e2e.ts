import type { Locator, Page } from '@playwright/test';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';

const fiveHundred = batchAddress('bySize', 'fiveHundred');

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole('tab', { name: /^All/ })).toBeVisible();
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Devices in this upload' });
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });
const panel = (page: Page) => page.getByRole('region', { name: /^Device \d+$/ });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the page`);
  return box;
}

test('the header names the upload, its state and the way to its customer', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, fiveHundred);
  await expect(page.getByRole('heading', { level: 1, name: 'Upload of Mar 9' })).toBeVisible();
  await expect(page.getByText('19 to resolve', { exact: true })).toBeVisible();
  await expect(page.getByText('500 devices', { exact: true })).toBeVisible();
  await expect(page.getByText(/^finished Mar 9/)).toBeVisible();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /^Copy tracking ID/ }).click();
  await expect(page.getByRole('menuitem', { name: /^Copied/ })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(trackingIds.fiveHundred);
  await expectNoViolationsInBothSchemes(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused();

  const crumbs = page.getByRole('navigation', { name: 'You are here' });
  await crumbs.getByRole('link', { name: 'Brightwater Primary Schools Trust' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Brightwater Primary Schools Trust' }),
  ).toBeVisible();
});

test('the counts below the bar and the reasons of each party filter the devices', async ({ page }) => {
  await open(page, fiveHundred);
  const bar = page.getByRole('img', { name: '476 registered · 5 already registered · 19 to resolve' });
  const shares = await bar.locator('span').evaluateAll((all) => all.map((one) => one.clientWidth));
  expect(shares).toHaveLength(4);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(3);

  const legend = page.getByRole('group', { name: 'Filter by result' });
  const forYou = legend.getByRole('button', { name: '8 for you' });
  await forYou.click();
  await expect(forYou).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('8 of 19 devices')).toBeVisible();
  await legend.getByRole('button', { name: '476 registered' }).click();
  await expect(tab(page, /^All/)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('476 of 500 devices')).toBeVisible();
  await legend.getByRole('button', { name: '476 registered' }).click();
  await expect(page.getByText('500 devices', { exact: true }).last()).toBeVisible();
  await tab(page, /^To resolve/).click();

  const cards = page.getByRole('region', { name: 'Who acts' }).getByRole('article');
  await expect(cards.getByRole('heading')).toHaveText([
    '8 for you',
    '9 for the previous owner',
    '2 for others',
  ]);
  await expect(cards.nth(2).getByRole('listitem')).toHaveText([/813 Manufacturer/, /814 Customer/]);

  const reason = cards.first().getByRole('button', { name: 'Hardware hash not valid' });
  await reason.click();
  await expect(page.getByText('3 of 19 devices')).toBeVisible();
  await expect(reason).toHaveAttribute('aria-pressed', 'true');
  await reason.click();
  await expect(page.getByText('19 devices', { exact: true })).toBeVisible();

  await cards.first().getByRole('link', { name: 'Fix and retry' }).click();
  await expect(page).toHaveURL(new RegExp(`repair=${trackingIds.fiveHundred}`));
});

test('tabs are in the address, combine with filters and work by keyboard', async ({ page }) => {
  await open(page, fiveHundred);
  await expect(tab(page, 'To resolve 19')).toHaveAttribute('aria-selected', 'true');
  const search = page.getByRole('searchbox', { name: 'Search all columns' });
  await search.fill('808');
  await expect(page.getByText('9 of 19 devices')).toBeVisible();
  await expect(page, 'a search on the first tab keeps the tab').toHaveURL(
    /tab=resolve.*q=808|q=808.*tab=resolve/,
  );
  await page.reload();
  await expect(page.getByText('9 of 19 devices')).toBeVisible();
  await search.fill('');

  await tab(page, 'To resolve 19').press('ArrowRight');
  await expect(tab(page, 'Already registered 5')).toBeFocused();
  await expect(page).toHaveURL(/tab=already/);
  await expect(page.getByText('5 devices', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('5 devices', { exact: true })).toBeVisible();
});

test('addresses of earlier versions show what they named', async ({ page }) => {
  await open(page, `${fiveHundred}?reason=ZtdDeviceAlreadyAssigned`);
  await expect(page.getByText('5 of 500 devices')).toBeVisible();
  await page.goto(`${fiveHundred}?status=failed`);
  await expect(page.getByText('19 of 500 devices')).toBeVisible();
  await page.goto(`${batchAddress('running', 'processing')}?status=pending`);
  await expect(page.getByText('84 of 120 devices')).toBeVisible();
  await page.goto(`${fiveHundred}?device=1`);
  await expect(page.getByRole('region', { name: 'Device 1', exact: true })).toBeVisible();
  await expect(tab(page, /^All/)).toHaveAttribute('aria-selected', 'true');
});

test('a click opens the panel, which follows the cursor and closes with Escape from anywhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, fiveHundred);
  const rows = grid(page).getByRole('row');
  await rows.nth(2).getByRole('gridcell').nth(2).click();
  await expect(panel(page).getByText('2 of 19')).toBeVisible();
  const second = await panel(page).getAttribute('aria-label');
  await expect(grid(page).getByRole('columnheader')).toHaveText(['', /Serial number/, /Reason/, /Who acts/]);

  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByText('3 of 19')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Next device' }).click();
  await expect(panel(page).getByText('4 of 19')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Previous device' }).click();
  await panel(page).getByRole('button', { name: 'Previous device' }).click();
  await expect(page.getByRole('region', { name: second ?? '', exact: true })).toBeVisible();

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('the toolbar comes with ten devices, and the grid is as high as its rows', async ({ page }) => {
  await open(page, batchAddress('documented', 'documented'));
  await expectRow(grid(page), { 'Serial number': '1234567890' });
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Columns' })).toBeVisible();
  expect((await boxOf(grid(page))).height).toBeLessThan(80);
  await page.goto(`${fiveHundred}?tab=all`);
  await expect(page.getByRole('searchbox', { name: 'Search all columns' })).toBeVisible();
  expect((await boxOf(grid(page))).height).toBeLessThan(720);

  await grid(page).getByRole('checkbox').nth(1).check();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(panel(page), 'selecting a row does not open it').toBeHidden();

  for (const name of ['Columns', 'Filters']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolationsInBothSchemes(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
});
