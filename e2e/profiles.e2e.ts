import type { Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { deviceOf } from '../sandbox/seed/devices.ts';
import { policyIdOf, policyNames } from '../sandbox/seed/policies.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { test as gatewayTest } from './gateway.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, signIn, test } from './test.ts';
import { check } from './uploading.ts';
import type { World } from './world.ts';

const customer = customerIds.bySize;
const list = `/customers/${customer}/profiles`;
const { standard, classroom, loan, unknownSettings } = policyNames;
const idOf = (name: string) => policyIdOf(customer, name);

const row = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Profiles of this customer' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const settingsOf = async (world: World, name: string) =>
  (await world.state()).policies.find((one) => one.customerId === customer && one.name === name)
    ?.policySettings;
const named = async (world: World, name: string) =>
  (await world.state()).policies.filter((one) => one.customerId === customer && one.name === name).length;
const callsOf = async (world: World, method: string, path: RegExp) =>
  (await world.requests()).filter((call) => call.method === method && path.test(call.path));
const withoutAnswer = 35_000;

test('the profiles of a customer show their settings in the portal’s words, devices and last change', async ({
  page,
}) => {
  await page.goto(`/customers/${customer}`);
  await page.getByRole('tab', { name: 'Profiles 4' }).click();
  await expect(page).toHaveURL(list);
  await expect(row(page, classroom).getByRole('list').getByRole('listitem')).toHaveText([
    'Disable local admin account in setup',
    'Skip privacy settings in setup',
    'Automatically skip pages in setup',
    'Skip End User License Agreement (EULA)',
    'remove_oem_preinstalls',
  ]);
  await expect(row(page, classroom)).toContainText('Devices: 1,881');
  await expect(row(page, classroom)).toContainText('Jul 1, 2026, 8:59:59 AM');
  // Unknown settings are shown as received.
  await expect(row(page, unknownSettings)).toContainText('Enable_White_Glove');
  await expect(row(page, loan)).toContainText('No settings');
  await expectNoViolationsInBothSchemes(page);

  // The tabs stay the same page: the arrow keys move between them.
  await page.getByRole('tab', { name: 'Profiles' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Device batches' })).toBeFocused();
  await expect(page.getByRole('grid', { name: 'Device batches of this customer' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Profiles' })).toBeFocused();
  await expect(row(page, loan)).toBeVisible();
});

test('profiles that Partner Center sends in part can only be shown', async ({ page }) => {
  await page.goto(`/customers/${customerIds.oddAnswers}/profiles`);
  for (const name of ['No fields but the required', 'Null everywhere']) {
    await expect(row(page, name)).toContainText('Changing it here could delete settings');
    await expect(row(page, name).getByRole('link')).toHaveCount(0);
  }
  await expect(row(page, 'Dates not set')).toContainText('Last change: unknown');
  await expect(row(page, 'Settings that are not texts')).toContainText('{"name":"skip_keyboard"}');
});

test('a profile is created; skipping the license terms has to be confirmed', async ({ page, world }) => {
  await page.goto(list);
  await page.getByRole('link', { name: 'New profile' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Reception');
  await page.getByRole('checkbox', { name: 'Skip privacy settings in setup' }).check();
  await page.getByRole('checkbox', { name: 'Skip End User License Agreement (EULA)' }).check();
  await expect(page.getByText('Microsoft does not document what this setting does.')).toBeVisible();
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByRole('alert')).toHaveText('Confirm this to skip the license terms.');
  const confirmation = page.getByRole('checkbox', { name: /^The customer has authorized us/ });
  await expect(confirmation).toBeFocused();
  await expectNoViolationsInBothSchemes(page);
  expect(await named(world, 'Reception')).toBe(0);
  await confirmation.check();
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByText('Profile created: Reception')).toBeVisible();
  await expect(row(page, 'Reception')).toContainText('Devices: 0');
  expect(await settingsOf(world, 'Reception')).toEqual(['skip_express_settings', 'skip_eula']);
});

test('an edit keeps the settings that the app does not know', async ({ page, world }) => {
  await page.goto(list);
  await page.getByRole('link', { name: `Edit profile ${unknownSettings}` }).click();
  const other = page.getByRole('region', { name: 'Other settings of this profile' });
  await expect(other.getByRole('listitem')).toHaveText(['skip_keyboard_selection', 'Enable_White_Glove']);
  await page.getByRole('checkbox', { name: 'Skip privacy settings in setup' }).uncheck();
  await page.getByRole('checkbox', { name: 'Automatically skip pages in setup' }).check();
  await page.getByRole('textbox', { name: 'Description' }).fill('For the fair');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText(`Profile saved: ${unknownSettings}`)).toBeVisible();
  await expect(row(page, unknownSettings)).toContainText('For the fair');
  expect(await settingsOf(world, unknownSettings)).toEqual([
    'skip_keyboard_selection',
    'Enable_White_Glove',
    'skip_oem_registration',
  ]);
});

test('a change that someone else made meanwhile is shown, and the user chooses', async ({ page, world }) => {
  const target = { customer, policy: idOf(loan) } as const;
  await page.goto(`${list}?edit=${idOf(loan)}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Loans');
  await page.getByRole('checkbox', { name: 'Skip privacy settings in setup' }).check();
  await world.command({
    ...{ do: 'changePolicy', ...target },
    ...{ name: 'Library', description: 'Since May', policySettings: ['skip_eula', 'new_one'] },
  });
  await page.getByRole('button', { name: 'Save changes' }).click();
  const changes = page.getByRole('region', { name: 'Someone else changed this profile' });
  await expect(changes.getByRole('group', { name: 'Name' })).toContainText(
    /When you opened it: Loan pool.*Theirs: Library.*Yours: Loans/s,
  );
  await expect(changes.getByRole('group', { name: 'Other settings' })).toContainText('new_one');
  expect(await callsOf(world, 'PUT', /policies/)).toHaveLength(0);
  await expectNoViolationsInBothSchemes(page);
  // What only the other one changed is theirs, what both changed is the user's, unless chosen otherwise.
  await expect(changes.getByRole('radio', { name: 'Theirs: on' })).toBeChecked();
  await expect(changes.getByRole('radio', { name: 'Yours: Loans' })).toBeChecked();
  await changes.getByRole('radio', { name: 'Yours: empty' }).check();
  await changes.getByRole('button', { name: 'Save with these choices' }).click();
  await expect(page.getByText('Profile saved: Loans')).toBeVisible();
  expect(await settingsOf(world, 'Loans')).toEqual(['skip_eula', 'new_one', 'skip_express_settings']);
  await expect(row(page, 'Loans')).not.toContainText('Since May');
});

test('what was typed survives a deleted profile, a reload and a sign-in', async ({ page, world }) => {
  await page.goto(`${list}?edit=${idOf(loan)}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Loans');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Loans');
  await world.command({ do: 'revokeSessions' });
  await page.getByRole('button', { name: 'Save changes' }).click();
  // Either the app leaves for the sign-in, or it offers one.
  const offered = page.getByRole('button', { name: 'Sign in again' });
  const accountButton = page.getByRole('button', { name: /^Vasas Piroska / });
  await offered.or(accountButton).first().waitFor();
  if (await offered.isVisible()) await offered.click();
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Loans');

  await world.command({ do: 'deletePolicy', customer, policy: idOf(loan) });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { name: 'Someone deleted this profile' })).toBeVisible();
  await page.getByRole('button', { name: 'Create it as a new profile' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Loans');
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByText('Profile created: Loans')).toBeVisible();
});

test('a profile is duplicated; settings that Partner Center refuses can be left out', async ({
  page,
  world,
}) => {
  await page.goto(list);
  await page.getByRole('link', { name: `Duplicate profile ${unknownSettings}` }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(`${unknownSettings} (copy)`);
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByRole('heading', { name: 'Partner Center rejected the request' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Copy these settings too/ }).uncheck();
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(row(page, `${unknownSettings} (copy)`)).toBeVisible();
  expect(await settingsOf(world, `${unknownSettings} (copy)`)).toEqual(['skip_express_settings']);
  expect(await settingsOf(world, unknownSettings)).toHaveLength(3);
});

test('a profile whose creation was not answered is created once, even after a reload', async ({
  page,
  world,
}) => {
  await page.clock.install();
  await page.goto(`${list}?create`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Reception');
  await world.command({ do: 'fail', path: '^POST .*/policies', network: 'timeout' });
  // The list cannot be read either, so that the app cannot know.
  await world.command({ do: 'fail', path: '^GET .*/policies', status: 403, times: 1 });
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect.poll(() => named(world, 'Reception')).toBe(1);
  await page.clock.fastForward(withoutAnswer);
  await expect(page.getByRole('heading', { name: 'The profile may have been created' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeDisabled();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The profile may have been created' })).toBeVisible();
  await page.getByRole('button', { name: 'Check and continue' }).click();
  await expect(page.getByText('Profile created: Reception. The response was lost')).toBeVisible();
  expect(await named(world, 'Reception')).toBe(1);
  expect(await callsOf(world, 'POST', /policies/)).toHaveLength(1);
});

test('a change and a deletion whose response was lost are found by looking', async ({ page, world }) => {
  await page.goto(`${list}?edit=${idOf(loan)}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Loans');
  await world.command({ do: 'fail', path: '^PUT', network: 'lost' });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Profile saved: Loans')).toBeVisible();
  await page.getByRole('button', { name: 'Delete profile Loans…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this profile?' });
  await expect(dialog).toContainText('No device has this profile.');
  await world.command({ do: 'fail', path: '^DELETE', network: 'lost' });
  await dialog.getByRole('button', { name: 'Delete profile' }).click();
  await expect(page.getByText('Profile deleted: Loans')).toBeVisible();
  await expect(row(page, 'Loans')).toHaveCount(0);
});

test('deleting says how many devices have the profile, and explains the refusal', async ({ page, world }) => {
  await page.goto(list);
  await page.getByRole('button', { name: `Delete profile ${classroom}…` }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this profile?' });
  await expect(dialog).toContainText('1,881 devices still have this profile');
  await expectNoViolationsInBothSchemes(page);
  await dialog.getByRole('button', { name: 'Delete profile' }).click();
  await expect(dialog.getByRole('alert')).toContainText('most likely because devices still have it');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(page, classroom)).toBeVisible();

  await page.getByRole('button', { name: `Delete profile ${loan}…` }).click();
  await expect(dialog).toContainText('No device has this profile.');
  await world.command({ do: 'deletePolicy', customer, policy: idOf(loan) });
  await dialog.getByRole('button', { name: 'Delete profile' }).click();
  await expect(page.getByText(`Profile already deleted: ${loan}`)).toBeVisible();
});

test.describe('a Sales agent', () => {
  test.use({ account: 'Tom Ellerby' });

  test('sees profiles, and is told why they cannot be changed before filling in a form', async ({
    page,
    world,
  }) => {
    await page.goto(list);
    await expect(row(page, classroom)).toBeVisible();
    await expect(page.getByText('Only Admin agents can create, change, delete')).toBeVisible();
    await page.getByRole('link', { name: 'New profile' }).click();
    await expect(page.getByRole('heading', { name: 'Your role cannot change profiles' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(0);
    await expectNoViolationsInBothSchemes(page);
    await page.getByRole('link', { name: 'All profiles' }).click();
    await expect(row(page, classroom)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Your role cannot change profiles' })).toBeVisible();
    await expect(page.getByRole('button', { name: `Delete profile ${loan}…` })).toBeDisabled();
    expect((await world.state()).policies.filter((one) => one.customerId === customer)).toHaveLength(4);
  });
});

test('where Partner Center does not say what the role allows, the form says so and can be sent', async ({
  page,
  world,
}) => {
  await world.command({ do: 'fail', path: '^DELETE', status: 400, times: 1 });
  await page.goto(`${list}?create`);
  await expect(page.getByText('Partner Center did not say whether your role allows it')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Reception');
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByText('Profile created: Reception')).toBeVisible();
});

test('devices show the names of their profiles', async ({ page }) => {
  const batch = deviceBatchIds.awkward;
  const serial = (position: number) => deviceOf(`${customer} ${batch}`, position).serialNumber;
  await page.goto(`/customers/${customer}/device-batches/${encodeURIComponent(batch)}`);
  const grid = page.getByRole('grid', { name: 'Devices in this device batch' });
  await expectRow(grid, { 'Serial number': serial(1), Profile: classroom });
  // The device carries the profile's name instead of its ID.
  await expectRow(grid, { 'Serial number': serial(5), Profile: standard });
  await expectRow(grid, { 'Serial number': serial(4), Profile: '' });
  await expect(grid.getByText(/^Unknown profile [0-9a-f-]{36}$/)).toBeVisible();
});

test('a batch’s name is said to become the group tag where it is typed', async ({ page }) => {
  await page.goto(`/customers/${customerIds.byError}/upload`);
  await check(page, deviceFile([plainLine({ serialNumber: '5P9KML3' })]));
  await page.getByRole('button', { name: /^Choose the device batch / }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the device batch' })).toHaveAccessibleDescription(
    /In Intune, the name becomes the group tag of the devices/,
  );
});

gatewayTest('profiles are created, changed and deleted through nginx', async ({ page, gateway, world }) => {
  await page.goto(`${gateway.origin}${list}?create`);
  await signIn(page, 'Vasas Piroska');
  await page.getByRole('textbox', { name: 'Name' }).fill('Reception');
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByText('Profile created: Reception')).toBeVisible();
  await page.getByRole('link', { name: 'Edit profile Reception' }).click();
  await page.getByRole('checkbox', { name: 'Skip privacy settings in setup' }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Profile saved: Reception')).toBeVisible();
  expect(await settingsOf(world, 'Reception')).toEqual(['skip_express_settings']);
  await page.getByRole('button', { name: 'Delete profile Reception…' }).click();
  await page.getByRole('button', { name: 'Delete profile', exact: true }).click();
  await expect(page.getByText('Profile deleted: Reception')).toBeVisible();
});
