import type { Page } from '@playwright/test';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import type { deviceFile } from './deviceFiles.ts';
import { expect } from './test.ts';
import type { World } from './world.ts';

/** A customer without device batches. */
export const customerId = customerIds.byError;
export const customerName = 'Ciudad Clara Hospitales S.A.';

export async function openUpload(page: Page, path = `/customers/${customerId}/upload`): Promise<void> {
  await page.goto(path);
}

type File = ReturnType<typeof deviceFile> | string;

export async function chooseFile(page: Page, file: File): Promise<void> {
  await page.getByLabel('Choose files').setInputFiles(file);
}

/** Chooses several files at once. */
export async function chooseFiles(page: Page, files: ReturnType<typeof deviceFile>[]): Promise<void> {
  await page.getByLabel('Choose files').setInputFiles(files);
}

/** On the open page, chooses a file and continues to the check. */
export async function check(page: Page, file: File): Promise<void> {
  await chooseFile(page, file);
  await page.getByRole('button', { name: /^Check / }).click();
  await expect(checkGrid(page)).toBeVisible();
}

export function checkGrid(page: Page) {
  return page.getByRole('grid', { name: 'Devices to upload' });
}

/** Has the sandbox finish every upload of the customer and returns the tracking IDs, oldest first. */
export async function finishUploads(world: World): Promise<string[]> {
  const { deviceBatches } = await world.state();
  const uploads = deviceBatches.flatMap((batch) => (batch.customerId === customerId ? batch.uploads : []));
  for (const batch of uploads) await world.command({ do: 'advance', batch, to: 'finished' });
  return uploads;
}

/** From the check, chooses the batch and confirms sending. */
export async function send(page: Page, settings: { name?: string; batchSize?: number } = {}): Promise<void> {
  await page.getByRole('button', { name: /^Choose the device batch / }).click();
  if (settings.name !== undefined) await page.getByLabel('Name of the device batch').fill(settings.name);
  if (settings.batchSize !== undefined)
    await page.getByLabel('Devices per part, at most').fill(String(settings.batchSize));
  await page.getByRole('button', { name: /^Send .*…$/ }).click();
  await page.getByRole('button', { name: `Send to ${customerName}` }).click();
}
