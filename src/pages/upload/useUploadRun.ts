import { useSelector } from '@tanstack/react-store';
import { Store } from '@tanstack/store';
import { useOperations } from '../../operations/operations.ts';
import type { UploadRunState } from '../../operations/UploadRun.ts';

const noRun = new Store<UploadRunState | null>(null);

/** The run of an upload and its state; both `null` for an upload that was not sent or continued since the page was loaded. */
export function useUploadRun(id: string) {
  const run = useSelector(useOperations().uploads.store, (runs) => runs.get(id) ?? null);
  const state = useSelector<UploadRunState | null>(run?.store ?? noRun);
  return { run, state };
}
