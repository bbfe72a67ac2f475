/** What a file is, by how it begins. */
export type FileKind =
  | 'text'
  /** A ZIP archive, as `.xlsx` workbooks are. */
  | 'archive'
  /** An Excel workbook as before 2007 (`.xls`). */
  | 'oldWorkbook'
  /** A workbook that is encrypted with a password. */
  | 'protectedWorkbook';

const archive = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** No text file begins like a ZIP archive or like the compound file that `.xls` and encrypted workbooks are. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, archive)) return 'archive';
  if (!beginsWith(bytes, compoundFile)) return 'text';
  return hasEntry(bytes, 'EncryptedPackage') ? 'protectedWorkbook' : 'oldWorkbook';
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The names in a compound file's directory are UTF-16. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const encoded = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(encoded[0] ?? 0); at >= 0; at = bytes.indexOf(encoded[0] ?? 0, at + 1))
    if (encoded.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
