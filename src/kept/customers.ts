import { changeRecord, startingWith, tryDatabase } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptCustomer } from './records.ts';

/** The customers this account opened here, the latest first. */
export function keptCustomersQuery(account: string) {
  return keptQuery(account, 'customers', [], async (): Promise<readonly KeptCustomer[]> => {
    const all = await tryDatabase((database) => database.getAll('customers', startingWith(account)), []);
    return all.sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
  });
}

/** For opening a customer. Resolves when pages show it. */
export async function keepCustomer(customer: KeptCustomer): Promise<void> {
  await tryDatabase((database) => database.put('customers', customer), null);
  await refreshQueriesOf(customer.account, 'customers');
}

/** For later responses about an opened customer: does nothing if it has been deleted since, perhaps in another tab. */
export async function updateCustomer(customer: KeptCustomer): Promise<void> {
  const key: [string, string] = [customer.account, customer.customerId];
  await tryDatabase(
    (database) => changeRecord(database, 'customers', key, (stored) => stored && customer),
    false,
  );
  await refreshQueriesOf(customer.account, 'customers');
}
