import type { ListedUpload } from '../../../kept/listedUploads.ts';

/** What the chart of the last days tells apart, from the bottom of a bar to its top. */
export const dayOutcomes = ['registered', 'alreadyRegistered', 'waitingForOthers', 'forYou'] as const;
export type DayOutcome = (typeof dayOutcomes)[number];

export interface Day extends Readonly<Record<DayOutcome, number>> {
  /** Local midnight. */
  readonly date: Date;
}

export const shownDays = 30;

/** The devices of the uploads sent in the last 30 days, by the day they were sent and by outcome, as last seen; the earliest day first. */
export function lastDays(listed: readonly ListedUpload[], now: Date): readonly Day[] {
  const days = Array.from({ length: shownDays }, (_, index) => ({
    // Not 24 hours apart: summer time begins and ends.
    date: new Date(now.getFullYear(), now.getMonth(), now.getDate() - (shownDays - 1 - index)),
    ...{ registered: 0, alreadyRegistered: 0, waitingForOthers: 0, forYou: 0 },
  }));
  const byTime = new Map(days.map((day) => [day.date.getTime(), day]));
  for (const { sentAt, verdict, assigns } of listed) {
    // Devices of an assignment were sent before.
    if (sentAt === null || verdict === null || assigns !== null) continue;
    const day = byTime.get(new Date(sentAt).setHours(0, 0, 0, 0));
    if (day) for (const outcome of dayOutcomes) day[outcome] += verdict[outcome];
  }
  return days;
}
