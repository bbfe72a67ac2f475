import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, as is `dur`. */
  readonly ts: number;
  readonly dur?: number;
}

export interface MainThreadTime {
  /** In ms. */
  readonly total: number;
  readonly longestTask: number;
}

/** Name of the mark from which on the main thread's time counts. */
export const answerMark = 'bench: answer';

/**
 * What the page's main thread does while `act` runs, from the moment when the answer has arrived (`answerMark`). What comes before is
 * the browser's: it collects the answer, and copies it for the developer tools that measure here.
 */
export async function mainThreadTime(session: CDPSession, act: () => Promise<void>): Promise<MainThreadTime> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  const includedCategories = ['blink.user_timing', 'toplevel', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await isComplete;
  session.off('Tracing.dataCollected', collect);

  const mark = events.find(({ name }) => name === answerMark);
  if (mark === undefined) throw new Error('The answer did not come while the main thread was watched.');
  const tasks = events.flatMap(({ name, ph, pid, tid, ts, dur = 0 }) => {
    const isTask = name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid;
    const ms = (ts + dur - Math.max(ts, mark.ts)) / 1000;
    return isTask && ms > 0 ? ms : [];
  });
  return { total: tasks.reduce((sum, ms) => sum + ms, 0), longestTask: Math.max(0, ...tasks) };
}
