import { type DeviceHit, type HitState, hitStates, latestFirst } from './deviceHit.ts';
import { foldId } from './searchedDevices.ts';

/** One line of a pasted list. */
export interface PastedDevice {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** What it is looked up by. */
  readonly id: string;
  /** The line that has the same device before; `null` if this is the first. */
  readonly repeats: number | null;
}

/** Bounds the work for a pasted file. */
export const mostPastedDevices = 10_000;

/**
 * The devices of a pasted text, one in each line, by serial number, product key or device ID. Of a line with several cells, as from a
 * spreadsheet, the first that is not empty counts. Lines without text are left out.
 */
export function pastedDevices(text: string): readonly PastedDevice[] {
  const devices: PastedDevice[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, raw] of text.split(/\r\n|[\n\r]/).entries()) {
    if (devices.length === mostPastedDevices) break;
    const shown = raw
      .split(/[\t;,]/)
      .map(bare)
      .find(Boolean);
    const id = foldId(shown ?? '');
    if (shown === undefined || id === '') continue;
    const line = index + 1;
    const before = lineOf.get(id);
    devices.push({ line, text: shown, id, repeats: before ?? null });
    if (before === undefined) lineOf.set(id, line);
  }
  return devices;
}

function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}

/** What became of a pasted device. */
export type PastedState = HitState | 'notFound';
export const pastedStates = [...hitStates, 'notFound'] as readonly PastedState[];

export interface PastedAnswer extends PastedDevice {
  readonly state: PastedState;
  /** Where it was found, the place that counts first. */
  readonly hits: readonly DeviceHit[];
}

/** The answer for each pasted device, in their order. `hits` has those of each looked up ID. */
export function pastedAnswers(
  devices: readonly PastedDevice[],
  hits: ReadonlyMap<string, readonly DeviceHit[]>,
): readonly PastedAnswer[] {
  return devices.map((device) => {
    const found = latestFirst(hits.get(device.id) ?? []);
    return { ...device, hits: found, state: found[0]?.state ?? 'notFound' };
  });
}

export type PastedCounts = Readonly<Record<PastedState, number>>;

export function countAnswers(answers: readonly PastedAnswer[]): PastedCounts {
  const counts = Object.fromEntries(pastedStates.map((state) => [state, 0])) as Record<PastedState, number>;
  for (const { state } of answers) counts[state] += 1;
  return counts;
}
