import type { TableLine } from './table.ts';

const shown = { values: 4, length: 40 };

/**
 * Some headers and values that together have many different characters beyond ASCII: they show whether a file was read in the
 * right encoding.
 */
export function accentedValues(records: readonly TableLine[]): readonly string[] {
  const characters = new Set<string>();
  const found: string[] = [];
  for (const { cells } of records) {
    for (const cell of cells) {
      const value = cell.trim();
      if (value.length > shown.length) continue;
      const others = value.match(/\P{ASCII}/gu)?.filter((character) => !characters.has(character)) ?? [];
      if (others.length === 0) continue;
      for (const character of others) characters.add(character);
      found.push(value);
      if (found.length === shown.values) return found;
    }
  }
  return found;
}
