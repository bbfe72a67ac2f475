import { checkRow, findingOf } from './checkRow.ts';
import { type DeviceColumn, type DeviceRow, identificationOf } from './deviceRow.ts';
import type { Finding } from './finding.ts';
import { serialDigitsOf } from './firmwareValues.ts';
import type { CellMark } from './table.ts';

/** What may have changed the value of a workbook's cell before it was read: a finding for each, never a silent correction. */
export function cellFindings(row: DeviceRow, column: DeviceColumn, marks: readonly CellMark[]): Finding[] {
  return marks.flatMap((mark) => findingOfMark(row, column, mark) ?? []);
}

function findingOfMark(row: DeviceRow, column: DeviceColumn, mark: CellMark): Finding | null {
  // A hash is in no finding.
  const value = column === 'hardwareHash' ? '' : row[column];
  switch (mark.kind) {
    case 'number':
      return findingOfNumber(row, column, mark.shown);
    case 'date':
      return findingOf(row, 'dateCell', severityOf(row, column), column, { value });
    case 'formula':
      return mark.isEmpty
        ? findingOf(row, 'emptyFormula', severityOf(row, column), column)
        : findingOf(row, 'formulaCell', 'warning', column);
    case 'merged': {
      const { area } = mark;
      // A name that is merged over several rows is meant for all of them; other values belong to one device.
      const isShared = (column === 'manufacturer' || column === 'model') && mark.value !== '';
      return findingOf(row, 'mergedCell', 'warning', column, { area }, isShared ? mark.value.trim() : null);
    }
    default:
      return mark satisfies never;
  }
}

function findingOfNumber(row: DeviceRow, column: DeviceColumn, shown: string | null): Finding | null {
  const value = row[column];
  if (column === 'hardwareHash' || isComplete(row, column)) return null;
  // A model such as 840 is the same as a number; 14.1 may have been 14.10.
  if ((column === 'manufacturer' || column === 'model') && /^-?\d+$/.test(value) && shown === null)
    return null;
  const isReported = checkRow(row).some(
    (finding) =>
      finding.column === column &&
      (finding.kind === 'excelScientific' ||
        (finding.kind === 'lostLeadingZeros' && (shown === null || shown === finding.suggestion))),
  );
  return isReported ? null : findingOf(row, 'numberCell', 'warning', column, { value }, shown);
}

/** A product key of 13 digits, or a serial number as long as this manufacturer's are, has lost nothing. */
function isComplete(row: DeviceRow, column: DeviceColumn): boolean {
  const digits =
    column === 'productKey' ? 13 : column === 'serialNumber' ? serialDigitsOf(row.manufacturer) : null;
  return digits !== null && /^\d+$/.test(row[column]) && row[column].length === digits;
}

/** A wrong name matters only if the device is identified by it. */
function severityOf(row: DeviceRow, column: DeviceColumn): Finding['severity'] {
  const isName = column === 'manufacturer' || column === 'model';
  return isName && identificationOf(row) !== 'serialNumber' ? 'warning' : 'error';
}
