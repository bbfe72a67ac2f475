import type { Actor, ErrorName } from './errorCatalogue.ts';
import { outcomes } from './outcome.ts';
import type { ErrorGroup, SupportBundle } from './supportBundle.ts';

/** Labels in the user's language. Header names such as `MS-RequestId` are not translated. */
export interface SupportTexts {
  readonly heading: string;
  readonly createdAt: string;
  readonly customer: string;
  readonly batchTrackingId: string;
  readonly link: string;
  readonly batchStatus: string;
  readonly startedTime: string;
  readonly completedTime: string;
  readonly total: string;
  readonly registered: string;
  readonly alreadyRegistered: string;
  readonly forYou: string;
  readonly waitingForOthers: string;
  readonly inProgress: string;
  readonly unclear: string;
  readonly noAnswer: string;
  readonly lastCall: string;
  readonly failures: string;
  readonly whoActs: string;
  readonly position: string;
  readonly serialNumber: string;
  readonly productKey: string;
  readonly deviceId: string;
  readonly versions: string;
  readonly notSet: string;
  readonly moreDevices: (count: number) => string;
  readonly errorTitle: (knownAs: ErrorName | null) => string;
  readonly actor: (actor: Actor | null) => string;
  readonly papers: { readonly title: string; readonly items: readonly string[] };
}

/** More would make the request hard to read; the JSON file contains all of them. */
const DEVICES_PER_ERROR = 50;
/** In characters. */
const LONGEST_VALUE = 300;

/** The error that Microsoft support resolves only with proof of ownership. */
const NEEDS_PROOF_OF_OWNERSHIP: ErrorName = 'ZtdDeviceAssignedToOtherTenant';

/** The bundle as plain text, to paste into a ticket. */
export function supportText(bundle: SupportBundle, texts: SupportTexts): string {
  const sections = [
    summary(bundle, texts),
    lastCall(bundle, texts),
    ...bundle.failures.map((group) => failure(group, texts)),
    bundle.failures.some(({ knownAs }) => knownAs === NEEDS_PROOF_OF_OWNERSHIP)
      ? [texts.papers.title, ...texts.papers.items.map((item) => `- ${item}`)]
      : [],
    [texts.versions, ...Object.entries(bundle.versions).map(([name, version]) => line(name, version, texts))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function summary({ createdAt, customer, batchTrackingId, link, batch }: SupportBundle, texts: SupportTexts) {
  const lines = [
    texts.heading,
    line(texts.createdAt, createdAt, texts),
    line(texts.customer, customer.name === null ? customer.id : `${customer.name} (${customer.id})`, texts),
    line(texts.batchTrackingId, batchTrackingId, texts),
    line(texts.link, link, texts, Number.POSITIVE_INFINITY),
  ];
  if (batch === null) return [...lines, texts.noAnswer];
  const counts = (['total', ...outcomes] as const).map((name) => `${texts[name]}: ${batch.devices[name]}`);
  return [
    ...lines,
    line(texts.batchStatus, batch.status, texts),
    line(texts.startedTime, batch.startedTime, texts),
    line(texts.completedTime, batch.completedTime, texts),
    counts.join(', '),
  ];
}

function lastCall({ lastCall: call }: SupportBundle, texts: SupportTexts): readonly string[] {
  if (call === null) return [];
  return [
    texts.lastCall,
    oneLine(`${call.method} ${call.path} → ${call.status ?? '–'} (${call.at ?? '–'})`),
    ...(['MS-RequestId', 'MS-CorrelationId', 'MS-CV', 'MS-ServerId'] as const).map((name) =>
      line(name, call[name], texts),
    ),
  ];
}

function failure(group: ErrorGroup, texts: SupportTexts): readonly string[] {
  const { devices } = group;
  const sent = [group.errorCode, group.errorDescription].filter((part) => part !== null).join(' ');
  const named = (label: string, value: string | null) =>
    value === null ? [] : [`${label} ${oneLine(value)}`];
  return [
    `${texts.failures}: ${devices.length} × ${oneLine(sent) || texts.notSet}`,
    `${texts.errorTitle(group.knownAs)}. ${texts.whoActs}: ${texts.actor(group.actor)}`,
    ...devices
      .slice(0, DEVICES_PER_ERROR)
      .map((device) =>
        [
          `- ${texts.position} ${device.position}`,
          ...named(texts.serialNumber, device.serialNumber),
          ...named(texts.productKey, device.productKey),
          ...named(texts.deviceId, device.deviceId),
        ].join(', '),
      ),
    ...(devices.length > DEVICES_PER_ERROR
      ? [`- ${texts.moreDevices(devices.length - DEVICES_PER_ERROR)}`]
      : []),
  ];
}

function line(label: string, value: string | null, texts: SupportTexts, longest = LONGEST_VALUE): string {
  return `${label}: ${value === null ? texts.notSet : oneLine(value, longest)}`;
}

/** Escapes characters by which a hostile value could fake another line or reverse the text direction. */
export function oneLine(value: string, longest = LONGEST_VALUE): string {
  const visible = value.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return visible.length > longest ? `${visible.slice(0, longest)}…` : visible;
}
