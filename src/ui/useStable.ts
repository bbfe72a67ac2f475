import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every render, doing what the latest one would: for props that must not make their receiver render again. */
export function useStable<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
