import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, expectAfterRetries, expectNoViolationsInBothSchemes, signIn, test } from './test.ts';
import type { World } from './world.ts';

const poll = 'GET .*/batchjobstatus/';

/** Time (in ms) and status of the polls that reached the sandbox, oldest first. */
async function pollTimes(world: World): Promise<{ at: number; status: number | null }[]> {
  const requests = await world.requests();
  return requests
    .filter(({ path }) => /batchjobstatus/i.test(path))
    .map(({ at, status }) => ({ at, status }));
}

test('a token that expires during polling is renewed without the user noticing', async ({ page, world }) => {
  const batch = trackingIds.processing;
  await world.command({ do: 'pace', batch, by: 'command' });
  await page.goto(batchAddress('running', 'processing'));
  await expect(page.getByText(/84 in progress/)).toBeVisible();

  await world.command({ do: 'expireTokens' });
  await world.command({ do: 'advance', batch, to: 'processing', done: 100 });
  await expect(page.getByText(/20 in progress/)).toBeVisible();
  await expect(page.getByText('Sign in again')).toBeHidden();
  expect((await pollTimes(world)).map(({ status }) => status)).toContain(401);
});

test('after a 429 with Retry-After: 3, the next poll is sent after 3 s', async ({ page, world }) => {
  const batch = trackingIds.processing;
  await world.command({ do: 'pace', batch, by: 'command' });
  await page.goto(batchAddress('running', 'processing'));
  await expect(page.getByText(/84 in progress/)).toBeVisible();

  await world.command({ do: 'fail', path: poll, status: 429, retryAfter: 3 });
  await expect(page.getByRole('heading', { name: 'Too many requests right now' })).toBeVisible();
  await expect(page.getByText(/Partner Center is limiting requests: next check in \d sec/)).toBeVisible();
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Too many requests right now' })).toBeHidden();

  const polls = await pollTimes(world);
  const refused = polls.findIndex(({ status }) => status === 429);
  const waited = (polls[refused + 1]?.at ?? 0) - (polls[refused]?.at ?? 0);
  expect(waited).toBeGreaterThanOrEqual(3000);
  expect(waited).toBeLessThan(5000);
});

const failures = [
  {
    name: '403, no commerce relationship',
    fault: { status: 403, code: '20002' },
    heading: 'Not a customer of your organization',
  },
  { name: '403, role', fault: { status: 403, code: '900150' }, heading: 'Your role is not sufficient' },
  { name: '404', fault: { status: 404, code: '1000' }, heading: 'Not found in Partner Center' },
  { name: '5xx', fault: { status: 500 }, heading: 'Error inside Partner Center' },
  {
    name: 'HTML with 200',
    fault: { status: 200, body: 'html' },
    heading: 'Unexpected response (not from Partner Center)',
  },
  {
    name: 'truncated JSON with 200',
    fault: { status: 200, body: 'truncatedJson' },
    heading: 'Unexpected response (not from Partner Center)',
  },
] as const;

for (const { name, fault, heading } of failures) {
  test(`${name}: a full page without a status, a line above the last status otherwise, with the request’s IDs`, async ({
    page,
    world,
  }) => {
    // The pages of the other failures differ in their words only.
    const isCheckedByAxe = ['403, role', 'HTML with 200'].includes(name);
    await page.clock.install();
    await world.command({ do: 'fail', path: poll, ...fault, times: 100 });
    await page.goto(batchAddress('bySize', 'twentyFour'));
    await expectAfterRetries(page, page.getByRole('heading', { name: heading, level: 1 }));
    if (isCheckedByAxe) await expectNoViolationsInBothSchemes(page);

    await world.command({ do: 'clearFaults' });
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
    await expect(page.getByRole('heading', { name: heading })).toBeHidden();

    await world.command({ do: 'fail', path: poll, ...fault, times: 100 });
    await page.getByRole('button', { name: 'Check now' }).click();
    const title = page.getByRole('heading', { name: heading, level: 2 });
    await expectAfterRetries(page, title);
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
    const line = page.getByRole('status').filter({ has: title });
    expect((await line.boundingBox())?.height).toBeLessThan(48);

    const requests = await world.requests();
    const refused = requests.findLast(({ path }) => /batchjobstatus/i.test(path));
    await line.getByText('Details', { exact: true }).click();
    await page.getByText('For support').first().click();
    await expect(
      page.getByText(refused?.headers['MS-CorrelationId'] ?? 'no id', { exact: true }).first(),
    ).toBeVisible();
    if (isCheckedByAxe) await expectNoViolationsInBothSchemes(page);
  });
}

test.describe('without a sign-in', () => {
  test.use({ account: null });

  test('an account without the required role sees which role is needed', async ({ page }) => {
    await page.goto(batchAddress('bySize', 'twentyFour'));
    await signIn(page, 'Halmos Réka');
    await expect(page.getByRole('heading', { name: 'Your role is not sufficient' })).toBeVisible();
    await expect(page.getByText(/Admin agent/).first()).toBeVisible();
  });
});

test('when offline, the page says so, keeps the last status, and checks again as soon as it is online', async ({
  page,
  context,
  world,
}) => {
  const batch = trackingIds.processing;
  await world.command({ do: 'pace', batch, by: 'command' });
  await page.goto(batchAddress('running', 'processing'));
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/you’re offline; checking continues when you reconnect/)).toBeVisible();
  await expect(page.getByText(/84 in progress/)).toBeVisible();

  await world.command({ do: 'advance', batch, to: 'finished' });
  await context.setOffline(false);
  await expect(page.getByText(/· final/)).toBeVisible();
});

test('an unknown upload and an incomplete address are explained, and the wrong part is named', async ({
  page,
}) => {
  await page.goto(`/customers/${customerIds.documented}/batches/${trackingIds.unknown}`);
  await expect(page.getByRole('heading', { name: 'Not found in Partner Center', level: 1 })).toBeVisible();

  await page.goto(`/customers/${customerIds.documented}/batches/0127ed8e-ff72`);
  await expect(page.getByText(/The tracking ID in this address is incomplete/)).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('link', { name: 'Go to customers' }).click();
  await expect(page).toHaveURL('/customers');
  await page.goto('/customers/not-an-id');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
});
