import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { KeptUpload } from '../../kept/uploads.ts';
import { type RunState, UploadRun } from '../../operations/UploadRun.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';

/** The uploads sent or continued in this visit, by id. */
const runs = new Map<string, UploadRun>();
const listeners = new Set<() => void>();

export function useUploadRun(id: string): {
  readonly run: UploadRun | null;
  readonly state: RunState | null;
} {
  const run = useSyncExternalStore(subscribeToRuns, () => runs.get(id) ?? null);
  const subscribe = useCallback((listener: () => void) => run?.subscribe(listener) ?? (() => {}), [run]);
  const state = useSyncExternalStore(subscribe, () => run?.state() ?? null);
  return { run, state };
}

/** Takes an upload up in this visit; the same one if it was taken up before. */
export function useTakeUp(): (upload: KeptUpload) => UploadRun {
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  return useCallback(
    (upload) => {
      const known = runs.get(upload.id);
      if (known) return known;
      const run = new UploadRun(upload, partnerCenter, () => {
        void queryClient.invalidateQueries({ queryKey: ['kept', upload.account, 'uploads'] });
        void queryClient.invalidateQueries({ queryKey: ['deviceBatches', upload.customerId] });
      });
      runs.set(upload.id, run);
      for (const listener of listeners) listener();
      return run;
    },
    [partnerCenter, queryClient],
  );
}

function subscribeToRuns(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
