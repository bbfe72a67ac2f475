import { queryOptions } from '@tanstack/react-query';
import { uploadsBeingSent } from '../../operations/UploadRun.ts';

/** The IDs of the uploads that some tab is sending, which must not be deleted; looked up again while a question is open. */
export const beingSentQuery = queryOptions({
  queryKey: ['uploadsBeingSent'],
  queryFn: uploadsBeingSent,
  networkMode: 'always',
  staleTime: 0,
  gcTime: 0,
  structuralSharing: false,
  refetchInterval: 2_000,
});
