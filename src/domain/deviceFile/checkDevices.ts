import { checkRow, findingOf, lostZeros } from './checkRow.ts';
import { type DeviceRow, folded } from './deviceRow.ts';
import { findDuplicates } from './findDuplicates.ts';
import type { Finding } from './finding.ts';
import { firmwareSpelling } from './firmwareValues.ts';
import { findKnownDevices, type KnownDevices } from './knownDevices.ts';

/**
 * Everything there is to know about these rows before they are sent, errors first, then in the order of the
 * rows. Pass only the rows that are meant to go out. Call it again after every edit: what a row says by itself
 * is kept, so that ten thousand rows take some milliseconds.
 */
export function checkDevices(rows: readonly DeviceRow[], known: KnownDevices): Finding[] {
  const findings = [
    ...rows.flatMap(checkRow),
    ...findDuplicates(rows),
    ...findSpellings(rows, 'manufacturer'),
    ...findSpellings(rows, 'model'),
    ...findZerosLostBesideOthers(rows),
    ...findKnownDevices(rows, known),
  ];
  const order = new Map(rows.map((row, index) => [row.id, index]));
  const place = ({ rowId }: Finding) => (rowId === null ? -1 : (order.get(rowId) ?? -1));
  return findings.sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || place(a) - place(b),
  );
}

/** A name written in more than one way: at most one of them is the firmware's. */
function findSpellings(rows: readonly DeviceRow[], column: 'manufacturer' | 'model'): Finding[] {
  const counts = new Map<string, number>();
  const inHashes = new Set<string>();
  for (const row of rows) {
    const inHash = row.hashReading?.ok ? row.hashReading.device[column] : null;
    if (inHash) inHashes.add(inHash);
    if (row[column]) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  }
  const right = rightSpellings(counts, inHashes, column);
  return rows.flatMap((row) => {
    const value = row[column];
    const other = right.get(value);
    // A difference from the row's own hash is reported as such, with more to say.
    if (other === undefined || other === value || row.hashReading?.ok) return [];
    return [findingOf(row, 'spellingVaries', 'warning', column, { value, other }, other)];
  });
}

/** For each spelling the one to trust: a hash's, else the manufacturer's own, else the most frequent. */
function rightSpellings(
  counts: ReadonlyMap<string, number>,
  inHashes: ReadonlySet<string>,
  column: 'manufacturer' | 'model',
): Map<string, string> {
  const fromHash = new Map([...inHashes].map((name) => [folded(name), name]));
  const mostFrequent = new Map<string, string>();
  for (const [name, count] of counts) {
    const best = mostFrequent.get(folded(name));
    if (best === undefined || count > (counts.get(best) ?? 0)) mostFrequent.set(folded(name), name);
  }
  return new Map(
    [...counts.keys()].map((name) => {
      const own = column === 'manufacturer' ? firmwareSpelling(name) : null;
      return [name, fromHash.get(folded(name)) ?? own ?? mostFrequent.get(folded(name)) ?? name];
    }),
  );
}

/** Where serial numbers of the same model begin with a zero, a shorter one has lost it. */
function findZerosLostBesideOthers(rows: readonly DeviceRow[]): Finding[] {
  const models = new Map<string, DeviceRow[]>();
  for (const row of rows) {
    if (!/^\d+$/.test(row.serialNumber)) continue;
    const model = `${folded(row.manufacturer)}\n${folded(row.model)}`;
    const others = models.get(model);
    if (others) others.push(row);
    else models.set(model, [row]);
  }
  return [...models.values()].flatMap((sameModel) => {
    const digits = sameModel.find(({ serialNumber }) => /^0\d*[1-9]/.test(serialNumber))?.serialNumber.length;
    if (digits === undefined) return [];
    return sameModel
      .filter((row) => !checkRow(row).some(({ kind }) => kind === 'lostLeadingZeros'))
      .flatMap((row) => lostZeros(row, 'serialNumber', digits, digits - 3));
  });
}
