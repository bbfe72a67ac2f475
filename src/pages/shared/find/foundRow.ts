import { type DeviceHit, hitName } from '../../../domain/find/deviceHit.ts';
import type { PastedAnswer, PastedState } from '../../../domain/find/pastedDevices.ts';
import { foldId } from '../../../domain/find/searchedDevices.ts';

/** One row of what was found: a device at a place, or a line of a list with the place that counts. */
export interface FoundRow {
  readonly key: string;
  /** As it was pasted, else what people call it; `null` if it has no ID. */
  readonly name: string | null;
  readonly state: PastedState;
  /** `null` if it was not found. */
  readonly hit: DeviceHit | null;
  /** The ID that was searched for, where it is not the name. */
  readonly match: string | null;
  /** How many more places it was found at. */
  readonly more: number;
  /** Of a list. */
  readonly line: number | null;
  readonly repeats: number | null;
}

/** `text` is what was searched for. */
export function rowOfHit(hit: DeviceHit, text: string): FoundRow {
  const { key, state, productKey, deviceId } = hit;
  const name = hitName(hit);
  const wanted = foldId(text);
  const fits = (id: string | null) => id !== null && foldId(id).includes(wanted);
  const match = fits(name) ? null : ([productKey, deviceId].find(fits) ?? null);
  return { key, state, name, hit, match, more: 0, line: null, repeats: null };
}

export function rowOfAnswer({ line, text, state, hits, repeats }: PastedAnswer): FoundRow {
  const more = Math.max(0, hits.length - 1);
  return { key: String(line), name: text, state, hit: hits[0] ?? null, match: null, more, line, repeats };
}
