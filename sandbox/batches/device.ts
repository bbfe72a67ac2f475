/** A device as Partner Center's device lists return it. */
export interface Device {
  readonly id: string;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly hardwareHash: string | null;
  readonly modelName: string | null;
  readonly oemManufacturerName: string | null;
  readonly policies: readonly { readonly key: 'o_o_b_e'; readonly value: string | null }[];
  readonly uploadedDate: string;
  /** HTTP methods that the service accepts for this device. Can be null. */
  readonly allowedOperations: readonly string[] | null;
  readonly attributes: { readonly objectType: 'Device' };
}

/** A device as the partner uploads it. */
export interface UploadedDevice {
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly hardwareHash: string | null;
  readonly oemManufacturerName: string | null;
  readonly modelName: string | null;
}

/** Whether the device has one of the six identifier combinations that Partner Center accepts. */
export function isIdentified(device: UploadedDevice): boolean {
  if (device.hardwareHash || device.productKey) return true;
  return Boolean(device.serialNumber && device.oemManufacturerName && device.modelName);
}
