import type { AssignedProfile } from '../assignment/assignedProfile.ts';
import type { Batch, BatchDevice } from '../batch.ts';
import type { BatchVerdict } from '../batchVerdict.ts';
import { type DeviceTexts, deviceWords } from '../deviceWords.ts';
import type { ErrorName } from '../errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../identifiers.ts';
import { batchOutcomes } from '../outcome.ts';
import { batchDeviceName, type SentDevice } from '../upload/sentDevice.ts';
import { type ExportedReason, exportedReasons } from './exportedReasons.ts';
import { type Cell, type ExportTable, exportTable } from './exportTable.ts';
import { shownKey } from './shownKey.ts';
import type { Sheet } from './writeWorkbook.ts';

/** Columns of the table of devices, in its order. */
export const uploadColumns = [
  ...['serialNumber', 'reason', 'actor', 'line', 'position'],
  ...['status', 'productKey', 'deviceId', 'errorCode', 'errorName'],
] as const;
export type UploadColumn = (typeof uploadColumns)[number];

/** An upload as it is known at one moment. */
export interface ExportedUpload {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly name: string;
  readonly trackingIds: readonly BatchTrackingId[];
  /** The profile that it assigns; `null` if it is an upload. */
  readonly assigns: AssignedProfile | null;
  readonly batch: Batch;
  readonly verdict: BatchVerdict;
  /** The devices as sent from this browser, by position; `null` if they were sent elsewhere. */
  readonly uploaded: readonly (SentDevice | undefined)[] | null;
  readonly answeredAt: Date | null;
  readonly exportedAt: Date;
  readonly timeZone: string;
  readonly masksKeys: boolean;
}

/** Which devices of it are exported, and what of them. */
export interface UploadChoice {
  /** In their order. */
  readonly devices: readonly BatchDevice[];
  readonly columns: readonly UploadColumn[];
}

const summaryFacts = [
  ...['customer', 'customerId', 'trackingId', 'result', 'total'],
  ...['started', 'completed', 'answered', 'exported', 'timeZone', 'devicesHere'],
] as const;
const reasonColumns = ['devices', 'code', 'reason', 'result', 'actor', 'meaning', 'remedy'] as const;

interface ErrorTexts {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: readonly string[];
}

export interface UploadExportTexts extends DeviceTexts {
  readonly errors: Readonly<Record<ErrorName, ErrorTexts>>;
  readonly unknown: ErrorTexts;
  readonly columns: Readonly<Record<UploadColumn, string>>;
  readonly unnamed: (position: number) => string;
  /** The verdict in one line. */
  readonly headline: string;
  readonly upload: string;
  readonly sheets: Readonly<Record<'summary' | 'devices' | 'reasons', string>>;
  readonly summary: Readonly<Record<(typeof summaryFacts)[number], string>>;
  readonly reasons: Readonly<Record<(typeof reasonColumns)[number], string>>;
  /** The header of the column that says why a device failed; see `isReasonHeader`. */
  readonly failureReason: string;
}

/** The devices as a table, for CSV and for mail. */
export function uploadTable(
  upload: ExportedUpload,
  { devices, columns }: UploadChoice,
  texts: UploadExportTexts,
): ExportTable {
  const { uploaded, masksKeys } = upload;
  const words = deviceWords(texts, batchOutcomes(upload.batch.devices).of);
  const sent = ({ position }: BatchDevice) => uploaded?.[position - 1];
  const cells: Readonly<Record<UploadColumn, (device: BatchDevice) => Cell>> = {
    serialNumber(device) {
      const name = batchDeviceName(device, sent(device) ?? null);
      if (name === null) return texts.unnamed(device.position);
      return name.kind === 'productKey' ? shownKey(name.value, masksKeys) : name.value;
    },
    reason: words.reasonAndCode,
    actor: words.actor,
    line: (device) => sent(device)?.line ?? null,
    position: ({ position }) => position,
    status: words.outcome,
    productKey: ({ productKey }) => shownKey(productKey, masksKeys),
    deviceId: ({ deviceId }) => deviceId,
    errorCode: ({ errorCode }) => errorCode,
    errorName: ({ errorDescription }) => errorDescription,
  };
  return exportTable(
    devices,
    columns.map((key) => ({ name: texts.columns[key], cell: cells[key] })),
  );
}

/** A workbook about the upload: its facts, the devices, and what to do about each reason among them. */
export function uploadSheets(
  upload: ExportedUpload,
  choice: UploadChoice,
  texts: UploadExportTexts,
): readonly Sheet[] {
  return [
    { name: texts.sheets.summary, ...summaryTable(upload, choice, texts) },
    { name: texts.sheets.devices, ...uploadTable(upload, choice, texts) },
    { name: texts.sheets.reasons, ...reasonsTable(upload, choice, texts) },
  ];
}

function summaryTable(
  { batch, verdict, trackingIds, ...upload }: ExportedUpload,
  { devices }: UploadChoice,
  texts: UploadExportTexts,
): ExportTable {
  const { summary, outcomes } = texts;
  const counts = [
    'registered',
    'alreadyRegistered',
    'forYou',
    'waitingForOthers',
    'inProgress',
    'unclear',
  ] as const;
  const facts: readonly (readonly [string, Cell])[] = [
    [summary.customer, upload.customerName],
    [summary.customerId, upload.customerId],
    ...trackingIds.map((id) => [summary.trackingId, id] as const),
    [summary.result, texts.headline],
    [summary.total, verdict.total],
    ...counts.map((outcome) => [outcomes[outcome], verdict[outcome]] as const),
    [summary.started, batch.startedTime],
    [summary.completed, batch.completedTime],
    [summary.answered, upload.answeredAt],
    [summary.exported, upload.exportedAt],
    [summary.timeZone, upload.timeZone],
    [summary.devicesHere, devices.length],
  ];
  return exportTable(facts, [
    { name: texts.upload, cell: ([name]) => name },
    { name: upload.name, cell: ([, value]) => value },
  ]);
}

function reasonsTable(
  { batch }: ExportedUpload,
  { devices }: UploadChoice,
  texts: UploadExportTexts,
): ExportTable {
  const textsOf = ({ explanation }: ExportedReason) =>
    explanation ? texts.errors[explanation.name] : texts.unknown;
  const cells: Readonly<Record<(typeof reasonColumns)[number], (reason: ExportedReason) => Cell>> = {
    devices: (reason) => reason.devices.length,
    code: ({ code }) => code,
    reason: (reason) => textsOf(reason).title,
    result: ({ outcome }) => texts.outcomes[outcome],
    actor: ({ actor }) => (actor === null ? null : texts.actors[actor]),
    meaning: (reason) => textsOf(reason).meaning,
    remedy: (reason) =>
      textsOf(reason)
        .remedy.map((step, index) => `${index + 1}. ${step}`)
        .join('\n'),
  };
  return exportTable(
    exportedReasons(devices, batchOutcomes(batch.devices).of),
    reasonColumns.map((key) => ({ name: texts.reasons[key], cell: cells[key] })),
  );
}
