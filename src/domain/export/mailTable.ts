import { spreadsheetSafe } from '../spreadsheetSafe.ts';
import { type Cell, cellText, type ExportTable } from './exportTable.ts';

/** A table for the clipboard: as HTML for mail programs and documents, as lines with tabs for everything else. */
export interface MailTable {
  readonly html: string;
  readonly text: string;
}

// Mail programs drop style sheets, and some drop styles: `border` is for those. Excel keeps digits as text only with its own format.
const tableStyle = 'border-collapse:collapse;font-family:Segoe UI,Arial,sans-serif;font-size:10pt';
const cellStyle = 'border:1px solid #bbbbbb;padding:3px 8px;text-align:left;vertical-align:top';
const textStyle = `${cellStyle};mso-number-format:'\\@'`;

/** The table as both. Neither can run as a formula when it is pasted into a spreadsheet. `language` is that of its texts. */
export function mailTable({ header, rows }: ExportTable, language: string): MailTable {
  const html = [
    `<table lang="${escaped(language)}" border="1" cellspacing="0" cellpadding="4" style="${tableStyle}">`,
    `<thead><tr>${header.map((name) => `<th style="${cellStyle}">${htmlText(name)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`),
    '</tbody></table>',
  ].join('\n');
  const text = [header, ...rows].map((cells) => cells.map(tabbedCell).join('\t')).join('\r\n');
  return { html, text };
}

function htmlCell(cell: Cell): string {
  const style = typeof cell === 'string' ? textStyle : cellStyle;
  return `<td style="${style}">${htmlText(safeText(cell))}</td>`;
}

function safeText(cell: Cell): string {
  return typeof cell === 'string' ? spreadsheetSafe(cell) : cellText(cell);
}

function htmlText(text: string): string {
  return escaped(text).replace(/\r\n|\r|\n/g, '<br>');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Quoted as spreadsheets expect it, or a line break inside a cell would tear the row apart. */
function tabbedCell(cell: Cell): string {
  const text = safeText(cell);
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
