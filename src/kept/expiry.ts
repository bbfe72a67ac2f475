/*
 * Deleting by the computer's clock, which may be wrong for hours or days. An upload is deleted only after it was found expired on
 * several occasions, a week or more apart. Occasions that turn out to be in the future are dropped: the clock was ahead then.
 */

/** With the gap between them: over two weeks at least. */
const occasionsBeforeDeletion = 3;
export const occasionGapMs = 7 * 24 * 3_600_000;

/** The latest occasions after one more start at `nowMs`. All times in ms since 1970, the earliest first. */
export function withOccasion(occasions: readonly number[], nowMs: number): readonly number[] {
  const past = occasions.filter((at) => at <= nowMs);
  const latest = past.at(-1);
  const isNew = latest === undefined || nowMs - latest >= occasionGapMs;
  return (isNew ? [...past, nowMs] : past).slice(-occasionsBeforeDeletion);
}

/** What had expired by this time (ms since 1970) may be deleted; `null` if nothing may be. */
export function deletableBefore(occasions: readonly number[]): number | null {
  return occasions.length < occasionsBeforeDeletion ? null : (occasions[0] ?? null);
}

const storageKey = 'kept-occasions';

/** `deletableBefore` for this start, which is noted; `null` where the browser refuses storage. */
export function noteOccasion(nowMs: number): number | null {
  try {
    const before = localStorage.getItem(storageKey) ?? '[]';
    const stored: unknown = JSON.parse(before);
    const times = Array.isArray(stored) ? stored.filter((at) => typeof at === 'number') : [];
    const occasions = withOccasion(times, nowMs);
    const after = JSON.stringify(occasions);
    // Called whenever the list of uploads is read.
    if (after !== before) localStorage.setItem(storageKey, after);
    return deletableBefore(occasions);
  } catch {
    return null;
  }
}
