import type { ListedUpload } from '../../../kept/listedUploads.ts';

/** Whose uploads a list shows: everyone's, those that the user has sent or follows, or those that somebody has archived. */
export const teamScopes = ['team', 'mine', 'archived'] as const;
export type TeamScope = (typeof teamScopes)[number];

/** As an address names it; everyone's without a name. */
export function teamScopeOf(text: unknown): TeamScope {
  return teamScopes.find((scope) => scope === text) ?? 'team';
}

/** Whether a list with this scope shows the upload. Without a team every upload is in the first two, and none is archived. */
export function isInScope({ team, isFollowed }: ListedUpload, scope: TeamScope): boolean {
  if (scope === 'archived' || team?.isArchived) return scope === 'archived' && team?.isArchived === true;
  return scope === 'team' || team === undefined || team.isMine || isFollowed;
}
