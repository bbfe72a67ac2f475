/** The two agent roles can call Partner Center's API; other roles cannot. */
export type PartnerRole = 'Admin agent' | 'Sales agent' | 'Billing admin';

export interface PartnerAccount {
  /** The user's object ID in Entra, also used as the subject of the tokens. */
  readonly oid: string;
  readonly name: string;
  readonly userName: string;
  readonly role: PartnerRole;
  /** If false, the account signs in with a password only and its tokens lack the MFA claim that Partner Center requires. */
  readonly hasMfa: boolean;
  readonly note: string;
}

/** The partner tenant of all accounts. */
export const partnerTenantId = '6f1c2a54-0d7e-4b0b-9c53-2f6f1a3e8d10';
export const partnerName = 'Körtefa Informatika Kft.';

export const accounts = {
  adminAgent: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e101',
    name: 'Vasas Piroska',
    userName: 'piroska.vasas@kortefa-it.example',
    role: 'Admin agent',
    hasMfa: true,
    note: 'Can do everything.',
  },
  salesAgent: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e102',
    name: 'Tom Ellerby',
    userName: 'tom.ellerby@kortefa-it.example',
    role: 'Sales agent',
    hasMfa: true,
    note: 'Can do everything but create, change and assign profiles: these calls fail with 403, code 900150.',
  },
  withoutRole: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e103',
    name: 'Halmos Réka',
    userName: 'reka.halmos@kortefa-it.example',
    role: 'Billing admin',
    hasMfa: true,
    note: 'Has no agent role: every call fails with 403, code 900150.',
  },
  withoutMfa: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e104',
    name: 'Ilkka Saarikoski',
    userName: 'ilkka.saarikoski@kortefa-it.example',
    role: 'Admin agent',
    hasMfa: false,
    note: 'Signs in with a password only: calls fail with 401, code 900421, until a sign-in requires MFA.',
  },
} satisfies Record<string, PartnerAccount>;

export const accountList: readonly PartnerAccount[] = Object.values(accounts);

export function findAccount(oid: string): PartnerAccount | undefined {
  return accountList.find((account) => account.oid === oid);
}
