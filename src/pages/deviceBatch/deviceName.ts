import { maskProductKey } from '../../domain/maskProductKey.ts';
import type { Device } from '../../partnerCenter/devices.ts';

/** What a device is called where one word has to do: the first of its ids that there is. */
export function deviceName({ serialNumber, productKey, id, position }: Device, masksKeys: boolean): string {
  const key = productKey !== null && masksKeys ? maskProductKey(productKey) : productKey;
  return serialNumber ?? key ?? id ?? `#${position}`;
}
