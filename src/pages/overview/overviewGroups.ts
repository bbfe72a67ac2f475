import type { ListedUpload } from '../../kept/listedUploads.ts';

/** What the figures at the top count, and filter by. */
export const figures = ['forYou', 'waiting', 'running', 'unfinished'] as const;
export type Figure = (typeof figures)[number];

export function isFigure(text: string | undefined): text is Figure {
  return figures.some((figure) => figure === text);
}

export interface OverviewGroups {
  /** Uploads by figure, in the order in which they are shown. */
  readonly byFigure: Readonly<Record<Figure, readonly ListedUpload[]>>;
  /** Sending stopped, finished with devices for you, or its profile could not be assigned: the oldest first. */
  readonly needsYou: readonly ListedUpload[];
  /** Finished with nothing to resolve, the latest first. */
  readonly finished: readonly ListedUpload[];
}

/** Sorts the uploads of all customers by what is left to do. One can be in several groups: part of its devices may wait for others. */
export function groupUploads(listed: readonly ListedUpload[]): OverviewGroups {
  const oldestFirst = [...listed].reverse();
  const unfinished = oldestFirst.filter(isUnfinished);
  const forYou = oldestFirst.filter(({ open }) => open.forYou > 0);
  const waiting = oldestFirst.filter(({ open }) => open.waitingForOthers > 0);
  return {
    byFigure: {
      unfinished,
      forYou,
      waiting: [...waiting].sort((one, other) => firstAsked(one) - firstAsked(other)),
      running: listed.filter(isRunning),
    },
    needsYou: oldestFirst.filter(
      (upload) =>
        isUnfinished(upload) || isNotAssigned(upload) || (upload.open.forYou > 0 && !isRunning(upload)),
    ),
    finished: [...listed]
      .filter(
        (upload) =>
          upload.isFinal && !isNotAssigned(upload) && upload.open.forYou + upload.open.waitingForOthers === 0,
      )
      .sort((one, other) => finishedTime(other) - finishedTime(one)),
  };
}

export function isUnfinished({ sentHere }: ListedUpload): boolean {
  return sentHere?.isUnfinished === true;
}

/** The profile that was chosen with the upload could not be assigned. */
export function isNotAssigned({ thenAssign }: ListedUpload): boolean {
  return thenAssign?.state.kind === 'stopped';
}

/** Sent, followed here or shared by somebody else, and not finished when it was last seen. */
function isRunning(upload: ListedUpload): boolean {
  const { trackingIds, verdict, isFollowed, team } = upload;
  const isCounted = isFollowed || team?.isKnownHere === false;
  return isCounted && !isUnfinished(upload) && trackingIds.length > 0 && verdict?.phase !== 'done';
}

/** When the first party was asked, in ms; those that nobody was asked for come first. */
function firstAsked({ asked }: ListedUpload): number {
  const times = Object.values(asked).map((date) => date.getTime());
  return times.length === 0 ? 0 : Math.min(...times);
}

function finishedTime({ finishedAt, sentAt, batches }: ListedUpload): number {
  return (finishedAt ?? batches[0]?.seenAt ?? sentAt ?? new Date(0)).getTime();
}

/** What these are: `mixed` if there are uploads and assignments. */
export function kindOf(jobs: readonly ListedUpload[]): 'uploads' | 'assignments' | 'mixed' {
  const assignments = jobs.filter(({ assigns }) => assigns !== null).length;
  if (assignments === 0) return 'uploads';
  return assignments === jobs.length ? 'assignments' : 'mixed';
}

/** Devices of these uploads, by who has to act. */
export function countOpen(uploads: readonly ListedUpload[], party: 'forYou' | 'waitingForOthers'): number {
  return uploads.reduce((total, { open }) => total + open[party], 0);
}
