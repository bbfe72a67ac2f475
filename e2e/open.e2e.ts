import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, expectNoViolations, expectNoViolationsInBothSchemes, signIn, test } from './test.ts';

const agent = 'Vasas Piroska';
const customer = customerIds.bySize;
const id = trackingIds.twentyFour;
const location = `/customers/${customer}/batchJobStatus/${id}`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('every accepted form leads to the upload, the first one through the sign-in', async ({ page }) => {
  const url = `https://api.partnercenter.microsoft.com/v1${location}`;
  await page.goto(
    `/open?location=${encodeURIComponent(url)}&name=${encodeURIComponent('Käse & Brot + 1 %')}`,
  );
  await signIn(page, agent);
  await expect(heading(page)).toHaveText('Käse & Brot + 1 %');
  await expect(page).toHaveURL(`/customers/${customer}/batches/${id}?name=K%C3%A4se+%26+Brot+%2B+1+%25`);

  await page.getByRole('link', { name: 'Brightwater Primary Schools Trust' }).click();
  await expect(page.getByRole('list', { name: 'Uploads' }).getByText('Käse & Brot')).toBeVisible();

  await page.goto('/errors');
  for (const [address, opened] of [
    [`/open?location=${location}&lang=hu`, `/customers/${customer}/batches/${id}?lang=hu`],
    [`/open?location=${id.toUpperCase()}&customerId=${customer}`, `/customers/${customer}/batches/${id}`],
    [
      `/open?location=${encodeURIComponent(`http://localhost/customers/${customer}/uploads?parts=${id},${trackingIds.one}`)}`,
      `/customers/${customer}/uploads?parts=${id}%2C${trackingIds.one}`,
    ],
  ] as const) {
    await page.goto(address);
    await expect(page, address).toHaveURL(opened);
    await expect(heading(page)).toBeVisible();
    // The address was replaced by the one it leads to.
    await page.goBack();
    await expect(page).toHaveURL('/errors');
  }

  // The customer of an upload that was opened in this browser is known.
  await page.goto(`/open?location=${id}`);
  await expect(page).toHaveURL(`/customers/${customer}/batches/${id}`);
  await expect(heading(page)).toHaveText('Käse & Brot + 1 %');
});

test('a tracking ID without a customer asks for it: one opened before, or a pasted ID', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await signIn(page, agent);
  await page.getByRole('link', { name: 'Tarka Bútorgyár Kft.' }).click();
  await expect(page.getByRole('list', { name: 'Uploads' })).toBeVisible();

  await page.goto(`/open?location=${id}&customer=contoso.com&name=Spring`);
  await expect(heading(page)).toHaveText('Which customer is this upload for?');
  await expect(
    page.getByText('“contoso.com”, which the address gives as the customer, is not'),
  ).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  const field = page.getByRole('textbox', { name: 'Customer ID' });
  for (const [text, problem] of [
    ['Contoso', 'This text contains no customer ID.'],
    [id, 'This is the tracking ID of the upload.'],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText(problem);
    await expect(field).toBeFocused();
  }
  await field.fill(`Tenant: ${customer}`);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(`/customers/${customer}/batches/${id}?name=Spring`);
  await expect(heading(page)).toHaveText('Spring');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/open?location=${trackingIds.unknown}&lang=hu`);
  await expect(heading(page)).toHaveText('Melyik ügyfélé ez a feltöltés?');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectNoViolations(page);
  await page
    .getByRole('list', { name: 'Legutóbb megnyitott ügyfelek' })
    .getByRole('link', { name: 'Tarka Bútorgyár Kft.' })
    .click();
  await expect(page).toHaveURL(`/customers/${customerIds.documented}/batches/${trackingIds.unknown}?lang=hu`);
});

test('a text without a usable tracking ID is explained and can be corrected', async ({ page }) => {
  await page.goto(`/open?location=${location.slice(0, -4)}&name=Spring`);
  await signIn(page, agent);
  await expect(heading(page)).toHaveText('Open an upload');
  await expect(page.getByRole('alert')).toContainText(`“${id.slice(0, -4)}” has 28 characters`);
  await expect(page.getByRole('listitem')).toHaveText([
    /Location header/,
    /address/,
    /tracking ID with the ID of its customer/,
    /name/,
  ]);
  await expectNoViolationsInBothSchemes(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const field = page.getByRole('textbox');
  await expect(field).toHaveValue(location.slice(0, -4));
  await field.fill('nonsense');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This text contains no tracking ID.');
  await page.getByRole('textbox').fill(location);
  await page.getByRole('textbox').press('Enter');
  await expect(heading(page)).toHaveText('Spring');

  await page.goto('/open');
  await expect(page.getByText('Paste a tracking ID or a link that contains one.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the shell example of docs/linking.md uploads a file and prints a link that opens the upload', async ({
  page,
  world,
  baseURL,
}) => {
  const sent = page.waitForRequest(/\/v1\/customers\?/);
  await page.goto('/customers');
  await signIn(page, agent);
  const token = (await (await sent).headerValue('authorization'))?.replace('Bearer ', '');
  const example = /```sh\n(.*?)```/s.exec(await readFile('docs/linking.md', 'utf8'))?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'linking-'));
  const device = { SerialNumber: 'PF100001', OemManufacturerName: 'LENOVO', ModelName: '20XW' };
  const run = async (body: object) => {
    await writeFile(join(folder, 'devices.json'), JSON.stringify(body));
    return promisify(execFile)('sh', ['-c', example], {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, PARTNER_CENTER_TOKEN: token, NO_PROXY: 'localhost' },
        ...{ api: `${baseURL}/sandbox/w/${world.id}`, dashboard: baseURL },
        ...{ customer_id: customer, name: 'Tavaszi rendelés 50 % & más' },
      },
    });
  };
  const { stdout, stderr } = await run({ BatchId: 'Spring', Devices: [device] });
  expect(stderr).toBe('');
  await page.goto(stdout.trim());
  await expect(heading(page)).toHaveText('Tavaszi rendelés 50 % & más');
  await expect(page.getByRole('gridcell', { name: 'PF100001', exact: true })).toBeVisible();

  const refused = await run({ BatchId: 'Spring', Devices: [] });
  expect(refused.stdout).toBe('');
  expect(refused.stderr).toContain('Devices must not be empty');
  await rm(folder, { recursive: true });
});
