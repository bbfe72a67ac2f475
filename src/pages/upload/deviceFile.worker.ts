import { decodeHashes } from '../../domain/deviceFile/decodeHashes.ts';
import { decodeText } from '../../domain/deviceFile/decodeText.ts';
import { readDeviceFile } from '../../domain/deviceFile/readDeviceFile.ts';
import { readTable } from '../../domain/deviceFile/readTable.ts';
import type { ReadMessage, ReadRequest } from './reading.ts';

/* Reads one device file, decodes its hashes, and ends with the message `done` or `failed`. */

/** A few milliseconds of work for the worker and for the page. */
const rowsPerMessage = 250;

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  read(data).catch(() => send({ kind: 'failed', because: 'unreadable' }));
});

function send(message: ReadMessage): void {
  postMessage(message);
}

async function read({ source, choices }: ReadRequest): Promise<void> {
  const bytes = new Uint8Array(await source.arrayBuffer());
  if (isZip(bytes)) return send({ kind: 'failed', because: 'workbook' });
  const { text, encoding } = decodeText(bytes);
  const table = readTable(text);
  const { rows, ...file } = readDeviceFile(table, new Map(choices));
  if (rows.length === 0) return send({ kind: 'failed', because: 'empty' });
  for (let from = 0; from < rows.length; from += rowsPerMessage) {
    const portion = await decodeHashes(rows.slice(from, from + rowsPerMessage));
    send({ kind: 'rows', rows: portion, total: rows.length });
  }
  send({ kind: 'done', file: { ...file, encoding, delimiter: table.delimiter } });
}

/** `.xlsx` files are zip archives; no text file begins like one. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
