import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { keptAccount, writeKept } from '../e2e/keptRecords.ts';
import { expect, signIn, test } from '../e2e/test.ts';
import { checkBudget } from './figures.ts';
import { keptUploads, sixteenToResolve } from './keptUploads.ts';
import { forgetLongTasks, longestTask, noteLongTasks, secondLongestTask } from './longTasks.ts';

const [uploads, devices] = [200, 500];

/** Stores 100,000 devices of followed uploads as if they had been seen. */
async function keepDevices(page: Page, account: string) {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  const counts = { registered: devices - 16, alreadyRegistered: 0, forYou: 16, waitingForOthers: 0 };
  const kept = keptUploads(account, uploads).map(({ seenAt, ...ids }, index) => {
    const each = (text: (device: number) => string) =>
      Array.from({ length: devices }, (_, device) => text(device));
    return {
      batch: {
        ...{ ...ids, seenAt, startedTime: seenAt, finishedAt: seenAt, name: `Rollout ${index}` },
        verdict: { ...counts, phase: 'done', total: devices, toResolve: 16, inProgress: 0, unclear: 0 },
        progress: [[+seenAt, devices - 16, 0, 16, 0, 0, 0]],
      },
      outcomes: {
        ...{ ...ids, seenAt, ...sixteenToResolve(devices) },
        serialNumbers: each((device) => `PF${digits(index, 3)}X${digits(device, 3)}`),
        productKeys: each((device) => `${digits(index, 5)}-${digits(device, 5)}-09876-54321-13579`),
        deviceIds: each(() => randomUUID()),
      },
    };
  });
  await writeKept(page, {
    batches: kept.map(({ batch }) => batch),
    deviceOutcomes: kept.map(({ outcomes }) => outcomes),
  });
}

/** How long after the key press in the focused field something with this text was painted in `place`, in ms. */
async function pressed(page: Page, key: string, place: string, text: string): Promise<number> {
  // Listening before the key is pressed.
  await page.evaluate(
    ([selector, wanted]) => {
      const waiting = new Promise<number>((resolve) => {
        const look = (pressedAt: number) => {
          const isShown = [...document.querySelectorAll(selector)].some((one) =>
            one.textContent?.includes(wanted),
          );
          if (isShown) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)));
          else requestAnimationFrame(() => look(pressedAt));
        };
        addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { once: true, capture: true });
      });
      Object.assign(window, { waiting });
    },
    [place, text] as const,
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { readonly waiting: Promise<number> }).waiting);
}

const worst = (values: readonly number[]) => Math.max(...values);

test('a search among 100,000 kept devices', async ({ page }) => {
  await page.goto(batchAddress('bySize', 'one'));
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByText(/· final/)).toBeVisible();
  await keepDevices(page, await keptAccount(page));
  await noteLongTasks(page);

  await page.goto('/find');
  const field = page.getByRole('searchbox', { name: 'Serial number, product key or device ID' });
  await expect(field).toBeFocused();
  // What is before is the start of the app.
  await forgetLongTasks(page);
  // Until everything that is kept has been read.
  await field.fill('PF199X499');
  await expect(page.getByRole('listitem').filter({ hasText: 'PF199X499' })).toBeVisible();
  checkBudget('findRead', await longestTask(page));
  await field.fill('');
  await forgetLongTasks(page);
  const onPage: number[] = [];
  for (let round = 0; round < 10; round++) {
    const serial = `PF${String(round * 20 + 7).padStart(3, '0')}X`;
    await field.fill(serial.slice(0, -1));
    await page.waitForFunction(() => document.querySelector('.found-list li') !== null);
    await field.fill('');
    await field.pressSequentially(serial.slice(0, 2));
    onPage.push(await pressed(page, serial[2] ?? '', '.found-list li', 'PF'));
    await field.fill('');
  }
  checkBudget('findKey', worst(onPage));
  // What fits nearly everything, and what fits nothing.
  for (const text of ['0987654321', 'X00', 'nothing like it']) {
    await field.fill(text);
    await expect(page.getByRole('status').filter({ hasText: /match/ })).toBeAttached();
  }
  checkBudget('findTask', await secondLongestTask(page));

  await page.goto('/errors');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Control+K');
  const jump = page.getByRole('combobox', { name: 'Search or jump to' });
  await jump.fill('PF199X499');
  await expect(page.getByRole('option', { name: /^PF199X499/ })).toBeVisible();
  await forgetLongTasks(page);
  const inJump: number[] = [];
  for (let round = 0; round < 10; round++) {
    await jump.fill(`PF${String(round * 20 + 7).padStart(3, '0')}X01`);
    inJump.push(await pressed(page, String(round), '[role=option]', `X01${round}`));
  }
  checkBudget('jumpKey', worst(inJump));
  checkBudget('jumpTask', await secondLongestTask(page));

  await page.goto('/find');
  const list = Array.from(
    { length: 5_000 },
    (_, index) =>
      `PF${String(index % 200).padStart(3, '0')}X${String(Math.floor(index / 10)).padStart(3, '0')}`,
  );
  await page.getByRole('button', { name: 'Check a list…' }).click();
  await expect(page.getByRole('textbox')).toBeFocused();
  await forgetLongTasks(page);
  await page.getByRole('textbox').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, list.join('\n'));
  await expect(page.getByText(/devices checked/)).toBeVisible();
  console.log(`longest task for a list of 5,000: ${Math.round(await longestTask(page))} ms`);
});
