import { maskProductKey } from '../../domain/maskProductKey.ts';
import type { Device } from '../../partnerCenter/devices.ts';

/** The name of a device: the first of its serial number, product key and ID that it has. */
export function deviceName(
  { serialNumber, productKey, id, position }: Pick<Device, 'serialNumber' | 'productKey' | 'id' | 'position'>,
  masksKeys: boolean,
): string {
  const key = productKey !== null && masksKeys ? maskProductKey(productKey) : productKey;
  return serialNumber ?? key ?? id ?? `#${position}`;
}
