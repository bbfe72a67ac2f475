import { isJunkSerial } from './deviceFile/firmwareValues.ts';

/** What a device can be recognized by in another list, in a form that does not depend on how it is written; `''` where there is none. */
export interface DeviceIdentity {
  readonly serialNumber: string;
  /** A product key that only one device has. */
  readonly productKey: string;
  readonly deviceId: string;
  /** A product key of another form, such as a product ID of Windows, which many devices may share. */
  readonly sharedKey: string;
}

interface Ids {
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly deviceId: string | null;
}

/** 13 digits, or 25 characters in groups. */
const ownKey = /^(?:\d{13}|[a-z0-9]{25})$/;

/** Placeholders of firmware, such as "Default string", identify nothing. */
export function deviceIdentity({ serialNumber, productKey, deviceId }: Ids): DeviceIdentity {
  const key = bare(productKey).replace(/[\s-]+/g, '');
  const isOwn = ownKey.test(key);
  return {
    serialNumber: bare(serialNumber),
    productKey: isOwn ? key : '',
    deviceId: deviceId?.trim().toLowerCase() ?? '',
    sharedKey: isOwn ? '' : key,
  };
}

function bare(id: string | null): string {
  const text = id?.trim().toLowerCase() ?? '';
  return text === '' || isJunkSerial(text) ? '' : text;
}
