import type { Policy, PolicyBody } from '../policies/policy.ts';
import { hostileTexts } from './hostileBatches.ts';
import { guidFor } from './seededRandom.ts';
import { customerIds } from './wellKnown.ts';

/** Names of seeded policies that tests rely on. */
export const policyNames = {
  /** Of the documented customer and of the customers by size and running. Assigned to most devices. */
  standard: 'Standard setup',
  /** Of the customer by size. Assigned to a third of the devices. */
  classroom: 'Classroom laptops',
  /** Of the customer by size. Assigned to no device. */
  loan: 'Loan pool',
  /** Of the customer by size, assigned to no device. Has settings that nobody has documented. */
  unknownSettings: 'Kiosk pilot',
  /** Of the customer running. Skips every page, the license terms too. */
  everything: 'Műhely – minden oldal kihagyva',
} as const;

export function policyIdOf(customerId: string, name: string): string {
  return guidFor(`policy ${customerId} ${name}`);
}

/** A policy that some devices have, although no list contains it: it was deleted, or belongs to another partner. */
const unlistedPolicyId = guidFor('policy that no list contains');

/** What the device at a position of a seeded batch carries: nothing, a policy's ID, or its name. */
export function devicePolicyValue(customerId: string, position: number): string | null {
  if (position % 4 === 0) return null;
  if (customerId === customerIds.hostile) return hostileTexts[position] ?? null;
  if (position % 10 === 7) return unlistedPolicyId;
  if (position % 10 === 5) return policyNames.standard;
  const hasClassroom = customerId === customerIds.bySize && position % 3 === 1;
  return policyIdOf(customerId, hasClassroom ? policyNames.classroom : policyNames.standard);
}

type Seed = Pick<Policy, 'customerId' | 'name'> & Partial<Policy>;

function policy({ customerId, name, ...rest }: Seed): Policy {
  return {
    id: policyIdOf(customerId, name),
    customerId,
    name,
    category: 'o_o_b_e',
    description: null,
    policySettings: ['skip_express_settings'],
    createdDate: '2026-02-11T09:30:00',
    lastModifiedDate: '2026-03-02T14:05:10',
    countName: 'devicesAssigned',
    ...rest,
  };
}

const { documented, bySize, running, oddAnswers, hostile, longTexts } = customerIds;

/** The policies in a new world. Each world has its own copies, because calls change them. */
export const seededPolicies = (): Policy[] => [
  policy({
    customerId: documented,
    name: policyNames.standard,
    description: 'Standard setup of all office computers',
    policySettings: ['oobe_user_not_local_admin', 'skip_express_settings'],
    createdDate: '2017-07-25T03:00:00.1234567-07:00',
    lastModifiedDate: '2017-07-25T03:05:00.7654321-07:00',
  }),
  policy({
    customerId: bySize,
    name: policyNames.standard,
    description: 'Staff laptops and office computers',
    policySettings: ['oobe_user_not_local_admin', 'skip_express_settings', 'skip_oem_registration'],
    countName: 'devicesAssignedCount',
  }),
  policy({
    customerId: bySize,
    name: policyNames.classroom,
    description: 'Shared laptops in classrooms: pupils are not administrators.',
    policySettings: [
      ...['remove_oem_preinstalls', 'oobe_user_not_local_admin', 'skip_express_settings'],
      ...['skip_oem_registration', 'skip_eula'],
    ],
    createdDate: '2026-03-09T01:02:03.1234567-07:00',
    lastModifiedDate: '2026-06-30T23:59:59.9999999-07:00',
  }),
  policy({ customerId: bySize, name: policyNames.loan, policySettings: ['none'] }),
  policy({
    customerId: bySize,
    name: policyNames.unknownSettings,
    description: 'Trial with a setting from another tool',
    policySettings: ['skip_express_settings', 'skip_keyboard_selection', 'Enable_White_Glove'],
    category: 'none',
  }),
  policy({ customerId: running, name: policyNames.standard, countName: 'devicesAssignedCount' }),
  policy({
    customerId: running,
    name: policyNames.everything,
    policySettings: [
      ...['oobe_user_not_local_admin', 'skip_express_settings', 'skip_oem_registration', 'skip_eula'],
    ],
  }),
  ...oddPolicies(),
  ...hostileTexts.map((text, index) =>
    policy({
      customerId: hostile,
      name: text,
      // Texts can be equal in a list, IDs cannot.
      id: guidFor(`hostile policy ${index}`),
      description: text,
      policySettings: ['skip_express_settings', text],
      ...(index % 5 === 4 && { category: text }),
    }),
  ),
  policy({
    customerId: longTexts,
    name: 'Standardkonfiguration-'.repeat(10).slice(0, 200),
    description: 'Very long description '.repeat(2500),
    policySettings: [
      'skip_express_settings',
      'x'.repeat(500),
      ...Array.from({ length: 60 }, (_, n) => `x${n}`),
    ],
  }),
];

function oddPolicies(): Policy[] {
  const odd = (name: string, reshape: (body: PolicyBody) => unknown, rest: Partial<Policy> = {}) =>
    policy({ customerId: oddAnswers, name, reshape, ...rest });
  return [
    odd('Dates not set', (body) => body, {
      createdDate: '0001-01-01T00:00:00',
      lastModifiedDate: '0001-01-01T00:00:00Z',
    }),
    odd('No fields but the required', ({ id, name }) => ({ id, name })),
    odd('Null everywhere', ({ id, name }) => ({
      ...{ id, name, category: null, description: null, devicesAssigned: null },
      ...{ policySettings: null, createdDate: null, lastModifiedDate: null, attributes: null },
    })),
    odd('Keys in another casing, and a count as text', ({ id, name, policySettings }) => ({
      ...{ ID: id.toUpperCase(), ' Name': name, Category: 'OOBE', DevicesAssignedCount: '7' },
      PolicySettings: policySettings.map((setting) => setting.toUpperCase()),
    })),
    odd('Settings that are not texts', (body) => ({
      ...body,
      policySettings: ['skip_eula', 4, null, { name: 'skip_keyboard' }, ['nested'], true],
    })),
    odd('Settings twice', (body) => ({ ...body, policySettings: ['skip_eula', 'skip_eula', 'none'] })),
  ];
}
