import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { keptCustomersQuery } from '../../kept/customers.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { customerName, customerQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { customerNames } from '../shared/customerNames.ts';

/** Each costs a call; a link to the uploads of more customers shows the IDs of the others. */
const mostAsked = 20;

/** The names of the uploads' customers: as kept here, else asked for once each. `null` while not known. */
export function useCustomerNames(uploads: readonly ListedUpload[]): ReadonlyMap<CustomerId, string | null> {
  const partnerCenter = usePartnerCenter();
  const { data: kept } = useQuery(keptCustomersQuery(useAccount().key));
  const known = useMemo(() => customerNames(kept ?? [], uploads), [kept, uploads]);
  const unknown = useMemo(() => {
    const ids = new Set(uploads.map(({ customerId }) => customerId));
    return [...ids].filter((id) => !known.get(id)).slice(0, mostAsked);
  }, [uploads, known]);
  const asked = useQueries({
    queries: unknown.map((id) => ({ ...customerQuery(partnerCenter, id), enabled: kept !== undefined })),
  });
  const names = JSON.stringify(asked.map(({ data }) => customerName(data)));
  return useMemo(() => {
    const found: readonly (string | null)[] = JSON.parse(names);
    return new Map([...known, ...unknown.map((id, index) => [id, found[index] ?? null] as const)]);
  }, [known, unknown, names]);
}
