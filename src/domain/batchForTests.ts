import type { BatchDevice, ProcessingStatus } from './batch.ts';

export const processingStatuses = [
  'unknown',
  'queued',
  'processing',
  'finished',
  'finishedWithErrors',
  'unrecognized',
] as const satisfies readonly ProcessingStatus[];

/** A row of a batch with this status and, unless `some` says otherwise, nothing else. */
export function batchDevice(status: ProcessingStatus, some: Partial<BatchDevice> = {}): BatchDevice {
  return {
    position: 1,
    serialNumber: null,
    productKey: null,
    deviceId: null,
    status,
    statusAsSent: status,
    errorCode: null,
    errorDescription: null,
    asSent: {},
    ...some,
  };
}
