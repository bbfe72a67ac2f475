import { deflateRawSync } from 'node:zlib';

export interface SheetForTests {
  readonly name: string;
  /** Its rows, as `cell` and `row` write them, or any other XML. */
  readonly rows: string;
  readonly mergedAreas?: readonly string[];
}

interface WorkbookForTests {
  readonly sheets: readonly SheetForTests[];
  readonly sharedStrings?: readonly string[];
}

/** Styles: 0 general, 1 date, 2 `000000000000`. */
const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="000000000000"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="164"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** An `.xlsx` workbook of these sheets. */
export function workbookOf({ sheets, sharedStrings = [] }: WorkbookForTests): Uint8Array<ArrayBuffer> {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = [
    ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
    ...[['rIdStyles', 'styles', 'styles.xml'] as const, ['rIdStrings', 'sharedStrings', 'sharedStrings.xml']],
  ].map(([id, kind, target]) => `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`);
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst>${sharedStrings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, mergedAreas = [] }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData><mergeCells>${mergedAreas
          .map((area) => `<mergeCell ref="${area}"/>`)
          .join('')}</mergeCells></worksheet>`,
      ]),
    ),
  });
}

/** Texts, or cells as XML where they begin with `<`, from column A on. */
export function row(number: number, cells: readonly string[]): string {
  const written = cells.map((text, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    if (text === '') return '';
    return text.startsWith('<')
      ? text.replace('<c', `<c r="${place}"`)
      : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** A ZIP archive. It says that no file is larger than `size` when unpacked. */
export function zipOf(
  files: Readonly<Record<string, string | Buffer>>,
  { size = Number.POSITIVE_INFINITY } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(Math.min(size, data.length), 18);
    facts.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}
