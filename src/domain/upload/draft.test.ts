import { describe, expect, it } from 'vitest';
import { type DeviceRow, noValues } from '../deviceFile/deviceRow.ts';
import type { Finding } from '../deviceFile/finding.ts';
import { indexKnownDevices } from '../deviceFile/knownDevices.ts';
import type { ReadFile } from '../deviceFile/readDeviceFile.ts';
import { checkedRows, countResults } from './checkedRows.ts';
import {
  correctedRow,
  emptyDraft,
  findingsOf,
  nextTypedInId,
  rowsToSend,
  type UploadDraft,
  withChangesOf,
  withCorrectedRows,
  withFile,
  withFileReadAgain,
  withLeftOut,
  withTypedIn,
} from './draft.ts';

const row = (id: number, serialNumber: string, line: number | null = id + 2): DeviceRow => ({
  ...{ ...noValues, id, line, serialNumber, manufacturer: 'LENOVO', model: '20XW' },
  hashReading: null,
});
const file = (rows: readonly DeviceRow[], findings: readonly Finding[] = []): ReadFile => ({
  ...{ hasHeader: true, columns: [], rows, findings },
  ...{ encoding: 'utf-8', delimiter: ',' },
});
const source = new Blob();
const read = (rows: readonly DeviceRow[], findings: readonly Finding[] = []) =>
  withFile(emptyDraft, { file: file(rows, findings), name: 'a.csv', source });
const known = indexKnownDevices([]);
const serials = (draft: UploadDraft) => rowsToSend(draft).map(({ serialNumber }) => serialNumber);

describe('a draft', () => {
  it('keeps typed-in devices when another file is chosen', () => {
    const typed = withTypedIn(read([row(0, 'A1')]), row(-1, 'T1', null));
    expect(nextTypedInId(typed)).toBe(-2);
    const other = withFile(typed, { file: file([row(0, 'B1')]), name: 'b.csv', source });
    expect(serials(other)).toEqual(['B1', 'T1']);
    expect(serials(withFile(other, null))).toEqual(['T1']);
  });

  it('keeps corrections and left-out rows when its file is read with other columns', async () => {
    const correction = { serialNumber: 'A9' };
    const corrected = withCorrectedRows(read([row(0, 'A1'), row(1, 'A2'), row(2, 'A3')]), [
      { row: await correctedRow(row(0, 'A1'), correction), correction },
    ]);
    const draft = withLeftOut(corrected, [2], true);
    const again = await withFileReadAgain(draft, file([row(0, 'A1'), row(1, 'A2'), row(2, 'A3')]));
    expect(serials(again)).toEqual(['A9', 'A2']);
  });

  it('includes rows again', () => {
    const draft = withLeftOut(read([row(0, 'A1'), row(1, 'A2')]), [0, 1], true);
    expect(serials(withLeftOut(draft, [1], false))).toEqual(['A2']);
  });

  it('drops a finding of a line once the row is left out or corrected', async () => {
    const extra: Finding = {
      ...{ kind: 'extraCells', severity: 'error', rowId: 0, line: 2, column: null },
      ...{ values: { expected: 5, found: 6 }, suggestion: null },
    };
    const draft = read([row(0, 'A1')], [extra]);
    expect(findingsOf(draft, known)).toEqual([extra]);
    expect(findingsOf(withLeftOut(draft, [0], true), known)).toEqual([]);
    const correction = { serialNumber: 'A2' };
    const corrected = withCorrectedRows(draft, [{ row: row(0, 'A2'), correction }]);
    expect(findingsOf(corrected, known)).toEqual([]);
  });
});

describe('a change of many rows', () => {
  it('corrects each of them, and can be undone', () => {
    const before = read([row(0, 'A1'), row(1, 'A2'), row(2, 'A3')]);
    const correction = { model: '21XW' };
    const changed = withLeftOut(
      withCorrectedRows(before, [
        { row: { ...row(0, 'A1'), ...correction }, correction },
        { row: { ...row(2, 'A3'), ...correction }, correction },
      ]),
      [1],
      true,
    );
    expect(changed.rows.map(({ model }) => model)).toEqual(['21XW', '20XW', '21XW']);
    expect(serials(changed)).toEqual(['A1', 'A3']);
    const undone = withChangesOf(changed, before);
    expect(undone).toEqual(before);
  });
});

describe('the checked rows', () => {
  const draft = withLeftOut(
    read([row(0, 'A1'), row(1, 'To be filled by O.E.M.'), row(2, 'A3'), row(3, 'a1')]),
    [2],
    true,
  );

  it('have errors first, then warnings, and left-out rows last', () => {
    const rows = checkedRows(draft, findingsOf(draft, known));
    expect(rows.map(({ row: { id }, result }) => [id, result])).toEqual([
      [1, 'error'],
      [3, 'warning'],
      [0, 'fine'],
      [2, 'leftOut'],
    ]);
    expect(countResults(rows)).toEqual({ error: 1, warning: 1, fine: 1, leftOut: 1 });
  });

  it('stay the same objects where nothing changed', () => {
    const before = checkedRows(draft, findingsOf(draft, known));
    const changed = withLeftOut(draft, [1], true);
    const after = checkedRows(changed, findingsOf(changed, known));
    expect(after.filter((one) => before.includes(one)).map(({ row: { id } }) => id)).toEqual([3, 0, 2]);
  });
});
