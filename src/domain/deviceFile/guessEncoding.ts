import { analyse } from 'chardet';
import { meaningOfHeader } from './headerNames.ts';
import { type TextEncodingName, textEncodings } from './textEncodings.ts';

/** What is examined of the file, in bytes. */
const sampleBytes = { header: 8 * 1024, words: 64 * 1024 };

/** `chardet` gives this confidence to any bytes that an East Asian encoding can contain. */
const leastConfidence = 10;

/** `chardet` tells the ISO encodings by bytes that text files do not contain; the Encoding standard reads both alike. */
const sameLetters: Readonly<Record<string, TextEncodingName>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'windows-1251',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-9': 'windows-1254',
};

/**
 * The encoding of a text that is neither UTF-8 nor UTF-16: the one in which most headers are known, then the one whose words are
 * most likely. Words without an accent say nothing about it, but in a device file they would outweigh all others, so `chardet`
 * gets only those with one. Windows-1252, which Western versions of Excel use for "CSV", if nothing speaks for another.
 */
export function guessEncoding(bytes: Uint8Array): TextEncodingName {
  const likely = analyse(accentedWords(bytes.subarray(0, sampleBytes.words)))
    .filter(({ confidence }) => confidence > leastConfidence)
    .map(({ name }) => sameLetters[name] ?? name.toLowerCase())
    .filter((name): name is TextEncodingName => (textEncodings as readonly string[]).includes(name));
  const header = bytes.subarray(0, sampleBytes.header);
  const candidates = [...new Set<TextEncodingName>([...likely, 'windows-1252', ...textEncodings.slice(3)])];
  let [best, mostKnown] = [candidates[0] ?? 'windows-1252', -1] as [TextEncodingName, number];
  for (const encoding of candidates) {
    const known = knownHeaders(new TextDecoder(encoding).decode(header));
    if (known > mostKnown) [best, mostKnown] = [encoding, known];
  }
  return best;
}

/** In the line that has most of them. */
function knownHeaders(text: string): number {
  const counts = text
    .split(/[\r\n]+/)
    .slice(0, 30)
    .map((line) => line.split(/[\t;,]/).filter((cell) => meaningOfHeader(cell)).length);
  return Math.max(0, ...counts);
}

/** Words with a byte above ASCII, separated by blanks. */
function accentedWords(bytes: Uint8Array): Uint8Array {
  const words: number[] = [];
  let start = 0;
  let isAccented = false;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x20;
    const isLetter = byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (byte >= 0x80) isAccented = true;
    if (isLetter) continue;
    if (isAccented) words.push(...bytes.subarray(start, at), 0x20);
    start = at + 1;
    isAccented = false;
  }
  return Uint8Array.from(words);
}
