import {
  type CompareMessage,
  changesBetween,
  type LargeBodyMessage,
  type ReturnedBytes,
} from './largeBody.ts';

/* Compares two large answers. The message `read` or `unreadable` comes after the rows, then the later answer itself. */

addEventListener('message', ({ data: { port, ...bodies } }: MessageEvent<CompareMessage>) => {
  for (const message of changesBetween(bodies)) port.postMessage(message satisfies LargeBodyMessage);
  const { now } = bodies;
  port.postMessage({ kind: 'bytes', bytes: now } satisfies ReturnedBytes, [now]);
});
