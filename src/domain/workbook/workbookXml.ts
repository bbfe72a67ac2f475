/** A worksheet, and where the archive has it. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  /** 1-based, among all sheets of the workbook. */
  readonly number: number;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  /** Other parts that cell values are made from, if the workbook has them. */
  readonly sharedStrings: string;
  readonly styles: string;
}

/** The parts of a workbook, from `xl/workbook.xml` and `xl/_rels/workbook.xml.rels`. */
export function workbookParts(workbookXml: string, relationsXml: string): WorkbookParts {
  const relations = elements(relationsXml, 'Relationship').map((attributes) => ({
    id: attribute(attributes, 'Id'),
    type: attribute(attributes, 'Type').replace(/^.*\//, ''),
    path: pathOf(attribute(attributes, 'Target')),
  }));
  const pathOfType = (type: string) => relations.find((relation) => relation.type === type)?.path;
  const worksheets = new Map(
    relations.flatMap(({ id, type, path }) => (type === 'worksheet' ? [[id, path] as const] : [])),
  );
  const sheets = elements(workbookXml, 'sheet').filter((attributes) => attribute(attributes, 'name') !== '');
  return {
    sheets: sheets.flatMap((attributes, index) => {
      const path = worksheets.get(attribute(attributes, '\\w+:id') || attribute(attributes, 'id'));
      const name = decoded(attribute(attributes, 'name'));
      return path === undefined ? [] : [{ name, path, number: index + 1 }];
    }),
    sharedStrings: pathOfType('sharedStrings') ?? 'xl/sharedStrings.xml',
    styles: pathOfType('styles') ?? 'xl/styles.xml',
  };
}

/** For each style that a cell can have, the number format if it only adds leading zeros, such as `000000000000`. */
export function zeroFormats(stylesXml: string): ReadonlyMap<string, number> {
  const digits = new Map<string, number>();
  for (const attributes of elements(stylesXml, 'numFmt')) {
    const code = attribute(attributes, 'formatCode');
    if (/^0{2,}$/.test(code)) digits.set(attribute(attributes, 'numFmtId'), code.length);
  }
  const start = stylesXml.search(/<(?:\w+:)?cellXfs(?=[\s/>])/);
  const cellStyles = start < 0 ? '' : stylesXml.slice(start, stylesXml.indexOf('cellXfs>', start));
  return new Map(
    elements(cellStyles, 'xf').flatMap((attributes, index) => {
      const length = digits.get(attribute(attributes, 'numFmtId'));
      return length === undefined ? [] : [[String(index), length] as const];
    }),
  );
}

/** The attributes of each element with this name. No part of the pattern can run past a tag, so it takes linear time. */
function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^<>]*)>`, 'g'))].map(
    ([, attributes = '']) => attributes,
  );
}

/** An attribute's value as written; '' if there is none. */
export function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities[name] ?? whole;
  });
}
