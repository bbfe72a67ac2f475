import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { deviceFile, plainLine } from '../e2e/deviceFiles.ts';
import { countRecords } from '../e2e/keptRecords.ts';
import { expect, openAccountMenu, signIn, test } from '../e2e/test.ts';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { policyIdOf, policyNames } from '../sandbox/seed/policies.ts';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { smallPng } from './smallPng.ts';

/*
 * npm run pictures: a picture of every page in docs/pictures, once for each project of pictures.config.ts. A part of the title
 * after `--` takes only some: `npm run pictures -- -g "an upload" --project phone`.
 */
const agent = 'Vasas Piroska';
/** The texts depend on it; timers run as usual. What the sandbox stores itself has the real time. */
const now = new Date('2026-07-02T08:30:00Z');

/** Names in both languages, as the pictures are made in both. */
const names = {
  checkDevices: /^Check \d|ellenőrzése$/,
  chooseBatch: /^(Choose the device batch|Eszközköteg kiválasztása)/,
  sendDevices: /^(Send \d|\d+ eszköz küldése)/,
  sendTo: /^(Send to|Küldés ide)/,
  showReasons: /^(Show reasons|Okok)/,
  toStatus: /^(Open upload status|Feltöltés állapotának megnyitása)$/,
  copyMessage: /^(Copy message|Üzenet másolása)/,
  checkNow: /^(Check now|Azonnali ellenőrzés)$/,
  shortcuts: /^(Keyboard shortcuts|Billentyűparancsok)/,
  diagnostics: /^(Diagnostics|Diagnosztika)/,
  assign: /^(Assign to|Hozzárendelés) 250/,
  signOut: /^(Sign out|Kijelentkezés)$/,
};

// The pictures' clock stands still: a sign-in from another time would have to be renewed.
test.use({ account: null });
test.beforeEach(({ page }) => page.clock.setFixedTime(now));

/** Opens an address, signs in where the sandbox asks for an account, and waits for the page's heading. */
async function open(page: Page, path: string) {
  await page.goto(path);
  const account = page.getByRole('button', { name: agent, exact: false });
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(account.or(heading).first()).toBeVisible();
  if (new URL(page.url()).pathname.startsWith('/sandbox')) await signIn(page, agent);
  await expect(heading).toBeVisible();
}

async function picture(page: Page, name: string) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: 'disabled' });
  await mkdir('docs/pictures', { recursive: true });
  await writeFile(`docs/pictures/${name}-${test.info().project.name}.png`, smallPng(png));
}

async function choose(page: Page, item: RegExp) {
  await (await openAccountMenu(page)).getByRole('menuitem', { name: item }).click();
}

test('uploads and their customer', async ({ page }) => {
  const finished = batchAddress('bySize', 'fiveHundred');
  await open(page, finished);
  await picture(page, 'upload-status');
  const copyMessage = page.getByRole('button', { name: names.copyMessage }).first();
  // On phones the reasons are behind a button.
  if (!(await copyMessage.isVisible())) await page.getByRole('button', { name: names.showReasons }).click();
  await copyMessage.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, 'message');
  await page.keyboard.press('Escape');
  await page.getByText('0CU7813YHV').click();
  await expect(
    page.getByRole('main').or(page.getByRole('dialog')).getByRole('heading', { level: 3 }).first(),
  ).toBeVisible();
  await picture(page, 'device-panel');
  await open(page, batchAddress('bySize', 'twentyFour'));
  await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(2);
  await open(page, `/customers/${customerIds.bySize}`);
  await picture(page, 'customer');
  await open(page, '/customers');
  await picture(page, 'customers');
});

test('a running upload', async ({ page, world }) => {
  const batch = trackingIds.processing;
  await world.command({ do: 'pace', batch, by: 'command' });
  await world.command({ do: 'advance', batch, to: 'processing', done: 60 });
  await open(page, batchAddress('running', 'processing'));
  await picture(page, 'upload-running');
});

test('the overview', async ({ page, world }) => {
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  const opened = [
    batchAddress('byError', 'everyError'),
    batchAddress('bySize', 'fiveHundred'),
    batchAddress('documented', 'documented'),
    batchAddress('bySize', 'one'),
    batchAddress('running', 'processing'),
  ];
  for (const [index, address] of opened.entries()) {
    await open(page, address);
    await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(index + 1);
  }
  await open(page, '/');
  await expect(page.getByRole('listitem').nth(8)).toBeVisible();
  await picture(page, 'overview');
  await open(page, '/uploads');
  await picture(page, 'all-uploads');
});

