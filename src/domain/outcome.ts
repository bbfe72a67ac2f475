import type { BatchDevice, ProcessingStatus } from './batch.ts';
import { type Actor, type CatalogueEntry, type ErrorName, explainError } from './errorCatalogue.ts';

/** What became of a device, in the order in which counts are named. */
export const outcomes = [
  'registered',
  /** Nothing to do: error 806, or a duplicate row whose other row is registered. */
  'alreadyRegistered',
  /** The partner has to act. */
  'forYou',
  /** The previous owner, the customer, the manufacturer or Microsoft has to act. */
  'waitingForOthers',
  /** Queued or processing. */
  'inProgress',
  /** The status is missing, `unknown` or undocumented. */
  'unclear',
] as const;

export type DeviceOutcome = (typeof outcomes)[number];

/** For values of an address. */
export function isOutcome(value: string): value is DeviceOutcome {
  return (outcomes as readonly string[]).includes(value);
}

export type OutcomeCounts = Readonly<Record<DeviceOutcome, number>>;

export interface DeviceFacts {
  readonly outcome: DeviceOutcome;
  /** True for already registered devices and for duplicate rows too. */
  readonly hasError: boolean;
  /** What is publicly known of its error; `null` for unknown errors and for devices without one. */
  readonly explanation: CatalogueEntry | null;
  /**
   * Who acts. Of a duplicate row, who acts on the other row. `unknown` if the error has no public explanation, `null` if
   * there is no error or its result is still to come.
   */
  readonly actor: Actor | 'unknown' | null;
}

export interface BatchOutcomes {
  readonly counts: OutcomeCounts;
  /** Devices with an error of any kind, those that are already registered included. */
  readonly withError: number;
  /** The facts of a device of this list. The same function for all lists without duplicate rows. */
  readonly of: (device: BatchDevice) => DeviceFacts;
}

/** The outcomes that somebody has to act on. */
export const toResolveOutcomes = ['forYou', 'waitingForOthers'] as const satisfies readonly DeviceOutcome[];

export function isToResolve(outcome: DeviceOutcome): boolean {
  return outcome === 'forYou' || outcome === 'waitingForOthers';
}

const OUTCOME_BY_STATUS = {
  unknown: 'unclear',
  queued: 'inProgress',
  processing: 'inProgress',
  finished: 'registered',
  finishedWithErrors: 'forYou',
  unrecognized: 'unclear',
} as const satisfies Record<ProcessingStatus, DeviceOutcome>;

/**
 * An error without an entry is for the partner: the advice is to upload the device again, then to make a support request, and only
 * the partner can do either.
 */
const OUTCOME_BY_ACTOR = {
  nobody: 'alreadyRegistered',
  partner: 'forYou',
  customer: 'waitingForOthers',
  previousOwner: 'waitingForOthers',
  manufacturer: 'waitingForOthers',
  microsoftSupport: 'waitingForOthers',
  unknown: 'forYou',
} as const satisfies Record<Actor | 'unknown', DeviceOutcome>;

/** The error of a row whose device is in another row of the same batch. */
const DUPLICATE: ErrorName = 'ZtdDeviceDuplicated';

/** Values that may mean "no error". None of them is documented, so the match is lenient. */
const NO_ERROR = /^(?:0*|none|null|ok|success|no ?error)$/i;

function isError(text: string | null): boolean {
  return text !== null && !NO_ERROR.test(text.trim());
}

type JudgedFields = Pick<BatchDevice, 'status' | 'errorCode' | 'errorDescription'>;

/** An error code or description outweighs the status: a device reported `finished` with an error is not registered. */
function judge({ status, errorCode, errorDescription }: JudgedFields): DeviceFacts {
  const hasError = isError(errorCode) || isError(errorDescription) || status === 'finishedWithErrors';
  if (!hasError) return { outcome: OUTCOME_BY_STATUS[status], hasError, explanation: null, actor: null };
  const explanation = explainError(errorCode, errorDescription);
  // Without its other row, only the partner can look up in the file what that row is.
  if (explanation?.name === DUPLICATE) return { outcome: 'forYou', hasError, explanation, actor: 'partner' };
  const actor = explanation?.actor ?? 'unknown';
  return { outcome: OUTCOME_BY_ACTOR[actor], hasError, explanation, actor };
}

// Of a hundred thousand devices few have an error of their own. Not a WeakMap by device: collecting garbage around that many
// entries holds the page for 100 ms.
const known = new Map<string, DeviceFacts>();
/** Errors told apart at most; a hostile answer must not grow the table without end. */
const knownAtMost = 1000;

/** The facts of one row without regard to the others; the same object for the same status and error. */
function factsAlone(device: JudgedFields): DeviceFacts {
  const { status, errorCode, errorDescription } = device;
  const key =
    errorCode === null && errorDescription === null ? status : `${status}\n${errorCode}\n${errorDescription}`;
  let facts = known.get(key);
  if (facts === undefined) {
    facts = judge(device);
    if (known.size < knownAtMost) known.set(key, facts);
  }
  return facts;
}

/** Verdict, table and summary ask for the outcomes of the same list, which a poll without changes keeps. */
const judged = new WeakMap<readonly BatchDevice[], BatchOutcomes>();

