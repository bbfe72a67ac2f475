import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { keepCustomer, keptCustomersQuery, updateCustomer } from '../../kept/customers.ts';
import { customerName, customerQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';

/**
 * The customer of a page, stored as opened in this browser. A customer that was opened before has a name even while
 * Partner Center cannot be reached. `name` is `null` if none is known.
 */
export function useOpenedCustomer(customerId: CustomerId) {
  const account = useAccount().key;
  const query = useQuery(customerQuery(usePartnerCenter(), customerId));
  const customer = query.data;
  const kept = useQuery(keptCustomersQuery(account)).data?.find((one) => one.customerId === customerId);
  const name = customerName(customer) ?? customerName(kept);

  // Only opening a page stores the customer. If it is deleted while the page is open, it must not come back.
  const stored = useRef<CustomerId | null>(null);
  useEffect(() => {
    if (customer === undefined) return;
    const { companyName, domain } = customer;
    const store = stored.current === customerId ? updateCustomer : keepCustomer;
    stored.current = customerId;
    void store({ account, customerId, companyName, domain, openedAt: new Date() });
  }, [account, customerId, customer]);
  return { query, kept, name };
}
