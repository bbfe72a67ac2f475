import type { QueryClient } from '@tanstack/react-query';

/** The page has time to show its first answers. */
const showingMs = 1_000;

/** Calls `act` once the opened page shows its first answers: for what must not take anything from the page. Returns how to give up. */
export function whenSettled(queryClient: QueryClient, act: () => void): () => void {
  let isGivenUp = false;
  let unsubscribe = () => {};
  const actWhenIdle = () => setTimeout(() => whenIdle(() => void (isGivenUp || act())), showingMs);
  whenIdle(() => {
    if (isGivenUp) return;
    if (queryClient.isFetching() === 0) return void actWhenIdle();
    unsubscribe = queryClient.getQueryCache().subscribe(() => {
      if (queryClient.isFetching() > 0) return;
      unsubscribe();
      actWhenIdle();
    });
  });
  return () => {
    isGivenUp = true;
    unsubscribe();
  };
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 1000);
}
