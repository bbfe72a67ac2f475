import type { Page } from '@playwright/test';
import { teamUpload } from '../sandbox/graph/teamUploads.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { readKept } from './keptRecords.ts';
import { graphCalls, openWithClock, passUntil, setSameTime, turnTeamOn } from './team.ts';
import { accountChoice, agent, expect, expectNoViolationsInBothSchemes, test } from './test.ts';
import { check, customerId, customerName, send } from './uploading.ts';
import type { World } from './world.ts';

const colleagueName = 'Tom Ellerby';
const devices = ['PF1', 'PF2', 'PF3E812', 'PF4E813'].map((serialNumber) => plainLine({ serialNumber }));
const customerPage = `/customers/${customerId}`;

const statusCalls = async (world: World) =>
  (await world.requests()).filter(({ path }) => /batchjobstatus/i.test(path)).length;
const listItems = async (world: World) => (await world.state()).teamList.items;

/** Sends four devices as "Autumn", of which two fail, and waits until the team knows what became of them. */
async function sendAutumn(page: Page, world: World): Promise<string> {
  await openWithClock(page, world, `${customerPage}/upload`);
  await check(page, deviceFile(devices));
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
  const sent = (await world.state()).deviceBatches.find(({ id }) => id === 'Autumn');
  const batch = sent?.uploads[0] ?? '';
  await world.command({ do: 'advance', batch, to: 'finished' });
  await passUntil(page, async () => {
    expect(JSON.stringify(await listItems(world))).toContain('finishedAt');
  });
  return `${customerPage}/batches/${batch}`;
}

/** For `passUntil`. */
const expectName = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 500 });

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /^(Rename|Name) this upload/ }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('two colleagues see each other’s upload, counts, marks and names, also after both renamed it at once', async ({
  page,
  world,
  newColleague,
}) => {
  test.setTimeout(120_000);
  await turnTeamOn(world);
  const upload = await sendAutumn(page, world);

  const colleague = await newColleague(colleagueName);
  const asked = await statusCalls(world);
  await openWithClock(colleague, world, '/');
  const needsYou = colleague.getByRole('region', { name: 'Needs you' });
  await expect(needsYou).toContainText('Autumn');
  await expect(needsYou).toContainText(customerName);
  await expect(needsYou).toContainText(`Sent by ${agent}`);
  await expect(needsYou).toContainText('1 for you');
  await expectNoViolationsInBothSchemes(colleague);
  await colleague.getByRole('button', { name: 'Mine' }).click();
  await expect(colleague).toHaveURL('/?of=mine');
  await expect(colleague.getByText('None of the team’s uploads is yours')).toBeVisible();
  expect(await statusCalls(world), 'what is final is not asked for again').toBe(asked);

  await colleague.goto(upload);
  await expect(colleague.getByRole('heading', { level: 1, name: 'Autumn' })).toBeVisible();
  await expect(colleague.getByText(`Sent by ${agent}`)).toBeVisible();
  await colleague.getByRole('button', { name: 'Mark as asked' }).click();
  await page.goto('/');
  await passUntil(page, () =>
    expect(page.getByText(`Manufacturer: asked by ${colleagueName}`).first()).toBeVisible({ timeout: 500 }),
  );

  await page.goto(upload);
  await setSameTime(page, colleague);
  await rename(page, 'Autumn, first floor');
  await rename(colleague, 'Autumn, reception');
  await passUntil(colleague, async () => {
    const [item] = await listItems(world);
    expect(item?.fields.Title).toBe('Autumn, reception');
  });
  await passUntil(page, () => expectName(page, 'Autumn, reception'));
  await page.getByRole('button', { name: /^Notifications: . new/ }).click();
  const notices = page.getByRole('dialog', { name: 'Notifications' });
  await expect(notices).toContainText('Changed by a colleague: Autumn, reception');
  await expect(notices).toContainText(`${colleagueName} renamed it. Your name was: Autumn, first floor`);
  await page.keyboard.press('Escape');
  expect(await listItems(world), 'one item, however many changes').toHaveLength(1);
  for (const { method, headers } of await graphCalls(world))
    if (method === 'PATCH') expect(headers['If-Match'], 'no change without a version').toBeTruthy();

  await colleague.context().setOffline(true);
  await rename(colleague, 'On the train');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn, reception' })).toBeVisible();
  await colleague.context().setOffline(false);
  await passUntil(colleague, async () => {
    const [item] = await listItems(world);
    expect(item?.fields.Title).toBe('On the train');
  });

  await passUntil(page, () => expectName(page, 'On the train'));
  await world.command({ do: 'teamList', state: 'gone' });
  await rename(page, 'While the list is gone');
  await passUntil(page, async () => {
    const [state] = await readKept(page, 'teamState');
    expect(state?.problem).toMatchObject({ kind: 'listGone' });
  });
  await page.goto('/settings');
  const card = page.getByRole('region', { name: 'Team list' });
  await expect(card).toContainText('The team list was not found');
  await expect(card).toContainText('Changes to 1 upload are not on the list yet.');
  await expectNoViolationsInBothSchemes(page);
  await world.command({ do: 'teamList', state: 'there' });
  await card.getByRole('button', { name: 'Check now' }).click();
  await passUntil(page, () => expect(card).toContainText('The list can be reached', { timeout: 500 }));
  await passUntil(colleague, () => expectName(colleague, 'While the list is gone'));
});

