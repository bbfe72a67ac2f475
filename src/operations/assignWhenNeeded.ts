import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';

/** What assigns, or continues to. */
interface Assignments {
  readonly onList: (listed: readonly ListedUpload[]) => void;
}

/**
 * Calls `load` once the list has an upload whose devices are to get a profile, or an assignment to continue. Few users ever have one, so
 * the code for it is loaded only then.
 */
export function assignWhenNeeded(
  { account, queryClient }: { readonly account: string; readonly queryClient: QueryClient },
  load: () => Promise<Assignments>,
): { readonly end: () => void } {
  let isLoading = false;
  const observer = new QueryObserver(queryClient, listedUploadsQuery(account, null));
  const unsubscribe = observer.subscribe(({ data }) => {
    if (isLoading || data === undefined || !data.some((upload) => isToBegin(upload) || isToContinue(upload)))
      return;
    isLoading = true;
    load().then(
      (assignments) => {
        unsubscribe();
        assignments.onList(observer.getCurrentResult().data ?? data);
      },
      () => {
        // Its file could not be loaded. The next change of the list tries again.
        isLoading = false;
      },
    );
  });
  return { end: unsubscribe };
}

/** Every result of an upload from this browser is final, and the profile chosen with it is to be assigned. */
export function isToBegin({ sentHere, thenAssign, isFinal }: ListedUpload): boolean {
  return sentHere !== null && isFinal && thenAssign?.state.kind === 'waiting';
}

/** An assignment that continues without the user has parts left to send. */
export function isToContinue({ sentHere }: ListedUpload): boolean {
  return sentHere?.isUnfinished === true && sentHere.continuesAlone;
}
