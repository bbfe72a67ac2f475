import readSheets, { readSheet } from 'read-excel-file/universal';
import { findHeader } from '../deviceFile/findHeader.ts';
import type { Table } from '../deviceFile/table.ts';
import { scanSheet } from './scanSheet.ts';
import { StoredNumber, sheetTable } from './sheetTable.ts';
import { ZipArchive } from './unzip.ts';
import { WorkbookError } from './workbookError.ts';
import { type WorkbookParts, workbookParts, zeroFormats } from './workbookXml.ts';
import { zipStored } from './zipStored.ts';

/** A sheet to choose from. */
export interface SheetFacts {
  readonly name: string;
  /** Rows with a value, including a header. */
  readonly rowCount: number;
  /** Whether one of its first rows has known headers. */
  readonly hasHeader: boolean;
}

const paths = { workbook: 'xl/workbook.xml', relations: 'xl/_rels/workbook.xml.rels' };
/** Unpacked, in bytes: some 30,000 devices with hashes. Reading takes about four times as much memory. */
const mostBytes = 128 * 1024 * 1024;
const mostSheets = 250;
const rowsLookedAt = 40;
const options = { trim: false, parseNumber: (raw: string) => new StoredNumber(raw) };

/**
 * An `.xlsx` workbook. `read-excel-file` reads the cell values, from an archive that contains only what it needs, unpacked here
 * within limits. Every method throws a `WorkbookError` if the workbook cannot be read.
 */
export class Workbook {
  readonly #archive: ZipArchive;
  readonly #parts: WorkbookParts;
  /** What every sheet needs, unpacked. */
  readonly #common: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly #sheets = new Map<string, string>();

  private constructor(
    archive: ZipArchive,
    parts: WorkbookParts,
    common: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  ) {
    this.#archive = archive;
    this.#parts = parts;
    this.#common = common;
  }

  static async open(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook> {
    const archive = new ZipArchive(bytes, mostBytes);
    if (!archive.has(paths.workbook) || !archive.has(paths.relations))
      throw new WorkbookError('notAWorkbook');
    const common = new Map([
      [paths.workbook, await archive.unpack(paths.workbook)],
      [paths.relations, await archive.unpack(paths.relations)],
    ]);
    const parts = workbookParts(textOf(common.get(paths.workbook)), textOf(common.get(paths.relations)));
    if (parts.sheets.length > mostSheets) throw new WorkbookError('largeWorkbook');
    for (const path of [parts.sharedStrings, parts.styles])
      if (archive.has(path)) common.set(path, await archive.unpack(path));
    return new Workbook(archive, parts, common);
  }

  get firstSheet(): string {
    return this.#parts.sheets[0]?.name ?? '';
  }

  /** The sheets that have a value, in their order. */
  async sheets(): Promise<readonly SheetFacts[]> {
    const { sheets } = this.#parts;
    const counts: number[] = [];
    const starts = new Map(this.#common);
    for (const { path } of sheets) {
      const { rowCount, values } = scanSheet(await this.#xmlOf(path), new Map(), rowsLookedAt);
      counts.push(rowCount);
      starts.set(path, new TextEncoder().encode(values));
    }
    if (counts.filter((count) => count > 0).length < 2)
      return sheets.flatMap(({ name }, index) => factsOf(name, counts[index], false));
    const read = await orDamaged(readSheets(zipStored(starts), options));
    return sheets.flatMap(({ name, number }, index) => {
      const { records } = sheetTable(read[number - 1]?.data ?? [], null);
      return factsOf(name, counts[index], findHeader(records)?.isKnown === true);
    });
  }

  /** The values of a sheet, with marks for cells that may not be what they look like. */
  async table(sheetName: string): Promise<Table> {
    const sheet = this.#parts.sheets.find(({ name }) => name === sheetName);
    if (!sheet) throw new WorkbookError('damagedWorkbook');
    const formats = zeroFormats(textOf(this.#common.get(this.#parts.styles)));
    const scan = scanSheet(await this.#xmlOf(sheet.path), formats);
    const files = new Map(this.#common).set(sheet.path, new TextEncoder().encode(scan.values));
    return sheetTable(await orDamaged(readSheet(zipStored(files), sheet.number, options)), scan);
  }

  async #xmlOf(path: string): Promise<string> {
    const known = this.#sheets.get(path);
    if (known !== undefined) return known;
    const xml = textOf(await this.#archive.unpack(path));
    // Otherwise the last rows may be missing.
    if (!/<(?:\w+:)?sheetData\s*\/>|<\/(?:\w+:)?sheetData\s*>/.test(xml))
      throw new WorkbookError('damagedWorkbook');
    this.#sheets.set(path, xml);
    return xml;
  }
}

function factsOf(name: string, rowCount = 0, hasHeader: boolean): SheetFacts[] {
  return rowCount > 0 ? [{ name, rowCount, hasHeader }] : [];
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

async function orDamaged<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch {
    throw new WorkbookError('damagedWorkbook');
  }
}
