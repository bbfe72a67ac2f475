import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import {
  agent,
  expect,
  expectNoViolationsInBothSchemes,
  expectRow,
  openAccountMenu,
  signIn,
  test,
} from './test.ts';

/** Wide enough for all columns. */
const wide = { width: 1600, height: 900 };
const allColumns = 'position,productKey,status,errorCode,errorName,reason,actor';

test.describe('without a sign-in', () => {
  test.use({ account: null });

  test('a deep link leads through sign-in to the documented batch with all its details', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto(`${batchAddress('documented', 'documented')}?status=failed#note`);
    await signIn(page, agent);
    await expect(page).toHaveURL(`${batchAddress('documented', 'documented')}?status=failed#note`);
    await expect(page.getByText('1 device to resolve', { exact: true })).toBeVisible();
    const grid = page.getByRole('grid', { name: 'Devices in this upload' });
    await expectRow(grid, {
      'Serial number': '1234567890',
      Reason: 'Registered to another organization 808',
      'Who acts': 'Previous owner',
    });
    await expect(page.getByRole('main').getByText('10 min', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Details for support…' }).click();
    const facts = page.getByRole('dialog', { name: 'Details for support' });
    await expect(facts.getByText('finished', { exact: true })).toBeVisible();
    await expect(facts.getByText(/only means that processing ended/)).toBeVisible();
    const started = facts.locator('time').first();
    await expect(started).toHaveText('Jul 25, 2017, 12:00:00 PM');
    await expect(started).toHaveAttribute('title', 'Jul 25, 2017, 10:00:00 AM UTC');
    await expectNoViolationsInBothSchemes(page);
    await facts.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: '1234567890' }).click();
    const details = page.getByRole('region', { name: 'Device 1' });
    await expect(details.getByText('Previous owner.', { exact: false })).toBeVisible();
    await expect(details.getByRole('heading', { name: 'What to do' })).toBeVisible();
    await expect(details.getByRole('heading', { name: 'Documents for Microsoft support' })).toBeVisible();
    await expect(details.getByText('finished_with_errors')).toBeVisible();

    await page.goto(`${batchAddress('documented', 'documented')}?columns=${allColumns}`);
    await expectRow(grid, {
      '#': '1',
      'Serial number': '1234567890',
      'Product key': '12345-67890-09876-54321-13579',
      Status: 'Waiting for others',
      Code: '808',
      Error: 'ZtdDeviceAssignedToOtherTenant',
      Reason: 'Registered to another organization 808',
      'Who acts': 'Previous owner',
    });
  });
});

test('a batch is followed from the queue until it has finished, and its tabs stay in place', async ({
  page,
  world,
}) => {
  const batch = trackingIds.queued;
  await world.command({ do: 'pace', batch, by: 'command' });
  await page.goto(batchAddress('running', 'queued'));
  await expect(page.getByText('Waiting to be processed')).toBeVisible();
  await expect(page.getByText('Queued', { exact: true })).toBeVisible();
  await expect(page.getByText(/next check in \d+ sec/)).toBeVisible();
  await expect(page.getByText('Partner Center has not listed the devices yet.')).toBeVisible();
  const tabs = await page.getByRole('tablist').boundingBox();

  await world.command({ do: 'advance', batch, to: 'processing', done: 0 });
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('tab', { name: 'In progress 24' })).toBeVisible();
  expect(await page.getByRole('tablist').boundingBox()).toEqual(tabs);
  await page.getByRole('tab', { name: /^To resolve/ }).click();
  await expect(page.getByText('There is nothing to resolve so far.')).toBeVisible();

  await world.command({ do: 'advance', batch, to: 'processing', done: 6 });
  await expect(page.getByText(/18 in progress$/)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Devices with a result' })).toHaveAttribute(
    'aria-valuenow',
    '25',
  );
  await expect(page).toHaveTitle(/^25% · /);

  await world.command({ do: 'advance', batch, to: 'finished' });
  await expect(page.getByText(/· final/)).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByText('in progress', { exact: false })).toBeHidden();
});

test('polling can be paused and resumed, and a check can be started by hand', async ({ page, world }) => {
  const batch = trackingIds.processing;
  await world.command({ do: 'pace', batch, by: 'command' });
  await page.goto(batchAddress('running', 'processing'));
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/paused/)).toBeVisible();

  await world.command({ do: 'advance', batch, to: 'processing', done: 90 });
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/30 in progress/)).toBeVisible();
  await expect(page.getByText(/paused/)).toBeVisible();

  await world.command({ do: 'advance', batch, to: 'finished' });
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText(/· final/)).toBeVisible();
});

