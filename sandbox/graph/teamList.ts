import { guidFor } from '../seed/seededRandom.ts';

/** The site and its only list, in the partner's tenant. */
export const teamSite = `kortefa.sharepoint.example,${guidFor('team site collection')},${guidFor('team site')}`;
export const teamListId = guidFor('team list');

interface Column {
  readonly kind: 'text' | 'note' | 'dateTime';
  readonly isIndexed?: true;
  readonly isUnique?: true;
}

/** The columns that `deploy/team-list/create.sh` adds. Every list has `Title`. */
const allColumns = {
  Title: { kind: 'text' },
  UploadKey: { kind: 'text', isIndexed: true, isUnique: true },
  CustomerId: { kind: 'text', isIndexed: true },
  CustomerName: { kind: 'text' },
  SentBy: { kind: 'text' },
  SentAt: { kind: 'dateTime', isIndexed: true },
  Record: { kind: 'note' },
} as const satisfies Record<string, Column>;

export type Fields = Readonly<Record<string, unknown>>;

export interface Person {
  readonly id: string;
  readonly displayName: string;
}

export interface ListItem {
  readonly id: number;
  version: number;
  fields: Fields;
  readonly createdAt: Date;
  readonly createdBy: Person;
  modifiedAt: Date;
  modifiedBy: Person;
}

/** What Graph refuses, as its error body has it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** SharePoint's limits for a single line, and for a text of several lines. */
const longest = { text: 255, note: 63_999 } as const;

/**
 * `gone`: somebody has deleted the list, and may restore it. `noRights`: the app or the user is not allowed to use it. `readOnly`: the
 * user may read it only.
 */
export const listStates = ['there', 'gone', 'noRights', 'readOnly'] as const;

/** A SharePoint list with its change log. Deleted items stay in the log until `expireChanges`. */
export class TeamList {
  state: (typeof listStates)[number] = 'there';
  readonly missingColumns = new Set<string>();
  readonly #items = new Map<number, ListItem>();
  /** The ID of the item of each change, the earliest first. */
  #changes: number[] = [];
  /** Tokens of an earlier generation are expired. */
  #generation = 1;
  #lastId = 0;

  get items(): readonly ListItem[] {
    return [...this.#items.values()];
  }

  get columns(): readonly (Column & { readonly name: string })[] {
    return Object.entries(allColumns)
      .map(([name, column]) => ({ name, ...(column as Column) }))
      .filter(({ name }) => !this.missingColumns.has(name));
  }

  item(id: number): ListItem | undefined {
    return this.#items.get(id);
  }

  add(fields: Fields, by: Person): ListItem | Refusal {
    const refusal = this.#refusal(fields, null);
    if (refusal) return refusal;
    this.#lastId += 1;
    const now = new Date();
    const item: ListItem = {
      ...{ id: this.#lastId, version: 1, fields },
      ...{ createdAt: now, createdBy: by, modifiedAt: now, modifiedBy: by },
    };
    this.#items.set(item.id, item);
    this.#changes.push(item.id);
    return item;
  }

  /** Fields that are left out stay. `eTag` is what `If-Match` asks for; `null` asks for nothing. */
  change(item: ListItem, fields: Fields, eTag: string | null, by: Person): Refusal | null {
    if (eTag !== null && eTag !== eTagOf(item)) return preconditionFailed;
    const refusal = this.#refusal(fields, item.id);
    if (refusal) return refusal;
    item.fields = { ...item.fields, ...fields };
    item.version += 1;
    item.modifiedAt = new Date();
    item.modifiedBy = by;
    this.#changes.push(item.id);
    return null;
  }

  delete(item: ListItem, eTag: string | null = null): Refusal | null {
    if (eTag !== null && eTag !== eTagOf(item)) return preconditionFailed;
    this.#items.delete(item.id);
    this.#changes.push(item.id);
    return null;
  }

  /** Every delta link issued so far is answered with 410. */
  expireChanges(): void {
    this.#generation += 1;
  }

  /** `token` is that of a link; `null` enumerates everything. Returns `null` if the token is expired. */
  changesSince(token: string | null, top: number): ChangesPage | null {
    const [generation = this.#generation, since = -1, after = 0] =
      token === null ? [] : token.split('.').map(Number);
    if (generation !== this.#generation) return null;
    return since === -1 ? this.#enumerate(after, token, top) : this.#changesFrom(since, top);
  }

  /** All items by ID. What changes meanwhile comes again with the first delta link: it continues where the enumeration began. */
  #enumerate(after: number, token: string | null, top: number): ChangesPage {
    const begun = token === null ? this.#changes.length : Number(token.split('.')[3]);
    const left = this.items.filter(({ id }) => id > after);
    const page = left.slice(0, top);
    const isLast = left.length <= top;
    return {
      entries: page.map((item) => ({ id: item.id, item })),
      ...(isLast
        ? { deltaToken: `${this.#generation}.${begun}` }
        : { nextToken: `${this.#generation}.-1.${page.at(-1)?.id}.${begun}` }),
    };
  }

  /** One entry for each change, so that an item that changed twice comes twice. */
  #changesFrom(since: number, top: number): ChangesPage {
    const end = Math.min(since + top, this.#changes.length);
    const entries = this.#changes.slice(since, end).map((id) => ({ id, item: this.#items.get(id) }));
    const token = `${this.#generation}.${end}`;
    return { entries, ...(end === this.#changes.length ? { deltaToken: token } : { nextToken: token }) };
  }

  #refusal(fields: Fields, ownId: number | null): Refusal | null {
    for (const [name, value] of Object.entries(fields)) {
      const column = this.columns.find((one) => one.name === name);
      if (!column) return invalid(`Field '${name}' is not recognized`);
      if (value === null) continue;
      if (typeof value !== 'string') return invalid(`Field '${name}' must be a text`);
      if (column.kind === 'dateTime') {
        if (Number.isNaN(Date.parse(value))) return invalid(`Field '${name}' must be a time`);
      } else if (value.length > longest[column.kind]) return invalid(`Field '${name}' is too long`);
      const isTaken =
        column.isUnique && this.items.some((item) => item.id !== ownId && item.fields[name] === value);
      if (isTaken) return invalid(`The value of field '${name}' already exists in the list`);
    }
    return null;
  }
}

interface ChangesPage {
  /** Without an item, the one with this ID was deleted. */
  readonly entries: readonly { readonly id: number; readonly item: ListItem | undefined }[];
  readonly nextToken?: string;
  readonly deltaToken?: string;
}

export function eTagOf({ id, version }: ListItem): string {
  return `"${guidFor(`list item ${id}`)},${version}"`;
}

export function isRefusal(result: object): result is Refusal {
  return 'code' in result;
}

const preconditionFailed: Refusal = {
  ...{ status: 412, code: 'preconditionFailed' },
  message: 'ETag does not match current item’s value',
};

function invalid(message: string): Refusal {
  return { status: 400, code: 'invalidRequest', message };
}
