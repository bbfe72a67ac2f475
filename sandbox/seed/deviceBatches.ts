import type { Device } from '../batches/device.ts';
import type { DeviceBatch } from '../batches/deviceBatch.ts';
import { memoize } from '../batches/plan.ts';
import { accounts } from '../oidc/accounts.ts';
import { deviceOf } from './devices.ts';
import { devicePolicyValue } from './policies.ts';
import { type RegistrationError, registrationErrors } from './registrationErrors.ts';
import { customerIds } from './wellKnown.ts';

/** Names of seeded device batches that tests rely on. */
export const deviceBatchIds = {
  /** One device. */
  documented: 'Test batch',
  /** Three pages. */
  twoHundredFifty: 'Autumn classroom laptops',
  /** A name with characters that must be percent-encoded. */
  awkward: 'Q3 / Újpest #1 100%',
  /** A hundred pages. */
  tenThousand: 'Trust-wide rollout 2026',
  /** 200 characters without a place to break. */
  longName: 'Rollout2026-'.repeat(17).slice(0, 200),
  /** The last four of its 36 devices fail when they are given a policy, with 807, 809, 810 and 811. */
  failing: 'Szerelőcsarnok',
  /** No devices. */
  empty: 'Spare pool',
} as const;

interface Seed {
  readonly customerId: string;
  readonly id: string;
  readonly created: string;
  readonly size: number;
}

const seeds: readonly Seed[] = [
  {
    customerId: customerIds.documented,
    id: deviceBatchIds.documented,
    created: '2017-07-25T09:58:00',
    size: 1,
  },
  {
    customerId: customerIds.bySize,
    id: deviceBatchIds.twoHundredFifty,
    created: '2026-03-09T08:14:40',
    size: 250,
  },
  {
    customerId: customerIds.bySize,
    id: deviceBatchIds.awkward,
    created: '2026-07-01T06:30:00.1234567Z',
    size: 12,
  },
  {
    customerId: customerIds.bySize,
    id: deviceBatchIds.tenThousand,
    created: '2026-03-09T08:15:00',
    size: 10_000,
  },
  { customerId: customerIds.bySize, id: deviceBatchIds.empty, created: '2026-05-18T11:00:00', size: 0 },
  {
    customerId: customerIds.running,
    id: deviceBatchIds.failing,
    created: '2026-09-02T07:20:00',
    size: 36,
  },
  {
    customerId: customerIds.hostile,
    id: '"><b>batch</b> \u202E __proto__',
    created: '2026-01-05T08:59:00',
    size: 3,
  },
  {
    customerId: customerIds.longTexts,
    id: deviceBatchIds.longName,
    created: '2026-01-05T09:00:00',
    size: 12,
  },
];

// Every seventh device cannot be deleted, and every fiftieth has no list of operations.
function operationsOf(position: number): Device['allowedOperations'] {
  if (position % 50 === 0) return null;
  return position % 7 === 0 ? ['GET', 'PATCH'] : ['GET', 'PATCH', 'DELETE'];
}

/** A device without a policy has no list, or one with null. */
function policiesOf(customerId: string, position: number): Device['policies'] {
  return position % 8 === 0 ? [] : [{ key: 'o_o_b_e', value: devicePolicyValue(customerId, position) }];
}

/** Partner Center's device IDs have two formats: GUIDs and groups of digits. */
function digitId(seed: Seed, position: number): string {
  const batch = 3608 + seeds.indexOf(seed);
  return `9993-8627-${batch}-6844-${String(position).padStart(4, '0')}-4361-72`;
}

function deviceIn(seed: Seed, position: number): Device {
  const { deviceId, serialNumber, productKey, modelName, oemManufacturerName } = deviceOf(
    `${seed.customerId} ${seed.id}`,
    position,
  );
  return {
    id: position % 10 === 3 ? digitId(seed, position) : deviceId,
    serialNumber,
    productKey,
    hardwareHash: null,
    modelName,
    oemManufacturerName,
    policies: policiesOf(seed.customerId, position),
    uploadedDate: seed.created,
    allowedOperations: operationsOf(position),
    attributes: { objectType: 'Device' },
  };
}

/** The last four devices of this batch fail when they are given a policy. */
const failing = [
  registrationErrors.notRegistered,
  registrationErrors.profileMissing,
  registrationErrors.profileOfOther,
  registrationErrors.registeredByOther,
] as const;

export function seededFailingDevices(): [deviceId: string, error: RegistrationError][] {
  const seed = seeds.find(({ id }) => id === deviceBatchIds.failing);
  if (!seed) return [];
  return failing.map((error, index) => [deviceIn(seed, seed.size - failing.length + 1 + index).id, error]);
}

const seededDevices = new Map(
  seeds.map((seed) => [
    seed,
    memoize(() => Array.from({ length: seed.size }, (_, index) => deviceIn(seed, index + 1))),
  ]),
);

/** The device batches in a new world. Their devices are shared by all worlds and created on first use. */
export function seededDeviceBatches(): DeviceBatch[] {
  return seeds.map((seed) => ({
    id: seed.id,
    customerId: seed.customerId,
    creationDate: seed.created,
    createdBy: accounts.adminAgent.userName,
    seeded: seededDevices.get(seed) ?? (() => []),
    seededCount: seed.size,
    uploads: [],
    policyUpdates: [],
    deleted: new Set(),
  }));
}
