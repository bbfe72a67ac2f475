import type { KeptUpload, KeptUploadSummary } from './records.ts';

/** What is stored of an upload for lists. */
export function summaryOf({ plan, ...upload }: KeptUpload): KeptUploadSummary {
  const { account, customerId, id, fileName, createdAt, trackingIds, thenAssign } = upload;
  return {
    ...{ account, customerId, id, fileName, createdAt, trackingIds },
    ...(thenAssign && { thenAssign }),
    ...{ target: plan.target, repairs: plan.repairs },
    parts: plan.parts.map(({ state, devices }) => ({ state, devices: devices.length })),
  };
}
