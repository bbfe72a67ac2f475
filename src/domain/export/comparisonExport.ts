import type { ComparedThing } from '../comparedAddress.ts';
import type { ComparedDevice } from '../comparedSide.ts';
import { type ComparedTexts, comparedActor, comparedKey, comparedWords } from '../comparedWords.ts';
import {
  type ComparedPair,
  type Comparison,
  type ComparisonGroup,
  comparisonGroups,
} from '../compareUploads.ts';
import { entryBySlug } from '../errorCatalogue.ts';
import type { CustomerId } from '../identifiers.ts';
import { exportJson } from './exportJson.ts';
import { type Cell, type ExportTable, exportTable } from './exportTable.ts';
import { shownKey } from './shownKey.ts';
import type { Sheet } from './writeWorkbook.ts';

/** Columns of the table of compared devices, in its order. */
export const comparisonColumns = [
  ...['serialNumber', 'change', 'productKey', 'beforeState', 'afterState', 'actor', 'deviceId'],
] as const;
export type ComparisonColumn = (typeof comparisonColumns)[number];

interface ExportedSide {
  readonly thing: ComparedThing;
  readonly name: string;
  /** When its devices were received from Partner Center. */
  readonly answeredAt: Date | null;
}

/** A comparison as it is known at one moment. */
export interface ExportedComparison {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly before: ExportedSide;
  readonly after: ExportedSide;
  readonly comparison: Comparison;
  readonly exportedAt: Date;
  readonly timeZone: string;
  readonly masksKeys: boolean;
}

/** Which devices of it are exported, in their order, and what of them. */
export interface ComparisonChoice {
  readonly pairs: readonly ComparedPair[];
  readonly columns: readonly ComparisonColumn[];
}

const summaryFacts = ['customer', 'customerId', 'answered', 'exported', 'timeZone', 'devicesHere'] as const;

export interface ComparisonExportTexts extends ComparedTexts {
  readonly columns: Readonly<Record<ComparisonColumn, string>>;
  readonly groups: Readonly<Record<ComparisonGroup, string>>;
  readonly comparison: string;
  readonly sheets: Readonly<Record<'summary' | 'devices', string>>;
  readonly summary: Readonly<Record<(typeof summaryFacts)[number], string>>;
}

/** The compared devices as a table, for CSV and for mail. */
export function comparisonTable(
  { masksKeys }: ExportedComparison,
  { pairs, columns }: ComparisonChoice,
  texts: ComparisonExportTexts,
): ExportTable {
  const words = comparedWords(texts);
  const cells: Readonly<Record<ComparisonColumn, (pair: ComparedPair) => Cell>> = {
    serialNumber: (pair) => words.name(pair, masksKeys),
    change: ({ group }) => texts.groups[group],
    productKey: (pair) => shownKey(comparedKey(pair), masksKeys),
    beforeState: (pair) => words.stateAndCode(pair, 'before'),
    afterState: (pair) => words.stateAndCode(pair, 'after'),
    actor: words.actor,
    deviceId: ({ before, after }) => after?.deviceId ?? before?.deviceId ?? null,
  };
  return exportTable(
    pairs,
    columns.map((key) => ({ name: texts.columns[key], cell: cells[key] })),
  );
}

/** A workbook about the comparison: what was compared with how many changes, and the devices. */
export function comparisonSheets(
  exported: ExportedComparison,
  choice: ComparisonChoice,
  texts: ComparisonExportTexts,
): readonly Sheet[] {
  const { before, after, comparison } = exported;
  const { summary, columns } = texts;
  const facts: readonly (readonly [string, Cell])[] = [
    [summary.customer, exported.customerName],
    [summary.customerId, exported.customerId],
    [columns.beforeState, before.name],
    ...idsOf(before.thing).map((id) => [columns.beforeState, id] as const),
    [summary.answered, before.answeredAt],
    [columns.afterState, after.name],
    ...idsOf(after.thing).map((id) => [columns.afterState, id] as const),
    [summary.answered, after.answeredAt],
    ...comparisonGroups.map((group) => [texts.groups[group], comparison.counts[group]] as const),
    [summary.exported, exported.exportedAt],
    [summary.timeZone, exported.timeZone],
    [summary.devicesHere, choice.pairs.length],
  ];
  const summaryTable = exportTable(facts, [
    { name: texts.comparison, cell: ([name]) => name },
    { name: '', cell: ([, value]) => value },
  ]);
  return [
    { name: texts.sheets.summary, ...summaryTable },
    { name: texts.sheets.devices, ...comparisonTable(exported, choice, texts) },
  ];
}

function idsOf(thing: ComparedThing): readonly string[] {
  return thing.kind === 'upload' ? thing.trackingIds : [];
}

/** The comparison for other programs: see `docs/export-format.md`. Of each device the keys that belong to the chosen columns. */
export function comparisonJson(
  exported: ExportedComparison,
  { pairs, columns }: ComparisonChoice,
  rows: 'all' | 'shown',
): string {
  const { masksKeys, comparison } = exported;
  const keysOf: Readonly<Record<ComparisonColumn, (pair: ComparedPair) => object>> = {
    serialNumber: ({ before, after }) => ({
      serialNumber: after?.serialNumber ?? before?.serialNumber ?? null,
    }),
    change: ({ group }) => ({ change: group }),
    productKey: (pair) => ({ productKey: shownKey(comparedKey(pair), masksKeys) }),
    beforeState: ({ before }) => ({ before: deviceJson(before) }),
    afterState: ({ after }) => ({ after: deviceJson(after) }),
    actor: (pair) => ({ actor: comparedActor(pair) }),
    deviceId: ({ before, after }) => ({ deviceId: after?.deviceId ?? before?.deviceId ?? null }),
  };
  // What changed is what the file is about, whatever columns are shown.
  const chosen = comparisonColumns.filter((column) => column === 'change' || columns.includes(column));
  return exportJson({
    format: 'device-batch-dashboard/comparison',
    version: 1,
    exportedAt: exported.exportedAt.toISOString(),
    customer: { id: exported.customerId, name: exported.customerName },
    before: sideJson(exported.before),
    after: sideJson(exported.after),
    counts: comparison.counts,
    rows,
    productKeys: masksKeys ? 'masked' : 'whole',
    devices: pairs.map((pair) => Object.assign({}, ...chosen.map((column) => keysOf[column](pair)))),
  });
}

function sideJson({ thing, name, answeredAt }: ExportedSide) {
  const checkedTime = answeredAt?.toISOString() ?? null;
  return thing.kind === 'upload'
    ? { kind: 'upload', name, trackingIds: thing.trackingIds, checkedTime }
    : { kind: 'deviceBatch', name, checkedTime };
}

function deviceJson(device: ComparedDevice | null) {
  if (device === null) return null;
  const { position, outcome, result, code } = device;
  const explanation = result ? result.facts.explanation : entryBySlug(code ?? '');
  return {
    position,
    outcome,
    error: explanation?.name ?? null,
    errorCode: result ? result.device.errorCode : code,
  };
}
