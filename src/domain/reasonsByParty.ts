import type { BatchDevice } from './batch.ts';
import type { Actor, CatalogueEntry } from './errorCatalogue.ts';
import { batchOutcomes, errorKey, isToResolve } from './outcome.ts';

/** The partner (`forYou`), one other party, or several other parties together (`others`). */
export type PartyGroup = 'forYou' | 'others' | Exclude<Actor, 'nobody' | 'partner'> | 'unknown';

export interface Reason {
  /** See `errorKey`. */
  readonly key: string;
  /** One of its devices, for the error as sent. */
  readonly device: BatchDevice;
  readonly explanation: CatalogueEntry | null;
  readonly actor: Actor | 'unknown' | null;
  readonly count: number;
}

export interface PartyReasons {
  readonly group: PartyGroup;
  /** Devices to resolve. */
  readonly count: number;
  /** The most frequent first. */
  readonly reasons: readonly Reason[];
}

const groupsAtMost = 3;

const byCount = (one: { count: number }, other: { count: number }) => other.count - one.count;

/**
 * The devices to resolve by who has to act: the partner first, then the party with the most devices. At most three groups: if
 * there are more parties, those with the fewest devices are joined as `others`.
 */
export function reasonsByParty(devices: readonly BatchDevice[]): readonly PartyReasons[] {
  const { of } = batchOutcomes(devices);
  const groups = new Map<PartyGroup, Map<string, { -readonly [Field in keyof Reason]: Reason[Field] }>>();
  for (const device of devices) {
    const { outcome, explanation, actor } = of(device);
    if (!isToResolve(outcome)) continue;
    const group = groupOf(outcome === 'forYou', actor);
    const reasons = groups.get(group) ?? new Map();
    groups.set(group, reasons);
    const key = errorKey(device);
    const reason = reasons.get(key);
    if (reason) reason.count++;
    else reasons.set(key, { key, device, explanation, actor, count: 1 });
  }
  const all = [...groups].map(([group, reasons]) => partyReasons(group, [...reasons.values()]));
  const forYou = all.filter(({ group }) => group === 'forYou');
  const parties = all.filter(({ group }) => group !== 'forYou').sort(byCount);
  const room = groupsAtMost - forYou.length;
  if (parties.length <= room) return [...forYou, ...parties];
  const joined = parties.slice(room - 1).flatMap(({ reasons }) => reasons);
  return [...forYou, ...parties.slice(0, room - 1), partyReasons('others', joined)];
}

function groupOf(isForYou: boolean, actor: Reason['actor']): PartyGroup {
  if (isForYou) return 'forYou';
  return actor === null || actor === 'nobody' || actor === 'partner' ? 'unknown' : actor;
}

function partyReasons(group: PartyGroup, reasons: readonly Reason[]): PartyReasons {
  const count = reasons.reduce((sum, reason) => sum + reason.count, 0);
  return { group, count, reasons: [...reasons].sort(byCount) };
}
