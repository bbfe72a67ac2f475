import { startingWith, tryDatabase } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptCustomer } from './records.ts';

/** The customers this account opened here, the latest first. */
export function keptCustomersQuery(account: string) {
  return keptQuery(account, 'customers', [], async (): Promise<readonly KeptCustomer[]> => {
    const all = await tryDatabase((database) => database.getAll('customers', startingWith(account)), []);
    return all.sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
  });
}

export async function keepCustomer(customer: KeptCustomer): Promise<void> {
  await tryDatabase((database) => database.put('customers', customer), null);
  await refreshQueriesOf(customer.account, 'customers');
}
