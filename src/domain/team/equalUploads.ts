import type { BatchTrackingId, CustomerId } from '../identifiers.ts';
import { mergeUploads } from './mergeUploads.ts';
import type { TeamUpload } from './teamUpload.ts';

/** Items of the list that are about the same upload: the first of them stays, and the others are merged into it and deleted. */
export interface EqualItems<Item> {
  readonly first: Item;
  readonly others: readonly Item[];
  /** All of them as one upload. */
  readonly upload: TeamUpload;
}

/**
 * Joins items that share a tracking ID of the same customer, directly or through a third. Which one stays is the same for everybody:
 * the one with the lowest ID.
 */
export function joinEqualUploads<Item extends { readonly id: string; readonly upload: TeamUpload }>(
  items: Iterable<Item>,
): readonly EqualItems<Item>[] {
  const groupOf = new Map<string, Set<Item>>();
  for (const item of items) {
    const keys = keysOf(item.upload);
    const known = new Set(keys.flatMap((key) => groupOf.get(key) ?? []));
    const [group = new Set<Item>(), ...smaller] = [...known].sort((one, two) => two.size - one.size);
    for (const one of [...smaller.flatMap((other) => [...other]), item]) {
      group.add(one);
      for (const key of keysOf(one.upload)) groupOf.set(key, group);
    }
  }
  return [...new Set(groupOf.values())].map((group) => {
    const [first, ...others] = [...group].sort(byId) as [Item, ...Item[]];
    const upload = others.reduce((merged, one) => mergeUploads(merged, one.upload), first.upload);
    return { first, others, upload };
  });
}

/** What tells the upload's parts apart from those of any other. */
export function keysOf({ customerId, parts }: Pick<TeamUpload, 'customerId' | 'parts'>): readonly string[] {
  return parts.map(({ trackingId }) => keyOfPart(customerId, trackingId));
}

export function keyOfPart(customerId: CustomerId, trackingId: BatchTrackingId): string {
  return `${customerId} ${trackingId}`;
}

/** SharePoint counts its items. */
function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return Number(one.id) - Number(other.id);
}
