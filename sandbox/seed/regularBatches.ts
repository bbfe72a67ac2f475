import { type BatchPlan, memoize, rowAttributes } from '../batches/plan.ts';
import { failedRow, mixedRows } from './outcomes.ts';
import { type RegistrationError, registrationErrors, unknownError } from './registrationErrors.ts';
import { guidFor } from './seededRandom.ts';
import { customerIds, trackingIds } from './wellKnown.ts';

const { storage, invalidHash, alreadyAssigned, otherTenant, notFound, notUnique, inEntra, duplicated } =
  registrationErrors;

/** The documented example, which the API has to return exactly. */
const documented: BatchPlan = {
  trackingId: trackingIds.documented,
  customerId: customerIds.documented,
  label: 'The documented example: finished, its one device failed (808)',
  group: 'sizes',
  size: 1,
  rows: () => [
    {
      serialNumber: '1234567890',
      productKey: '12345-67890-09876-54321-13579',
      status: 'finished_with_errors',
      errorCode: '808',
      errorDescription: 'ZtdDeviceAssignedToOtherTenant',
      attributes: rowAttributes,
    },
  ],
  start: { phase: 'finished' },
  startedTime: '2017-07-25T10:00:00',
  completedTime: '2017-07-25T10:10:00',
};

type Failures = readonly (readonly [RegistrationError, number])[];

function finished(trackingId: string, size: number, failures: Failures, minutes: number): BatchPlan {
  const failed = failures.reduce((sum, [, times]) => sum + times, 0);
  const started = new Date('2026-03-09T08:15:00Z');
  const completed = new Date(started.getTime() + minutes * 60_000);
  return {
    trackingId,
    customerId: customerIds.bySize,
    label: `${size.toLocaleString('en')} ${size === 1 ? 'device' : 'devices'}, ${failed === 0 ? 'all registered' : `${failed.toLocaleString('en')} failed`}`,
    group: 'sizes',
    size,
    rows: memoize(() => mixedRows(trackingId, size, failures)),
    start: { phase: 'finished' },
    startedTime: started.toISOString().slice(0, 19),
    completedTime: completed.toISOString().slice(0, 19),
  };
}

const finishedBatches: readonly BatchPlan[] = [
  finished(trackingIds.one, 1, [], 1),
  finished(
    trackingIds.twentyFour,
    24,
    [
      [alreadyAssigned, 2],
      [notFound, 1],
    ],
    2,
  ),
  finished(
    trackingIds.fiveHundred,
    500,
    [
      [otherTenant, 9],
      [alreadyAssigned, 5],
      [notFound, 4],
      [invalidHash, 3],
      [inEntra, 1],
      [notUnique, 1],
      [storage, 1],
    ],
    11,
  ),
  finished(
    trackingIds.thousand,
    1000,
    [
      [otherTenant, 14],
      [notFound, 11],
      [alreadyAssigned, 6],
      [duplicated, 2],
      [storage, 3],
    ],
    19,
  ),
  finished(
    trackingIds.tenThousand,
    10_000,
    [
      [otherTenant, 140],
      [notFound, 65],
      [alreadyAssigned, 30],
      [invalidHash, 12],
      [storage, 9],
    ],
    94,
  ),
  finished(
    trackingIds.hundredThousand,
    100_000,
    [
      [otherTenant, 1400],
      [notFound, 650],
      [alreadyAssigned, 300],
      [invalidHash, 120],
    ],
    610,
  ),
];

function running(
  trackingId: string,
  label: string,
  size: number,
  start: BatchPlan['start'],
  failures: Failures,
): BatchPlan {
  return {
    trackingId,
    customerId: customerIds.running,
    label,
    group: 'running',
    size,
    rows: memoize(() => mixedRows(trackingId, size, failures)),
    start,
  };
}

const runningBatches: readonly BatchPlan[] = [
  running(trackingIds.queued, '24 devices, queued', 24, { phase: 'queued' }, [
    [otherTenant, 1],
    [invalidHash, 1],
  ]),
  running(trackingIds.processing, '120 devices, processing', 120, { phase: 'processing', done: 36 }, [
    [notFound, 3],
    [alreadyAssigned, 2],
  ]),
  running(trackingIds.runningThousand, '1,000 devices, queued', 1000, { phase: 'queued' }, [
    [otherTenant, 12],
    [notFound, 8],
  ]),
  running(
    trackingIds.runningTenThousand,
    '10,000 devices, processing',
    10_000,
    { phase: 'processing', done: 0 },
    [
      [otherTenant, 90],
      [notFound, 60],
    ],
  ),
  {
    ...running(trackingIds.stuck, '12 devices, queued forever', 12, { phase: 'queued' }, []),
    advancesByPolls: false,
  },
];

/** What Partner Center says about an upload that a colleague shares. */
export function teamBatch(trackingId: string, customerId: string, size: number, failed: number): BatchPlan {
  return { ...finished(trackingId, size, [[notFound, failed]], 20), customerId };
}

/** The n-th upload that a command adds to a world. */
export function addedBatch(number: number, customerId: string, size: number): BatchPlan {
  const trackingId = guidFor(`added batch ${number}`);
  const label = `${size.toLocaleString('en')} devices, added ${number}`;
  return {
    ...running(trackingId, label, size, { phase: 'processing', done: 0 }, [[notFound, 1]]),
    customerId,
    advancesByPolls: false,
  };
}

function errors(trackingId: string, label: string, list: readonly RegistrationError[]): BatchPlan {
  return {
    trackingId,
    customerId: customerIds.byError,
    label,
    group: 'errors',
    size: list.length,
    rows: memoize(() => list.map((error, index) => failedRow(trackingId, index + 1, error))),
    start: { phase: 'finished' },
    startedTime: '2026-02-11T07:40:12',
    completedTime: '2026-02-11T07:44:50',
  };
}

const errorBatches: readonly BatchPlan[] = [
  errors(trackingIds.everyError, 'Every known error, and one unknown', [
    ...Object.values(registrationErrors),
    unknownError,
  ]),
  errors(trackingIds.unknownError, 'An undocumented error: 899 SomethingNew', [unknownError]),
];

export const regularBatches: readonly BatchPlan[] = [
  documented,
  ...finishedBatches,
  ...runningBatches,
  ...errorBatches,
];
