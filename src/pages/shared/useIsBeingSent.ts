import { useQuery } from '@tanstack/react-query';
import { isRunningInSomeTab } from '../../browser/oneTab.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { uploadLock } from '../../operations/UploadRun.ts';

/** How often it is looked whether another tab is still sending. */
const otherTabMs = 2_000;

/** Whether a tab of this browser is sending the upload. */
export function useIsBeingSent({ sentHere }: ListedUpload): boolean {
  const id = sentHere?.uploadId ?? '';
  const { data = false } = useQuery({
    queryKey: ['isUploadSent', id],
    queryFn: () => isRunningInSomeTab(uploadLock(id)),
    networkMode: 'always',
    staleTime: 0,
    enabled: sentHere?.isUnfinished === true,
    refetchInterval: otherTabMs,
  });
  return data;
}
