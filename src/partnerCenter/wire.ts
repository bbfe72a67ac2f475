/*
 * Tolerant readers of what Partner Center sends. They reject nothing: a field may be missing, null, in another casing, have
 * a leading space in its key (one documented object does), or be a number where text is documented.
 */

export type WireObject = Readonly<Record<string, unknown>>;

const canonicalKeys = new Map<string, string>();

function canonicalKey(key: string): string {
  let canonical = canonicalKeys.get(key);
  if (canonical === undefined) {
    canonical = key.trim().toLowerCase();
    // An API has few keys; the limit keeps a hostile body from growing the map indefinitely.
    if (canonicalKeys.size < 1000) canonicalKeys.set(key, canonical);
  }
  return canonical;
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object, with or without a byte-order mark before it; `null` for anything else. */
export function parseObject(json: string): WireObject | null {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return isWireObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The value under `name`, in any casing; `undefined` if the object has no such key. */
export function field(object: WireObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const wanted = canonicalKey(name);
  for (const key in object) if (canonicalKey(key) === wanted) return object[key];
  return undefined;
}

/** Text as received; numbers and booleans as text; `null` if missing, null, empty, or an object or array. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/** A number of at least 0, also if received as text; otherwise `null`. */
export function count(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null;
}

/** An array as received; empty for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const zoned = /(z|[+-]\d{2}:?\d{2})$/i;

/**
 * A UTC time. Partner Center omits the zone (`2017-07-25T10:00:00` is UTC) or sends an offset, and uses up to seven fraction
 * digits. Year 1 means "not set"; it is `null`, like anything that is not a time.
 */
export function time(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim().replace(/(\.\d{3})\d+/, '$1');
  const date = new Date(zoned.test(trimmed) ? trimmed : `${trimmed}Z`);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1 ? null : date;
}

/** Whether two JSON values are equal; used to keep a row's object identity if a new response did not change it. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  if (!isWireObject(one) || !isWireObject(other)) return false;
  let keys = 0;
  for (const key in one) {
    if (!Object.hasOwn(other, key) || !sameJson(one[key], other[key])) return false;
    keys += 1;
  }
  return keys === Object.keys(other).length;
}
