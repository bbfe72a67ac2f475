import { type TeamUpload, uploadKey } from '../domain/team/teamUpload.ts';
import { field, isWireObject, list, text, type WireObject } from '../partnerCenter/wire.ts';
import type { Graph } from './graph.ts';
import { readFields, writeFields } from './teamRecord.ts';

/** One item of the team list. */
export interface TeamItem {
  readonly id: string;
  /** `null` if it is not known: then the item has to be read before it is changed. */
  readonly eTag: string | null;
  /** `null` if the item cannot be read as an upload. */
  readonly upload: TeamUpload | null;
  /** Whether the answer had the item's fields at all. */
  readonly hasFields: boolean;
}

export interface TeamItemsPage {
  /** An item may come more than once; the last one counts. */
  readonly items: readonly TeamItem[];
  /** The IDs of items that were deleted. */
  readonly deleted: readonly string[];
  readonly nextLink: string | null;
  /** Of the last page of changes: continues with what changes later. */
  readonly deltaLink: string | null;
}

/** The list as the app uses it. Every call throws `GraphError`. */
export interface TeamList {
  /** Changes since a `deltaLink`, or all items for `null`; the next page for a `nextLink`. In the global cloud only. */
  readonly readChanges: (link: string | null, signal: AbortSignal) => Promise<TeamItemsPage>;
  /** All items, by pages. */
  readonly readItems: (link: string | null, signal: AbortSignal) => Promise<TeamItemsPage>;
  readonly readItem: (id: string, signal: AbortSignal) => Promise<TeamItem>;
  /** The items with the key of this upload: one, or none. */
  readonly findItems: (upload: TeamUpload, signal: AbortSignal) => Promise<readonly TeamItem[]>;
  readonly addItem: (upload: TeamUpload, signal: AbortSignal) => Promise<TeamItem>;
  /** Changes the item only if it still has this version. Returns the new version, `null` if the answer does not say. */
  readonly changeItem: (
    id: string,
    eTag: string,
    upload: TeamUpload,
    signal: AbortSignal,
  ) => Promise<string | null>;
  /** Deletes the item only if it still has this version. */
  readonly deleteItem: (id: string, eTag: string, signal: AbortSignal) => Promise<void>;
  /** The columns that the app needs and the list does not have. */
  readonly missingColumns: (signal: AbortSignal) => Promise<readonly string[]>;
}

interface TeamListOptions {
  readonly graph: Graph;
  readonly siteId: string;
  readonly listId: string;
  readonly now?: () => number;
}

/** SharePoint's own page size. A page is read and stored in a few milliseconds. */
const pageSize = 200;
const neededColumns = ['UploadKey', 'CustomerId', 'CustomerName', 'SentBy', 'SentAt', 'Record'];

export function createTeamList({ graph, siteId, listId, now = Date.now }: TeamListOptions): TeamList {
  const root = `/sites/${siteId}/lists/${listId}`;
  const items = `${root}/items`;
  const options = `$expand=fields&$top=${pageSize}`;
  const get = (path: string, signal: AbortSignal) => graph.call({ method: 'GET', path, signal });
  const itemPath = (id: string) => `${items}/${encodeURIComponent(id)}`;
  return {
    async readChanges(link, signal) {
      return readPage(await get(link ?? `${items}/delta?${options}`, signal), now());
    },
    async readItems(link, signal) {
      return readPage(await get(link ?? `${items}?${options}`, signal), now());
    },
    async readItem(id, signal) {
      return readItem(await get(`${itemPath(id)}?$expand=fields`, signal), now()) ?? { id, ...unreadable };
    },
    async findItems(upload, signal) {
      const key = encodeURIComponent(uploadKey(upload).replaceAll("'", "''"));
      const path = `${items}?$expand=fields&$filter=fields/UploadKey eq '${key}'`;
      return readPage(await get(path, signal), now()).items;
    },
    async addItem(upload, signal) {
      const json = { fields: writeFields(upload) };
      const answer = await graph.call({ method: 'POST', path: items, json, signal });
      const id = text(field(answer, 'id')) ?? '';
      // What was sent is what it has. The answer may show less of it.
      return { id, eTag: eTagOf(answer), upload, hasFields: true };
    },
    async changeItem(id, eTag, upload, signal) {
      const path = `${itemPath(id)}/fields`;
      // The key stays: another item may have the one that the upload would get now.
      const { UploadKey: _, ...json } = writeFields(upload);
      const answer = await graph.call({ method: 'PATCH', path, json, eTag, signal });
      return eTagOf(answer);
    },
    async deleteItem(id, eTag, signal) {
      await graph.call({ method: 'DELETE', path: itemPath(id), eTag, signal });
    },
    async missingColumns(signal) {
      const names = new Set(
        list(field(await get(`${root}/columns`, signal), 'value')).map((column) =>
          isWireObject(column) ? text(field(column, 'name')) : null,
        ),
      );
      return neededColumns.filter((name) => !names.has(name));
    },
  };
}

const unreadable = { eTag: null, upload: null, hasFields: false };

function readPage(body: WireObject, now: number): TeamItemsPage {
  const items: TeamItem[] = [];
  const deleted: string[] = [];
  for (const entry of list(field(body, 'value'))) {
    if (!isWireObject(entry)) continue;
    const id = text(field(entry, 'id'));
    const item = readItem(entry, now);
    if (id !== null && isWireObject(field(entry, 'deleted'))) deleted.push(id);
    else if (item) items.push(item);
  }
  return {
    ...{ items, deleted },
    nextLink: text(body['@odata.nextLink']),
    deltaLink: text(body['@odata.deltaLink']),
  };
}

function readItem(entry: WireObject, now: number): TeamItem | null {
  const id = text(field(entry, 'id'));
  if (id === null) return null;
  const fields = field(entry, 'fields');
  const hasFields = isWireObject(fields);
  return { id, eTag: eTagOf(entry), upload: hasFields ? readFields(fields, now) : null, hasFields };
}

function eTagOf(entry: WireObject): string | null {
  return text(field(entry, 'eTag')) ?? text(entry['@odata.etag']);
}
