import { createHash } from 'node:crypto';

const header = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model';

interface Device {
  readonly serialNumber: string;
  readonly manufacturer?: string;
  readonly model?: string;
}

/** Identified by serial number, manufacturer and model. */
export function plainLine({ serialNumber, manufacturer = 'LENOVO', model = '20XW' }: Device): string {
  return `${serialNumber},,,${manufacturer},${model}`;
}

/** Identified by its hardware hash alone. */
export function hashLine(device: Device): string {
  return `,,${hashFor(device)},,`;
}

/** A hash after the public layout, of a device that does not exist: records, their checksum, zeros up to 3,000 bytes. */
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

/** `PF100001`, `PF100002`, …: serial numbers that no sentinel of the sandbox ends like. */
export function serials(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `PF${100_001 + index}`);
}
