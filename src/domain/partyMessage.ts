import type { BatchDevice } from './batch.ts';
import { ERROR_CATALOGUE, type ErrorName, type Party } from './errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from './identifiers.ts';
import { maskProductKey } from './maskProductKey.ts';
import { batchOutcomes } from './outcome.ts';
import { oneLine } from './supportText.ts';
import { batchDeviceName, type SentDevice } from './upload/sentDevice.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/** The errors that each recipient can be asked about. The texts have a request for each of them. */
export const askedErrors = {
  previousOwner: ['ZtdDeviceAssignedToOtherTenant', 'ZtdDeviceRegisteredByOtherTenant'],
  customer: ['ZtdDeviceAlreadyAadRegistered'],
  manufacturer: ['ZtdDeviceIsNotUnique'],
  microsoftSupport: [
    'ZtdProfileAssignedToOtherTenant',
    'ZtdDeviceAssignedToOtherTenant',
    'ZtdDeviceRegisteredByOtherTenant',
    'ZtdDeviceIsNotUnique',
  ],
} as const satisfies Record<Party, readonly ErrorName[]>;

/** To whom a message about the devices of a party can go: the party, or Microsoft support if the party does not help. */
export function recipientsOf(party: Party): readonly Party[] {
  return party === 'previousOwner' || party === 'manufacturer' ? [party, 'microsoftSupport'] : [party];
}

export interface RequestTexts {
  /** The error in a few words. */
  readonly title: string;
  readonly happened: string;
  readonly request: string;
  /** What to show or to attach; the empty text if nothing is needed. */
  readonly proof: string;
}

/** Texts in the recipient's language. Header names such as `MS-RequestId` are not translated. */
export interface PartyMessageTexts {
  readonly subject: (recipient: Party, count: number) => string;
  readonly greeting: string;
  readonly opening: (recipient: Party, count: number) => string;
  readonly requests: {
    readonly [Recipient in Party]: Readonly<Record<(typeof askedErrors)[Recipient][number], RequestTexts>>;
  };
  readonly devices: (kind: DeviceNameKind, count: number) => string;
  readonly reply: Readonly<Record<Party, string>>;
  readonly batchTrackingId: string;
  /** As the customer reads it, and as everybody else does. */
  readonly ownTenantId: string;
  readonly customerTenantId: string;
  readonly closing: string;
}

/** `row`: the response has no identifier of the device, which was uploaded by its hardware hash alone. */
export type DeviceNameKind = 'serialNumber' | 'deviceId' | 'productKey' | 'row';

/** One upload status, of which an upload may have several. */
export interface MessagePart {
  readonly batchTrackingId: BatchTrackingId;
  readonly devices: readonly BatchDevice[];
  /** The same devices as sent from this browser, by position; `null` if they were sent elsewhere. */
  readonly uploaded: readonly SentDevice[] | null;
  readonly lastCall: { readonly requestId: string; readonly correlationId: string } | null;
}

export interface MessageFacts {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly parts: readonly MessagePart[];
}

/** Plain text. Lines of the body end in `\n`. */
export interface PartyMessage {
  readonly subject: string;
  readonly body: string;
}

/**
 * A message that asks `recipient`, one of `recipientsOf(party)`, to act on the devices that wait for `party`: one section for
 * each error, the most frequent first, with one device on a line. Product keys are masked and hardware hashes left out. The
 * customer is named only to the customer and to Microsoft support, because the others need not know who the customer is.
 */
export function partyMessage(
  facts: MessageFacts,
  party: Party,
  recipient: Party,
  texts: PartyMessageTexts,
): PartyMessage {
  const waiting = devicesByError(facts.parts, party);
  const requests: Readonly<Partial<Record<ErrorName, RequestTexts>>> = texts.requests[recipient];
  const sections = [...waiting]
    .sort(([, some], [, others]) => others.length - some.length)
    .flatMap(([name, devices]) => section(name, devices, requests[name], texts));
  const count = [...waiting.values()].reduce((sum, devices) => sum + devices.length, 0);
  const paragraphs = [
    texts.greeting,
    texts.opening(recipient, count),
    ...sections,
    texts.reply[recipient],
    references(facts, party, recipient, texts).join('\n'),
    texts.closing,
  ];
  return { subject: texts.subject(recipient, count), body: `${paragraphs.join('\n\n')}\n` };
}

