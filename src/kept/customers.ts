import { keptDatabase, startingWith } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptCustomer } from './records.ts';

/** The customers this account opened here, the latest first. */
export function keptCustomersQuery(account: string) {
  return keptQuery(account, 'customers', [], async (): Promise<readonly KeptCustomer[]> => {
    const all = (await (await keptDatabase())?.getAll('customers', startingWith(account))) ?? [];
    return all.sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
  });
}

export async function keepCustomer(customer: KeptCustomer): Promise<void> {
  await (await keptDatabase())?.put('customers', customer);
  await refreshQueriesOf(customer.account, 'customers');
}
