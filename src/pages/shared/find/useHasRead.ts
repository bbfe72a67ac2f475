import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { keptReadingsQuery } from '../../../kept/readings.ts';

/** Whether device batches of the customer have been read for searching; of any customer if it is `null`. */
export function useHasRead(customerId: CustomerId | null): boolean {
  const { data: readings = [] } = useQuery(keptReadingsQuery(useAccount().key));
  return readings.some((one) => customerId === null || one.customerId === customerId);
}
