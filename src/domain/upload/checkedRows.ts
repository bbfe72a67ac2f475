import type { DeviceRow } from '../deviceFile/deviceRow.ts';
import type { Finding } from '../deviceFile/finding.ts';
import type { UploadDraft } from './draft.ts';

export type CheckResult = 'error' | 'warning' | 'fine' | 'leftOut';

/** A row with its findings. The same object as long as nothing in it changes, so that unchanged rows are not rendered again. */
export interface CheckedRow {
  readonly row: DeviceRow;
  readonly result: CheckResult;
  /** Errors first. */
  readonly findings: readonly Finding[];
}

const ranks = { error: 0, warning: 1, fine: 2, leftOut: 3 } as const satisfies Record<CheckResult, number>;

const known = new WeakMap<DeviceRow, CheckedRow>();

/** The rows of a draft: errors first, then warnings; left-out rows last; otherwise in the order of the draft. */
export function checkedRows(draft: UploadDraft, findings: readonly Finding[]): readonly CheckedRow[] {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.rowId === null) continue;
    const others = byRow.get(finding.rowId);
    if (others) others.push(finding);
    else byRow.set(finding.rowId, [finding]);
  }
  const rows = draft.rows.map((row) => {
    const ofRow = byRow.get(row.id) ?? [];
    const isError = ofRow.some(({ severity }) => severity === 'error');
    const result = draft.leftOut.has(row.id)
      ? 'leftOut'
      : isError
        ? 'error'
        : ofRow.length > 0
          ? 'warning'
          : 'fine';
    return sameAsBefore({ row, result, findings: ofRow });
  });
  return rows.sort((one, other) => ranks[one.result] - ranks[other.result]);
}

function sameAsBefore(checked: CheckedRow): CheckedRow {
  const before = known.get(checked.row);
  if (
    before?.result === checked.result &&
    JSON.stringify(before.findings) === JSON.stringify(checked.findings)
  )
    return before;
  known.set(checked.row, checked);
  return checked;
}

export function countResults(rows: readonly CheckedRow[]): Readonly<Record<CheckResult, number>> {
  const counts: Record<CheckResult, number> = { error: 0, warning: 0, fine: 0, leftOut: 0 };
  for (const { result } of rows) counts[result] += 1;
  return counts;
}
