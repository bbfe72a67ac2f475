import { withoutSecrets } from '../withoutSecrets.ts';

/** What every exported JSON file begins with. A change that a program would notice gets another version. */
export interface ExportedDocument {
  readonly format: `device-batch-dashboard/${string}`;
  readonly version: number;
  /** ISO 8601 in UTC, like every time in the file. */
  readonly exportedAt: string;
}

/** The document as text. Nothing that looks like a hardware hash or an access token is left in it. */
export function exportJson<Exported extends ExportedDocument>(document: Exported): string {
  const text = JSON.stringify(
    document,
    (_, value: unknown) => (typeof value === 'string' ? withoutSecrets(value) : value),
    2,
  );
  return `${text}\n`;
}

/** A time for a document. */
export function isoTime(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
