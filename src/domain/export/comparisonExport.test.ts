import { expect, it } from 'vitest';
import type { Batch } from '../batch.ts';
import { batchDevice } from '../batchForTests.ts';
import type { ComparedThing } from '../comparedAddress.ts';
import { deviceBatchSide, storedSide, uploadSide } from '../comparedSide.ts';
import { compareUploads, comparisonGroups } from '../compareUploads.ts';
import { ERROR_CATALOGUE } from '../errorCatalogue.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../identifiers.ts';
import {
  type ComparisonExportTexts,
  comparisonColumns,
  comparisonJson,
  comparisonSheets,
  comparisonTable,
  type ExportedComparison,
} from './comparisonExport.ts';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries<string>(names.map((name) => [name, name])) as Record<Name, string>;
const texts: ComparisonExportTexts = {
  outcomes: named([
    ...(['registered', 'alreadyRegistered', 'forYou', 'waitingForOthers'] as const),
    ...(['inProgress', 'unclear', 'queued'] as const),
  ]),
  unclearAs: (status) => `unclear ${status}`,
  errors: Object.fromEntries(ERROR_CATALOGUE.map(({ name }) => [name, { title: name }])) as never,
  unknown: { title: 'unknown error' },
  actors: named([
    ...(['nobody', 'partner', 'customer', 'previousOwner', 'manufacturer'] as const),
    ...(['microsoftSupport', 'unknown'] as const),
  ]),
  listed: 'in the device batch',
  notListed: 'not in it',
  notListedYet: 'not yet in it',
  unnamed: (position) => `row ${position}`,
  changedSerial: (now, before) => `${now} (was ${before})`,
  columns: named(comparisonColumns),
  groups: named(comparisonGroups),
  comparison: 'Comparison',
  sheets: named(['summary', 'devices']),
  summary: named(['customer', 'customerId', 'answered', 'exported', 'timeZone', 'devicesHere']),
};

const key = '12345-67890-09876-54321-13579';
const failed = { errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' };
const batch: Batch = {
  ...{ batchTrackingId: null, status: 'finished', statusAsSent: 'finished' },
  ...{ startedTime: null, completedTime: null, devicesListed: true },
  devices: [
    batchDevice('finishedWithErrors', { ...failed, serialNumber: '=PF1', productKey: key }),
    batchDevice('finished', { serialNumber: 'PF2', position: 2 }),
    batchDevice('finished', { position: 3 }),
  ],
};
const upload = uploadSide({ batch, sent: null }, [{ batch, sent: null, stored: null }]);

function exported(...[before, after]: Parameters<typeof compareUploads>): ExportedComparison {
  const steps = compareUploads(before, after);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const thing: ComparedThing = { kind: 'upload', trackingIds: ['T' as BatchTrackingId], name: null };
  return {
    customerId: 'C' as CustomerId,
    customerName: 'Contoso',
    before: { thing, name: 'First', answeredAt: new Date('2026-03-09T08:15:00Z') },
    after: { thing: { kind: 'deviceBatch', batchId: 'Őszi' as BatchId }, name: 'Őszi', answeredAt: null },
    comparison: step.value,
    exportedAt: new Date('2026-03-09T08:27:00Z'),
    timeZone: 'UTC',
    masksKeys: true,
  };
}

const listed = [{ position: 1, id: 'D1', serialNumber: '=PF1', productKey: null }];
const result = exported(upload, deviceBatchSide(listed, true));
const all = { pairs: result.comparison.pairs, columns: comparisonColumns };
const masked = '•••••-•••••-•••••-•••••-13579';

it('has a row for each device, with what was so before and what is so after', () => {
  expect(comparisonTable(result, all, texts)).toEqual({
    header: comparisonColumns,
    rows: [
      ['=PF1', 'fixed', masked, 'ZtdDeviceAssignedToOtherTenant 808', 'in the device batch', '', 'D1'],
      ['PF2', 'missing', null, 'registered', 'not in it', '', null],
      ['row 3', 'notComparable', null, 'registered', 'not in it', '', null],
    ],
  });
});

it('names the reason of what is only stored, who acts, and a corrected serial number', () => {
  const kinds = [{ outcome: 'waitingForOthers', code: '808' }] as const;
  const stored = storedSide([{ serialNumbers: ['PF0'], productKeys: [key], kindOf: [0], kinds }]);
  const { rows } = comparisonTable(
    exported(upload, stored),
    {
      pairs: exported(upload, stored).comparison.pairs.slice(0, 1),
      columns: ['serialNumber', 'change', 'afterState', 'actor'],
    },
    texts,
  );
  expect(rows).toEqual([
    ['PF0 (was =PF1)', 'stillFailing', 'ZtdDeviceAssignedToOtherTenant 808', 'previousOwner'],
  ]);
});

it('names nobody to act while the other list may still have the device', () => {
  const running = deviceBatchSide([], false);
  const { pairs } = exported(upload, running).comparison;
  const { rows } = comparisonTable(result, { pairs, columns: ['change', 'afterState', 'actor'] }, texts);
  expect(rows[0]).toEqual(['notFinal', 'not yet in it', '']);
});

it('says in its summary what was compared, and counts every group', () => {
  const [summary, devices] = comparisonSheets(result, all, texts);
  expect(summary?.rows).toEqual(
    expect.arrayContaining([
      ['beforeState', 'First'],
      ['beforeState', 'T'],
      ['afterState', 'Őszi'],
      ['fixed', 1],
      ['missing', 1],
      ['stillFailing', 0],
      ['devicesHere', 3],
    ]),
  );
  expect(devices?.rows).toHaveLength(3);
});

it('has the same keys in every language for other programs', () => {
  const { devices, ...about } = JSON.parse(
    comparisonJson(result, { ...all, columns: ['beforeState', 'afterState'] }, 'shown'),
  );
  expect(about).toMatchObject({
    format: 'device-batch-dashboard/comparison',
    before: { kind: 'upload', trackingIds: ['T'], checkedTime: '2026-03-09T08:15:00.000Z' },
    after: { kind: 'deviceBatch', name: 'Őszi' },
    counts: { fixed: 1 },
    productKeys: 'masked',
  });
  expect(devices[0]).toEqual({
    change: 'fixed',
    before: {
      ...{ position: 1, outcome: 'waitingForOthers' },
      ...{ error: 'ZtdDeviceAssignedToOtherTenant', errorCode: '808' },
    },
    after: { position: 1, outcome: 'listed', error: null, errorCode: null },
  });
});
