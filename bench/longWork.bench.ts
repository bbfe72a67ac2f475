import type { Page } from '@playwright/test';
import { turnTeamOn } from '../e2e/team.ts';
import { expect, test } from '../e2e/test.ts';
import { openUpload } from '../e2e/uploading.ts';
import { longWorkbook } from '../e2e/workbooks.ts';
import { checkBudget, median } from './figures.ts';
import { forgetLongTasks, longestTask, noteLongTasks } from './longTasks.ts';

const rounds = 5;

test('a workbook of 10,000 rows is read', async ({ page }, info) => {
  // From the disk, because a test's own file would be decoded in the page.
  const path = longWorkbook(info.outputPath('devices.xlsx'));
  await noteLongTasks(page);
  await openUpload(page);
  const files = page.getByLabel('Choose files');
  await expect(files).toBeAttached();
  const tasks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await forgetLongTasks(page);
    await files.setInputFiles(path);
    await expect(page.getByRole('button', { name: 'Check 10,000 devices' })).toBeEnabled();

    tasks.push(await longestTask(page));
    await page.getByRole('button', { name: 'Remove this file' }).click();
  }
  // Other work on this computer makes single tasks longer, but not in every one of several readings.
  checkBudget('workbook', Math.min(...tasks));
});

test('a team list of 5,000 uploads is read for the first time', async ({ world, newColleague }) => {
  await world.command({ do: 'addTeamUploads', count: 5_000 });
  await turnTeamOn(world);
  const tasks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await newColleague();
    await noteLongTasks(page);
    let begin = () => {};
    const hasStarted = new Promise<void>((resolve) => {
      begin = resolve;
    });
    await page.route(/\/sandbox\/graph\//, async (route) => {
      await hasStarted;
      await route.fallback();
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
    await idle(page);
    // What is before is the start of the app.
    await forgetLongTasks(page);
    begin();
    await expect(page.getByText('devices for you, in 4,000 uploads')).toBeVisible();
    await idle(page);
    tasks.push(await longestTask(page));
    await page.close();
  }
  checkBudget('teamPull', median(tasks));
});

/** Until the page has nothing to do. */
function idle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve())));
}
