import { beforeEach, expect, test, vi } from 'vitest';
import { noticesQuery } from '../kept/notices.ts';
import type { KeptNotice } from '../kept/records.ts';
import { clearDatabase, isDatabaseIdle, simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { deleteUpload, keepUpload } from '../kept/uploads.ts';
import { SimulatedOutside, simulatedDevices, simulatedUpload } from './simulatedUpload.ts';
import { UploadRun } from './UploadRun.ts';
import { noteStops } from './UploadRuns.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

let outside: SimulatedOutside;
beforeEach(async () => {
  clearDatabase();
  outside = new SimulatedOutside();
  await keepUpload(simulatedUpload, true);
});

function start(): UploadRun {
  const run = new UploadRun(simulatedUpload, outside.options);
  noteStops(run);
  return run;
}

async function notices(): Promise<readonly KeptNotice[]> {
  await expect.poll(isDatabaseIdle).toBe(true);
  return (noticesQuery('account').queryFn as () => Promise<readonly KeptNotice[]>)();
}

const kinds = async () => (await notices()).map(({ kind }) => kind);

test('sending that is done, or that was ended by signing out, gives no notice', async () => {
  await start().send(simulatedDevices);
  clearDatabase();
  await keepUpload(simulatedUpload, true);
  const run = start();
  outside.answers = [{ status: 429 }];
  outside.duringWait = () => run.end();
  await run.send(simulatedDevices);
  expect(await kinds()).toEqual([]);
});

test('sending that stops at a part gives one notice, even if several tabs see it, and another one when it stops again', async () => {
  outside.answers = [{ status: 400 }, { status: 400 }];
  const [run, waiting] = [start(), start()];
  await Promise.all([run.send(simulatedDevices), waiting.send(simulatedDevices)]);
  expect(await notices()).toMatchObject([
    { kind: 'stoppedSending', uploadKey: 'upload', name: 'Autumn', counts: { total: 3 } },
  ]);
  await run.tryAgain(1);
  expect(await kinds()).toEqual(['stoppedSending', 'stoppedSending']);
});

test('sending that stops because the devices of a part are missing gives a notice', async () => {
  await start().send(new Map([...simulatedDevices].slice(0, 1)));
  expect(await kinds()).toEqual(['stoppedSending']);
});

test('an upload that was deleted gives no notice', async () => {
  outside.answers = [{ status: 429 }];
  outside.duringWait = () => {
    outside.stored = null;
    void deleteUpload({ ...simulatedUpload });
  };
  await start().send(simulatedDevices);
  expect(await kinds()).toEqual([]);
});
