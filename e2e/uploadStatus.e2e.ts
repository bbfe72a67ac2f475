import type { Locator, Page } from '@playwright/test';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { expect, expectNoViolations, expectRow, signIn, test } from './test.ts';
import { check, customerId, openUpload, send } from './uploading.ts';

const agent = 'Vasas Piroska';
const fiveHundred = batchAddress('bySize', 'fiveHundred');

async function open(page: Page, address: string) {
  await page.goto(address);
  await signIn(page, agent);
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
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused();

  const crumbs = page.getByRole('navigation', { name: 'You are here' });
  await crumbs.getByRole('link', { name: 'Brightwater Primary Schools Trust' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Brightwater Primary Schools Trust' }),
  ).toBeVisible();
});

test('an upload that was sent from here has the name of its device batch and the lines of its file', async ({
  page,
  world,
}) => {
  await openUpload(page);
  const names = ['PF100001', 'PF100002E802', 'PF100003E808'];
  await check(page, deviceFile(names.map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Reception desks' });
  await expect(page.getByText('All 3 devices have been sent')).toBeVisible();
  const { deviceBatches } = await world.state();
  const batch = deviceBatches.find((one) => one.customerId === customerId)?.uploads[0] ?? '';
  await world.command({ do: 'advance', batch, to: 'finished' });
  await page.goto(`/customers/${customerId}/batches/${batch}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Reception desks' })).toBeVisible();
  await expectRow(grid(page), {
    'Serial number': 'PF100002E802',
    Reason: 'Hardware hash not valid 802',
    'Who acts': 'You, the partner',
    Line: '3',
  });
});

test('the counts below the bar filter the devices', async ({ page }) => {
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
});

test('one card for each party that acts, with reasons that filter and a next step', async ({ page }) => {
  await open(page, fiveHundred);
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

test('of many reasons five are shown at first', async ({ page }) => {
  await open(page, batchAddress('byError', 'everyError'));
  const card = page.getByRole('article', { name: '9 for you' });
  await expect(card.getByRole('listitem')).toHaveCount(5);
  await card.getByRole('button', { name: 'Show all 9 reasons' }).click();
  await expect(card.getByRole('listitem')).toHaveCount(9);
  await expectNoViolations(page);
});

test('tabs are in the address, combine with filters and work by keyboard', async ({ page }) => {
  await open(page, fiveHundred);
  await expect(tab(page, 'To resolve 19')).toHaveAttribute('aria-selected', 'true');
  await tab(page, 'To resolve 19').press('ArrowRight');
  await expect(tab(page, 'Already registered 5')).toBeFocused();
  await expect(page).toHaveURL(/tab=already/);
  await expect(page.getByText('5 devices', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('5 devices', { exact: true })).toBeVisible();

  await tab(page, /^To resolve/).click();
  await page.getByRole('searchbox', { name: 'Search all columns' }).fill('808');
  await expect(page).toHaveURL(/q=808/);
  await page.reload();
  await expect(page.getByText('9 of 19 devices')).toBeVisible();
});

test('a search on the first tab keeps the tab', async ({ page }) => {
  await open(page, fiveHundred);
  await page.getByRole('searchbox', { name: 'Search all columns' }).fill('808');
  await expect(page.getByText('9 of 19 devices')).toBeVisible();
  await expect(page).toHaveURL(/tab=resolve/);
});

test('addresses of earlier versions show what they named', async ({ page }) => {
  await open(page, `${fiveHundred}?reason=ZtdDeviceAlreadyAssigned`);
  await expect(page.getByText('5 of 500 devices')).toBeVisible();
  await page.goto(`${fiveHundred}?device=1`);
  await expect(page.getByRole('region', { name: 'Device 1', exact: true })).toBeVisible();
  await expect(tab(page, /^All/)).toHaveAttribute('aria-selected', 'true');
});

test('an upload keeps its tabs while it runs, and an empty tab says so', async ({ page, world }) => {
  const batch = trackingIds.queued;
  await world.command({ do: 'pace', batch, by: 'command' });
  await open(page, batchAddress('running', 'queued'));
  await expect(page.getByText('Queued', { exact: true })).toBeVisible();
  await expect(page.getByText('Partner Center has not listed the devices yet.')).toBeVisible();
  const tabs = await boxOf(page.getByRole('tablist'));

  await world.command({ do: 'advance', batch, to: 'processing', done: 0 });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(tab(page, 'In progress 24')).toBeVisible();
  expect(await boxOf(page.getByRole('tablist'))).toEqual(tabs);
  await tab(page, /^To resolve/).click();
  await expect(page.getByText('There is nothing to resolve so far.')).toBeVisible();
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

test('selecting a row does not open it', async ({ page }) => {
  await open(page, fiveHundred);
  await grid(page).getByRole('checkbox').nth(1).check();
  await expect(page.getByText('1 selected')).toBeVisible();
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
});

test('with five reasons the first device to resolve is on the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const address of [fiveHundred, batchAddress('byError', 'everyError')]) {
    await page.goto(address);
    if (address === fiveHundred) await signIn(page, agent);
    await expect(tab(page, /^To resolve/)).toHaveAttribute('aria-selected', 'true');
    const first = await boxOf(grid(page).getByRole('row').nth(1));
    expect(first.y + first.height).toBeLessThanOrEqual(900);
  }
});

test('a name of 100,000 characters leaves room for the rest of the panel', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${batchAddress('hostile', 'longSerial')}?device=1`);
  expect((await boxOf(panel(page).getByRole('heading').first())).height).toBeLessThan(110);
  await expect(panel(page).getByText('1 of 3')).toBeInViewport();
});

test('a failed check is one line, with the explanation behind it', async ({ page, world }) => {
  await open(page, fiveHundred);
  await world.command({ do: 'fail', path: '/batchJobStatus/', status: 500, times: 20 });
  await page.getByRole('button', { name: 'Check now' }).click();
  const heading = page.getByRole('heading', { name: 'Error inside Partner Center' });
  await expect(heading).toBeVisible();
  const banner = page.getByRole('status').filter({ has: heading });
  expect((await boxOf(banner)).height).toBeLessThan(48);
  await banner.getByText('Details', { exact: true }).click();
  await expect(banner.getByText('For support')).toBeVisible();
  await expectNoViolations(page);
});

for (const language of ['en', 'hu']) {
  for (const width of [360, 720, 1440]) {
    test(`nothing is wider than a window of ${width} px (${language})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${batchAddress('byError', 'everyError')}?lang=${language}`);
      await signIn(page, agent);
      await expect(page.getByRole('tablist')).toBeVisible();
      const tooWide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.closest('[role=grid], [role=tablist], .visually-hidden') === null)
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(tooWide).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('on a phone devices are a list, with the reasons behind a button', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, fiveHundred);
  const rows = page.getByRole('list', { name: 'Devices in this upload' }).getByRole('listitem');
  await expect(rows.first()).toHaveText(/Previous owner.*Registered to another organization 808/);
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show reasons and next steps' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
});
