import {
  type ComparedBodies,
  changesBetween,
  type LargeBodyMessage,
  type ReturnedBytes,
} from './largeBody.ts';

/* Compares two large answers. The message `read` or `unreadable` comes after the rows, then the later answer itself. */

function send(message: LargeBodyMessage): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ComparedBodies>) => {
  for (const message of changesBetween(data)) send(message);
  postMessage({ kind: 'bytes', bytes: data.now } satisfies ReturnedBytes, { transfer: [data.now] });
});
