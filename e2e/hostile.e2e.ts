import type { Page } from '@playwright/test';
import { hostileTexts } from '../sandbox/seed/hostileBatches.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, openAccountMenu, test } from './test.ts';

/** Checks that no text was executed or inserted as markup. */
async function expectHarmless(page: Page) {
  const effects = await page.evaluate(() => ({
    hacked: '__hacked' in window,
    polluted: 'polluted' in {},
    markup: document.querySelectorAll('main script, main img[src=x], main svg[onload], [role=dialog] img')
      .length,
  }));
  expect(effects).toEqual({ hacked: false, polluted: false, markup: 0 });
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1600, height: 1200 } });

test('markup, direction overrides, control characters and __proto__ are shown as plain text', async ({
  page,
}) => {
  await page.goto(`${batchAddress('hostile', 'hostile')}?tab=all`);
  const grid = page.getByRole('grid', { name: 'Devices in this upload' });
  for (const text of ['<script>window.__hacked = true</script>', '__proto__', "'; DROP TABLE devices; --"])
    await expect(grid.getByText(text, { exact: true }).first()).toBeVisible();
  await expectHarmless(page);

  await grid.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /^Copy/ }).last().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("'=HYPERLINK");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const cell of copied.split(/[\t\n]/))
    expect(cell, 'a spreadsheet would run it').not.toMatch(/^"?[=+\-@]/);

  await grid.getByRole('button', { name: '<script>window.__hacked = true</script>' }).click();
  await expect(page.getByRole('region', { name: 'Device 1', exact: true })).toBeVisible();
  await expectHarmless(page);

  await page.keyboard.press('d');
  const panel = page.getByRole('dialog', { name: 'Diagnostics' });
  await panel
    .getByRole('button', { name: /batchJobStatus/ })
    .first()
    .click();
  await expect(panel.getByText('__proto__:')).toBeVisible();
  await panel.getByText('0:', { exact: true }).click();
  await expect(panel.getByText('"<script>window.__hacked = true</script>"').first()).toBeVisible();
  await expectHarmless(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Prepare support request…' }).click();
  const ticket = page.getByRole('region', { name: 'Text of the request' });
  await expect(ticket).toContainText('serial number <script>window.__hacked = true</script>');
  expect(await ticket.innerText(), 'direction overrides are escaped').not.toMatch(/[\u202e\u2066\u2067]/);
  await expectHarmless(page);
});

test('the page stays usable with a serial number of 100,000 characters', async ({ page }) => {
  await page.goto(batchAddress('hostile', 'longSerial'));
  await expect(page.getByText(/2 registered · 1 to resolve/).first()).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1600);
  await page.getByRole('tab', { name: /^All/ }).click();
  await expect(page.getByRole('button', { name: '5P9KML3' })).toBeVisible();
  await page.keyboard.press('Escape');
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Diagnostics' }).click();
  const panel = page.getByRole('dialog', { name: 'Diagnostics' });
  await panel
    .getByRole('button', { name: /batchJobStatus/ })
    .first()
    .click();
  await expect(panel.getByText('devicesStatus:')).toBeVisible();
});

test('hostile text in every search parameter does no harm', async ({ page }) => {
  await page.goto(batchAddress('hostile', 'hostile'));
  // Each text needs a page load, so only those that could confuse a URL parser are tried.
  for (const text of hostileTexts.filter((one) => /^(<script|__proto__|\u202e)/.test(one))) {
    const hostile = encodeURIComponent(text);
    await page.goto(
      `${batchAddress('hostile', 'hostile')}?q=${hostile}&status=${hostile}&sort=${hostile}&group=${hostile}&columns=${hostile}&device=${hostile}`,
    );
    await expect(page.getByRole('searchbox', { name: 'Search all columns' })).toBeVisible();
    await expectHarmless(page);
  }
});

test('names, descriptions, settings and categories of profiles are shown as plain text', async ({ page }) => {
  await page.goto(`/customers/${customerIds.hostile}/profiles`);
  const list = page.getByRole('list', { name: 'Profiles of this customer' });
  await expect(list.getByRole('heading')).toHaveCount(hostileTexts.length);
  await expectHarmless(page);
  await list.getByRole('link', { name: /^Edit profile <img/ }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(/^<img/);
  await expectHarmless(page);
  await page.goBack();
  await list.getByRole('button', { name: 'Delete profile __proto__…' }).click();
  await expect(page.getByRole('dialog')).toContainText('__proto__');
  await expectHarmless(page);
});
