/** The device data that the firmware wrote into a hardware hash; `null` if a record is missing or empty. */
export interface HashedDevice {
  readonly serialNumber: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
}

/**
 * Why a hash cannot be trusted. `values` are for the message: `position` is the 1-based position of the first character
 * that is not valid base64, `length` the number of characters found.
 */
export type HashProblem =
  | { readonly kind: 'notBase64'; readonly values: { readonly position: number } }
  | { readonly kind: 'wrongLength'; readonly values: { readonly length: number } }
  | { readonly kind: 'notAHash'; readonly values: Record<never, never> }
  | { readonly kind: 'badChecksum'; readonly values: Record<never, never> }
  | { readonly kind: 'noChecksum'; readonly values: Record<never, never> };

export type HashReading =
  | { readonly ok: true; readonly device: HashedDevice }
  | { readonly ok: false; readonly problem: HashProblem };

/** In characters. Windows writes 4,000 (3,000 bytes); 4,096 is reported for some manufacturers' tools. */
const acceptedLengths: readonly number[] = [4000, 4096];

const recordHeaderBytes = 4;
const recordTypes = { serialNumber: 14, manufacturer: 16, model: 17 } as const;
/** `CS` and its u16le length, 36: these four bytes and a SHA-256. */
const checksumMark = [0x43, 0x53, 36, 0] as const;
const checksumBytes = 32;

/**
 * Decodes a hardware hash: base64 of `OA`, u16le length, records, `CS` with the SHA-256 of everything before it, and zero
 * padding. Microsoft does not document this layout; it is known from public decoders. Accepts any text and never rejects;
 * the caller has to remove whitespace.
 */
export async function readHardwareHash(hash: string): Promise<HashReading> {
  const invalidAt = hash.search(/[^A-Za-z0-9+/=]|=(?!=?$)/);
  if (invalidAt >= 0) return failed({ kind: 'notBase64', values: { position: invalidAt + 1 } });
  if (!acceptedLengths.includes(hash.length)) {
    return failed({ kind: 'wrongLength', values: { length: hash.length } });
  }
  const bytes = bytesOf(hash);
  if (bytes[0] !== 0x4f || bytes[1] !== 0x41) return failed({ kind: 'notAHash', values: {} });

  let marks = 0;
  for (const offset of checksumOffsets(bytes)) {
    marks += 1;
    if (await isChecksumOf(bytes, offset)) return { ok: true, device: readDevice(bytes, offset) };
  }
  return failed({ kind: marks > 0 ? 'badChecksum' : 'noChecksum', values: {} });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  // Ten thousand hashes are thirty million bytes, for which `Uint8Array.from` with a callback takes seconds.
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function failed(problem: HashProblem): HashReading {
  return { ok: false, problem };
}

/** Searches for the mark instead of trusting the lengths before it, because those may be damaged. */
function* checksumOffsets(bytes: Uint8Array): Generator<number> {
  const last = bytes.length - checksumMark.length - checksumBytes;
  for (let offset = bytes.indexOf(checksumMark[0]); offset >= 0 && offset <= last; ) {
    if (checksumMark.every((byte, index) => bytes[offset + index] === byte)) yield offset;
    offset = bytes.indexOf(checksumMark[0], offset + 1);
  }
}

async function isChecksumOf(bytes: Uint8Array<ArrayBuffer>, offset: number): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, offset)));
  const start = offset + checksumMark.length;
  return digest.every((byte, index) => bytes[start + index] === byte);
}

function readDevice(bytes: Uint8Array, end: number): HashedDevice {
  // Windows includes a record's header in its length; some generated hashes do not. Only the right reading makes the
  // records end exactly where the checksum begins.
  const records =
    readRecords(bytes, end, 0) ?? readRecords(bytes, end, recordHeaderBytes) ?? new Map<number, string>();
  return {
    serialNumber: records.get(recordTypes.serialNumber) || null,
    manufacturer: records.get(recordTypes.manufacturer) || null,
    model: records.get(recordTypes.model) || null,
  };
}

/** The texts of the records in `recordTypes`; `null` if the records do not end exactly at `end`. */
function readRecords(bytes: Uint8Array, end: number, uncountedBytes: number): Map<number, string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  const texts = new Map<number, string>();
  let offset = recordHeaderBytes;
  while (offset + recordHeaderBytes <= end) {
    const type = view.getUint16(offset, true);
    const next = offset + view.getUint16(offset + 2, true) + uncountedBytes;
    if (next < offset + recordHeaderBytes || next > end) return null;
    if (
      type === recordTypes.serialNumber ||
      type === recordTypes.manufacturer ||
      type === recordTypes.model
    ) {
      texts.set(type, textOf(bytes.subarray(offset + recordHeaderBytes, next)));
    }
    offset = next;
  }
  return offset === end ? texts : null;
}

function textOf(data: Uint8Array): string {
  const nul = data.indexOf(0);
  return new TextDecoder().decode(nul < 0 ? data : data.subarray(0, nul)).trim();
}
