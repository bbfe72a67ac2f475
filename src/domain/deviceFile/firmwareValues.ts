import { folded } from './deviceRow.ts';

/** Placeholders that firmware reports if no serial number was set; thousands of devices share each of them. */
const junkSerials: ReadonlySet<string> = new Set(
  [
    'Default string',
    'System Serial Number',
    'Chassis Serial Number',
    'Base Board Serial Number',
    'To be filled by O.E.M.',
    'To be filled by OEM',
    'Serial Number',
    'Not Specified',
    'Not Applicable',
    'Not Available',
    'Unknown',
    'Invalid',
    'None',
    'N/A',
    'NA',
    'OEM',
    'O.E.M.',
    '0123456789',
    '123456789',
  ].map(folded),
);

/** True for a serial number that identifies no device: a firmware placeholder, or one character repeated. */
export function isJunkSerial(serialNumber: string): boolean {
  return junkSerials.has(folded(serialNumber)) || /^([0x.\-*?])\1*$/i.test(serialNumber);
}

/** Manufacturers as their firmware spells them. Partner Center requires an exact match, including case. */
const firmwareSpellings: ReadonlyMap<string, string> = new Map(
  ['Dell Inc.', 'LENOVO', 'HP', 'Microsoft Corporation', 'Acer', 'FUJITSU', 'Panasonic Corporation'].map(
    (name) => [folded(name), name],
  ),
);

/** The firmware's spelling of a manufacturer's name; `null` for an unknown manufacturer. */
export function firmwareSpelling(manufacturer: string): string | null {
  return firmwareSpellings.get(folded(manufacturer)) ?? null;
}

/** The length of serial numbers, for manufacturers that use digits only and a fixed length. */
const serialDigits: ReadonlyMap<string, number> = new Map([['microsoftcorporation', 12]]);

/** The number of digits in this manufacturer's serial numbers; `null` if unknown or not fixed. */
export function serialDigitsOf(manufacturer: string): number | null {
  return serialDigits.get(folded(manufacturer)) ?? null;
}
