import { checkRow, findingOf, lostZeros } from './checkRow.ts';
import { type DeviceRow, folded } from './deviceRow.ts';
import { findDuplicates } from './findDuplicates.ts';
import type { Finding } from './finding.ts';
import { firmwareSpelling } from './firmwareValues.ts';
import { findKnownDevices, type KnownDevices } from './knownDevices.ts';

/**
 * All findings about these rows, errors first, then in row order. Pass only the rows that will be sent. Call it again
 * after every edit: findings that depend on one row are cached, so that checking 10,000 rows takes milliseconds.
 */
export function checkDevices(rows: readonly DeviceRow[], known: KnownDevices): Finding[] {
  const findings = [
    ...rows.flatMap(checkRow),
    ...findDuplicates(rows),
    ...findSpellings(rows, 'manufacturer'),
    ...findSpellings(rows, 'model'),
    ...findZerosLostWithinModel(rows),
    ...findKnownDevices(rows, known),
  ];
  const order = new Map(rows.map((row, index) => [row.id, index]));
  const place = ({ rowId }: Finding) => (rowId === null ? -1 : (order.get(rowId) ?? -1));
  return findings.sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || place(a) - place(b),
  );
}

/** Names spelled in more than one way, of which at most one is the firmware's. */
function findSpellings(rows: readonly DeviceRow[], column: 'manufacturer' | 'model'): Finding[] {
  const counts = new Map<string, number>();
  const inHashes = new Set<string>();
  for (const row of rows) {
    const inHash = row.hashReading?.ok ? row.hashReading.device[column] : null;
    if (inHash) inHashes.add(inHash);
    if (row[column]) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  }
  const trusted = trustedSpellings(counts, inHashes, column);
  return rows.flatMap((row) => {
    const value = row[column];
    const other = trusted.get(value);
    // `checkRow` reports a difference from the row's own hash in more detail.
    if (other === undefined || other === value || row.hashReading?.ok) return [];
    return [findingOf(row, 'spellingVaries', 'warning', column, { value, other }, other)];
  });
}

/** The spelling to trust for each spelling: a hash's, else the firmware's if known, else the most frequent one. */
function trustedSpellings(
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
      const firmware = column === 'manufacturer' ? firmwareSpelling(name) : null;
      return [name, fromHash.get(folded(name)) ?? firmware ?? mostFrequent.get(folded(name)) ?? name];
    }),
  );
}

/** If a model has serial numbers that begin with a zero, shorter ones have probably lost theirs. */
function findZerosLostWithinModel(rows: readonly DeviceRow[]): Finding[] {
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
