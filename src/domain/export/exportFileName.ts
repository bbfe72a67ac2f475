/** In characters, without the extension: some systems and mail programs take no longer names. */
const longestName = 80;

/**
 * A file name made of these words, as every system accepts it: letters and digits of any language, and hyphens between. The last
 * word, a date or a kind, is kept also if the others are cut off.
 */
export function exportFileName(words: readonly string[], extension: string): string {
  const plain = words.map(plainWords).filter((word) => word !== '');
  const last = plain.at(-1) ?? 'export';
  const first = [...plain.slice(0, -1).join('-')]
    .slice(0, longestName - last.length - 1)
    .join('')
    .replace(/-$/, '');
  return `${[first, last].filter(Boolean).join('-')}.${extension}`;
}

function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
