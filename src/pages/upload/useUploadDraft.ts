import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { emptyDraft, type UploadDraft } from '../../domain/upload/draft.ts';

/*
 * Drafts outlive their page, so that a look at another page costs nobody their corrections; a reload ends them, as
 * hardware hashes are stored nowhere.
 */
const drafts = new Map<string, UploadDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type ChangeDraft = (change: (draft: UploadDraft) => UploadDraft) => void;

/** The draft kept under `key`, and how to change it. While it has devices, the browser asks before the tab is closed. */
export function useUploadDraft(key: string): readonly [UploadDraft, ChangeDraft] {
  const draft = useSyncExternalStore(
    subscribe,
    useCallback(() => drafts.get(key) ?? emptyDraft, [key]),
  );
  const change = useCallback<ChangeDraft>(
    (next) => {
      drafts.set(key, next(drafts.get(key) ?? emptyDraft));
      for (const listener of listeners) listener();
    },
    [key],
  );
  const holdsDevices = draft.rows.length > 0;
  useEffect(() => {
    if (!holdsDevices) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [holdsDevices]);
  return useMemo(() => [draft, change], [draft, change]);
}