test('a colleague’s upload is followed by choice, and archived for everyone', async ({ page, world }) => {
  await turnTeamOn(world);
  await world.command({ do: 'addTeamUploads', count: 3 });
  await openWithClock(page, world, '/');
  await page.getByRole('link', { name: 'Delivery 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Delivery 1' })).toBeVisible();
  await expect(page.getByText(`Sent by ${colleagueName}`)).toBeVisible();
  await expect
    .poll(async () => (await readKept(page, 'batches')).map(({ unfollowed }) => unfollowed))
    .toEqual([true]);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Archive for the team' }).click();
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Delivery 2', { exact: true })).toBeVisible();
  await expect(page.getByText('Delivery 1', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Archived' }).click();
  await expect(page.getByText('Delivery 1', { exact: true })).toBeVisible();
  await page.goto('/uploads');
  await expect(page.getByRole('gridcell', { name: colleagueName })).toHaveCount(2);
});

test('without consent nothing is shared until it is given, and then everything is', async ({
  page,
  world,
}) => {
  await turnTeamOn(world);
  await world.command({ do: 'teamConsent', given: false });
  await world.command({ do: 'addTeamUploads', count: 2 });
  await page.goto('/settings');
  const card = page.getByRole('region', { name: 'Team list' });
  await expect(card).toContainText('The app may not use the team list yet');
  await expectNoViolationsInBothSchemes(page);
  expect(await graphCalls(world)).toEqual([]);
  await card.getByRole('button', { name: 'Give consent' }).click();
  await accountChoice(page, agent).click();
  await expect(page.getByRole('heading', { name: 'Permissions requested' })).toBeVisible();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page).toHaveURL('/settings');
  await expect(card).toContainText('2 uploads on the list');
});

test('a list without its columns, and one that may not be changed, are explained', async ({
  page,
  world,
}) => {
  await turnTeamOn(world);
  await world.command({ do: 'teamList', state: 'noRights' });
  await openWithClock(page, world, '/settings');
  const card = page.getByRole('region', { name: 'Team list' });
  await expect(card).toContainText('You have no access to the team list');
  await world.command({ do: 'teamList', state: 'there', missingColumns: ['Record'] });
  await page.goto(`${customerPage}/upload`);
  await check(page, deviceFile(devices));
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
  await passUntil(page, async () => {
    const [state] = await readKept(page, 'teamState');
    expect(state?.problem).toMatchObject({ kind: 'columnsMissing', detail: 'Record' });
  });
  await page.goto('/settings');
  await expect(card).toContainText('Columns that the app needs were deleted or renamed: Record');
});

test('a colleague’s upload of a customer that the reader may not see keeps its name, and says why', async ({
  page,
  world,
}) => {
  await turnTeamOn(world);
  await world.command({ do: 'addTeamUploads', count: 1 });
  const path = '/batchjobstatus';
  await world.command({ do: 'fail', path, status: 403, code: '20002', times: 100 });
  await openWithClock(page, world, '/');
  await page.getByRole('link', { name: 'Delivery 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Delivery 1' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not a customer of your organization' })).toBeVisible();
  await expect(page.getByText(`Sent by ${colleagueName}`)).toBeVisible();
});

test('a colleague’s assignment of a profile is shown as one', async ({ page, world }) => {
  await turnTeamOn(world);
  const profileId = '11111111-2222-4333-8444-000000000001';
  const { fields } = teamUpload(1);
  const { sent, ...record } = JSON.parse(String(fields.Record));
  await world.command({
    do: 'addTeamItem',
    fields: {
      ...fields,
      Record: JSON.stringify({
        ...record,
        assigns: { profileId, profileName: 'Kiosk' },
        sent: { ...sent, batchId: null },
      }),
    },
  });
  await openWithClock(page, world, '/uploads');
  await page.getByRole('link', { name: 'Assignment of Kiosk' }).click();
  await expect(page).toHaveURL(new RegExp(`assigned=${profileId}`));
});

test('hostile text in the list is shown as text', async ({ page, world }) => {
  await turnTeamOn(world);
  const { hostileFields } = await import('../sandbox/graph/hostileFields.ts');
  await world.command({ do: 'addTeamItem', fields: hostileFields });
  await world.command({ do: 'addTeamItem', fields: { Title: 'x', UploadKey: 'x', Record: '{"version":1' } });
  await openWithClock(page, world, '/uploads');
  await expect(page.getByRole('gridcell', { name: '"><img src=x onerror=alert(1)>' }).first()).toBeVisible();
  await page.goto('/settings');
  await expect(page.getByText('1 entry cannot be read.')).toBeVisible();
});

test('without a team list nothing of it is loaded or called', async ({ page, world }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Stored on this computer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Team list' })).toBeHidden();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'No uploads yet' })).toBeVisible();
  await page.goto('/uploads');
  await expect(page.getByText('No uploads yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mine' })).toBeHidden();
  expect(await graphCalls(world)).toEqual([]);
  expect(loaded.filter((url) => /startTeam|loadTeamParts|teamConfig|TeamCard|\/team-/.test(url))).toEqual([]);
});
