/** What Partner Center lets an account do: two agent roles may call the API, other roles may not. */
export type PartnerRole = 'Admin agent' | 'Sales agent' | 'Billing admin';

export interface PartnerAccount {
  /** Entra's object id of the user; also the subject of the tokens. */
  readonly oid: string;
  readonly name: string;
  readonly userName: string;
  readonly role: PartnerRole;
  /** False: signs in with a password alone, so that tokens lack the claim Partner Center insists on. */
  readonly hasMfa: boolean;
  readonly note: string;
}

/** The partner tenant all accounts belong to. */
export const partnerTenantId = '6f1c2a54-0d7e-4b0b-9c53-2f6f1a3e8d10';
export const partnerName = 'Körtefa Informatika Kft.';

export const accounts = {
  adminAgent: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e101',
    name: 'Vasas Piroska',
    userName: 'piroska.vasas@kortefa-it.example',
    role: 'Admin agent',
    hasMfa: true,
    note: 'May do everything.',
  },
  salesAgent: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e102',
    name: 'Tom Ellerby',
    userName: 'tom.ellerby@kortefa-it.example',
    role: 'Sales agent',
    hasMfa: true,
    note: 'May do everything this API offers.',
  },
  withoutRole: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e103',
    name: 'Halmos Réka',
    userName: 'reka.halmos@kortefa-it.example',
    role: 'Billing admin',
    hasMfa: true,
    note: 'Lacks the role: every call is answered 403 with code 900150.',
  },
  withoutMfa: {
    oid: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e104',
    name: 'Ilkka Saarikoski',
    userName: 'ilkka.saarikoski@kortefa-it.example',
    role: 'Admin agent',
    hasMfa: false,
    note: 'Signs in with a password alone: 401 with code 900421, until a sign-in asks for more.',
  },
} satisfies Record<string, PartnerAccount>;

export const accountList: readonly PartnerAccount[] = Object.values(accounts);

export function findAccount(oid: string): PartnerAccount | undefined {
  return accountList.find((account) => account.oid === oid);
}
