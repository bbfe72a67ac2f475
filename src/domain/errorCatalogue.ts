/** Who has to act before a device can be registered. */
export type Actor = 'nobody' | 'partner' | 'customer' | 'previousOwner' | 'manufacturer' | 'microsoftSupport';

interface Entry {
  /** The number as sent in `errorCode`; `null` where none is known in public. */
  readonly code: string | null;
  /** The name as sent in `errorDescription`; also the key of the entry's texts. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether the same row, sent again unchanged, may succeed. */
  readonly isRetryable: boolean;
  readonly actor: Actor;
  /** `documented`: a public source states meaning and remedy. `inferred`: the remedy is reasoned from the meaning. */
  readonly confidence: 'documented' | 'inferred';
}

/**
 * Every device registration error known in public: Microsoft's support article on 806 and 808, Microsoft Learn
 * "Manually register devices with Windows Autopilot", the Managed Desktop list of 801–814, and oofhours.com
 * (2019-07-07). Codes 804, 805 and whatever is missing here have no public explanation.
 */
export const ERROR_CATALOGUE = [
  entry('640', 'StorageError', 'partner', 'documented', { isRetryable: true }),
  entry('801', 'InvalidZtdRequestBody', 'microsoftSupport', 'inferred', { isRetryable: true }),
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

/** Devices themselves give number 809 to this name, which means something else than our 809. */
const NAMES_WITH_A_BORROWED_NUMBER: ReadonlySet<string> = new Set(['ztddevicehasnoassignedprofile']);

/** A name stands at the beginning of a description; what follows this many characters is prose, or an attack. */
const SEARCHED_CHARACTERS = 1_000;

/**
 * The entry that explains an error, `null` where no public explanation is known. The name counts before the number,
 * because third parties have seen a number paired with another name; the casing of names does not count. A name may
 * stand alone, or within a sentence, or in the place of the number.
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
  if (words.some((word) => NAMES_WITH_A_BORROWED_NUMBER.has(word))) return null;
  return byCode.get(code?.trim() ?? '') ?? null;
}

/** The entry's last part of the address `/errors/:code`: its number, or its name where it has none. */
export function errorSlug(known: CatalogueEntry): string {
  return known.code ?? known.name;
}

/** Finds an entry by its slug, name or alias, in any casing; for addresses typed by hand as well. */
export function entryBySlug(slug: string): CatalogueEntry | null {
  return byCode.get(slug.trim()) ?? byName.get(slug.trim().toLowerCase()) ?? null;
}

/**
 * The entries that contain every word of the query in their number, names, or the texts that `textsOf` gives in the
 * reader's language; accents and casing do not count. All of them for an empty query.
 */
export function searchCatalogue(
  query: string,
  textsOf: (known: CatalogueEntry) => readonly string[],
): readonly CatalogueEntry[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return ERROR_CATALOGUE.filter((known) => {
    const haystack = folded([known.code ?? '', known.name, ...known.aliases, ...textsOf(known)].join('\n'));
    return wanted.every((word) => haystack.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
