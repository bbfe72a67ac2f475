import { queryOptions } from '@tanstack/react-query';
import type { CustomerId } from '../domain/identifiers.ts';
import { keptDatabase, startingWith } from './database.ts';

/** A customer opened on this browser before. */
export interface KeptCustomer {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly companyName: string | null;
  readonly domain: string | null;
  readonly openedAt: Date;
}

/** The customers this account opened here, the latest first. */
export function keptCustomersQuery(account: string) {
  return queryOptions({
    queryKey: ['kept', account, 'customers'],
    async queryFn(): Promise<readonly KeptCustomer[]> {
      const all = (await (await keptDatabase())?.getAll('customers', startingWith(account))) ?? [];
      return all.sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
    },
    networkMode: 'always',
    staleTime: 0,
  });
}

export async function keepCustomer(customer: KeptCustomer): Promise<void> {
  await (await keptDatabase())?.put('customers', customer);
}
