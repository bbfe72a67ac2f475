/** What the firmware wrote into a hardware hash; `null` where the record is absent or empty. */
export interface HashedDevice {
  readonly serialNumber: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
}

/**
 * Why a hash cannot be trusted. `values` are for the message: `position` is the 1-based place of the first
 * character that base64 does not know, `length` the number of characters found.
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

/** Windows writes 4,000 characters (3,000 bytes); 4,096 is what some manufacturers' tools are quoted with. */
const acceptedLengths: readonly number[] = [4000, 4096];

const recordHeaderBytes = 4;
const recordTypes = { serialNumber: 14, manufacturer: 16, model: 17 } as const;
/** `CS` and its length, 36 = these four bytes and a SHA-256. */
const checksumMark = [0x43, 0x53, 36, 0] as const;
const checksumBytes = 32;

/**
 * Reads a hardware hash as text: base64 → `OA`, u16le length, records, `CS` with the SHA-256 of everything
 * before it, zero padding (layout known from public decoders; Microsoft documents none). Never throws.
 * Takes any text; white space is the caller's to remove.
 */
export async function readHardwareHash(hash: string): Promise<HashReading> {
  const stranger = hash.search(/[^A-Za-z0-9+/=]|=(?!=?$)/);
  if (stranger >= 0) return failed({ kind: 'notBase64', values: { position: stranger + 1 } });
  if (!acceptedLengths.includes(hash.length)) {
    return failed({ kind: 'wrongLength', values: { length: hash.length } });
  }
  const bytes = bytesOf(hash);
  if (bytes[0] !== 0x4f || bytes[1] !== 0x41) return failed({ kind: 'notAHash', values: {} });

  let marks = 0;
  for (const offset of checksumOffsets(bytes)) {
    marks += 1;
    if (await isChecksumOf(bytes, offset)) return { ok: true, device: describe(bytes, offset) };
  }
  return failed({ kind: marks > 0 ? 'badChecksum' : 'noChecksum', values: {} });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  // Ten thousand hashes are thirty million bytes: `Uint8Array.from` with a callback takes seconds for them.
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function failed(problem: HashProblem): HashReading {
  return { ok: false, problem };
}

/** The mark is looked for in place of trusting the lengths before it: those may be what is damaged. */
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

function describe(bytes: Uint8Array, end: number): HashedDevice {
  // Windows counts a record's header in its length; generated hashes are met that do not. The records must
  // end exactly where the checksum begins, which tells the two apart.
  const records = walk(bytes, end, 0) ?? walk(bytes, end, recordHeaderBytes) ?? new Map<number, string>();
  return {
    serialNumber: records.get(recordTypes.serialNumber) || null,
    manufacturer: records.get(recordTypes.manufacturer) || null,
    model: records.get(recordTypes.model) || null,
  };
}

/** `null` if the records do not fill the space up to `end`; else the texts of the wanted records. */
function walk(bytes: Uint8Array, end: number, uncountedBytes: number): Map<number, string> | null {
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
