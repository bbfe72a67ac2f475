import type { HashReading } from '../hardwareHash.ts';

/** The five facts Partner Center takes about a device, in the order of its own upload page's file. */
export const deviceColumns = ['serialNumber', 'productKey', 'hardwareHash', 'manufacturer', 'model'] as const;
export type DeviceColumn = (typeof deviceColumns)[number];

/** Texts as they will be sent; an empty text is an absent value. */
export type DeviceValues = Readonly<Record<DeviceColumn, string>>;

/** A device on its way to Partner Center. Never stored as it is: it holds the hardware hash. */
export interface DeviceRow extends DeviceValues {
  /** Stable within one upload; edits keep it. */
  readonly id: number;
  /** 1-based line of the source file where the row begins; `null` if it was typed in by hand. */
  readonly line: number | null;
  /** `null` if the row has no hash, or it has not been read yet. */
  readonly hashReading: HashReading | null;
}

export const noValues: DeviceValues = {
  serialNumber: '',
  productKey: '',
  hardwareHash: '',
  manufacturer: '',
  model: '',
};

/** Blanks around a value never count; base64 knows none inside either, so a wrapped hash is joined. */
export function cleanValue(column: DeviceColumn, text: string): string {
  return column === 'hardwareHash' ? text.replace(/\s+/g, '') : text.trim();
}

/** What tells Partner Center which device a row means. */
export type Identification = 'hardwareHash' | 'productKey' | 'serialNumber';

/**
 * Partner Center accepts six combinations: hash alone, with product key, with serial number, or with both; a
 * product key alone; serial number with manufacturer and model. `null` is anything else, which it refuses.
 */
export function identificationOf(values: DeviceValues): Identification | null {
  if (values.hardwareHash) return 'hardwareHash';
  if (values.productKey) return 'productKey';
  if (values.serialNumber && values.manufacturer && values.model) return 'serialNumber';
  return null;
}

/** Equal when two values differ by letter case or blanks only. */
export function folded(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
