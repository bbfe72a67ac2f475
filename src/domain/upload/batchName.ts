import { folded } from '../deviceFile/deviceRow.ts';
import { type BatchId, parseBatchId } from '../identifiers.ts';

export type BatchNameProblem = 'empty' | 'notAName' | 'tooLong' | 'hasControlCharacters' | 'taken';

/**
 * In characters; Partner Center states no limit. A name becomes part of an address, with up to nine bytes per character,
 * and proxies commonly refuse addresses above 4 kB.
 */
const longestName = 200;

/** What is wrong with a name for a new batch; `null` if it can be used. Spaces around it are ignored. */
export function checkBatchName(name: string, taken: Iterable<string>): BatchNameProblem | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (/\p{Cc}/u.test(trimmed)) return 'hasControlCharacters';
  if (parseBatchId(trimmed) === null) return 'notAName';
  if (trimmed.length > longestName) return 'tooLong';
  for (const other of taken) if (folded(other) === folded(trimmed)) return 'taken';
  return null;
}

/** `Contoso 2026-03-09`, followed by a number if that name is taken. `today` in the user's time zone. */
export function suggestBatchName(customerName: string, today: Date, taken: Iterable<string>): string {
  const names = [...taken];
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const customer = [...customerName.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()].slice(0, 80).join('');
  const name = `${customer} ${day}`.trim();
  for (let number = 1; ; number += 1) {
    const suggestion = number === 1 ? name : `${name} ${number}`;
    if (checkBatchName(suggestion, names) !== 'taken') return suggestion;
  }
}

/**
 * The names of the batches that one upload is split into: `Contoso (1)`, `Contoso (2)`. Numbers are padded with zeros, so
 * that lists sort them in order. A single batch gets the name without a number.
 */
export function partNames(name: string, parts: number): BatchId[] {
  const trimmed = name.trim();
  if (parts === 1) return [trimmed as BatchId];
  const digits = String(parts).length;
  return Array.from(
    { length: parts },
    (_, index) => `${trimmed} (${String(index + 1).padStart(digits, '0')})` as BatchId,
  );
}