interface NamedDevice {
  readonly kind: DeviceNameKind;
  readonly name: string;
}

/** A duplicate row is left out: its device is listed as the other row, which waits for the same party. */
function waitsFor(party: Party, { devices }: MessagePart) {
  const { of } = batchOutcomes(devices);
  return devices.flatMap((device) => {
    const { actor, explanation } = of(device);
    const isListed = actor === party && explanation !== null && explanation.name !== 'ZtdDeviceDuplicated';
    return isListed ? [{ device, error: explanation.name as ErrorName }] : [];
  });
}

/** Every device once, also if several rows have the same identifier. */
function devicesByError(parts: readonly MessagePart[], party: Party) {
  const found = new Map<ErrorName, NamedDevice[]>();
  const seen = new Set<string>();
  for (const part of parts) {
    for (const { device, error } of waitsFor(party, part)) {
      const named = nameOf(device, part, parts.length > 1);
      const id = `${named.kind} ${named.id}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const devices = found.get(error) ?? [];
      devices.push(named);
      found.set(error, devices);
    }
  }
  return found;
}

/** `id` tells devices apart: different product keys may look the same when masked. */
function nameOf(
  device: BatchDevice,
  { batchTrackingId, uploaded }: MessagePart,
  hasParts: boolean,
): NamedDevice & { readonly id: string } {
  const known = batchDeviceName(device, uploaded?.[device.position - 1] ?? null);
  const value = known?.value.trim();
  if (known === null || !value) {
    const name = hasParts ? `${device.position} (${batchTrackingId})` : String(device.position);
    return { kind: 'row', name, id: name };
  }
  const shown = known.kind === 'productKey' ? maskProductKey(value) : value;
  return { kind: known.kind, name: oneLine(withoutSecrets(shown)), id: value.toLowerCase() };
}

const nameKinds = ['serialNumber', 'deviceId', 'productKey', 'row'] as const satisfies DeviceNameKind[];

function section(
  name: ErrorName,
  devices: readonly NamedDevice[],
  request: RequestTexts | undefined,
  texts: PartyMessageTexts,
): readonly string[] {
  const code = ERROR_CATALOGUE.find((known) => known.name === name)?.code ?? null;
  const title = `${request?.title ?? ''} (${[code, name].filter(Boolean).join(' ')})`.trim();
  const lists = nameKinds.flatMap((kind) => {
    const names = devices.filter((device) => device.kind === kind).map((device) => device.name);
    return names.length === 0 ? [] : [[texts.devices(kind, names.length), ...names].join('\n')];
  });
  const what = [title, request?.happened, request?.request].filter(Boolean).join('\n');
  return [what, ...lists, ...(request?.proof ? [request.proof] : [])];
}

function references(facts: MessageFacts, party: Party, recipient: Party, texts: PartyMessageTexts) {
  const { customerId, customerName, parts } = facts;
  const lines: string[] = [];
  if (recipient === 'customer') lines.push(`${texts.ownTenantId}: ${customerId}`);
  if (recipient === 'microsoftSupport') {
    const name = customerName === null ? '' : ` (${oneLine(withoutSecrets(customerName))})`;
    lines.push(`${texts.customerTenantId}: ${customerId}${name}`);
  }
  for (const part of parts) {
    if (waitsFor(party, part).length === 0) continue;
    lines.push(`${texts.batchTrackingId}: ${part.batchTrackingId}`);
    if (recipient === 'microsoftSupport' && part.lastCall !== null)
      lines.push(
        `MS-CorrelationId: ${oneLine(part.lastCall.correlationId)}`,
        `MS-RequestId: ${oneLine(part.lastCall.requestId)}`,
      );
  }
  return lines;
}

/**
 * The longest `mailto:` address that can be relied on, in characters. Windows passes at most 2,083 characters of an address
 * to the mail program, and some programs take fewer; what is longer is cut off without a warning. Copy a longer message.
 */
export const mailtoLimit = 2_000;

/** The message as a `mailto:` address without a recipient, encoded as RFC 6068 requires: lines end in CRLF. */
export function mailtoHref({ subject, body }: PartyMessage): string {
  return `mailto:?subject=${encode(withLineEnds(subject, ' '))}&body=${encode(withLineEnds(body, '\r\n'))}`;
}

function withLineEnds(text: string, lineEnd: string): string {
  return text.replace(/\r\n|\r|\n/g, lineEnd);
}

/** Half a surrogate pair cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
