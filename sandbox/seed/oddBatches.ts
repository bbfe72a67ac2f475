import {
  type BatchPlan,
  type DeviceStatusRow,
  memoize,
  rowAttributes,
  type StatusBody,
} from '../batches/plan.ts';
import { deviceOf } from './devices.ts';
import { mixedRows } from './outcomes.ts';
import { registrationErrors } from './registrationErrors.ts';
import { customerIds, trackingIds } from './wellKnown.ts';

interface OddPlan extends Partial<BatchPlan> {
  readonly label: string;
  readonly reshape?: (body: StatusBody) => unknown;
}

function odd(trackingId: string, plan: OddPlan): BatchPlan {
  const rows =
    plan.rows ??
    memoize(() =>
      mixedRows(trackingId, 6, [
        [registrationErrors.otherTenant, 1],
        [registrationErrors.notFound, 1],
      ]),
    );
  return {
    trackingId,
    customerId: customerIds.oddAnswers,
    group: 'odd answers',
    size: 6,
    start: { phase: 'finished' },
    startedTime: '2026-01-20T15:00:00',
    completedTime: '2026-01-20T15:06:30',
    ...plan,
    rows,
  };
}

const staysQueued = { start: { phase: 'queued' }, advancesByPolls: false } as const;

/** Sets `key` of each row to the next of `values`, repeating them. */
function setInEachRow(
  body: StatusBody,
  key: keyof DeviceStatusRow,
  values: readonly (string | number | null)[],
) {
  return {
    ...body,
    devicesStatus: body.devicesStatus?.map((row, index) => ({
      ...row,
      [key]: values[index % values.length],
    })),
  };
}

function hashOnly(): DeviceStatusRow[] {
  return mixedRows(trackingIds.hashOnly, 6, [[registrationErrors.invalidHash, 2]]).map(
    ({ serialNumber: _, productKey: __, deviceId: ___, ...anonymous }) => anonymous,
  );
}

function duplicateRow(serialNumber: string): DeviceStatusRow {
  return {
    serialNumber,
    status: 'finished_with_errors',
    ...registrationErrors.duplicated,
    attributes: rowAttributes,
  };
}

