import { GraphError, type GraphProblem } from '../graph/graphError.ts';
import type { TeamItem, TeamItemsPage, TeamList } from '../graph/teamList.ts';
import { readFields, writeFields } from '../graph/teamRecord.ts';
import type { WireObject } from '../partnerCenter/wire.ts';

interface SimulatedItem {
  version: number;
  fields: WireObject;
}

/** What becomes of the next call of a browser. `lost` takes effect, and its answer does not arrive. */
export type TeamFault = 'lost' | 'cut' | 'throttled' | 'unavailable' | 'linkExpired';

/** What the list needs to know of the browser that calls it. */
export interface TeamCaller {
  readonly isOnline: () => boolean;
  readonly hasConsent: () => boolean;
  /** Taken off with each call. */
  readonly faults: TeamFault[];
  readonly after: (ms: number) => Promise<void>;
}

const latencyMs = 40;

/** A SharePoint list behind Graph, for simulations with several browsers. */
export class SimulatedTeamList {
  readonly items = new Map<string, SimulatedItem>();
  isGone = false;
  pageSize = 3;
  /** How often each kind of call was made. */
  readonly calls: { readonly at: number; readonly caller: TeamCaller; readonly what: string }[] = [];
  readonly #now: () => number;
  #changes: string[] = [];
  #generation = 1;
  #lastId = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  expireLinks(): void {
    this.#generation += 1;
  }

  delete(id: string): void {
    if (this.items.delete(id)) this.#changes.push(id);
  }

  /** An item that is there already, such as one of thousands. */
  put(fields: WireObject): void {
    this.#lastId += 1;
    this.items.set(String(this.#lastId), { version: 1, fields });
    this.#changes.push(String(this.#lastId));
  }

  for(caller: TeamCaller): TeamList {
    const call = <Result>(what: string, act: () => Result): Promise<Result> => this.#call(caller, what, act);
    return {
      readChanges: (link) => call('changes', () => this.#readChanges(link)),
      readItems: (link) => call('items', () => this.#readItems(link)),
      readItem: (id) => call('item', () => this.#item(id)),
      findItems: (upload) =>
        call('find', () => {
          const { UploadKey } = writeFields(upload);
          return [...this.items.keys()]
            .filter((id) => this.items.get(id)?.fields.UploadKey === UploadKey)
            .map((id) => this.#item(id));
        }),
      addItem: (upload) =>
        call('add', () => {
          const fields = writeFields(upload);
          if ([...this.items.values()].some((item) => item.fields.UploadKey === fields.UploadKey))
            throw failure('refused');
          this.put(fields);
          return this.#item(String(this.#lastId));
        }),
      changeItem: (id, eTag, upload) =>
        call('change', () => {
          const item = this.#checked(id, eTag);
          const { UploadKey: _, ...fields } = writeFields(upload);
          item.fields = { ...item.fields, ...fields };
          item.version += 1;
          this.#changes.push(id);
          return eTagOf(id, item);
        }),
      deleteItem: (id, eTag) =>
        call('delete', () => {
          this.#checked(id, eTag);
          this.delete(id);
        }),
      missingColumns: () => call('columns', () => []),
    };
  }

  async #call<Result>(caller: TeamCaller, what: string, act: () => Result): Promise<Result> {
    if (!caller.hasConsent()) throw failure('consentMissing');
    this.calls.push({ at: this.#now(), caller, what });
    const fault = caller.faults.shift();
    const isOnline = caller.isOnline();
    await caller.after(latencyMs);
    if (!isOnline) throw failure('offline');
    if (fault === 'throttled') throw failure('throttled', 20_000);
    if (fault === 'linkExpired' && what !== 'changes') throw failure('unavailable');
    if (fault && fault !== 'lost') throw failure(fault === 'cut' ? 'network' : fault);
    if (this.isGone) throw failure('notFound');
    const result = act();
    await caller.after(latencyMs);
    if (fault === 'lost' || !caller.isOnline()) throw failure('network');
    return result;
  }

  #checked(id: string, eTag: string): SimulatedItem {
    const item = this.items.get(id);
    if (!item) throw failure('notFound');
    if (eTagOf(id, item) !== eTag) throw failure('changedMeanwhile');
    return item;
  }

  #item(id: string): TeamItem {
    const item = this.items.get(id);
    if (!item) throw failure('notFound');
    return { id, eTag: eTagOf(id, item), upload: readFields(item.fields, Date.now()), hasFields: true };
  }

  #readItems(link: string | null): TeamItemsPage {
    const left = [...this.items.keys()].map(Number).filter((id) => id > Number(link ?? 0));
    left.sort((one, other) => one - other);
    const page = left.slice(0, this.pageSize);
    return {
      items: page.map((id) => this.#item(String(id))),
      ...{ deleted: [], deltaLink: null },
      nextLink: left.length > this.pageSize ? String(page.at(-1)) : null,
    };
  }

  /** Links are `generation since` or, while everything is enumerated, `generation begun after`. */
  #readChanges(link: string | null): TeamItemsPage {
    const [generation = this.#generation, begun = this.#changes.length, after] = link
      ?.split(' ')
      .map(Number) ?? [this.#generation, this.#changes.length, 0];
    if (generation !== this.#generation) throw failure('linkExpired');
    if (after !== undefined) {
      const { items, nextLink } = this.#readItems(String(after));
      const next = nextLink === null ? null : `${generation} ${begun} ${nextLink}`;
      return { items, deleted: [], nextLink: next, deltaLink: next ? null : `${generation} ${begun}` };
    }
    const end = Math.min(begun + this.pageSize, this.#changes.length);
    const ids = this.#changes.slice(begun, end);
    const more = `${generation} ${end}`;
    return {
      items: ids.filter((id) => this.items.has(id)).map((id) => this.#item(id)),
      deleted: ids.filter((id) => !this.items.has(id)),
      ...(end < this.#changes.length
        ? { nextLink: more, deltaLink: null }
        : { nextLink: null, deltaLink: more }),
    };
  }
}

function eTagOf(id: string, { version }: SimulatedItem): string {
  return `"${id},${version}"`;
}

function failure(problem: GraphProblem, retryAfterMs: number | null = null): GraphError {
  const facts = {
    ...{ method: 'GET', path: '/', at: new Date(), durationMs: 1, status: null },
    ...{ requestId: null, clientRequestId: 'c' },
  };
  return new GraphError(problem, facts, { retryAfterMs });
}