test('an upload and what became of it', async ({ page, world }) => {
  await open(page, `/customers/${customerIds.byError}/upload`);
  await page.locator('input[type=file]').setInputFiles(deviceFile(lines, 'reception.csv'));
  await expect(page.getByText('reception.csv')).toBeVisible();
  await expect(page.getByRole('button', { name: names.checkDevices })).toBeVisible();
  await picture(page, 'upload-file');
  await page.getByRole('button', { name: names.checkDevices }).click();
  await expect(page.getByRole('button', { name: names.chooseBatch })).toBeVisible();
  await picture(page, 'upload-check');
  await page.getByRole('button', { name: names.chooseBatch }).click();
  await expect(page.getByRole('button', { name: names.sendDevices })).toBeVisible();
  await picture(page, 'upload-send');
  await page.getByRole('button', { name: names.sendDevices }).click();
  await page.getByRole('button', { name: names.sendTo }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('link', { name: names.toStatus })).toBeVisible();
  await picture(page, 'upload-sent');
  const { deviceBatches } = await world.state();
  const sent = deviceBatches.find(({ uploads }) => uploads.length > 0);
  const [batch = ''] = sent?.uploads ?? [];
  await world.command({ do: 'advance', batch, to: 'finished' });
  const after = encodeURIComponent(`device-batch/${sent?.id}`);
  await open(page, `/customers/${customerIds.byError}/compare?before=${batch}&after=${after}&tab=all`);
  await expect(page.getByRole('tabpanel').getByText('PF100002E802')).toBeVisible();
  await picture(page, 'compare');
});

/** The sandbox fails devices whose serial numbers end in E and a code. The third one has a warning, the same model spelled differently. */
const lines = [
  ...['PF100001', 'PF100002E802', 'PF100003E808'].map((serialNumber) => plainLine({ serialNumber })),
  plainLine({ serialNumber: 'PF100004', model: '20xw ' }),
  plainLine({ serialNumber: 'PF100005', manufacturer: 'HP', model: 'EliteBook 840 G9' }),
  plainLine({ serialNumber: 'PF100006', manufacturer: 'HP', model: 'EliteBook 840 G9' }),
];

test('device batches, profiles and errors', async ({ page }) => {
  const { twoHundredFifty } = deviceBatchIds;
  await open(page, `/customers/${customerIds.bySize}/device-batches/${encodeURIComponent(twoHundredFifty)}`);
  await picture(page, 'device-batch');
  await open(page, `/customers/${customerIds.bySize}/profiles`);
  await picture(page, 'profiles');
  await open(page, `/customers/${customerIds.bySize}/profiles?create`);
  await expect(page.getByRole('checkbox')).toHaveCount(5);
  await picture(page, 'profile');
  const all = `batch=${encodeURIComponent(twoHundredFifty)}`;
  const profile = policyIdOf(customerIds.bySize, policyNames.loan);
  await open(page, `/customers/${customerIds.bySize}/assign?${all}&profile=${profile}`);
  await expect(page.getByRole('button', { name: names.assign })).toBeEnabled();
  await picture(page, 'assign');
  await open(page, '/errors');
  await picture(page, 'errors');
  await open(page, '/errors/808');
  await picture(page, 'error');
});

test('settings and addresses that scripts print', async ({ page }) => {
  await open(page, batchAddress('bySize', 'fiveHundred'));
  await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(1);
  await open(page, batchAddress('documented', 'documented'));
  await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(2);
  await open(page, `/customers/${customerIds.documented}`);
  await open(page, '/settings');
  await picture(page, 'settings');
  await open(page, '/settings#stored');
  await picture(page, 'settings-stored');
  await open(page, `/open?location=${trackingIds.unknown}`);
  await picture(page, 'open-customer');
  await open(page, `/open?location=${trackingIds.unknown.slice(0, -4)}`);
  await picture(page, 'open-text');
});

test('the account menu, its tools and signing out', async ({ page }) => {
  await open(page, batchAddress('bySize', 'twentyFour'));
  await expect(await openAccountMenu(page)).toBeVisible();
  await picture(page, 'account-menu');
  await page.keyboard.press('Escape');
  for (const [name, item] of [
    ['shortcuts', names.shortcuts],
    ['diagnostics', names.diagnostics],
  ] as const) {
    await choose(page, item);
    await expect(page.getByRole('dialog')).toBeVisible();
    await picture(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await choose(page, names.signOut);
  await page.waitForURL(/\/signed-out/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await picture(page, 'signed-out');
});

test('pages without an account', async ({ page, world }) => {
  await page.goto('/customers');
  await page.getByRole('button', { name: /Consent is missing/ }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await picture(page, 'sign-in-problem');
  await world.command({ do: 'configure', config: { clientId: 'abc', tenant: null } });
  await page.goto('/customers');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await picture(page, 'not-set-up');
});
