import type { QueryClient } from '@tanstack/react-query';
import { type OpenParameters, readOpenAddress } from '../../domain/openAddress.ts';
import { listedUploadsQuery } from '../../kept/listedUploads.ts';
import { openTarget } from './openTarget.ts';

/** Where an address of `/open` leads; `null` if it has to be asked. The customer may be known from an upload that was opened here. */
export async function findUploadToOpen(
  parameters: OpenParameters,
  account: string,
  queryClient: QueryClient,
): Promise<ReturnType<typeof openTarget> | null> {
  const read = readOpenAddress(parameters);
  if (read.kind === 'unusable') return null;
  if (read.kind === 'upload') return openTarget(read.customerId, read);
  const listed = await queryClient.fetchQuery(listedUploadsQuery(account, null));
  const [id] = read.trackingIds;
  const known = listed.find(({ trackingIds }) => trackingIds.some((one) => one === id));
  return known === undefined ? null : openTarget(known.customerId, read);
}
