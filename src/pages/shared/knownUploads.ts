import { foldForSearch } from '../../domain/foldForSearch.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';

/** As many as fit on a screen together with the customers above them. */
const mostShown = 5;

/** Shorter parts of a tracking ID are in too many of them. */
const shortestIdPart = 4;

/**
 * The uploads whose name as shown, file name or tracking ID contains the typed text, ignoring case and accents; none for an empty
 * text.
 */
export function knownUploads(
  listed: readonly ListedUpload[],
  typed: string,
  nameOf: (upload: ListedUpload) => string,
): readonly ListedUpload[] {
  const text = foldForSearch(typed.trim());
  if (text === '') return [];
  const id = text.replace(/[{}]/g, '');
  const contains = (name: string | null | undefined) => !!name && foldForSearch(name).includes(text);
  return listed
    .filter(
      (upload) =>
        contains(nameOf(upload)) ||
        contains(upload.sentHere?.fileName) ||
        (id.length >= shortestIdPart && upload.trackingIds.some((one) => one.includes(id))),
    )
    .slice(0, mostShown);
}
