import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { deviceOf } from '../sandbox/seed/devices.ts';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { countRecords } from './keptRecords.ts';
import { layoutFaults } from './layoutFaults.ts';
import { expect, expectNoViolations, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, customerId, finishUploads, openUpload, send } from './uploading.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const grid = (page: Page) => page.getByRole('grid', { name: 'Compared devices' });
const side = (page: Page, name: 'Before' | 'After') => page.getByRole('region', { name, exact: true });
const history = (page: Page) => page.getByRole('region', { name: 'History of these devices' });
const other = customerIds.bySize;

/** Uploads the devices that failed in an upload again, without a change. */
async function retry(page: Page, batch: string, name: string) {
  await openUpload(page, `/customers/${customerId}/upload?repair=${batch}`);
  await page.getByRole('button', { name: /^Continue with / }).click();
  const earlier = page.getByRole('region', { name: 'Why these devices failed before' });
  await earlier.getByRole('button', { name: /unchanged$/ }).click();
  await send(page, { name });
  await expect(page.getByText(/(device has|devices have) been sent$/)).toBeVisible();
}

test.use({ viewport: { width: 1600, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('a retry is compared with the first try while it runs, and two retries are one history', async ({
  page,
  world,
  newColleague,
}) => {
  await openUpload(page);
  const failing = ['PF100002E640', 'PF100003E640', 'PF100004E640'];
  await check(
    page,
    deviceFile(['PF100001', ...failing, 'PF100005E808'].map((serialNumber) => plainLine({ serialNumber }))),
  );
  await send(page, { name: 'Spring' });
  await expect(page.getByText('All 5 devices have been sent')).toBeVisible();
  const [first = ''] = await finishUploads(world);
  await page.getByRole('link', { name: 'Open upload status' }).click();
  await expect(page.getByText('4 to resolve', { exact: true })).toBeVisible();
  await expect(history(page)).toHaveCount(0);

  await world.command({ do: 'resolve', serialNumbers: ['PF100002E640'] });
  await retry(page, first, 'Spring again');
  const { deviceBatches } = await world.state();
  const second = deviceBatches.find(({ id }) => id === 'Spring again')?.uploads[0] ?? '';
  await world.command({ do: 'advance', batch: second, to: 'processing', done: 0 });
  await page.getByRole('link', { name: 'Compare with the earlier upload' }).click();

  // While it runs, nothing is said to be fixed.
  await expect(tab(page, 'Not final yet 3')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Now registered: 0 of 4 devices that failed before.')).toBeVisible();
  await expect(tab(page, 'Missing 2')).toBeVisible();
  await finishUploads(world);
  await side(page, 'After').getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Now registered: 1 of 4 devices that failed before.')).toBeVisible();
  await tab(page, 'Still failing 2').click();
  await expectRow(grid(page), {
    'Serial number': 'PF100003E640',
    Before: 'Temporary fault at Microsoft 640',
    After: 'Temporary fault at Microsoft 640',
    'Who acts': 'You, the partner',
  });
  await expect(tab(page, 'Not final yet 3')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(tab(page, 'All 5')).toBeFocused();
  await expectRow(grid(page), { 'Serial number': 'PF100002E640', Change: 'Fixed', After: 'Registered' });
  await expectRow(grid(page), { 'Serial number': 'PF100001', Change: 'Missing', After: 'Not listed' });
  await expectNoViolationsInBothSchemes(page);

  // What is shown is exported.
  await tab(page, 'Missing 2').click();
  await expect(
    page.getByText('In “Spring”, but not in “Spring again”. 1 of them failed before.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Export…' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^Comparison-Spring-Spring-again-\d{4}-\d\d-\d\d\.csv$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(
    `\uFEFF${[
      'Serial number,Product key,Before,After,Who acts',
      'PF100001,,Registered,Not listed,',
      'PF100005E808,,Registered to another organization 808,Not listed,Previous owner',
      '',
    ].join('\r\n')}`,
  );
  await page.getByRole('button', { name: 'Close' }).click();

  // A colleague who opens the link sees the same, and the names.
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await expect(tab(page, 'Added 2')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'Newly failing 1')).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await newColleague();
  await colleague.goto(link);
  await expect(tab(colleague, 'Added 2')).toHaveAttribute('aria-selected', 'true');
  await expect(side(colleague, 'After').getByRole('link', { name: 'Spring', exact: true })).toBeVisible();
  await expectRow(grid(colleague), { 'Serial number': 'PF100005E808', Before: 'Not listed' });
  await grid(colleague).getByRole('link', { name: 'PF100005E808' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Spring', exact: true })).toBeVisible();
  await expect(colleague.getByRole('region', { name: 'Device 5' })).toContainText('PF100005E808');

  await world.command({ do: 'resolve', serialNumbers: ['PF100003E640'] });
  await retry(page, second, 'Spring once more');
  await finishUploads(world);
  await page.getByRole('link', { name: 'Open upload status' }).click();
  const steps = history(page).getByRole('listitem');
  await expect(steps).toHaveText([
    /^First upload: Spring · .+ · 1 registered · 4 to resolve$/,
    /^Re-upload: Spring again · .+ · 1 registered · 2 to resolve$/,
    /^Latest re-upload: Spring once more · .+ · 1 registered · 1 to resolve$/,
  ]);
  await expect(steps.nth(2)).toHaveAttribute('aria-current', 'page');
  await expect(history(page).getByRole('status')).toHaveText(
    'Now registered: 2 of 4 devices that failed at first.',
  );
  await expectNoViolations(page);
  await steps.nth(0).getByRole('link').click();
  await expect(steps.nth(0)).toHaveAttribute('aria-current', 'page');
  // All retries together say what is so now.
  await history(page).getByRole('link', { name: 'Compare first and now' }).click();
  await expect(
    side(page, 'After').getByRole('link', { name: 'Spring again + Spring once more' }),
  ).toBeVisible();
  await expect(tab(page, 'Fixed 2')).toBeVisible();
  await expect(tab(page, 'Still failing 1')).toBeVisible();
});

test('sides are chosen from uploads, device batches and pasted links, and what is stored helps where Partner Center does not', async ({
  page,
  world,
}) => {
  await page.goto(batchAddress('bySize', 'twentyFour'));
  await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(1);
  await page.goto(batchAddress('bySize', 'fiveHundred'));
  await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(2);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Compare with another upload…' }).click();
  const before = side(page, 'Before');
  await expect(before.getByRole('list', { name: 'Uploads' }).getByRole('listitem')).toHaveCount(1);
  await expect(before.getByRole('list', { name: 'Device batches' }).getByRole('listitem')).toHaveCount(4);
  await expectNoViolations(page);
  const search = page.getByRole('searchbox', { name: 'Search by name, or paste a tracking ID or link' });
  await search.fill('nothing like this');
  await expect(before.getByText(/^Nothing has this name/)).toBeVisible();
  await search.fill('autumn');
  await before.getByRole('button', { name: deviceBatchIds.twoHundredFifty }).click();
  await expect(tab(page, 'All 750')).toBeVisible();
  await expect(tab(page, 'Missing 250')).toBeVisible();
  await tab(page, 'All 750').click();
  await page
    .getByRole('searchbox', { name: 'Search all columns' })
    .fill(deviceOf(`${other} ${deviceBatchIds.twoHundredFifty}`, 7).serialNumber ?? '');
  await expectRow(grid(page), { Change: 'Missing', Before: 'In the device batch', After: 'Not listed' });

  // Another one, from a link; Escape leaves what is there.
  await before.getByRole('button', { name: 'Change… Before' }).click();
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(before.getByRole('button', { name: 'Change… Before' })).toBeFocused();
  await page.keyboard.press('Enter');
  await search.fill(`https://app.test${batchAddress('byError', 'everyError')}`);
  await expect(before.getByRole('alert')).toHaveText(/^This belongs to another customer/);
  await search.fill(trackingIds.unknown.slice(0, -3));
  await expect(before.getByRole('alert')).toContainText('a tracking ID has 32');
  await search.fill(`see ${trackingIds.unknown}`);
  await before.getByRole('button', { name: trackingIds.unknown }).click();
  await expect(before.getByText('Nothing was found for this customer under this ID.')).toBeVisible();
  await expect(page.getByText('The devices are compared when both sides have been loaded.')).toBeVisible();

  // Partner Center no longer has the status, but this browser has what it said.
  await world.command({ do: 'forget', batch: trackingIds.twentyFour });
  await page.goto(
    `/customers/${other}/compare?before=${trackingIds.twentyFour}&after=${trackingIds.fiveHundred}&tab=missing`,
  );
  await expect(
    before.getByText(/^Without an answer from Partner Center, devices are shown as last seen /),
  ).toBeVisible();
  await expect(before.getByText('Not found in Partner Center')).toBeVisible();
  await expect(tab(page, 'Missing 24')).toHaveAttribute('aria-selected', 'true');
  await expect(
    grid(page)
      .getByRole('link', { name: /^Registered/ })
      .first(),
  ).toBeVisible();

  // Two of the same name are told apart.
  const [named, alsoNamed] = [trackingIds.twentyFour, trackingIds.fiveHundred].map((id) => `${id}/Rollout`);
  await page.goto(`/customers/${other}/compare?before=${named}&after=${alsoNamed}&tab=missing`);
  const shownName = (id: string) => `“Rollout (${id.slice(0, 8)})”`;
  await expect(
    page.getByText(
      `In ${shownName(trackingIds.twentyFour)}, but not in ${shownName(trackingIds.fiveHundred)}.`,
    ),
  ).toBeVisible();

  await world.command({ do: 'fail', status: 403, code: '20002', path: trackingIds.fiveHundred, times: 9 });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/customers/${other}/compare?before=nonsense&after=${trackingIds.fiveHundred}&lang=hu`);
  await expect(page.getByRole('alert').first()).toContainText('sem feltöltés, sem eszközköteg');
  await expect(page.getByText(/^A Partner Center válasza nélkül/)).toBeVisible();
  await page.getByRole('list', { name: 'Eszközkötegek' }).getByRole('button').first().click();
  await expect(
    page.getByRole('list', { name: 'Összehasonlított eszközök' }).getByRole('listitem').first(),
  ).toBeVisible();
  await expect.poll(() => layoutFaults(page)).toEqual([]);
  await page.goto(`/customers/${other}?lang=hu`);
  await page
    .getByRole('button', { name: /^További műveletek/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Összehasonlítás…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Feltöltések összehasonlítása' })).toBeVisible();
  await page.goto(`/customers/${other}/device-batches/${encodeURIComponent(deviceBatchIds.awkward)}?lang=hu`);
  await page.getByRole('link', { name: 'Összehasonlítás…' }).click();
  await expect(page.getByRole('region', { name: 'Későbbi' })).toContainText(deviceBatchIds.awkward);
});
