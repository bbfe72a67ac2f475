import { useFormat } from './format.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long ago a moment was, as people say it: `5 minutes ago`, `2 hours ago`, `yesterday`, and from a week on the day: `Mar 9`. */
export function useAgo(): (value: Date, now?: Date) => string {
  const format = useFormat();
  return (value, now = new Date()) => ago(value, now, format.locale) ?? format.shortDate(value);
}

/** `null` for moments further back than a week. A moment in the future, by a clock that is ahead, counts as now. */
export function ago(value: Date, now: Date, locale: string): string | null {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const ms = Math.max(0, now.getTime() - value.getTime());
  if (ms < minuteMs) return relative.format(0, 'second');
  if (ms < hourMs) return relative.format(-Math.floor(ms / minuteMs), 'minute');
  const days = daysBetween(value, now);
  if (days === 0 || ms < 6 * hourMs) return relative.format(-Math.floor(ms / hourMs), 'hour');
  return days < 7 ? relative.format(-days, 'day') : null;
}

/** Local midnights between two moments. */
function daysBetween(one: Date, other: Date): number {
  const midnight = (value: Date) => Date.UTC(value.getFullYear(), value.getMonth(), value.getDate());
  return Math.round((midnight(other) - midnight(one)) / (24 * hourMs));
}
