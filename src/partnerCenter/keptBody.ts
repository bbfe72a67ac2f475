import { secretKind } from '../domain/withoutSecrets.ts';
import { isWireObject } from './wire.ts';

/** One value of an answer, as far as it is kept. `left` counts what is not: fields, items or characters. */
export type KeptNode =
  | string
  | number
  | boolean
  | null
  | { readonly fields: readonly (readonly [name: string, value: KeptNode])[]; readonly left: number }
  | { readonly items: readonly KeptNode[]; readonly left: number }
  | { readonly start: string; readonly left: number }
  | { readonly hidden: 'hash' | 'token' };

/** Characters of one kept answer: some forty devices, and 200 answers stay below 2 MB. */
const keptLength = 8_000;
const keptTextLength = 500;
const keptDepth = 12;
/** What a value costs on top of its own characters, in names of the format. */
const overhead = 12;

/**
 * The beginning of an answer for the request log, without hardware hashes and tokens. It is kept as text: the same as
 * objects would take ten times the memory. Takes the same short time whatever the answer's size.
 */
export function keepBody(body: unknown): string {
  let budget = keptLength;
  function keep(name: string, value: unknown, depth: number): KeptNode {
    budget -= overhead;
    if (typeof value === 'string') {
      const hidden = secretKind(name, value.length > keptLength ? value.slice(0, keptLength) : value);
      if (hidden !== null) return { hidden };
      const start = value.slice(0, keptTextLength);
      budget -= start.length;
      return start.length === value.length ? value : { start, left: value.length - start.length };
    }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (Array.isArray(value)) {
      const items: KeptNode[] = [];
      for (const item of value) {
        if (budget <= 0 || depth >= keptDepth) break;
        items.push(keep(name, item, depth + 1));
      }
      return { items, left: value.length - items.length };
    }
    if (!isWireObject(value)) return null;
    const fields: (readonly [string, KeptNode])[] = [];
    const all = Object.entries(value);
    for (const [key, item] of all) {
      if (budget <= 0 || depth >= keptDepth) break;
      const shortKey = key.slice(0, keptTextLength);
      budget -= shortKey.length;
      fields.push([shortKey, keep(key, item, depth + 1)]);
    }
    return { fields, left: all.length - fields.length };
  }
  return JSON.stringify(keep('', body, 0));
}

/** Undoes `keepBody`. */
export function readKeptBody(kept: string): KeptNode {
  return JSON.parse(kept) as KeptNode;
}
