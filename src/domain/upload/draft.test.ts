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
  withFileReadAgain,
  withFiles,
  withLeftOut,
  withoutFile,
  withTypedIn,
} from './draft.ts';
import { idsPerFile } from './joinedFiles.ts';

const row = (id: number, serialNumber: string, line: number | null = id + 2): DeviceRow => ({
  ...{ ...noValues, id, line, serialNumber, manufacturer: 'LENOVO', model: '20XW' },
  hashReading: null,
});
const file = (rows: readonly DeviceRow[], findings: readonly Finding[] = []): ReadFile => ({
  ...{ headerLine: 1, skipped: [], columns: [], rows, findings },
  format: { kind: 'text', encoding: 'utf-8', delimiter: ',', accented: [] },
});
const fileAt = (firstId: number, rows: readonly DeviceRow[], findings: readonly Finding[] = []) => ({
  ...{ read: file(rows, findings), name: `${firstId}.csv`, source: new Blob(), origin: { firstId } },
});
const read = (rows: readonly DeviceRow[], findings: readonly Finding[] = []) =>
  withFiles(emptyDraft, [fileAt(0, rows, findings)]);
const second = idsPerFile;
const readAgain = async (draft: UploadDraft, index: number, rows: readonly DeviceRow[]) => {
  const again = draft.files[index];
  return again ? withFileReadAgain(draft, again, file(rows)) : draft;
};
const known = indexKnownDevices([]);
const serials = (draft: UploadDraft) => rowsToSend(draft).map(({ serialNumber }) => serialNumber);

describe('a draft', () => {
  it('keeps typed-in devices when another file is chosen', () => {
    const typed = withTypedIn(read([row(0, 'A1')]), row(-1, 'T1', null));
    expect(nextTypedInId(typed)).toBe(-2);
    const other = withFiles(typed, [fileAt(0, [row(0, 'B1')])]);
    expect(serials(other)).toEqual(['B1', 'T1']);
    expect(serials(withFiles(other, []))).toEqual(['T1']);
  });

  it('keeps corrections and left-out rows when its file is read with other columns', async () => {
    const correction = { serialNumber: 'A9' };
    const corrected = withCorrectedRows(read([row(0, 'A1'), row(1, 'A2'), row(2, 'A3')]), [
      { row: await correctedRow(row(0, 'A1'), correction), correction },
    ]);
    const draft = withLeftOut(corrected, [2], true);
    const again = await readAgain(draft, 0, [row(0, 'A1'), row(1, 'A2'), row(2, 'A3')]);
    expect(serials(again)).toEqual(['A9', 'A2']);
    // Other rows may be at these places now.
    expect(serials(await readAgain(draft, 0, [row(0, 'A1'), row(1, 'A3')]))).toEqual(['A1', 'A3']);
  });

  it('has the rows of several files in their order, each of which can be read again or removed', async () => {
    const files = [fileAt(0, [row(0, 'A1')]), fileAt(second, [row(second, 'B1'), row(second + 1, 'B2')])];
    const both = withTypedIn(withFiles(emptyDraft, files), row(-1, 'T1', null));
    const draft = withLeftOut(both, [0, second + 1], true);
    expect(serials(draft)).toEqual(['B1', 'T1']);
    expect(serials(await readAgain(draft, 0, [row(0, 'A1'), row(1, 'A2')]))).toEqual([
      ...['A1', 'A2', 'B1', 'T1'],
    ]);
    expect(serials(await readAgain(draft, 1, [row(second, 'C1')]))).toEqual(['C1', 'T1']);
    const [, b] = draft.files;
    const withoutB = b ? withoutFile(draft, b) : draft;
    expect(serials(withLeftOut(withoutB, [0], false))).toEqual(['A1', 'T1']);
    expect(withoutB.leftOut).toEqual(new Set([0]));
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

  it('drops a finding of a cell once this cell is corrected', () => {
    const formula: Finding = {
      ...{ kind: 'formulaCell', severity: 'warning', rowId: 0, line: 2, column: 'model' },
      ...{ values: {}, suggestion: null },
    };
    const draft = read([row(0, 'A1')], [formula]);
    const corrected = (correction: Partial<DeviceRow>) =>
      withCorrectedRows(draft, [{ row: { ...row(0, 'A1'), ...correction }, correction }]);
    expect(findingsOf(corrected({ serialNumber: 'A2' }), known)).toEqual([formula]);
    expect(findingsOf(corrected({ model: '21XW' }), known)).toEqual([]);
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
