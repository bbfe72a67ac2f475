import type { CustomerId } from '../../domain/identifiers.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';

/** What is open at a customer, as far as this browser knows. */
export interface CustomerBadges {
  readonly toResolve: number;
  /** Of those to resolve. */
  readonly forYou: number;
  /** Uploads that were running when they were last seen. */
  readonly running: number;
  /** Uploads of which not every part was sent. */
  readonly unsent: number;
}

/** The badges of each customer with at least one listed upload. */
export function customerBadges(listed: readonly ListedUpload[]): ReadonlyMap<CustomerId, CustomerBadges> {
  const badges = new Map<CustomerId, CustomerBadges>();
  for (const { customerId, verdict, sentHere, open, team } of listed) {
    if (team?.isArchived) continue;
    const before = badges.get(customerId) ?? { toResolve: 0, forYou: 0, running: 0, unsent: 0 };
    const isUnsent = sentHere?.isUnfinished === true;
    const isRunning = verdict !== null && verdict.phase !== 'done' && !isUnsent;
    badges.set(customerId, {
      toResolve: before.toResolve + open.forYou + open.waitingForOthers,
      forYou: before.forYou + open.forYou,
      running: before.running + (isRunning ? 1 : 0),
      unsent: before.unsent + (isUnsent ? 1 : 0),
    });
  }
  return badges;
}
