import { useSelector } from '@tanstack/react-store';
import { Store } from '@tanstack/store';
import type { UploadRunState } from '../../operations/UploadRun.ts';
import { UploadRuns } from '../../operations/UploadRuns.ts';
import { useOperations } from './useOperations.ts';

const noRun = new Store<UploadRunState | null>(null);

/** The uploads of this visit. */
export function useUploadRuns(): UploadRuns {
  return useOperations().find('uploads', (options) => new UploadRuns(options));
}

/** The run of an upload and its state; both `null` for an upload that was not sent or continued since the page was loaded. */
export function useUploadRun(id: string) {
  const run = useSelector(useUploadRuns().store, (runs) => runs.get(id) ?? null);
  const state = useSelector<UploadRunState | null>(run?.store ?? noRun);
  return { run, state };
}
