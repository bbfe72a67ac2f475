import { createHash } from 'node:crypto';

const header = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model';

interface Device {
  readonly serialNumber: string;
  readonly manufacturer?: string;
  readonly model?: string;
}

/** A line that identifies the device by serial number, manufacturer and model. */
export function plainLine({ serialNumber, manufacturer = 'LENOVO', model = '20XW' }: Device): string {
  return `${serialNumber},,,${manufacturer},${model}`;
}

/** A line that identifies the device by its hardware hash only. */
export function hashLine(device: Device): string {
  return `,,${hashFor(device)},,`;
}

/** A hash of an invented device in the public format: records, their checksum, and zeros up to 3,000 bytes. */
export function hashFor({ serialNumber, manufacturer = 'LENOVO', model = '20XW' }: Device): string {
  const record = (type: number, text: string) => [u16(type), u16(text.length + 5), Buffer.from(`${text}\0`)];
  const records = Buffer.concat([
    ...record(14, serialNumber),
    ...record(16, manufacturer),
    ...record(17, model),
  ]);
  const content = Buffer.concat([Buffer.from('OA'), u16(records.length + 40), records]);
  const checksum = createHash('sha256').update(content).digest();
  const whole = Buffer.concat([content, Buffer.from('CS'), u16(36), checksum]);
  return Buffer.concat([whole, Buffer.alloc(3000 - whole.length)]).toString('base64');
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

/** A file for `setInputFiles`, with Partner Center's header. */
export function deviceFile(lines: readonly string[], name = 'devices.csv') {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${[header, ...lines].join('\r\n')}\r\n`) };
}

/** `PF100001`, `PF100002`, …: serial numbers without the endings that make the sandbox fail a device. */
export function serials(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `PF${100_001 + index}`);
}
