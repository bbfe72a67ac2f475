import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { mergeUploads, withEdits } from '../domain/team/mergeUploads.ts';
import { isWorthSharing } from '../domain/team/readings.ts';
import type { Person, TeamEdits, TeamUpload } from '../domain/team/teamUpload.ts';
import { GraphError } from '../graph/graphError.ts';
import type { TeamItem, TeamList } from '../graph/teamList.ts';
import { writeRecord } from '../graph/teamRecord.ts';
import type { KeptTeamEdits } from '../kept/records.ts';
import type { TeamGroup, TeamIndex } from '../kept/teamIndex.ts';
import { dropTeamEdits, type TeamNews } from '../kept/teamItems.ts';
import { bareUpload, type OwnUpload } from '../kept/teamOwn.ts';

/** An upload of which the list does not say everything yet. */
export interface Unshared {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
  /** As this browser knows it; `null` if it does not. */
  readonly own: TeamUpload | null;
  readonly edits: TeamEdits | null;
}

/** The list cannot be used as it is. */
export class ListUnusable extends Error {
  readonly kind: 'columnsMissing' | 'unreadableItem';
  readonly detail: string;

  constructor(kind: ListUnusable['kind'], detail: string) {
    super(`${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

interface TeamPushOptions {
  readonly me: Person;
  readonly list: TeamList;
  readonly index: TeamIndex;
  readonly keep: (news: TeamNews) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Others that change the same item at the same time; then it waits for the next round. */
const mostTries = 5;

/** Brings what this browser knows and its user has decided onto the list, one upload after another. */
export class TeamPush {
  readonly #options: TeamPushOptions;

  constructor(options: TeamPushOptions) {
    this.#options = options;
  }

  /** What is to be shared: decisions first, then uploads that are not on the list, then what became of the others. */
  async unshared(own: readonly OwnUpload[]): Promise<readonly Unshared[]> {
    const { index } = this.#options;
    const decided = new Set<OwnUpload>();
    const withDecisions: Unshared[] = [];
    for (const waiting of await this.#waitingEdits()) {
      const { customerId, trackingIds } = waiting;
      const known = own.find(({ upload }) => isOneOf(upload, customerId, trackingIds));
      if (known && decided.has(known)) continue;
      if (known) decided.add(known);
      const ids = known ? partIds(known.upload) : trackingIds;
      const edits = index.editsOf(customerId, [...new Set([...ids, ...trackingIds])]);
      withDecisions.push({ customerId, trackingIds: ids, own: known?.upload ?? null, edits });
    }
    const missing: Unshared[] = [];
    const changed: Unshared[] = [];
    for (const one of own) {
      if (decided.has(one)) continue;
      const { upload, isSentHere } = one;
      const { customerId } = upload;
      const trackingIds = partIds(upload);
      const unshared = { customerId, trackingIds, own: upload, edits: null };
      const group = groupOf(index, customerId, trackingIds);
      if (group) {
        if (writeRecord(withFacts(group.upload, upload)) !== writeRecord(group.upload))
          changed.push(unshared);
      } else if (isSentHere && index.deletedAt(customerId, trackingIds) === null) missing.push(unshared);
    }
    return [...withDecisions, ...missing, ...changed];
  }

  /** Items that this account has added although there was one for the same upload. */
  duplicates(): readonly TeamGroup[] {
    const { index, me } = this.#options;
    return index
      .groups(null)
      .filter(({ others }) => others.some(({ upload }) => upload.sharedBy.id === me.id));
  }

  async share(unshared: Unshared): Promise<void> {
    const { index } = this.#options;
    let wasThere = false;
    for (let tries = 0; tries < mostTries; tries++) {
      const group = groupOf(index, unshared.customerId, unshared.trackingIds);
      // Somebody has just deleted it. The next round decides what that means.
      if (wasThere && !group) return;
      wasThere = group !== undefined;
      const isDone = group ? await this.#change(group, unshared) : await this.#add(unshared);
      if (isDone) return;
    }
  }

  /** Merges the other items about an upload into the first, and deletes them. */
  async join({ first, others, upload }: TeamGroup): Promise<void> {
    const { list, keep, signal } = this.#options;
    let item = await this.#readIfUnknown(first.id, first.eTag, first.upload);
    for (let tries = 0; tries < mostTries && item?.upload; tries++) {
      const merged = mergeUploads(item.upload, upload);
      if (writeRecord(merged) === writeRecord(item.upload)) break;
      item = (await this.#write(item, merged)) ?? (await this.#read(first.id));
    }
    if (!item?.upload || writeRecord(mergeUploads(item.upload, upload)) !== writeRecord(item.upload)) return;
    for (const { id, eTag, upload: itself } of others) {
      const other = await this.#readIfUnknown(id, eTag, itself);
      if (other?.eTag == null) continue;
      try {
        await list.deleteItem(id, other.eTag, signal);
      } catch (error) {
        // Somebody has changed it: the next round merges that as well.
        if (is(error, 'changedMeanwhile')) await this.#read(id);
        if (!is(error, 'notFound')) {
          if (is(error, 'changedMeanwhile')) continue;
          throw error;
        }
      }
      await keep({ deleted: [id] });
    }
  }

  async #waitingEdits(): Promise<readonly KeptTeamEdits[]> {
    const { index, me } = this.#options;
    const waiting: KeptTeamEdits[] = [];
    for (const one of index.edits) {
      const deletedAt = index.deletedAt(one.customerId, one.trackingIds);
      if (deletedAt !== null && latest(one.edits) <= deletedAt) await dropTeamEdits(me, one);
      else waiting.push(one);
    }
    return waiting;
  }

  /** Returns false if there is more to do: somebody else has changed the item meanwhile. */
  async #change({ first }: TeamGroup, { own, edits }: Unshared): Promise<boolean> {
    const { keep } = this.#options;
    const item = await this.#readIfUnknown(first.id, first.eTag, first.upload);
    if (!item) return false;
    const { upload } = item;
    if (upload === null) throw new ListUnusable('unreadableItem', first.id);
    const withOwn = own ? withFacts(upload, own) : upload;
    const next = edits ? withEdits(withOwn, edits) : withOwn;
    if (writeRecord(next) === writeRecord(upload)) {
      await keep({ items: [item] });
      return true;
    }
    if ((await this.#write(item, next)) !== null) return true;
    await this.#read(first.id);
    return false;
  }

  async #add({ customerId, trackingIds, own, edits }: Unshared): Promise<boolean> {
    const { me, list, keep, signal } = this.#options;
    const upload = withEdits(own ?? bareUpload(me, customerId, trackingIds), edits ?? {});
    try {
      await keep({ items: [await list.addItem(upload, signal)] });
      return true;
    } catch (error) {
      if (!is(error, 'refused')) throw error;
      const found = await list.findItems(upload, signal);
      if (found.length === 0) {
        const missing = await list.missingColumns(signal);
        if (missing.length > 0) throw new ListUnusable('columnsMissing', missing.join(', '));
        throw error;
      }
      const unreadable = found.find((item) => item.upload === null);
      if (unreadable) throw new ListUnusable('unreadableItem', unreadable.id);
      // A colleague was quicker, or an earlier try has arrived.
      await keep({ items: found });
      return false;
    }
  }

  /** Changes the item if nobody else has. Returns it as it is then; `null` if somebody has. */
  async #write(item: TeamItem, upload: TeamUpload): Promise<TeamItem | null> {
    const { list, keep, signal } = this.#options;
    if (item.eTag === null) return null;
    try {
      const eTag = await list.changeItem(item.id, item.eTag, upload, signal);
      const written = { ...item, eTag, upload };
      await keep({ items: [written] });
      return written;
    } catch (error) {
      if (is(error, 'changedMeanwhile') || is(error, 'notFound')) return null;
      throw error;
    }
  }

  async #readIfUnknown(id: string, eTag: string | null, upload: TeamUpload): Promise<TeamItem | null> {
    return eTag === null ? this.#read(id) : { id, eTag, upload, hasFields: true };
  }

  /** The item as it is now, which is stored; `null` if it is not on the list any more. */
  async #read(id: string): Promise<TeamItem | null> {
    const { list, keep, index, signal } = this.#options;
    try {
      const item = await list.readItem(id, signal);
      await keep({ items: [item] });
      return item;
    } catch (error) {
      if (!is(error, 'notFound')) throw error;
      // Is it the item that is gone, or the list? The list answers for itself.
      const upload = index.item(id)?.upload;
      const found = upload ? await list.findItems(upload, signal) : [];
      await keep({ deleted: [id], items: found });
      return null;
    }
  }
}

/** The upload with what this browser knows of it, as far as that is worth a call. */
function withFacts(shared: TeamUpload, own: TeamUpload): TeamUpload {
  const readings = new Map(shared.parts.map(({ trackingId, reading }) => [trackingId, reading]));
  const parts = own.parts.map((part) => {
    const isNew = part.reading && isWorthSharing(part.reading, readings.get(part.trackingId) ?? null);
    return isNew ? part : { ...part, reading: null };
  });
  return mergeUploads(shared, { ...own, parts, sharedBy: shared.sharedBy });
}

function groupOf(
  index: TeamIndex,
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
): TeamGroup | undefined {
  for (const id of trackingIds) {
    const group = index.groupOf(customerId, id);
    if (group) return group;
  }
  return undefined;
}

function partIds({ parts }: TeamUpload): readonly BatchTrackingId[] {
  return parts.map(({ trackingId }) => trackingId);
}

function isOneOf(
  upload: TeamUpload,
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
): boolean {
  return (
    upload.customerId === customerId &&
    upload.parts.some(({ trackingId }) => trackingIds.includes(trackingId))
  );
}

function latest({ name, archived, asked = {} }: TeamEdits): number {
  return Math.max(...[name, archived, ...Object.values(asked)].map((edit) => edit?.at ?? 0));
}

function is(error: unknown, problem: GraphError['problem']): boolean {
  return error instanceof GraphError && error.problem === problem;
}
