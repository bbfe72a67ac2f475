import { accentedValues } from '../../domain/deviceFile/accentedValues.ts';
import { decodeHashes } from '../../domain/deviceFile/decodeHashes.ts';
import { decodeText, decodeUnicode } from '../../domain/deviceFile/decodeText.ts';
import { fileKind } from '../../domain/deviceFile/fileKind.ts';
import { type FileFormat, readDeviceFile } from '../../domain/deviceFile/readDeviceFile.ts';
import { readTable } from '../../domain/deviceFile/readTable.ts';
import type { Table } from '../../domain/deviceFile/table.ts';
import { WorkbookError } from '../../domain/workbook/workbookError.ts';
import type { ReadMessage, ReadRequest } from './reading.ts';

/* Reads one device file, decodes its hashes, and ends with the message `done`, `sheets` or `failed`. */

/** A few milliseconds of work for the worker and for the page. */
const rowsPerMessage = 250;

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  read(data).catch((error: unknown) =>
    send({ kind: 'failed', because: error instanceof WorkbookError ? error.problem : 'unreadable' }),
  );
});

function send(message: ReadMessage): void {
  postMessage(message);
}

async function read(request: ReadRequest): Promise<void> {
  const bytes = new Uint8Array(await request.source.arrayBuffer());
  const kind = fileKind(bytes);
  if (kind === 'oldWorkbook' || kind === 'protectedWorkbook') return send({ kind: 'failed', because: kind });
  const content =
    kind === 'archive' ? await readSheet(bytes, request.sheet) : await readText(bytes, request.encoding);
  if (content === null) return;
  const { rows, ...file } = readDeviceFile(content.table, new Map(request.choices), request.origin);
  if (rows.length === 0) return send({ kind: 'failed', because: 'empty' });
  for (let from = 0; from < rows.length; from += rowsPerMessage) {
    const portion = await decodeHashes(rows.slice(from, from + rowsPerMessage));
    send({ kind: 'rows', rows: portion, total: rows.length });
  }
  send({ kind: 'done', file: { ...file, format: content.format } });
}

interface Content {
  readonly table: Table;
  readonly format: FileFormat;
}

/** `chardet` is loaded only for files in neither UTF-8 nor UTF-16. */
async function readText(bytes: Uint8Array<ArrayBuffer>, chosen: ReadRequest['encoding']): Promise<Content> {
  let decoded = chosen ? decodeText(bytes, chosen) : decodeUnicode(bytes);
  if (!decoded) {
    const { guessEncoding } = await import('../../domain/deviceFile/guessEncoding.ts');
    decoded = decodeText(bytes, guessEncoding(bytes));
  }
  const table = readTable(decoded.text);
  const { encoding } = decoded;
  const accented = accentedValues(table.records);
  return { table, format: { kind: 'text', encoding, delimiter: table.delimiter, accented } };
}

/** `null` if the page has to ask for a sheet first. `read-excel-file` is loaded only here. */
async function readSheet(bytes: Uint8Array<ArrayBuffer>, chosen: string | null): Promise<Content | null> {
  const { Workbook } = await import('../../domain/workbook/readWorkbook.ts');
  const workbook = await Workbook.open(bytes);
  const sheets = await workbook.sheets();
  const sheet = chosen ?? sheets[0]?.name ?? workbook.firstSheet;
  if (chosen === null && sheets.length > 1) {
    send({ kind: 'sheets', sheets });
    return null;
  }
  const table = await workbook.table(sheet);
  return { table, format: { kind: 'workbook', sheet, sheets: sheets.map(({ name }) => name) } };
}
