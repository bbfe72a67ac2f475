import { foldForSearch } from './foldForSearch.ts';

/** Who acts before a device can be registered. */
export type Actor = 'nobody' | 'partner' | Party;

/** Those other than the partner who may have to act, in the order in which pages name them. */
export const parties = ['previousOwner', 'customer', 'manufacturer', 'microsoftSupport'] as const;
export type Party = (typeof parties)[number];

interface Entry {
  /** The number sent in `errorCode`; `null` if none is publicly known. */
  readonly code: string | null;
  /** The name sent in `errorDescription`; also the key of the entry's texts. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether sending the same row again, unchanged, may succeed. */
  readonly isRetryable: boolean;
  readonly actor: Actor;
  /** `documented`: a public source states meaning and remedy. `inferred`: the remedy follows from the meaning only. */
  readonly confidence: 'documented' | 'inferred';
}

/**
 * Every publicly known device registration error. Sources: Microsoft's support article on 806 and 808, Microsoft Learn
 * "Manually register devices with Windows Autopilot", the Managed Desktop list of 801–814, and oofhours.com
 * (2019-07-07). Codes 804, 805 and any others missing here have no public explanation.
 */
export const ERROR_CATALOGUE = [
  entry('640', 'StorageError', 'partner', 'documented', { isRetryable: true }),
  entry('801', 'InvalidZtdRequestBody', 'partner', 'inferred', { isRetryable: true }),
  entry('802', 'InvalidZtdHardwareHash', 'partner', 'documented', { aliases: ['HashNot4k'] }),
  entry('803', 'MissingZtdSerialNumberAndProductKey', 'partner', 'inferred'),
  entry('806', 'ZtdDeviceAlreadyAssigned', 'nobody', 'documented'),
  entry('807', 'ZtdDeviceIsNotRegistered', 'partner', 'inferred'),
  entry('808', 'ZtdDeviceAssignedToOtherTenant', 'previousOwner', 'documented', {
    aliases: ['ZtdDeviceAssignedToAnotherTenant'],
  }),
  entry('809', 'ZtdProfileIsNotRegistered', 'partner', 'inferred'),
  entry('810', 'ZtdProfileAssignedToOtherTenant', 'microsoftSupport', 'inferred'),
  entry('811', 'ZtdDeviceRegisteredByOtherTenant', 'previousOwner', 'inferred'),
  entry('812', 'ZtdDeviceNotFound', 'partner', 'documented', { aliases: ['DeviceNotFound'] }),
  entry('813', 'ZtdDeviceIsNotUnique', 'manufacturer', 'inferred'),
  entry('814', 'ZtdDeviceAlreadyAadRegistered', 'customer', 'inferred'),
  entry(null, 'ZtdDeviceDuplicated', 'nobody', 'documented'),
] as const;

export type CatalogueEntry = (typeof ERROR_CATALOGUE)[number];
export type ErrorName = CatalogueEntry['name'];

function entry<const Name extends string>(
  code: string | null,
  name: Name,
  actor: Actor,
  confidence: Entry['confidence'],
  { isRetryable = false, aliases = [] }: Partial<Pick<Entry, 'isRetryable' | 'aliases'>> = {},
): Entry & { readonly name: Name } {
  return { code, name, aliases, isRetryable, actor, confidence };
}

const byName: ReadonlyMap<string, CatalogueEntry> = new Map(
  ERROR_CATALOGUE.flatMap((known) =>
    [known.name, ...known.aliases].map((name) => [name.toLowerCase(), known] as const),
  ),
);
const byCode: ReadonlyMap<string, CatalogueEntry> = new Map(
  ERROR_CATALOGUE.flatMap((known) => (known.code === null ? [] : [[known.code, known] as const])),
);

/** Devices report this name with the number 809, but it is a different error from 809 above. */
const NAMES_REUSING_A_CODE: ReadonlySet<string> = new Set(['ztddevicehasnoassignedprofile']);

/** Names come early in a description; the limit bounds the work for an unexpectedly long one. */
const SEARCHED_CHARACTERS = 1_000;

/**
 * The entry that explains an error; `null` if no public explanation is known. The name takes precedence over the number,
 * because third parties have reported numbers paired with other names. A name matches in any casing, alone, within a
 * sentence, or in place of the number.
 */
export function explainError(code: string | null, description: string | null): CatalogueEntry | null {
  const words =
    `${description?.slice(0, SEARCHED_CHARACTERS) ?? ''} ${code?.slice(0, SEARCHED_CHARACTERS) ?? ''}`
      .toLowerCase()
      .split(/[^a-z0-9]+/);
  for (const word of words) {
    const named = byName.get(word);
    if (named !== undefined) return named;
  }
  if (words.some((word) => NAMES_REUSING_A_CODE.has(word))) return null;
  return byCode.get(code?.trim() ?? '') ?? null;
}

/** Whether to upload the row again: the key of a text that agrees with the entry's remedy. */
export function retryAdvice({ name, isRetryable }: CatalogueEntry) {
  if (name === 'ZtdDeviceAlreadyAssigned') return 'alreadyRegistered';
  if (name === 'ZtdDeviceDuplicated') return 'duplicate';
  return isRetryable ? 'worthwhile' : 'pointless';
}

/** The last segment of the entry's address, `/errors/:code`: its number, or its name if it has none. */
export function errorSlug(known: CatalogueEntry): string {
  return known.code ?? known.name;
}

/** Finds an entry by number, name or alias in any casing, so that addresses can be typed by hand; `null` if none. */
export function entryBySlug(slug: string): CatalogueEntry | null {
  return byCode.get(slug.trim()) ?? byName.get(slug.trim().toLowerCase()) ?? null;
}

/**
 * The entries that contain every word of the query in their number, names, or the texts that `textsOf` returns in the
 * user's language, ignoring case and accents. An empty query returns all entries.
 */
export function searchCatalogue(
  query: string,
  textsOf: (known: CatalogueEntry) => readonly string[],
): readonly CatalogueEntry[] {
  const wanted = foldForSearch(query).split(/\s+/).filter(Boolean);
  return ERROR_CATALOGUE.filter((known) => {
    const haystack = foldForSearch(
      [known.code ?? '', known.name, ...known.aliases, ...textsOf(known)].join('\n'),
    );
    return wanted.every((word) => haystack.includes(word));
  });
}
