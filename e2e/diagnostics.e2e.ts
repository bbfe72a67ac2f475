import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, expectNoViolationsInBothSchemes, openAccountMenu, test } from './test.ts';

const poll = 'GET .*/batchjobstatus/';
const address = batchAddress('bySize', 'twentyFour');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Diagnostics' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the panel lists every call with its purpose, response and what to do', async ({ page, world }) => {
  await world.command({ do: 'fail', path: `customers/${customerIds.bySize}$`, status: 403, code: '20002' });
  await world.command({ do: 'fail', path: poll, status: 500 });
  await page.goto(address);
  await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();

  await page.keyboard.press('d');
  const lines = panel(page).getByRole('listitem').getByRole('button', { expanded: false });
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('checking upload status · attempt 2');
  await panel(page).getByRole('checkbox', { name: 'Only failed calls' }).check();
  await expect(lines).toHaveCount(2);
  await panel(page).getByRole('searchbox', { name: 'Filter calls' }).fill('403 not a customer');
  await expect(panel(page).getByText('1 call', { exact: true })).toBeVisible();

  const [refused] = (await world.requests()).filter(({ status }) => status === 403);
  await panel(page).getByRole('button', { name: /403/ }).click();
  for (const text of [
    'Your organization has no reseller relationship with this customer, or it has ended.',
    '20002',
    'opening a page',
    'SANDBOX-101',
    refused?.headers['MS-RequestId'] ?? 'none',
    refused?.headers['MS-CorrelationId'] ?? 'none',
  ])
    await expect(panel(page).getByText(text, { exact: true }).first()).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await panel(page).getByRole('button', { name: 'Copy call details' }).click();
  await expect.poll(() => clipboard(page)).toContain(`MS-RequestId: ${refused?.headers['MS-RequestId']}`);
});

test('a response is shown as a tree of limited size, with product keys masked when they are hidden', async ({
  page,
}) => {
  await page.goto(batchAddress('bySize', 'thousand'));
  await page.getByRole('checkbox', { name: 'Hide product keys' }).check();
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Diagnostics' }).click();
  await panel(page)
    .getByRole('button', { name: /batchJobStatus/ })
    .first()
    .click();
  const tree = panel(page).locator('details');
  await expect(tree.getByText('devicesStatus:')).toBeVisible();
  await expect(tree.getByText('1000 items')).toBeVisible();
  await expect(tree.getByText(/more items were not kept/)).toBeVisible();
  await tree.getByText('0:', { exact: true }).click();
  await expect(tree.getByText(/"•+\d+"/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('the copied curl command repeats the call; PowerShell and C# can be copied too', async ({
  page,
  world,
}) => {
  const sent = page.waitForRequest(/batchJobStatus/);
  await page.goto(address);
  const token = (await (await sent).headerValue('authorization'))?.replace('Bearer ', '') ?? '';
  // The call leaves before the page is there.
  await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
  await page.keyboard.press('d');
  await panel(page)
    .getByRole('button', { name: /batchJobStatus.*200/ })
    .click();
  await panel(page).getByRole('button', { name: 'Copy as curl' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^curl /);
  const command = await clipboard(page);
  expect(command).not.toContain(token);
  const before = (await world.requests()).length;
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    env: { ...process.env, PARTNER_CENTER_TOKEN: token, NO_PROXY: 'localhost' },
  });
  expect(stdout).toMatch(/^HTTP\/1.1 200/);
  expect(JSON.parse(stdout.slice(stdout.indexOf('{'))).devicesStatus).toHaveLength(24);
  const repeated = (await world.requests())[before];
  expect(repeated).toMatchObject({ method: 'GET', status: 200 });

  await panel(page).getByRole('button', { name: 'Copy as PowerShell' }).click();
  await expect.poll(() => clipboard(page)).toContain('Invoke-WebRequest');
  await panel(page).getByRole('button', { name: 'Copy as C#' }).click();
  await expect
    .poll(() => clipboard(page))
    .toContain(
      `Customers.ById("${customerIds.bySize}").BatchUploadStatus.ById("${trackingIds.twentyFour}").Get()`,
    );
});

test('the panel never shows tokens or hardware hashes', async ({ page, world, request, baseURL }) => {
  const sent = page.waitForRequest(/\/v1\/customers\//);
  await page.goto(`/customers/${customerIds.documented}`);
  const authorization = (await (await sent).headerValue('authorization')) ?? 'none';
  const devices = `/v1/customers/${customerIds.documented}/deviceBatches/Test%20batch/devices`;
  const hash = `T0${'Ab3+/x7Q'.repeat(499)}AAAAAA`;
  const accepted = await request.post(`${baseURL}/sandbox/w/${world.id}${devices}`, {
    headers: { authorization },
    data: [{ hardwareHash: hash }],
  });
  const batch = accepted.headers().location?.split('/').at(-1) ?? 'none';
  await world.command({ do: 'advance', batch, to: 'finished' });

  await page.goto(`/customers/${customerIds.documented}/device-batches/Test%20batch`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('d');
  await panel(page)
    .getByRole('button', { name: /\/devices.*200/ })
    .first()
    .click();
  const tree = panel(page).locator('details');
  await tree.locator('summary', { hasText: /^1: \d+ fields$/ }).click();
  await expect(panel(page).getByText('hidden: looks like a hardware hash').last()).toBeVisible();
  const text = await panel(page).innerText();
  expect(text).not.toContain('Ab3+/x7QAb3');
  expect(text).not.toContain(authorization.slice(-40));
});

test('? lists the shortcuts, and single-letter shortcuts can be turned off', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search all columns' }).press('d');
  await expect(page, 'a letter typed into a field is no shortcut').toHaveURL(/\?q=d(&|$)/);
  await expect(panel(page)).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Open diagnostics')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await list.getByRole('checkbox', { name: /single-key shortcuts/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('d');
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await expect(list).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('a support request can be prepared in either language, with product keys masked by default', async ({
  page,
}) => {
  await page.goto(batchAddress('byError', 'everyError'));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Prepare support request…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepare support request' });
  await expectNoViolationsInBothSchemes(page);
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await expect.poll(() => clipboard(page)).toContain('Device registration in Windows Autopilot');
  const text = await clipboard(page);
  expect(text).toContain(customerIds.byError);
  expect(text).toContain(trackingIds.everyError);
  expect(text).toMatch(/MS-CorrelationId: [0-9a-f-]{36}/);
  expect(text).toContain('Failed: 1 × 808 ZtdDeviceAssignedToOtherTenant');
  expect(text).toContain('Documents for Microsoft support');
  expect(text).toMatch(/product key •+\d{1,5}/);
  expect(text).not.toMatch(/product key \d/);
  expect(text).toMatch(/Device Batch Dashboard: \d+\.\d+\.\d+/);

  await dialog.getByRole('checkbox', { name: 'Include complete product keys' }).check();
  await dialog.getByRole('radio', { name: 'Magyar' }).click();
  await expect(dialog.getByText(/Eszközregisztráció a Windows Autopilotban/)).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as JSON file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`support-${trackingIds.everyError}.json`);
  const bundle = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(bundle.batchTrackingId).toBe(trackingIds.everyError);
  // All but 806: there is nothing to do about a device that is already registered.
  expect(bundle.failures).toHaveLength(14);
  expect(
    bundle.failures.flatMap(({ devices }: { devices: { productKey: string }[] }) => devices)[0].productKey,
  ).toMatch(/^\d/);
});
