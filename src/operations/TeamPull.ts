import { GraphError } from '../graph/graphError.ts';
import type { TeamItem, TeamItemsPage, TeamList } from '../graph/teamList.ts';
import type { TeamNews } from '../kept/teamItems.ts';

interface TeamPullOptions {
  readonly list: TeamList;
  /** Graph tells what has changed since. Not in national clouds. */
  readonly hasChanges: boolean;
  readonly keep: (news: TeamNews) => Promise<void>;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Items without their fields are read one by one, unless a page has more of them. */
const mostSingleReads = 10;

/** Reads what has changed on the list since it was last read; all of it at the first time, and where Graph cannot tell. */
export class TeamPull {
  readonly #options: TeamPullOptions;
  /** Graph leaves the fields out of what it says about changes. */
  #hasNoFields = false;

  constructor(options: TeamPullOptions) {
    this.#options = options;
  }

  /** Resolves with the number of pages that were read, once everything is stored. */
  async pull(deltaLink: string | null): Promise<number> {
    const { list, hasChanges, signal } = this.#options;
    if (!hasChanges || this.#hasNoFields) return this.#readAll((link) => list.readItems(link, signal), null);
    try {
      if (deltaLink !== null) return await this.#readSince(deltaLink);
      return await this.#readAll((link) => list.readChanges(link, signal), null);
    } catch (error) {
      if (!(error instanceof GraphError) || error.problem !== 'linkExpired') throw error;
      // Graph says where to begin again. Where the browser may not read that, it is the beginning.
      return this.#readAll((link) => list.readChanges(link, signal), error.location);
    }
  }

  async #readSince(deltaLink: string): Promise<number> {
    const { list, keep, now, signal } = this.#options;
    let link: string = deltaLink;
    for (let pages = 1; ; pages++) {
      const page = await list.readChanges(link, signal);
      const items = await this.#withFields(page);
      if (items === null) return this.#readAll((one) => list.readItems(one, signal), null);
      const { deleted, nextLink } = page;
      const state = { deltaLink: page.deltaLink ?? link, readAt: new Date(now()) };
      await keep({ items, deleted, ...(nextLink ? { isMoreComing: true } : { state }) });
      if (nextLink === null) return pages;
      link = nextLink;
    }
  }

  /** Everything else was deleted. */
  async #readAll(
    read: (link: string | null) => Promise<TeamItemsPage>,
    beginning: string | null,
  ): Promise<number> {
    const { list, keep, now, signal } = this.#options;
    const allIds = new Set<string>();
    let link = beginning;
    for (let pages = 1; ; pages++) {
      const page = await read(link);
      const items = await this.#withFields(page);
      if (items === null) return this.#readAll((one) => list.readItems(one, signal), null);
      // An item can be deleted while the list is being read.
      for (const { id } of items) allIds.add(id);
      for (const id of page.deleted) allIds.delete(id);
      const { nextLink, deltaLink, deleted } = page;
      const state = { deltaLink, readAt: new Date(now()) };
      await keep({
        ...{ items, deleted },
        ...(nextLink ? { isMoreComing: true } : { allIds, state }),
      });
      if (nextLink === null) return pages;
      link = nextLink;
    }
  }

  /** `null` if the list has to be read in another way. */
  async #withFields({ items }: TeamItemsPage): Promise<readonly TeamItem[] | null> {
    const { list, signal } = this.#options;
    const without = items.filter(({ hasFields }) => !hasFields);
    if (without.length > mostSingleReads) {
      this.#hasNoFields = true;
      return null;
    }
    const complete: TeamItem[] = [];
    for (const item of items) complete.push(item.hasFields ? item : await list.readItem(item.id, signal));
    return complete;
  }
}
