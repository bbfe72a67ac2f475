import { type ComparedBodies, changesBetween, type LargeBodyMessage } from './largeBody.ts';

/* Compares two large answers, and ends with the message `read` or `unreadable`. */

function send(message: LargeBodyMessage): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ComparedBodies>) => {
  for (const message of changesBetween(data)) send(message);
});
