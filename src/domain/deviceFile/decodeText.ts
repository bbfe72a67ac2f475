/** The text of a file and the encoding it was decoded from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

export type TextEncodingName = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes examined to detect UTF-16 without a byte-order mark; enough for a header line. */
const sampleBytes = 512;

/**
 * Decodes a device file. A byte-order mark decides. Without one, UTF-16 is detected by its zero bytes, then UTF-8 by
 * whether the bytes are valid; anything else is Windows-1252, which Western versions of Excel use for "CSV". Never throws,
 * because every byte is a character in Windows-1252.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decoded('utf-8-bom', 'utf-8', bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return decoded('utf-16le', 'utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return decoded('utf-16be', 'utf-16be', bytes);

  const unmarked = unmarkedUtf16(bytes.subarray(0, sampleBytes));
  if (unmarked) return decoded(unmarked, unmarked, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decoded('windows-1252', 'windows-1252', bytes);
  }
}

function decoded(encoding: TextEncodingName, label: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Latin text in UTF-16 has a zero in every other byte; text in other encodings has none. */
function unmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let evenZeros = 0;
  let oddZeros = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const most = sample.length / 4;
  if (oddZeros > most && evenZeros === 0) return 'utf-16le';
  if (evenZeros > most && oddZeros === 0) return 'utf-16be';
  return null;
}
