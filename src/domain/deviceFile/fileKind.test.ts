import { expect, it } from 'vitest';
import { fileKind } from './fileKind.ts';

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

it.each([
  ['text', Buffer.from('Serial Number,Model')],
  ['text', Buffer.from('PK')],
  ['text', Buffer.alloc(0)],
  ['archive', Buffer.from('PK\u0003\u0004…')],
  ['oldWorkbook', compoundFile],
  ['oldWorkbook', Buffer.concat([compoundFile, Buffer.from('Workbook Encrypted', 'utf16le')])],
  ['protectedWorkbook', Buffer.concat([compoundFile, Buffer.from('E.EncryptedPackage', 'utf16le')])],
] as const)('a file is told by its first bytes: %s', (kind, bytes) => {
  expect(fileKind(new Uint8Array(bytes))).toBe(kind);
});