export const oddBatches: readonly BatchPlan[] = [
  odd(trackingIds.hashOnly, {
    label: 'Uploaded by hardware hash alone: rows without any ID',
    rows: memoize(hashOnly),
  }),
  odd(trackingIds.profileJob, {
    label: 'Assignment of a profile: rows with a device ID only',
    size: 3,
    rows: memoize(() =>
      mixedRows(trackingIds.profileJob, 3, [[registrationErrors.profileMissing, 1]]).map(
        ({ serialNumber: _, productKey: __, ...row }, index) => ({
          ...row,
          deviceId: deviceOf(trackingIds.profileJob, index + 1).deviceId,
        }),
      ),
    ),
  }),
  odd(trackingIds.duplicates, {
    label: 'Duplicate rows: of a registered and of a failed device, and without another row',
    size: 5,
    rows: () => [
      { serialNumber: 'DUP1', status: 'finished', attributes: rowAttributes },
      duplicateRow('dup1'),
      {
        serialNumber: 'DUP2',
        status: 'finished_with_errors',
        ...registrationErrors.otherTenant,
        attributes: rowAttributes,
      },
      duplicateRow('DUP2'),
      duplicateRow('DUP3'),
    ],
  }),
  odd(trackingIds.missingList, { label: 'Queued, devicesStatus missing', ...staysQueued }),
  odd(trackingIds.nullList, {
    label: 'Queued, devicesStatus null',
    ...staysQueued,
    reshape: (body) => ({ ...body, devicesStatus: null }),
  }),
  odd(trackingIds.emptyList, {
    label: 'Queued, devicesStatus empty',
    ...staysQueued,
    reshape: (body) => ({ ...body, devicesStatus: [] }),
  }),
  odd(trackingIds.finishedWithoutList, {
    label: 'Finished, devicesStatus missing',
    reshape: ({ devicesStatus: _, ...body }) => body,
  }),
  odd(trackingIds.notAList, {
    label: 'Finished, devicesStatus an object instead of a list',
    reshape: (body) => ({ ...body, devicesStatus: { note: 'not a list' } }),
  }),
  odd(trackingIds.unsetDates, {
    label: 'Unset dates: year 1, with and without Z',
    startedTime: '0001-01-01T00:00:00',
    completedTime: '0001-01-01T00:00:00Z',
  }),
  odd(trackingIds.preciseDates, {
    label: 'Dates with seven fraction digits and an offset',
    startedTime: '2026-01-20T17:00:00.1234567+02:00',
    completedTime: '2026-01-20T15:06:30.7654321Z',
  }),
  odd(trackingIds.integerStatuses, {
    label: 'Statuses as integers 0 to 4',
    reshape: (body) => ({ ...setInEachRow(body, 'status', [3, 4, 3, 2, 1, 0]), status: 2 }),
  }),
  odd(trackingIds.oddCasing, {
    label: 'Statuses in odd casing',
    reshape: (body) => ({
      ...setInEachRow(body, 'status', [
        'Finished',
        'FINISHED_WITH_ERRORS',
        'finishedWithErrors',
        'In-Progress',
        'InProgress',
        'Queued',
      ]),
      status: 'Finished_With_Errors',
    }),
  }),
  odd(trackingIds.newStatuses, {
    label: 'Undocumented statuses',
    reshape: (body) => ({
      ...setInEachRow(body, 'status', ['finished', 'awaiting_attestation', 'paused']),
      status: 'partially_finished',
    }),
  }),
  odd(trackingIds.spacedKeysAndMark, {
    label: 'Byte-order mark, keys with a leading space or in PascalCase',
    reshape: ({ devicesStatus, startedTime, ...body }) =>
      `\uFEFF${JSON.stringify({ ...body, ' startedTime': startedTime, DevicesStatus: devicesStatus, newField: { nested: true } })}`,
  }),
  odd(trackingIds.nullFields, {
    label: 'Rows with null, empty and missing fields',
    rows: () => [
      {
        serialNumber: null,
        productKey: null,
        deviceId: null,
        status: 'finished',
        errorCode: null,
        errorDescription: null,
      },
      {
        serialNumber: '',
        productKey: '',
        deviceId: '',
        status: 'finished',
        errorCode: '',
        errorDescription: '',
      },
      { status: 'finished_with_errors', errorCode: '808' },
      { status: 'finished_with_errors', errorDescription: 'ZtdDeviceNotFound' },
      { serialNumber: '0', status: null },
      {},
    ],
  }),
  odd(trackingIds.numericCodes, {
    label: 'Error codes as numbers; codes with a different name',
    rows: () => [
      {
        serialNumber: 'NUM808',
        status: 'finished_with_errors',
        errorCode: 808,
        errorDescription: 'ZtdDeviceAssignedToAnotherTenant',
        attributes: rowAttributes,
      },
      {
        serialNumber: 'NUM809',
        status: 'finished_with_errors',
        errorCode: 809,
        errorDescription: 'ZtdDeviceHasNoAssignedProfile',
        attributes: rowAttributes,
      },
      {
        serialNumber: 'NUM806',
        status: 'finished_with_errors',
        errorCode: 806,
        errorDescription: 'ztddevicealreadyassigned',
        attributes: rowAttributes,
      },
      {
        serialNumber: 'NUM802',
        status: 'finished_with_errors',
        errorCode: '802',
        errorDescription: 'HashNot4k',
        attributes: rowAttributes,
      },
      {
        serialNumber: 'OKERR',
        status: 'finished',
        errorCode: '0',
        errorDescription: '',
        attributes: rowAttributes,
      },
      {
        serialNumber: 'NONAME',
        status: 'finished_with_errors',
        errorCode: null,
        errorDescription: null,
        attributes: rowAttributes,
      },
    ],
  }),
];
