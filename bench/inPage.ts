import type { Page } from '@playwright/test';

/** What the page under measurement notes about itself; all times are `performance.now()`. */
export interface Notes {
  /** When the text of the last answer about a batch was there, and that text. */
  receivedAt: number;
  body: string;
  answers: number;
  /** When the first cell of a device was painted. */
  firstRowsAt: number | null;
  /** Since when the page may be taken for painted, after what has just been done to it. */
  painted: () => Promise<number>;
}

declare global {
  interface Window {
    notes: Notes;
  }
}

/** Has every page opened from now on note what the bench needs; the app itself knows nothing of it. */
export async function takeNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = {
      receivedAt: 0,
      body: '',
      answers: 0,
      firstRowsAt: null,
      // A message posted from within a frame arrives when that frame has been painted.
      painted: () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(null);
          });
        }),
    };
    window.notes = notes;

    const text = Response.prototype.text;
    Response.prototype.text = async function (this: Response) {
      const body = await text.call(this);
      if (!this.url.includes('/batchJobStatus/')) return body;
      notes.receivedAt = performance.now();
      notes.body = body;
      notes.answers += 1;
      return body;
    };

    const rows = new MutationObserver(() => {
      if (document.querySelector('[role=gridcell]') === null) return;
      rows.disconnect();
      void notes.painted().then((at) => {
        notes.firstRowsAt = at;
      });
    });
    rows.observe(document, { subtree: true, childList: true });
  });
}
