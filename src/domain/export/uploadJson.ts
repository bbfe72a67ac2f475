import type { BatchDevice } from '../batch.ts';
import { deviceWords } from '../deviceWords.ts';
import { batchOutcomes, outcomes } from '../outcome.ts';
import { idsOfRow } from '../upload/sentDevice.ts';
import { exportedReasons } from './exportedReasons.ts';
import { exportJson, isoTime } from './exportJson.ts';
import { shownKey } from './shownKey.ts';
import type { ExportedUpload, UploadChoice, UploadColumn, UploadExportTexts } from './uploadExport.ts';

/**
 * The upload for other programs: see `docs/export-format.md`. Of each device the keys that belong to the chosen columns.
 * `rows` says whether these are all devices of the upload.
 */
export function uploadJson(
  upload: ExportedUpload,
  { devices, columns }: UploadChoice,
  rows: 'all' | 'shown',
  texts: UploadExportTexts,
): string {
  const { batch, verdict, uploaded, masksKeys } = upload;
  const factsOf = batchOutcomes(batch.devices).of;
  const words = deviceWords(texts, factsOf);
  const keysOf: Readonly<Record<UploadColumn, (device: BatchDevice) => object>> = {
    position: ({ position }) => ({ position }),
    serialNumber: (device) => ({
      serialNumber: idsOfRow(device, uploaded?.[device.position - 1]).serialNumber,
    }),
    productKey: ({ productKey }) => ({ productKey: shownKey(productKey, masksKeys) }),
    deviceId: ({ deviceId }) => ({ deviceId }),
    line: ({ position }) => ({ line: uploaded?.[position - 1]?.line ?? null }),
    status: (device) => ({ outcome: factsOf(device).outcome, status: device.statusAsSent }),
    errorCode: ({ errorCode }) => ({ errorCode }),
    errorName: ({ errorDescription }) => ({ errorDescription }),
    reason: (device) => ({ error: factsOf(device).explanation?.name ?? null, reason: words.reason(device) }),
    actor: (device) => ({ actor: factsOf(device).actor }),
  };
  // By its position a device can be found again, whatever columns are shown.
  const chosen = (Object.keys(keysOf) as UploadColumn[]).filter(
    (column) => column === 'position' || columns.includes(column),
  );
  return exportJson({
    format: 'device-batch-dashboard/upload',
    version: 1,
    exportedAt: upload.exportedAt.toISOString(),
    customer: { id: upload.customerId, name: upload.customerName },
    upload: {
      name: upload.name,
      trackingIds: upload.trackingIds,
      assignedProfile: upload.assigns && { id: upload.assigns.profileId, name: upload.assigns.profileName },
      isFinished: verdict.phase === 'done',
      startedTime: isoTime(batch.startedTime),
      completedTime: isoTime(batch.completedTime),
      checkedTime: isoTime(upload.answeredAt),
    },
    counts: Object.fromEntries((['total', ...outcomes] as const).map((name) => [name, verdict[name]])),
    rows,
    productKeys: masksKeys ? 'masked' : 'whole',
    reasons: exportedReasons(devices, factsOf).map(({ explanation, code, outcome, actor, devices }) => {
      const { title, meaning, remedy } = explanation ? texts.errors[explanation.name] : texts.unknown;
      return {
        error: explanation?.name ?? null,
        code,
        outcome,
        actor,
        devices: devices.length,
        title,
        meaning,
        remedy,
      };
    }),
    devices: devices.map((device) => Object.assign({}, ...chosen.map((column) => keysOf[column](device)))),
  });
}
