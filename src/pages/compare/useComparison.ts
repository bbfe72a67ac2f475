import { useEffect, useRef, useState } from 'react';
import { inSlices } from '../../browser/inSlices.ts';
import type { ComparedSide } from '../../domain/comparedSide.ts';
import { type Comparison, compareUploads } from '../../domain/compareUploads.ts';

interface Lists {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/**
 * The comparison of two lists, which keep their identity while nothing in them changes; `null` until both are known and compared.
 * While a list changes, the comparison before is returned. A list that changes while it is being compared is compared again afterwards,
 * so that one that grows page by page is shown as it grows.
 */
export function useComparison(before: ComparedSide | null, after: ComparedSide | null): Comparison | null {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const wanted = useRef<Lists | null>(null);
  const isRunning = useRef(false);
  const known = useRef<Comparison | null>(null);
  const ended = useRef(new AbortController());

  useEffect(() => {
    const controller = new AbortController();
    ended.current = controller;
    isRunning.current = false;
    return () => controller.abort();
  }, []);

  useEffect(() => {
    if (before === null || after === null) return;
    wanted.current = { before, after };
    if (isRunning.current) return;
    isRunning.current = true;
    const { signal } = ended.current;
    void (async () => {
      for (let lists = wanted.current; lists !== null; lists = wanted.current) {
        wanted.current = null;
        known.current = await inSlices(compareUploads(lists.before, lists.after, known.current), signal);
        setComparison(known.current);
      }
      isRunning.current = false;
    })();
  }, [before, after]);
  return comparison;
}
