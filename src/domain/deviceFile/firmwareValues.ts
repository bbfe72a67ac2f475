import { folded } from './deviceRow.ts';

/** What firmware carries when nobody set a serial number; thousands of devices share each of these. */
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

/** True for a serial number that names no particular device: a firmware's default, or one character repeated. */
export function isJunkSerial(serialNumber: string): boolean {
  return junkSerials.has(folded(serialNumber)) || /^([0x.\-*?])\1*$/i.test(serialNumber);
}

/** Manufacturers as their firmware spells them: Partner Center compares letter by letter. */
const firmwareSpellings: ReadonlyMap<string, string> = new Map(
  ['Dell Inc.', 'LENOVO', 'HP', 'Microsoft Corporation', 'Acer', 'FUJITSU', 'Panasonic Corporation'].map(
    (name) => [folded(name), name],
  ),
);

/** The manufacturer's own spelling of its name, if it is one we know; `null` otherwise. */
export function firmwareSpelling(manufacturer: string): string | null {
  return firmwareSpellings.get(folded(manufacturer)) ?? null;
}

/** Digits in the serial numbers of manufacturers who use digits only, and always as many. */
const serialDigits: ReadonlyMap<string, number> = new Map([['microsoftcorporation', 12]]);

/** How many digits this manufacturer's all-digit serial numbers have; `null` if that is not known. */
export function serialDigitsOf(manufacturer: string): number | null {
  return serialDigits.get(folded(manufacturer)) ?? null;
}
