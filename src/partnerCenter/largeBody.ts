import { parseObject, sameJson, type WireObject } from './wire.ts';

/*
 * A large answer is compared in a worker with the one before about the same resource. The page receives the rows that changed, as JSON,
 * which it reads faster than copies of objects.
 */

export interface ComparedBodies {
  readonly before: ArrayBuffer;
  readonly now: ArrayBuffer;
}

/** What the page sends to the worker, which answers through the port: two answers may be compared at the same time. */
export interface CompareMessage extends ComparedBodies {
  readonly port: MessagePort;
}

export type LargeBodyMessage =
  | {
      readonly kind: 'rows';
      /** JSON of a list. */
      readonly json: string;
      /** The index of each. */
      readonly places: readonly number[];
    }
  | {
      readonly kind: 'read';
      /** Without its rows. */
      readonly body: WireObject;
      /** `null` without a list. */
      readonly rowsKey: string | null;
      readonly count: number;
    }
  | { readonly kind: 'unreadable' };

/** The worker's last message: the answer as it came, for the next comparison. */
export interface ReturnedBytes {
  readonly kind: 'bytes';
  readonly bytes: ArrayBuffer;
}

/** Two milliseconds of work for the page. */
const rowsPerMessage = 1_000;

/** The worker's side: what changed from one answer to the next. */
export function* changesBetween({ before, now }: ComparedBodies): Generator<LargeBodyMessage> {
  const body = parseBytes(now);
  if (body === null) {
    yield { kind: 'unreadable' };
    return;
  }
  const { rows: rowsBefore } = rowsOf(parseBytes(before) ?? {});
  const { key, rows } = rowsOf(body);
  let portion: unknown[] = [];
  let places: number[] = [];
  for (const [place, row] of rows.entries()) {
    if (place < rowsBefore.length && sameJson(rowsBefore[place], row)) continue;
    portion.push(row);
    places.push(place);
    if (portion.length < rowsPerMessage) continue;
    yield { kind: 'rows', json: JSON.stringify(portion), places };
    portion = [];
    places = [];
  }
  if (portion.length > 0) yield { kind: 'rows', json: JSON.stringify(portion), places };
  yield {
    ...{ kind: 'read', rowsKey: key, count: rows.length },
    body: key === null ? body : { ...body, [key]: null },
  };
}

export function parseBytes(bytes: ArrayBuffer): WireObject | null {
  return parseObject(new TextDecoder().decode(bytes));
}

/** The longest list in a body: its rows. */
export function rowsOf(body: WireObject): { readonly key: string | null; readonly rows: readonly unknown[] } {
  let [key, rows]: [string | null, readonly unknown[]] = [null, []];
  for (const [name, value] of Object.entries(body))
    if (Array.isArray(value) && (key === null || value.length > rows.length)) [key, rows] = [name, value];
  return { key, rows };
}

/** The page's side: makes the answer from the rows before and the worker's messages. Rows that did not change are the same objects. */
export class ChangedBody {
  readonly #before: readonly unknown[];
  readonly #changed: (readonly [place: number, row: unknown])[] = [];

  constructor(before: readonly unknown[]) {
    this.#before = before;
  }

  /** Takes a message. Returns the body with the last one; `null` if it is no JSON object. */
  take(message: LargeBodyMessage): WireObject | null | undefined {
    switch (message.kind) {
      case 'unreadable':
        return null;
      case 'rows': {
        const rows: readonly unknown[] = JSON.parse(message.json);
        for (const [index, place] of message.places.entries()) this.#changed.push([place, rows[index]]);
        return undefined;
      }
      case 'read': {
        const { body, rowsKey, count } = message;
        return rowsKey === null ? body : { ...body, [rowsKey]: this.#rows(count) };
      }
      default:
        return message satisfies never;
    }
  }

  #rows(count: number): readonly unknown[] {
    if (this.#changed.length === 0 && this.#before.length === count) return this.#before;
    const rows = this.#before.slice(0, count);
    for (const [place, row] of this.#changed) rows[place] = row;
    return rows;
  }
}