/**
 * The outcome of each device of a batch, in time linear in their number. A duplicate row (`ZtdDeviceDuplicated`) ends as the
 * other row of the same device: already registered if that one is registered (or was before); in progress, unclear, for you or
 * waiting for others if that one is, since it is resolved with it; for you if no other row is found. The other row is found by
 * serial number, else by product key, else by device ID, ignoring case and whitespace around them. Of several other rows the
 * one with the best outcome counts.
 */
export function batchOutcomes(devices: readonly BatchDevice[]): BatchOutcomes {
  let found = judged.get(devices);
  if (found === undefined) {
    found = judgeAll(devices);
    judged.set(devices, found);
  }
  return found;
}

function judgeAll(devices: readonly BatchDevice[]): BatchOutcomes {
  const counts = {
    registered: 0,
    alreadyRegistered: 0,
    forYou: 0,
    waitingForOthers: 0,
    inProgress: 0,
    unclear: 0,
  };
  const duplicates: BatchDevice[] = [];
  let withError = 0;
  for (const device of devices) {
    const { outcome, hasError, explanation } = factsAlone(device);
    if (hasError) withError++;
    if (explanation?.name === DUPLICATE) duplicates.push(device);
    else counts[outcome]++;
  }
  if (duplicates.length === 0) return { counts, withError, of: factsAlone };

  const otherRows = bestOtherRows(devices, duplicates);
  const ofDuplicates = new Map<BatchDevice, DeviceFacts>();
  for (const duplicate of duplicates) {
    const facts = asOtherRow(factsAlone(duplicate), otherRows(duplicate));
    ofDuplicates.set(duplicate, facts);
    counts[facts.outcome]++;
  }
  return { counts, withError, of: (device) => ofDuplicates.get(device) ?? factsAlone(device) };
}

/** The preferred identifier first. */
const idKinds = ['serialNumber', 'productKey', 'deviceId'] as const;

function bare(id: string | null): string {
  return id === null ? '' : id.trim().toLowerCase();
}

/** Finds the facts of a duplicate's other row; `null` if there is none. Only identifiers that a duplicate has are looked at. */
function bestOtherRows(devices: readonly BatchDevice[], duplicates: readonly BatchDevice[]) {
  const wanted = {
    serialNumber: new Map<string, DeviceFacts | null>(),
    productKey: new Map<string, DeviceFacts | null>(),
    deviceId: new Map<string, DeviceFacts | null>(),
  };
  const kindOf = (device: BatchDevice) => idKinds.find((kind) => bare(device[kind]) !== '');
  for (const duplicate of duplicates) {
    const kind = kindOf(duplicate);
    if (kind) wanted[kind].set(bare(duplicate[kind]), null);
  }
  for (const kind of idKinds) {
    const best = wanted[kind];
    if (best.size === 0) continue;
    for (const device of devices) {
      const id = device[kind];
      if (id === null) continue;
      const before = best.get(bare(id));
      if (before === undefined) continue;
      const facts = factsAlone(device);
      if (facts.explanation?.name === DUPLICATE) continue;
      if (before === null || outcomeRank[facts.outcome] < outcomeRank[before.outcome])
        best.set(bare(id), facts);
    }
  }
  return (duplicate: BatchDevice): DeviceFacts | null => {
    const kind = kindOf(duplicate);
    return (kind && wanted[kind].get(bare(duplicate[kind]))) ?? null;
  };
}

/** From the outcome of a row that decides about its device to the one that says least. */
export const outcomeRank = {
  registered: 0,
  alreadyRegistered: 1,
  inProgress: 2,
  forYou: 3,
  waitingForOthers: 4,
  unclear: 5,
} as const satisfies Record<DeviceOutcome, number>;

function asOtherRow(alone: DeviceFacts, other: DeviceFacts | null): DeviceFacts {
  if (other === null) return alone;
  if (other.outcome === 'registered' || other.outcome === 'alreadyRegistered')
    return { ...alone, outcome: 'alreadyRegistered', actor: 'nobody' };
  return { ...alone, outcome: other.outcome, actor: other.actor };
}

/** The devices that can be uploaded again: to resolve, or already registered. */
export function devicesToRepair(devices: readonly BatchDevice[]): readonly BatchDevice[] {
  const { of } = batchOutcomes(devices);
  return devices.filter((device) => {
    const { outcome } = of(device);
    return isToResolve(outcome) || outcome === 'alreadyRegistered';
  });
}

/** What groups and filters by error are keyed by: the same for all devices with the same error, in every language. */
export function errorKey(device: BatchDevice): string {
  const { explanation, hasError } = factsAlone(device);
  if (!hasError) return '';
  return explanation?.name ?? [device.errorCode, device.errorDescription].filter(Boolean).join(' ');
}

/** What is shown behind the title of an error: its code, else the beginning of its description; `''` without either. */
export function errorCodeAsSent({ errorCode, errorDescription }: JudgedFields): string {
  if (errorCode !== null && isError(errorCode)) return errorCode.slice(0, CODE_CHARACTERS);
  return errorDescription !== null && isError(errorDescription)
    ? errorDescription.slice(0, CODE_CHARACTERS)
    : '';
}

/** Documented codes have three characters, and names of errors about thirty. */
const CODE_CHARACTERS = 60;
