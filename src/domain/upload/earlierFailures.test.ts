import { describe, expect, it } from 'vitest';
import { batchDevice } from '../batchForTests.ts';
import { type DeviceRow, noValues } from '../deviceFile/deviceRow.ts';
import { indexKnownDevices } from '../deviceFile/knownDevices.ts';
import {
  emptyDraft,
  findingsOf,
  type UploadDraft,
  withConfirmed,
  withCorrectedRows,
  withLeftOut,
} from './draft.ts';
import { earlierFailures, earlierFindings, openFailures } from './earlierFailures.ts';
import { repairCases } from './repair.ts';

const errors = ['812', '640', '808', '812', '806', '899'];
const cases = repairCases(
  errors.map((errorCode, index) =>
    batchDevice('finishedWithErrors', { position: index + 1, serialNumber: `S${index + 1}`, errorCode }),
  ),
  [],
);
const rows: DeviceRow[] = errors.map((_, index) => ({
  ...{ ...noValues, serialNumber: `S${index + 1}`, manufacturer: 'LENOVO', model: '20XW' },
  ...{ id: index + 1, line: index + 2, hashReading: null },
}));
const draft: UploadDraft = { ...emptyDraft, rows, earlier: earlierFailures(rows, cases) };

const edited = (before: UploadDraft, id: number, model: string) => {
  const row = before.rows.find((one) => one.id === id) as DeviceRow;
  return withCorrectedRows(before, [{ row: { ...row, model }, correction: { model } }]);
};
const open = (some: UploadDraft) => earlierFindings(some).map(({ rowId }) => rowId);

describe('an earlier failure', () => {
  it('is a warning with the error that was reported', () => {
    expect(earlierFindings(draft)[0]).toEqual({
      ...{ kind: 'failedBefore', severity: 'warning', rowId: 1, line: 2, column: null },
      ...{ values: { error: 'ZtdDeviceNotFound', code: '812', cure: 'correct' }, suggestion: null },
    });
    expect(earlierFindings(draft).at(-1)?.values).toEqual({ error: '', code: '899', cure: 'unknown' });
  });

  it('is among the findings of the check', () => {
    const kinds = findingsOf(draft, indexKnownDevices([])).map(({ kind }) => kind);
    expect(kinds).toEqual(errors.map(() => 'failedBefore'));
  });

  it('ends with an edit, and comes back if the edit is reverted', () => {
    const changed = edited(draft, 1, '20XW (i5)');
    expect(open(changed)).toEqual([2, 3, 4, 5, 6]);
    expect(open(edited(changed, 1, '20XW'))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('ends when sending the row unchanged is confirmed', () => {
    expect(open(withConfirmed(draft, [1, 4]))).toEqual([2, 3, 5, 6]);
  });

  it('does not count for a row that is left out, but comes back with it', () => {
    const without = withLeftOut(draft, [2], true);
    expect(open(without)).toEqual([1, 3, 4, 5, 6]);
    expect(open(withLeftOut(without, [2], false))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the open failures', () => {
  it('are grouped by reason, and only those whose cure is an edit need a decision', () => {
    const groups = openFailures(draft).map(({ failures, needsDecision }) => [
      failures[0]?.repair.device.errorCode,
      failures.map(({ row }) => row.id),
      needsDecision,
    ]);
    expect(groups).toEqual([
      ['812', [1, 4], true],
      ['640', [2], false],
      ['808', [3], false],
      ['806', [5], false],
      ['899', [6], false],
    ]);
  });

  it('are those of the rows that are neither edited nor confirmed', () => {
    const after = withConfirmed(edited(draft, 1, '20XW (i5)'), [2, 3, 5, 6]);
    expect(openFailures(after).map(({ failures }) => failures.map(({ row }) => row.id))).toEqual([[4]]);
  });

  it('are none in an upload of new devices', () => {
    expect(openFailures({ ...emptyDraft, rows })).toEqual([]);
  });
});
