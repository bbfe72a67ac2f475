import { randomUUID } from 'node:crypto';
import { customerIds } from '../sandbox/seed/wellKnown.ts';

const customers = [customerIds.bySize, customerIds.documented, customerIds.running];

/** What the records of uploads have in common that are stored as if they had been seen, three hours apart. */
export function keptUploads(account: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...{ account, customerId: customers[index % customers.length], batchTrackingId: randomUUID() },
    seenAt: new Date(Date.now() - index * 3 * 3_600_000),
  }));
}

/** The outcomes of an upload's devices: the first sixteen are for the partner. */
export function sixteenToResolve(devices: number) {
  return {
    kindOf: Array.from({ length: devices }, (_, device) => (device < 16 ? 1 : 0)),
    kinds: [
      { outcome: 'registered', code: null },
      { outcome: 'forYou', code: '812' },
    ],
  };
}
