import { QueryObserver, useQueryClient } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { useEffect, useMemo, useState } from 'react';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { WatchedBatch } from '../../operations/WatchedBatch.ts';
import { type BatchAnswer, batchStatusQuery } from '../../partnerCenter/batchStatus.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { useOperations } from './useOperations.ts';
import type { useWatchedBatch } from './useWatchedBatch.ts';

type Watched = ReturnType<typeof useWatchedBatch>;

/**
 * Shows several batches, as `useWatchedBatch` shows one: what is known of each, in the order of `trackingIds`, which contains each
 * ID once. The list is the same object until something in it changes.
 */
export function useWatchedBatches(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  isOnScreen = false,
): readonly Watched[] {
  const { watcher } = useOperations();
  const partnerCenter = usePartnerCenter();
  const ids = useSameList(trackingIds);
  const batches = useMemo(() => ids.map((id) => watcher.batch(customerId, id)), [watcher, customerId, ids]);

  useEffect(() => {
    const hide = batches.map((batch) => batch.show(isOnScreen));
    // After a longer list is shown: hiding its other batches first would have each of them checked again.
    return () => queueMicrotask(() => hide.forEach((hideOne) => void hideOne()));
  }, [batches, isOnScreen]);

  const queryClient = useQueryClient();
  const answerSource = useMemo(() => {
    const queryOf = (id: BatchTrackingId) => batchStatusQuery(partnerCenter, customerId, id);
    return answersOf(ids.map((id) => new QueryObserver(queryClient, { ...queryOf(id), enabled: false })));
  }, [queryClient, partnerCenter, customerId, ids]);
  const answers = useSelector(answerSource, (all) => all, { compare: isSameList });
  const failureSource = useMemo(() => failuresOf(batches), [batches]);
  const failures = useSelector(failureSource, (all) => all, { compare: isSameList });
  return useMemo(
    () =>
      batches.map((watching, index) => {
        const answer = answers[index] ?? null;
        const verdict = answer && batchVerdict(answer.batch);
        return { answer, verdict, failure: failures[index] ?? null, watching };
      }),
    [batches, answers, failures],
  );
}

interface AnswerObserver {
  readonly getCurrentResult: () => { readonly data: BatchAnswer | undefined };
  readonly subscribe: (onChange: () => void) => () => void;
}

/** What the cache has, kept there for as long as it is observed. `useQueries` does the same and more, for 1.6 kB before the first rows. */
function answersOf(observers: readonly AnswerObserver[]) {
  const get = () => observers.map((observer) => observer.getCurrentResult().data ?? null);
  return {
    get,
    subscribe(onChange: (answers: (BatchAnswer | null)[]) => void) {
      const subscriptions = observers.map((observer) => observer.subscribe(() => onChange(get())));
      return { unsubscribe: () => subscriptions.forEach((unsubscribe) => void unsubscribe()) };
    },
  };
}

function failuresOf(batches: readonly WatchedBatch[]) {
  const get = () => batches.map(({ store }) => store.state.failure);
  return {
    get,
    subscribe(onChange: (failures: (Error | null)[]) => void) {
      const change = () => onChange(get());
      const subscriptions = batches.map(({ store }) => store.subscribe(change));
      return { unsubscribe: () => subscriptions.forEach((one) => void one.unsubscribe()) };
    },
  };
}

/** The list of the last render if its items are the same. */
function useSameList<Item>(list: readonly Item[]): readonly Item[] {
  const [known, setKnown] = useState(list);
  if (isSameList(known, list)) return known;
  setKnown(list);
  return list;
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