test('a colleague who opens the copied link sees the same view in the same language', async ({
  page,
  context,
  newColleague,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(batchAddress('bySize', 'fiveHundred'));
  await (await openAccountMenu(page)).getByRole('menuitemradio', { name: 'Magyar' }).click();
  await page.getByRole('button', { name: 'Más szervezethez van regisztrálva' }).click();
  const grid = page.getByRole('grid', { name: 'A feltöltés eszközei' });
  await expect(page.getByText('19 eszközből 9')).toBeVisible();
  await grid.getByRole('columnheader', { name: 'Sorozatszám' }).click();
  await grid.getByRole('row').nth(3).getByRole('button').click();
  const details = page.getByRole('region', { name: /eszköz$/ });
  const opened = await details.getAttribute('aria-label');
  await page.getByRole('button', { name: 'Hivatkozás másolása', exact: true }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const colleague = await newColleague();
  await colleague.goto(link);
  await expect(colleague.getByText('19 eszközből 9')).toBeVisible();
  await expect(colleague.getByRole('region', { name: opened ?? '' })).toBeVisible();
  await expect(colleague.getByRole('columnheader', { name: 'Sorozatszám' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const serials = (on: typeof page) => on.getByRole('grid').getByRole('row').allInnerTexts();
  expect(await serials(colleague)).toEqual(await serials(page));
});

test('10,000 devices can be scrolled to the last one', async ({ page }) => {
  // Grids render only visible columns; this fits all of them even with a device open beside the grid.
  await page.setViewportSize({ width: 2600, height: 900 });
  await page.goto(`${batchAddress('bySize', 'tenThousand')}?columns=position,reason`);
  const grid = page.getByRole('grid', { name: 'Devices in this upload' });
  await expect(grid).toHaveAttribute('aria-rowcount', '10001');
  await grid.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Control+End');
  await expectRow(grid, { '#': '10000' });
});

test('an upload opens on the devices to resolve, which can be grouped', async ({ page }) => {
  await page.goto(batchAddress('bySize', 'fiveHundred'));
  await expect(page.getByText('476 registered · 5 already registered · 19 to resolve')).toBeVisible();
  await expect(page.getByText('19 devices', { exact: true })).toBeVisible();
  await page.getByLabel('Group by').selectOption('Who acts');
  await expect(page.getByRole('grid').getByText('Previous owner').first()).toBeVisible();
  await expect(page).toHaveURL(/group=actor/);
});

test('a device is shown as received, by its position if it has no name, and without its product key on request', async ({
  page,
}) => {
  await page.goto(`${batchAddress('byError', 'unknownError')}?device=1`);
  const details = page.getByRole('region', { name: 'Device 1' });
  await expect(details.getByRole('heading', { name: 'No public explanation known' })).toBeVisible();
  await expect(details.getByText('899 SomethingNew')).toBeVisible();

  await page.goto(`${batchAddress('oddAnswers', 'hashOnly')}?device=2`);
  await expect(page.getByText(/It is device 2 of the uploaded file/)).toBeVisible();

  await page.goto(`${batchAddress('documented', 'documented')}?device=1&columns=productKey`);
  await expect(page.getByText('12345-67890-09876-54321-13579').first()).toBeVisible();
  await page.getByLabel('Hide product keys').check();
  await expect(page.getByText('12345-67890-09876-54321-13579')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Hide product keys')).toBeChecked();
});

test('every error, reason and outcome is accessible; of many reasons five are shown at first', async ({
  page,
}) => {
  await page.goto(`${batchAddress('byError', 'everyError')}?device=1`);
  await expect(page.getByRole('region', { name: 'Device 1' })).toBeVisible();
  const card = page.getByRole('article', { name: '9 for you' });
  await expect(card.getByRole('listitem')).toHaveCount(5);
  await card.getByRole('button', { name: 'Show all 9 reasons' }).click();
  await expect(card.getByRole('listitem')).toHaveCount(9);
  await expectNoViolationsInBothSchemes(page);

  await page.setViewportSize(wide);
  await page.goto(`${batchAddress('oddAnswers', 'integerStatuses')}?device=6&columns=status`);
  await expect(page.getByText('Unclear: 0')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
});

test('on a phone devices are a list, with the reasons behind a button and the details in a dialog', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(batchAddress('bySize', 'fiveHundred'));
  await expect(page.getByText('476 registered · 5 already registered · 19 to resolve')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  const list = page.getByRole('list', { name: 'Devices in this upload' });
  await expect(list.getByRole('listitem').first()).toHaveText(
    /Previous owner.*Registered to another organization 808/,
  );
  const rows = list.getByRole('button');
  await expect(rows).toHaveCount(19);
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show reasons and next steps' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expectNoViolationsInBothSchemes(page);
  await rows.first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});
