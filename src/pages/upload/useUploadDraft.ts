import { useSelector } from '@tanstack/react-store';
import { Store } from '@tanstack/store';
import { useCallback, useEffect } from 'react';
import { askBeforeLeaving } from '../../browser/askBeforeLeaving.ts';
import { emptyDraft, type UploadDraft } from '../../domain/upload/draft.ts';

/*
 * Drafts outlive their page, so that nobody loses corrections by looking at another page. Reloading ends them, since hardware
 * hashes are never stored.
 */
const drafts = new Store<ReadonlyMap<string, UploadDraft>>(new Map());

export type ChangeDraft = (change: (draft: UploadDraft) => UploadDraft) => void;

/** The draft with this key, and how to change it. While it has devices, the browser asks before the tab is closed. */
export function useUploadDraft(key: string): readonly [UploadDraft, ChangeDraft] {
  const draft = useSelector(drafts, (all) => all.get(key) ?? emptyDraft);
  const change = useCallback<ChangeDraft>(
    (next) => drafts.setState((all) => new Map(all).set(key, next(all.get(key) ?? emptyDraft))),
    [key],
  );
  const hasDevices = draft.rows.length > 0;
  useEffect(() => {
    if (hasDevices) return askBeforeLeaving();
  }, [hasDevices]);
  return [draft, change];
}
