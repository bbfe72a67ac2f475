import type { TextEncodingName } from './textEncodings.ts';

/** The text of a file and the encoding it was decoded from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** Bytes examined to detect UTF-16 without a byte-order mark; enough for a header line. */
const sampleBytes = 512;

/**
 * Decodes a file in UTF-8 or UTF-16; `null` if it is in neither. A byte-order mark decides. Without one, UTF-16 is detected by
 * its zero bytes, then UTF-8 by whether the bytes are valid.
 */
export function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeText(bytes, 'utf-8');
  if (startsWith(bytes, 0xff, 0xfe)) return decodeText(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeText(bytes, 'utf-16be');

  const unmarked = unmarkedUtf16(bytes.subarray(0, sampleBytes));
  if (unmarked) return decodeText(bytes, unmarked);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

/** Never throws: bytes that the encoding does not define become `�`. */
export function decodeText(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
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
