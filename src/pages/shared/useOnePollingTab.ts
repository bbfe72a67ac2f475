import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * Of all tabs that want to follow the same thing, one is chosen to ask, and tells the others what it learnt. When it
 * is closed, hidden or paused, the next one takes over. Where the browser has no locks (plain http), every tab asks.
 */
export function useOnePollingTab<News>(name: string, isWanted: boolean, onNews: (news: News) => void) {
  const [isChosen, setChosen] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  const hear = useEffectEvent(onNews);

  useEffect(() => {
    if (!isWanted) return;
    if (navigator.locks === undefined) {
      setChosen(true);
      return () => setChosen(false);
    }
    const opened = new BroadcastChannel(name);
    opened.onmessage = ({ data }: MessageEvent<News>) => hear(data);
    channel.current = opened;
    const left = new AbortController();
    const turn = new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve()));
    navigator.locks
      .request(name, { signal: left.signal }, () => {
        setChosen(true);
        return turn;
      })
      // Left before its turn came.
      .catch(() => {});
    return () => {
      left.abort();
      opened.close();
      channel.current = null;
      setChosen(false);
    };
  }, [name, isWanted]);

  /** Tells the tabs that wait for their turn; without any, a large answer is not even copied. */
  async function tell(news: News): Promise<void> {
    if (navigator.locks === undefined) return;
    const { pending = [] } = await navigator.locks.query();
    if (pending.some((waiting) => waiting.name === name)) channel.current?.postMessage(news);
  }
  return { isChosen, tell };
}
