import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { accountChoice, expect, signIn, testInWholeBrowser as test } from './test.ts';

test.slow();
test.use({ account: null });

const agent = 'Vasas Piroska';
const running = batchAddress('running', 'processing');

test('going back from the first sign-in leads to a sign-in button', async ({ page }) => {
  await page.goto(running);
  await expect(accountChoice(page, agent)).toBeVisible();
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'The sign-in was canceled' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page, agent);
  await expect(page).toHaveURL(running);
  await expect(page.getByText(/in progress/).first()).toBeVisible();
});

test('going back from a sign-in that a click started leads to the same view', async ({ page, world }) => {
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  await page.goto(running);
  await signIn(page, agent);
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  await world.command({ do: 'challenge' });
  for (let times = 0; times < 2; times += 1) {
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await expect(accountChoice(page, agent)).toBeVisible();
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.getByText(/84 in progress/)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(page, agent);
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeHidden();
});

test('going back from a sign-in that the app started leads to a sign-in button', async ({
  page,
  context,
  world,
}) => {
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  await page.goto(running);
  await signIn(page, agent);
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  // Right after a sign-in, the app does not sign in by itself. The reload starts with a known account instead.
  await page.reload();
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  // The provider's session has ended, so its page asks for the account.
  await context.clearCookies({ name: /^_session/ });
  await world.command({ do: 'fail', path: 'GET .*/batchjobstatus/', status: 401, times: 1000 });
  await expect(accountChoice(page, agent)).toBeVisible();
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  await expect(page.getByText('not checking until you sign in')).toBeVisible();
  await world.command({ do: 'clearFaults' });
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(page, agent);
  await expect(page.getByText(/84 in progress/)).toBeVisible();
});

test('going back from a sign-in that a link started leads to the page with the sign-in button', async ({
  page,
}) => {
  await page.goto('/signed-out');
  for (let times = 0; times < 2; times += 1) {
    await page.getByRole('link', { name: 'Customers' }).click();
    await expect(accountChoice(page, agent)).toBeVisible();
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  }
});
