import type { Page } from '@playwright/test';
import { answerMark } from './mainThread.ts';

/** What the measured page records about itself. All times are `performance.now()` values. */
export interface PageMeasurements {
  /** When the body of the last upload status response had arrived. */
  receivedAt: number;
  /** The body of that response. */
  body: string;
  responses: number;
  /** When the first device rows were painted. */
  firstRowsAt: number | null;
  /** Resolves with the time when the current changes have been painted. */
  painted: () => Promise<number>;
}

declare global {
  interface Window {
    measurements: PageMeasurements;
  }
}

/** Installs the measurements in every document that `page` loads from now on, without changing the app. */
export async function installMeasurements(page: Page): Promise<void> {
  await page.addInitScript((mark) => {
    const measurements: PageMeasurements = {
      receivedAt: 0,
      body: '',
      responses: 0,
      firstRowsAt: null,
      // A message posted in an animation frame callback arrives after that frame has been painted.
      painted: () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(null);
          });
        }),
    };
    window.measurements = measurements;

    const tableShown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('[role=grid]') === null) return;
        observer.disconnect();
        resolve();
      }).observe(document, { subtree: true, childList: true });
    });

    const arrayBuffer = Response.prototype.arrayBuffer;
    Response.prototype.arrayBuffer = async function (this: Response) {
      const body = await arrayBuffer.call(this);
      if (!this.url.includes('/batchJobStatus/')) return body;
      // Over a network the table is there before the response. The sandbox answers before the page is rendered, and drawing that
      // is not what the response costs.
      await tableShown;
      await measurements.painted();
      measurements.body = new TextDecoder().decode(body);
      measurements.receivedAt = performance.now();
      performance.mark(mark);
      measurements.responses += 1;
      return body;
    };

    const rows = new MutationObserver(() => {
      if (document.querySelector('[role=gridcell]') === null) return;
      rows.disconnect();
      void measurements.painted().then((at) => {
        measurements.firstRowsAt = at;
      });
    });
    rows.observe(document, { subtree: true, childList: true });
  }, answerMark);
}
