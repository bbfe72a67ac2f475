/** A device as the lists of Partner Center carry it. */
export interface Device {
  readonly id: string;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly hardwareHash: string | null;
  readonly modelName: string | null;
  readonly oemManufacturerName: string | null;
  readonly policies: readonly { readonly key: 'o_o_b_e'; readonly value: string }[];
  readonly uploadedDate: string;
  /** HTTP methods the service would take for this device; null happens. */
  readonly allowedOperations: readonly string[] | null;
  readonly attributes: { readonly objectType: 'Device' };
}

/** A device of an upload, as the partner gave it. */
export interface UploadedDevice {
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly hardwareHash: string | null;
  readonly oemManufacturerName: string | null;
  readonly modelName: string | null;
}

/** Whether the device is named in one of the six ways Partner Center takes; manufacturer and model help a serial number only. */
export function isIdentified(device: UploadedDevice): boolean {
  if (device.hardwareHash || device.productKey) return true;
  return Boolean(device.serialNumber && device.oemManufacturerName && device.modelName);
}
