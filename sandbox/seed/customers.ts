import { companies } from './companyNames.ts';
import { guidFor } from './seededRandom.ts';
import { customerIds } from './wellKnown.ts';

/** A customer as Partner Center returns it. */
export interface Customer {
  readonly id: string;
  readonly commerceId: string;
  readonly companyProfile: {
    readonly tenantId: string;
    readonly domain: string;
    readonly companyName: string;
    readonly attributes: { readonly objectType: 'CustomerCompanyProfile' };
  };
  readonly relationshipToPartner: 'reseller';
  readonly attributes: { readonly objectType: 'Customer' };
}

const withKnownId: Readonly<Record<string, string>> = {
  'Tarka Bútorgyár Kft.': customerIds.documented,
  'Brightwater Primary Schools Trust': customerIds.bySize,
  'Dunamenti Gépgyártó Kft.': customerIds.running,
  'Ciudad Clara Hospitales S.A.': customerIds.byError,
  'Δελφίνι Ναυτιλιακή Α.Ε.': customerIds.oddAnswers,
};

const hostileName = 'Quirk & Sons <img src=x onerror=alert(1)> \u202Egpj.eman "&amp;" __proto__';

/** 200 characters, with words that have no place to break. */
const longName = `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Nachfolger '.repeat(2)}Wien und Linz`;

function customer(companyName: string, domainStem: string, id: string): Customer {
  return {
    id,
    commerceId: guidFor(`commerce ${id}`),
    companyProfile: {
      tenantId: id,
      domain: `${domainStem}.onmicrosoft.com`,
      companyName,
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    relationshipToPartner: 'reseller',
    attributes: { objectType: 'Customer' },
  };
}

/** The partner's customers in the order of the list call. Worlds share them, because no call changes them. */
export const customers: readonly Customer[] = [
  ...companies.map(({ name, domainStem }) =>
    customer(name, domainStem, withKnownId[name] ?? guidFor(`customer ${name}`)),
  ),
  customer(hostileName, 'hostile-text', customerIds.hostile),
  customer(longName, 'd'.repeat(27), customerIds.longTexts),
].sort((one, other) => one.companyProfile.companyName.localeCompare(other.companyProfile.companyName, 'en'));

const byId = new Map(customers.map((one) => [one.id, one]));

export function findCustomer(id: string): Customer | undefined {
  return byId.get(id.toLowerCase());
}
