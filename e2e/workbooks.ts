import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { hashFor, serials } from './deviceFiles.ts';

export interface Sheet {
  readonly name: string;
  /** Texts, or cells as XML without their reference where they begin with `<c`. */
  readonly rows: readonly (readonly string[])[];
  readonly mergedAreas?: readonly string[];
}

export const headers = ['Device Serial Number', 'Windows Product ID', 'Manufacturer name', 'Device model'];

/** A cell that is stored as a number, as a date, or as the result of a formula. */
export const numberCell = (value: string) => `<c><v>${value}</v></c>`;
export const dateCell = (daysSince1900: number) => `<c s="1"><v>${daysSince1900}</v></c>`;
export const formulaCell = (value: string) => `<c t="str"><f>A9&amp;B9</f><v>${value}</v></c>`;

/** An Excel workbook for `setInputFiles`. */
export function workbook(sheets: readonly Sheet[], name = 'devices.xlsx') {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${namespace}/${type}" Target="${target}"/>`;
  const parts = sheets.map((sheet, index) => ({ ...sheet, id: `rId${index}`, path: `sheet${index}.xml` }));
  return archive(name, {
    'xl/workbook.xml': `<workbook xmlns:r="${namespace}"><sheets>${parts
      .map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="${sheet.id}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('styles', 'styles', 'styles.xml')}${parts
      .map(({ id, path }) => relation(id, 'worksheet', path))
      .join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(parts.map((sheet) => [`xl/${sheet.path}`, sheetXml(sheet)])),
  });
}

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetXml({ rows, mergedAreas = [] }: Sheet): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
      if (cell.startsWith('<c')) return cell.replace('<c', `<c ${place}`);
      return cell && `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const merged = mergedAreas.map((area) => `<mergeCell ref="${area}"/>`);
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`;
}

/** Writes a workbook of 10,000 devices, a fifth of them with a hash, and returns its path. */
export function longWorkbook(path: string): string {
  const rows = serials(10_000).map((serialNumber, index) =>
    index % 5 === 0 ? ['', '', hashFor({ serialNumber }), '', ''] : [serialNumber, '', '', 'LENOVO', '20XW'],
  );
  const allHeaders = [headers[0] ?? '', headers[1] ?? '', 'Hardware Hash', ...headers.slice(2)];
  writeFileSync(path, workbook([{ name: 'Devices', rows: [allHeaders, ...rows] }]).buffer);
  return path;
}

/** A ZIP archive of these files for `setInputFiles`. */
export function archive(name: string, files: Readonly<Record<string, string>>) {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), facts, Buffer.from(path), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\0\0'), facts, place, Buffer.from(path));
    offset += 30 + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType: type, buffer: Buffer.concat([...parts, central, end]) };
}
