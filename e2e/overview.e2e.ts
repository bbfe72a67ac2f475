import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { countRecords } from './keptRecords.ts';
import { expect, expectNoViolationsInBothSchemes, signIn, test } from './test.ts';
import { check, checkGrid, customerName, openUpload, send } from './uploading.ts';

const agent = 'Vasas Piroska';

/** Opens uploads, so that this browser knows them. The first one signs in. */
async function openUploads(page: Page, ...addresses: readonly string[]) {
  for (const [index, address] of addresses.entries()) {
    await page.goto(address);
    if (index === 0) await signIn(page, agent);
    await expect.poll(() => countRecords(page, 'deviceOutcomes')).toBe(index + 1);
  }
}

const group = (page: Page, name: string) => page.getByRole('region', { name });
const figure = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'What is open' }).getByRole('link', { name });

test('a newcomer has three ways to start, one of which is to paste uploads', async ({ page }) => {
  await page.goto('/');
  await signIn(page, agent);
  await expect(page).toHaveTitle('Overview');
  await expect(page.getByRole('heading', { name: 'No uploads yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open customers' })).toHaveAttribute('href', '/customers');
  await expectNoViolationsInBothSchemes(page);

  await page.getByRole('button', { name: 'Follow uploads…' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Follow uploads' });
  await expect(dialog.getByRole('button', { name: 'Follow', exact: true })).toBeDisabled();
  await dialog
    .getByLabel('Links, Location values or tracking IDs')
    .fill(
      [
        'Hello, these are today’s uploads:',
        `Location: /v1/customers/${customerIds.bySize}/batchJobStatus/${trackingIds.fiveHundred}`,
        `https://dashboard.example${batchAddress('bySize', 'twentyFour')}?name=Reception`,
        trackingIds.documented,
        trackingIds.documented,
        trackingIds.one.slice(0, -2),
      ].join('\n'),
    );
  const lines = dialog.getByRole('list', { name: 'What was recognized' }).getByRole('listitem');
  await expect(lines).toHaveText([
    new RegExp(`Line 2.*${trackingIds.fiveHundred}`),
    /Line 3.*Reception/,
    /Line 4.*customer not named/,
    /Line 5.*The same upload as in line 4/,
    /Line 6.*has 30 characters/,
  ]);
  // Asked once, for all of them.
  const follow = dialog.getByRole('button', { name: 'Follow 3 uploads' });
  await expect(follow).toBeDisabled();
  await dialog.getByLabel('Customer’s tenant ID').fill(customerIds.documented);
  await expectNoViolationsInBothSchemes(page);
  await follow.click();
  await expect(dialog).toBeHidden();

  // Nothing more was opened: they are followed from here.
  await expect(group(page, 'Needs you').getByRole('link', { name: 'Reception', exact: true })).toBeVisible();
  await expect(group(page, 'Needs you').getByText('8 for you')).toBeVisible();
  await expect(group(page, 'Waiting for others').getByRole('listitem')).toHaveCount(2);
});

test('the overview gathers what is to do over all customers, and each figure shows the uploads behind it', async ({
  page,
  world,
}) => {
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  await openUploads(
    page,
    batchAddress('bySize', 'fiveHundred'),
    batchAddress('documented', 'documented'),
    batchAddress('bySize', 'one'),
    batchAddress('running', 'processing'),
  );
  await page.getByRole('link', { name: 'Overview' }).click();

  const needsYou = group(page, 'Needs you').getByRole('listitem');
  await expect(needsYou).toHaveCount(1);
  await expect(needsYou).toContainText('Brightwater Primary Schools Trust');
  await expect(needsYou).toContainText('4 Not in the manufacturers’ data at Microsoft');
  await expect(group(page, 'Running').getByRole('listitem')).toContainText(/\d+ of 120/);
  const waiting = group(page, 'Waiting for others').getByRole('listitem');
  await expect(waiting.filter({ hasText: '11 waiting for others' })).toContainText('9 Previous owner');
  await expect(waiting.filter({ hasText: '1 waiting for others' })).toHaveCount(2);
  await expect(waiting.first()).toContainText('not asked yet');
  await expect(group(page, 'Recently finished').getByText('All registered')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await figure(page, /^12 devices waiting for others/).click();
  await expect(page).toHaveURL('/?show=waiting');
  await expect(page.getByRole('region', { name: 'Needs you' })).toBeHidden();
  await expect(waiting).toHaveCount(2);
  await page.reload();
  await expect(waiting).toHaveCount(2);
  await figure(page, /^12 devices waiting for others/).click();
  await expect(page).toHaveURL('/');
  await figure(page, /^0 uploads not completely sent/).click();
  await expect(page.getByText('Every upload has been sent completely.')).toBeVisible();
  await figure(page, /^0 uploads not completely sent/).click();

  // Since when others were asked.
  await waiting.filter({ hasText: 'Brightwater' }).getByRole('link', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Mark as asked' }).first().click();
  await expect(page.getByText(/^Asked on/)).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(waiting.filter({ hasText: 'Brightwater' })).toContainText('asked now');

  await page.getByRole('link', { name: /^Fix and retry: / }).click();
  await expect(page).toHaveURL(new RegExp(`/upload\\?repair=${trackingIds.fiveHundred}`));
});

test('devices that were uploaded again are not counted twice, and sending that stopped is continued from here', async ({
  page,
  world,
}) => {
  await openUpload(page);
  await check(page, deviceFile([plainLine({ serialNumber: 'PF100001E640' })]));
  await send(page, { name: 'First try' });
  await expect(page.getByText('The device has been sent')).toBeVisible();
  const uploads = async (id: string) =>
    (await world.state()).deviceBatches.find((batch) => batch.id === id)?.uploads ?? [];
  for (const batch of await uploads('First try'))
    await world.command({ do: 'advance', batch, to: 'finished' });
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(figure(page, /^1 device for you, in 1 upload/)).toBeVisible();

  await page.getByRole('link', { name: 'Fix and retry: First try' }).click();
  await page.getByRole('button', { name: 'Continue with 1 device' }).click();
  await checkGrid(page).getByRole('button', { name: '2', exact: true }).click();
  await page.getByRole('button', { name: 'Send unchanged' }).click();
  await world.command({ do: 'fail', path: 'POST .*/deviceBatches', status: 400, times: 1 });
  await send(page, { name: 'Second try' });
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(figure(page, /^1 upload not completely sent/)).toBeVisible();
  await expect(figure(page, /^1 device for you/)).toBeVisible();
  await page.getByRole('link', { name: 'Continue sending: Second try' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The device has been sent')).toBeVisible();

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(figure(page, /^0 devices for you/)).toBeVisible();
  for (const batch of await uploads('Second try'))
    await world.command({ do: 'advance', batch, to: 'finished' });
  await expect(figure(page, /^1 device for you, in 1 upload/)).toBeVisible();
  await expect(group(page, 'Recent customers').getByRole('listitem')).toContainText(customerName);
});

test('all uploads are one table, and a selection of them is a link that shows a colleague the same', async ({
  page,
  context,
  newColleague,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUploads(
    page,
    `${batchAddress('bySize', 'fiveHundred')}?name=Classrooms%20%26%20labs`,
    batchAddress('documented', 'documented'),
    batchAddress('bySize', 'one'),
  );
  await page.goto('/uploads');
  const grid = page.getByRole('grid', { name: 'Uploads' });
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await expectNoViolationsInBothSchemes(page);
  await grid.getByRole('checkbox', { name: 'Select Classrooms & labs' }).check();
  await grid.getByRole('checkbox', { name: /Select Upload of Jul 25, 2017/ }).check();
  await page.getByRole('button', { name: 'Copy link to these uploads' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/uploads?u=');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const colleague = await newColleague();
  await colleague.goto(link);
  await expect(colleague.getByRole('heading', { name: 'Shared uploads' })).toBeVisible();
  const shared = colleague.getByRole('grid', { name: 'Uploads' });
  await expect(shared).toHaveAttribute('aria-rowcount', '3');
  await expect(
    shared.getByRole('row', { name: /Classrooms & labs Brightwater.*19 to resolve/ }),
  ).toBeVisible();
  await expect(shared.getByRole('row', { name: /Tarka Bútorgyár/ })).toContainText('1 to resolve');
  // Looking at them stores nothing.
  await colleague.getByRole('link', { name: 'Overview' }).click();
  await expect(colleague.getByRole('heading', { name: 'No uploads yet' })).toBeVisible();
  await colleague.goBack();
  await colleague.getByRole('button', { name: 'Follow these uploads' }).click();
  await expect(colleague.getByText('These uploads are now followed in this browser.')).toBeVisible();
  await colleague.getByRole('link', { name: 'Overview' }).click();
  await expect(
    group(colleague, 'Needs you').getByRole('link', { name: 'Classrooms & labs', exact: true }),
  ).toBeVisible();

  await colleague.goto(`${new URL(link).pathname}?u=cut-off`);
  await expect(colleague.getByRole('alert')).toContainText('1 upload of this link cannot be read');
});

test('an upload that is no longer followed is checked no more, until it is followed again', async ({
  page,
  world,
}) => {
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  await openUploads(page, batchAddress('running', 'processing'));
  await page.goto('/uploads');
  const grid = page.getByRole('grid', { name: 'Uploads' });
  await grid.getByRole('checkbox', { name: /^Select Upload of/ }).check();
  await page.getByRole('button', { name: 'Stop following' }).click();
  await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(figure(page, /^0 uploads running/)).toBeVisible();
  await world.command({ do: 'advance', batch: trackingIds.processing, to: 'finished' });
  const checks = async () =>
    (await world.requests()).filter(({ path }) => path.includes(trackingIds.processing)).length;
  const before = await checks();
  await page.goto('/uploads');
  await grid.getByRole('checkbox', { name: /^Select Upload of/ }).check();
  expect(await checks()).toBe(before);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(grid.getByText('3 to resolve')).toBeVisible();
});

test('the overview is painted from what is kept, before Partner Center answers', async ({ page, world }) => {
  await openUploads(page, batchAddress('bySize', 'twentyFour'), batchAddress('documented', 'documented'));
  await page.goto('/');
  await expect(figure(page, /^1 device for you/)).toBeVisible();
  await world.command({ do: 'hold' });
  await page.reload();
  await expect(group(page, 'Needs you').getByText('1 for you')).toBeVisible();
  await expect(group(page, 'Recent customers').getByRole('listitem')).toHaveCount(2);
  await world.command({ do: 'release' });
});

test('charts show 30 days and the course of a running upload, also as tables', async ({ page, world }) => {
  const batch = trackingIds.processing;
  await world.command({ do: 'pace', batch, by: 'command' });
  await openUploads(page, batchAddress('running', 'processing'));
  await page.getByRole('button', { name: 'Show progress over time' }).click();
  for (const done of [60, 90]) {
    await world.command({ do: 'advance', batch, to: 'processing', done });
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText(`${120 - done} in progress`).first()).toBeVisible();
  }
  const chart = page.getByRole('img', { name: /^Progress over time: .*30 in progress/ });
  await expect(chart).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const table = page.getByRole('table').filter({ hasText: 'in progress' });
  await expect(table.getByRole('row').last()).toContainText('30');

  await world.command({ do: 'advance', batch, to: 'finished' });
  await page.getByRole('link', { name: 'Overview' }).click();
  const days = group(page, 'Last 30 days');
  await expect(days.getByRole('img', { name: /^Last 30 days: 11\d registered/ })).toBeVisible();
  await days.getByRole('button', { name: 'Show as a table' }).click();
  await expect(days.getByRole('table').getByRole('row')).toHaveCount(2);
  await expectNoViolationsInBothSchemes(page);
  await page.goto(`/customers/${customerIds.running}`);
  await expect(group(page, 'Last 30 days')).toBeVisible();
});

for (const language of ['en', 'hu'])
  test(`nothing on the overview is wider than a window of 360 px (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const name = `name=${'Long-name-without-a-space'.repeat(8)}`;
    await openUploads(
      page,
      `${batchAddress('bySize', 'fiveHundred')}?${name}`,
      batchAddress('bySize', 'one'),
    );
    await page.goto(`/?lang=${language}`);
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
