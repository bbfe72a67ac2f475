import type { Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { layoutFaults } from './layoutFaults.ts';
import { expect, test } from './test.ts';

/** A customer whose name has 200 characters; its device batch and its errors have long names too. */
const customer = `/customers/${customerIds.longTexts}`;
/** Of an upload: 200 characters. */
const longName = `${'Rollout with a long name '.repeat(8).trim()}!`;
const named = `name=${encodeURIComponent(longName)}`;

const large = { width: 1440, height: 900 };
/** The large window, the same at 200 % zoom, and a phone. */
const windows = [large, { width: 720, height: 450 }, { width: 360, height: 740 }];

async function openIn(page: Page, language: string, address: string) {
  await page.setViewportSize(large);
  await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
}

async function expectGoodLayout(page: Page, what: string) {
  for (const size of windows) {
    await page.setViewportSize(size);
    await expect.poll(() => layoutFaults(page), `${what}, ${size.width} px wide`).toEqual([]);
  }
  await page.setViewportSize(large);
}

const firstDevice = (page: Page) => page.getByRole('tabpanel').getByRole('row').nth(1);

for (const language of ['en', 'hu']) {
  test(`uploads with fifteen reasons and long texts (${language})`, async ({ page }) => {
    const fifteen = `${batchAddress('longTexts', 'fifteenReasons')}?${named}`;
    await openIn(page, language, fifteen);
    await expect(firstDevice(page)).toBeVisible();
    await page.getByRole('article').getByRole('button', { expanded: false }).click();
    await expect(page.getByRole('article').getByRole('listitem')).toHaveCount(15);
    await expectGoodLayout(page, 'fifteen reasons');

    // The description of 50,000 characters is the fourth device's.
    await openIn(page, language, `${fifteen}&device=4`);
    await expect(page.getByRole('region', { name: /^(Device 4|4\. eszköz)$/ })).toBeVisible();
    await expectGoodLayout(page, 'an opened device');

    const { longDescriptions, fifteenReasons } = trackingIds;
    await openIn(page, language, `${customer}/uploads?parts=${longDescriptions},${fifteenReasons}&${named}`);
    await expect(firstDevice(page)).toBeVisible();
    await expectGoodLayout(page, 'an upload of two parts');

    const before = encodeURIComponent(`${fifteenReasons}/${longName}`);
    const after = encodeURIComponent(`device-batch/${deviceBatchIds.longName}`);
    await openIn(page, language, `${customer}/compare?before=${before}&after=${after}&tab=missing`);
    await expect(firstDevice(page)).toBeVisible();
    await expectGoodLayout(page, 'a comparison');
  });

  test(`customers and uploads with long names (${language})`, async ({ page }) => {
    await openIn(page, language, `${batchAddress('longTexts', 'longDescriptions')}?${named}`);
    await expect(firstDevice(page)).toBeVisible();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Donau/ })
      .click();
    await expect(page.getByRole('tabpanel').getByRole('listitem')).toHaveCount(1);
    await expectGoodLayout(page, 'a customer');
    await page.getByRole('tab').nth(1).click();
    await expect(firstDevice(page)).toBeVisible();
    await expectGoodLayout(page, 'the device batches of a customer');
    await page.getByRole('tab').nth(2).click();
    await expect(page.getByRole('heading', { name: /^Standardkonfiguration-/ })).toBeVisible();
    await expectGoodLayout(page, 'the profiles of a customer');
    await page
      .getByRole('tabpanel')
      .getByRole('link', { name: /^(Edit profile|Profil szerkesztése)/ })
      .click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await expectGoodLayout(page, 'a profile that is edited');

    await openIn(page, language, '/customers');
    await expect(page.getByRole('main').getByRole('listitem').nth(20)).toBeVisible();
    await expectGoodLayout(page, 'customers');
    await openIn(page, language, '/customers?q=rollout');
    await expect(page.getByRole('link', { name: longName })).toBeVisible();
    await expectGoodLayout(page, 'found uploads');
  });

  test(`the check of devices with long values (${language})`, async ({ page }) => {
    await openIn(page, language, `${customer}/upload`);
    const lines = [
      plainLine({ serialNumber: 'S'.repeat(200), manufacturer: 'Maker '.repeat(33), model: 'M'.repeat(200) }),
      // No device can be told from these.
      ',,,,20XW',
      ',12345,,,',
    ];
    await page.locator('input[type=file]').setInputFiles(deviceFile(lines, `${'file'.repeat(50)}.csv`));
    await expectGoodLayout(page, 'the chosen file');
    await page.getByRole('button', { name: /^(Check 3|3 eszköz)/ }).click();
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);
    await expectGoodLayout(page, 'the check');
    await page.getByRole('grid').getByRole('gridcell').nth(4).click();
    await expect(page.getByRole('textbox', { name: /^(Serial number|Sorozatszám)$/ })).toBeVisible();
    await expectGoodLayout(page, 'a row to correct');
  });

  test(`with up to five reasons the first device to resolve is on the first screen (${language})`, async ({
    page,
  }) => {
    for (const address of [
      batchAddress('bySize', 'fiveHundred'),
      batchAddress('byError', 'everyError'),
      `${batchAddress('longTexts', 'longDescriptions')}?${named}`,
    ]) {
      await openIn(page, language, address);
      await expect(firstDevice(page)).toBeVisible();
      const box = await firstDevice(page).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), address).toBeLessThanOrEqual(large.height);
    }
  });
}

test('a serial number of 100,000 characters leaves room for the rest of the panel', async ({ page }) => {
  await page.setViewportSize(large);
  await page.goto(`${batchAddress('hostile', 'longSerial')}?device=1`);
  const panel = page.getByRole('region', { name: 'Device 1', exact: true });
  await expect(panel.getByText('1 of 3')).toBeInViewport();
  expect((await panel.getByRole('heading').first().boundingBox())?.height).toBeLessThan(110);
});
