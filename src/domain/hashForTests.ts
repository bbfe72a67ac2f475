import { createHash } from 'node:crypto';

interface HashContent {
  readonly serialNumber?: string;
  readonly manufacturer?: string;
  readonly model?: string;
  /** Windows includes a record's four header bytes in its length; the sample files do not. */
  readonly countsHeaders?: boolean;
  readonly bytes?: number;
}

/** A valid hardware hash of a made-up device. */
export function hashOf({
  serialNumber,
  manufacturer,
  model,
  countsHeaders = true,
  bytes = 3000,
}: HashContent): string {
  const records = ([14, 16, 17] as const).flatMap((type, index) => {
    const text = [serialNumber, manufacturer, model][index];
    if (text === undefined) return [];
    const data = Buffer.from(`${text}\0`);
    return [u16(type), u16(data.length + (countsHeaders ? 4 : 0)), data];
  });
  const body = Buffer.concat(records);
  const content = Buffer.concat([Buffer.from('OA'), u16(body.length + 40), body]);
  const checksum = createHash('sha256').update(content).digest();
  const filled = Buffer.concat([content, Buffer.from('CS'), u16(36), checksum]);
  return Buffer.concat([filled, Buffer.alloc(bytes - filled.length)]).toString('base64');
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}
