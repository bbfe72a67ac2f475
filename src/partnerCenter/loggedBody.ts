import { secretKind } from '../domain/withoutSecrets.ts';
import { isWireObject } from './wire.ts';

/** One value of a response, as far as it is logged. `left` counts the fields, items or characters that are not. */
export type LoggedValue =
  | string
  | number
  | boolean
  | null
  | { readonly fields: readonly (readonly [name: string, value: LoggedValue])[]; readonly left: number }
  | { readonly items: readonly LoggedValue[]; readonly left: number }
  | { readonly start: string; readonly left: number }
  | { readonly hidden: 'hash' | 'token' };

/** Characters per response: about forty devices, and 200 responses stay below 2 MB. */
const loggedLength = 8_000;
const loggedTextLength = 500;
const loggedDepth = 12;
/** Characters that the format adds to each value. */
const overhead = 12;

/**
 * The start of a response for the request log, without hardware hashes and tokens. As text, because objects would take ten times
 * the memory. Takes the same short time for responses of any size.
 */
export function logBody(body: unknown): string {
  let budget = loggedLength;
  function log(name: string, value: unknown, depth: number): LoggedValue {
    budget -= overhead;
    if (typeof value === 'string') {
      const hidden = secretKind(name, value.length > loggedLength ? value.slice(0, loggedLength) : value);
      if (hidden !== null) return { hidden };
      const start = value.slice(0, loggedTextLength);
      budget -= start.length;
      return start.length === value.length ? value : { start, left: value.length - start.length };
    }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (Array.isArray(value)) {
      const items: LoggedValue[] = [];
      for (const item of value) {
        if (budget <= 0 || depth >= loggedDepth) break;
        items.push(log(name, item, depth + 1));
      }
      return { items, left: value.length - items.length };
    }
    if (!isWireObject(value)) return null;
    const fields: (readonly [string, LoggedValue])[] = [];
    const all = Object.entries(value);
    for (const [key, item] of all) {
      if (budget <= 0 || depth >= loggedDepth) break;
      const shortKey = key.slice(0, loggedTextLength);
      budget -= shortKey.length;
      fields.push([shortKey, log(key, item, depth + 1)]);
    }
    return { fields, left: all.length - fields.length };
  }
  return JSON.stringify(log('', body, 0));
}

/** The value that `logBody` wrote. */
export function readLoggedBody(logged: string): LoggedValue {
  return JSON.parse(logged) as LoggedValue;
}
