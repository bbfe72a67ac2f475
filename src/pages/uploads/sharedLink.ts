import { writeSharedUpload } from '../../domain/sharedUploads.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';

/** Longer addresses are refused by servers, which commonly accept 8 kB, and cut off by mail programs. */
const longestLink = 6_000;

/**
 * The link to the table of these uploads, in this language. Uploads without a tracking ID, which nobody else can see, are left out.
 * `null` if it would be too long, or if there is nothing to link to.
 */
export function sharedLink(
  uploads: readonly ListedUpload[],
  nameOf: (upload: ListedUpload) => string,
  language: string,
): string | null {
  const link = new URL('/uploads', location.origin);
  for (const upload of uploads) {
    const { customerId, trackingIds, assigns } = upload;
    if (trackingIds.length === 0) continue;
    const shared = { customerId, trackingIds, name: nameOf(upload), assigned: assigns?.profileId ?? null };
    link.searchParams.append('u', writeSharedUpload(shared));
  }
  if (!link.searchParams.has('u')) return null;
  link.searchParams.set('lang', language);
  return link.href.length > longestLink ? null : link.href;
}
