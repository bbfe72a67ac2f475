import { useFormat } from '../../i18n/format.ts';

/** A moment in local time or UTC, as the user chose; pointing at it tells the same in the other. */
export function Time({ value, missing }: { value: Date | null; missing?: string }) {
  const format = useFormat();
  if (value === null) return <span>{missing}</span>;
  return (
    <time dateTime={value.toISOString()} title={format.otherTime(value)}>
      {format.dateTime(value)}
    </time>
  );
}
