import {
  type BatchTrackingId,
  type CustomerId,
  parseBatchTrackingId,
  parseCustomerId,
} from './identifiers.ts';

export type TrackingReferenceProblem =
  | 'empty'
  /** It contains nothing that looks like an ID. */
  | 'noGuid'
  /** The ID has missing or extra digits or dashes. */
  | 'incompleteGuid'
  /** Right length, but with a letter outside 0–9 and a–f, typically O for 0 or l for 1. */
  | 'wrongLetter'
  /** The all-zero placeholder. */
  | 'nilGuid'
  /** The address of a customer, without a batch. */
  | 'onlyCustomer'
  /** The address of a device batch, which never contains a tracking ID. */
  | 'deviceBatch'
  /** More than one ID, and nothing shows which one is meant. */
  | 'severalGuids';

export type TrackingReference =
  | { readonly ok: true; readonly batchTrackingId: BatchTrackingId; readonly customerId: CustomerId | null }
  | {
      readonly ok: false;
      readonly problem: TrackingReferenceProblem;
      /** The relevant part of the text, such as the incomplete ID; `null` if there is none. */
      readonly found: string | null;
    };

// `plainText` leaves one line feed where the text was broken, and a mail program breaks a link anywhere.
const hexDigits = (count: number) => `(?:[0-9a-f]\n?){${count - 1}}[0-9a-f]`;
const broken = (word: string) => [...word].join('\n?');
const GUID = [8, 4, 4, 4, 12].map(hexDigits).join('\n?-\n?');
const NAMED_GUID = `\n?\\{?\n?(${GUID})\n?\\}?`;
const NOT_WITHIN_A_WORD = '(?<![0-9a-z-])';
const NOT_LONGER = '(?![0-9a-z]|-[0-9a-z])';
const BATCHES = `(?<![\\w-]|${broken('device')}-?\n)(?:${broken('batchjobstatus/')}|${broken('batches/')})`;

const ANY_GUID = new RegExp(`${NOT_WITHIN_A_WORD}${GUID}${NOT_LONGER}`, 'gi');
/** A batch's path in Partner Center's `Location`, in an API address, or in this app's address. */
const BATCH_PATH = new RegExp(
  `(?:${broken('customers/')}${NAMED_GUID}\n?/\n?)?${BATCHES}${NAMED_GUID}${NOT_LONGER}`,
  'gi',
);
const UNFINISHED_BATCH_PATH = new RegExp(`${BATCHES}\n?([^\\s/?#&"'<>]+)`, 'i');
const DEVICE_BATCH_PATH = new RegExp(`${broken('/device')}\n?-?\n?${broken('batches/')}\n?[^/?#\\s]`, 'i');
/** As in an address of `/open` with a bare tracking ID. */
const CUSTOMER_PARAMETER = new RegExp(
  `[?&]\n?${broken('customer')}(?:\n?${broken('id')})?\n?=${NAMED_GUID}${NOT_LONGER}`,
  'i',
);
const CUSTOMER_PATH = new RegExp(`${broken('customers/')}${NAMED_GUID}${NOT_LONGER}`, 'i');

/** Bounds the work for a long text, such as a pasted log or a whole file. */
const SEARCHED_CHARACTERS = 10_000;

/**
 * Finds the batch that a pasted text refers to: a GUID, a `Location` value, or any address or text that contains one, in
 * any casing, percent-encoded or not. Never throws. A batch in the path of an address takes precedence over other IDs in
 * the text, such as a request ID next to it.
 */
export function parseTrackingReference(pasted: string): TrackingReference {
  const text = plainText(pasted.slice(0, SEARCHED_CHARACTERS));
  if (text === '') return { ok: false, problem: 'empty', found: null };

  const named = new Map<string, string | undefined>();
  for (const [, customer, batch = ''] of text.matchAll(BATCH_PATH)) {
    const id = guidOf(batch);
    named.set(id, customer ?? named.get(id));
  }
  if (named.size > 0) return onlyOne([...named.keys()], (id) => named.get(id) ?? null);

  if (DEVICE_BATCH_PATH.test(text)) return { ok: false, problem: 'deviceBatch', found: null };

  const unfinished = UNFINISHED_BATCH_PATH.exec(text)?.[1];
  if (unfinished !== undefined) return problemIn(unfinished);

  const parameter = CUSTOMER_PARAMETER.exec(text)?.[1];
  const customer = parameter ?? CUSTOMER_PATH.exec(text)?.[1];
  const guids = new Set(Array.from(text.matchAll(ANY_GUID), ([guid]) => guidOf(guid)));
  if (customer !== undefined && guids.size === 1) {
    return { ok: false, problem: 'onlyCustomer', found: customer.replaceAll('\n', '') };
  }
  if (parameter !== undefined) guids.delete(guidOf(parameter));
  return guids.size > 0 ? onlyOne([...guids], () => parameter ?? null) : problemIn(text);
}

function guidOf(found: string): string {
  return found.replaceAll('\n', '').toLowerCase();
}

function onlyOne(ids: readonly string[], customerOf: (id: string) => string | null): TrackingReference {
  const [id, another] = ids;
  if (id === undefined) return { ok: false, problem: 'noGuid', found: null };
  if (another !== undefined) return { ok: false, problem: 'severalGuids', found: ids.join(', ') };
  const batchTrackingId = parseBatchTrackingId(id);
  if (batchTrackingId === null) return { ok: false, problem: 'nilGuid', found: id };
  return { ok: true, batchTrackingId, customerId: parseCustomerId(guidOf(customerOf(id) ?? '')) };
}

/** What is wrong with a text that contains no complete GUID. */
function problemIn(text: string): TrackingReference {
  const mistyped = /(?<![0-9a-z-])[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}(?![0-9a-z-])/i.exec(text)?.[0];
  if (mistyped !== undefined) return { ok: false, problem: 'wrongLetter', found: mistyped };

  const broken =
    /(?<![0-9a-z-])[0-9a-f]{4,}(?:-[0-9a-f]{0,40}){1,8}(?![0-9a-z])/i.exec(text)?.[0] ??
    /(?<![0-9a-z-])[0-9a-f]{8,64}(?![0-9a-z-])/i.exec(text)?.[0];
  return broken === undefined
    ? { ok: false, problem: 'noGuid', found: null }
    : { ok: false, problem: 'incompleteGuid', found: broken };
}

/**
 * Reverts what mail programs, office programs and nested URLs do to an ID: invisible characters, typographic dashes, and
 * percent-encoding (twice in a URL that was passed through a sign-in page).
 */
function plainText(text: string): string {
  let plain = onOneLine(text.replace(/[\p{Cf}\0]/gu, ''));
  for (let layer = 0; layer < 3; layer++) {
    plain = plain
      // Broken after its `%`: only the characters that links are made of. "100%" may precede an id.
      .replace(/%\n(?=2\n?[5df]|7\n?[bd])/gi, '%')
      .replace(/%([2-7])\n?([0-9a-f])/gi, (_, high: string, low: string) =>
        String.fromCharCode(Number.parseInt(high + low, 16)),
      );
  }
  return onOneLine(plain.replace(/[\p{Cf}\0]/gu, '').replace(/\p{Pd}/gu, '-')).trim();
}

function onOneLine(text: string): string {
  return text.replace(/=?\s+(?:>\s*)*/g, '\n');
}
