import type { HashReading } from '../hardwareHash.ts';

/** The five values Partner Center accepts for a device, in the column order of its upload page's file. */
export const deviceColumns = ['serialNumber', 'productKey', 'hardwareHash', 'manufacturer', 'model'] as const;
export type DeviceColumn = (typeof deviceColumns)[number];

/** Values as they will be sent; an empty text means that the value is missing. */
export type DeviceValues = Readonly<Record<DeviceColumn, string>>;

/** A device to be uploaded. Never stored in this form, because it contains the hardware hash. */
export interface DeviceRow extends DeviceValues {
  /** Unique within one upload; does not change with edits. */
  readonly id: number;
  /** 1-based line of the source file where the row begins; `null` if it was entered by hand. */
  readonly line: number | null;
  /** The name of its file, if several files were joined. */
  readonly file?: string;
  /** `null` if the row has no hash, or it is not decoded yet. */
  readonly hashReading: HashReading | null;
}

export const noValues: DeviceValues = {
  serialNumber: '',
  productKey: '',
  hardwareHash: '',
  manufacturer: '',
  model: '',
};

/** Removes whitespace around a value, and all whitespace from a hash, which may be wrapped. */
export function cleanValue(column: DeviceColumn, text: string): string {
  return column === 'hardwareHash' ? text.replace(/\s+/g, '') : text.trim();
}

/** The value by which Partner Center identifies a row's device. */
export type Identification = 'hardwareHash' | 'productKey' | 'serialNumber';

/**
 * Partner Center accepts six combinations: hash alone, with product key, with serial number, or with both; a product key
 * alone; serial number with manufacturer and model. `null` for anything else, which it rejects.
 */
export function identificationOf(values: DeviceValues): Identification | null {
  if (values.hardwareHash) return 'hardwareHash';
  if (values.productKey) return 'productKey';
  if (values.serialNumber && values.manufacturer && values.model) return 'serialNumber';
  return null;
}

/** The row's serial number, else the one in its decoded hash, so that a device listed by either is recognized; else ''. */
export function serialOf({ serialNumber, hashReading }: DeviceRow): string {
  return serialNumber || (hashReading?.ok && hashReading.device.serialNumber) || '';
}

/** Equal for two values that differ only in letter case or whitespace. */
export function folded(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
