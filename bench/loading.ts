import type { CDPSession } from 'puppeteer-core';

declare global {
  interface Window {
    /** The status answer of the floor page. */
    answer: Promise<Response>;
  }
}

/** 100 ms latency, 10 Mbit/s: a mobile connection, or an office behind a VPN. */
export async function emulateNetwork(session: CDPSession): Promise<void> {
  const bytesPerSecond = 10_000_000 / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** A request that reports a time: without a page agent (see `browserWithoutTools.ts`), a page can't call its observer. */
export const reportPath = '/healthz?painted=';

/** Resolves with the time that `whenPainted` reports. */
export function paintedAt(session: CDPSession): Promise<number> {
  return new Promise((resolve) => {
    session.on('Network.requestWillBeSent', ({ request }) => {
      const [, ms] = request.url.split(reportPath);
      if (ms !== undefined) resolve(Number(ms));
    });
  });
}

/** Runs in the page: reports when an element that matches has been painted, in ms since the navigation began. */
export function whenPainted([selector, report]: readonly [string, string]): void {
  const changes = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    changes.disconnect();
    // A message posted in an animation frame callback arrives after that frame has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        void fetch(report + performance.now());
      };
      port2.postMessage(null);
    });
  });
  changes.observe(document, { subtree: true, childList: true });
}

interface Request {
  readonly url: string;
  readonly at: number;
  round: number;
  endedAt: number;
  bytes: number;
  isCached: boolean;
  httpStatus: number;
}

export interface Loading {
  /** Those sent over the network before the rows. */
  readonly requests: number;
  /** On the wire, headers included. */
  readonly bytes: number;
  readonly pageBytes: number;
  readonly statusBytes: number;
  readonly status: Request | undefined;
  readonly lines: readonly string[];
}

/**
 * Records the requests of a page from now on. The result returns those sent until `ms` after the navigation. A request's round is how
 * many requests were made one after the other until it left, itself included: one more than the latest round of those answered by then.
 */
export async function recordLoading(session: CDPSession): Promise<(ms: number) => Loading> {
  const requests = new Map<string, Request>();
  let start: number | null = null;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    start ??= timestamp;
    const at = (timestamp - start) * 1000;
    const answered = [...requests.values()].filter(({ endedAt, isCached }) => endedAt <= at && !isCached);
    const round = 1 + Math.max(0, ...answered.map((one) => one.round));
    requests.set(requestId, {
      ...{ url: request.url, at, round, endedAt: Number.POSITIVE_INFINITY },
      ...{ bytes: 0, isCached: false, httpStatus: 0 },
    });
  });
  const note = (requestId: string, change: Partial<Request>) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, change);
  };
  session.on('Network.requestServedFromCache', ({ requestId }) => note(requestId, { isCached: true }));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    note(requestId, { httpStatus: response.status });
    if (response.fromDiskCache) note(requestId, { isCached: true });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    note(requestId, { endedAt: (timestamp - (start ?? 0)) * 1000, bytes: encodedDataLength }),
  );
  return (ms) => {
    const sent = [...requests.values()].filter(({ at, url }) => at <= ms && !url.includes(reportPath));
    const onNetwork = sent.filter(({ isCached }) => !isCached);
    const status = sent.find(({ url }) => url.includes('/batchJobStatus/'));
    return {
      requests: onNetwork.length,
      bytes: onNetwork.reduce((sum, one) => sum + one.bytes, 0),
      pageBytes: sent[0]?.bytes ?? 0,
      statusBytes: status?.bytes ?? 0,
      status,
      lines: sent.map(
        ({ url, at, endedAt, round, bytes, isCached }) =>
          `${at.toFixed(0).padStart(5)} – ${endedAt.toFixed(0).padStart(5)}  round ${round}${isCached ? ' cached' : ''}  ${bytes} B  ${url.slice(0, 90)}`,
      ),
    };
  };
}
