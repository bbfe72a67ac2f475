import { useFormat } from '../../i18n/format.ts';

/** A moment in the reader's own time; pointing at it tells the same in UTC, as Partner Center and support write it. */
export function Time({ value, missing }: { value: Date | null; missing?: string }) {
  const format = useFormat();
  if (value === null) return <span>{missing}</span>;
  return (
    <time dateTime={value.toISOString()} title={format.utc(value)}>
      {format.dateTime(value)}
    </time>
  );
}
