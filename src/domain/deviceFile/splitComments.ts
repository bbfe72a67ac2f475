import { isComment } from './findHeader.ts';
import { meaningOfHeader } from './headerNames.ts';
import type { TableLine } from './table.ts';

/** Lines among which comments are looked for. */
const linesLookedAt = 200;

/**
 * Takes the comments before the header, or at the start if there is no known header, out of the text, and leaves empty lines.
 * They are not parsed, because a single quotation mark in one would make it run into the next lines.
 */
export function splitComments(
  text: string,
  firstLine: number,
): { readonly comments: readonly TableLine[]; readonly body: string } {
  const lines = text.split('\n', linesLookedAt);
  const header = lines.findIndex((line) => cellsOf(line).some((cell) => meaningOfHeader(cell)));
  const content = lines.findIndex((line) => line.trim() !== '' && !isCommentLine(line));
  const end = [header, content].find((index) => index >= 0) ?? lines.length;
  const before = lines.slice(0, end);
  return {
    comments: before.flatMap((line, index) =>
      isCommentLine(line) ? [{ line: firstLine + index, cells: [line.trim()] }] : [],
    ),
    body:
      before.map((line) => (isCommentLine(line) ? '' : line)).join('\n') +
      text.slice(before.join('\n').length),
  };
}

function isCommentLine(line: string): boolean {
  return isComment({ cells: cellsOf(line) });
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[\t;,]/);
}
