import { type DeviceRow, deviceColumns } from '../deviceFile/deviceRow.ts';
import type { Finding } from '../deviceFile/finding.ts';
import { errorCodeAsSent } from '../outcome.ts';
import { type RepairCase, reasonKey } from './repair.ts';

/** How a device of a draft failed in an earlier upload. */
export interface EarlierFailure {
  readonly repair: RepairCase;
  /** The row as it would be sent again without any change. */
  readonly row: DeviceRow;
}

/** The failures that the user has neither answered with an edit nor confirmed, of one reason. */
export interface OpenFailures {
  readonly key: string;
  readonly failures: readonly EarlierFailure[];
  /** Whether these rows must be edited or confirmed before anything is sent: unchanged, they would fail again. */
  readonly needsDecision: boolean;
}

/** What of a draft decides which earlier failures are still open. */
export interface RowsWithEarlierFailures {
  readonly rows: readonly DeviceRow[];
  readonly leftOut: ReadonlySet<number>;
  /** By row ID, how the devices of a repair failed before. */
  readonly earlier: ReadonlyMap<number, EarlierFailure>;
  /** The rows of a repair that the user wants to send again without a change. */
  readonly confirmed: ReadonlySet<number>;
}

/** The earlier failure of each of these rows, whose IDs are those of their cases. */
export function earlierFailures(
  rows: readonly DeviceRow[],
  cases: readonly RepairCase[],
): ReadonlyMap<number, EarlierFailure> {
  const byId = new Map(cases.map((one) => [one.id, one]));
  return new Map(
    rows.flatMap((row) => {
      const repair = byId.get(row.id);
      return repair ? [[row.id, { repair, row }]] : [];
    }),
  );
}

/** A warning for each row to be sent whose earlier failure is still open. Its text is made from the error's in the catalog. */
export function earlierFindings(draft: RowsWithEarlierFailures): readonly Finding[] {
  return openRows(draft).map(({ repair: { id, device, error, cure }, row }) => ({
    kind: 'failedBefore',
    severity: 'warning',
    rowId: id,
    line: row.line,
    column: null,
    values: { error: error?.name ?? '', code: errorCodeAsSent(device), cure: cure.kind },
    suggestion: null,
  }));
}

/** The open failures by reason: those that need a decision first, then the most frequent. */
export function openFailures(draft: RowsWithEarlierFailures): readonly OpenFailures[] {
  const groups = new Map<string, EarlierFailure[]>();
  for (const failure of openRows(draft)) {
    const key = reasonKey(failure.repair);
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  return [...groups]
    .map(([key, failures]) => ({ key, failures, needsDecision: failures.some(needsDecision) }))
    .sort(
      (one, other) =>
        Number(other.needsDecision) - Number(one.needsDecision) ||
        other.failures.length - one.failures.length,
    );
}

function openRows({ rows, leftOut, earlier, confirmed }: RowsWithEarlierFailures): readonly EarlierFailure[] {
  if (earlier.size === 0) return [];
  return rows.flatMap((row) => {
    const failure = earlier.get(row.id);
    if (!failure || leftOut.has(row.id) || confirmed.has(row.id)) return [];
    return deviceColumns.every((column) => row[column] === failure.row[column]) ? [failure] : [];
  });
}

/** The other reasons need no edit: another party has acted, the fault was temporary, or the user chose to send the row again. */
function needsDecision({ repair: { cure } }: EarlierFailure): boolean {
  return cure.kind === 'correct';
}
