import { addTeamNotes, type TeamNotes } from './batches.ts';
import { addTeamList, type TeamList } from './listedUploads.ts';

/** What the team list adds to what is kept. Its code is loaded only where a team shares its uploads. */
export interface TeamHooks extends TeamNotes {
  readonly list: TeamList;
}

/** Called once at start, where a team shares its uploads. If the code does not load, the app works without the team until the next start. */
export function withTeam(hooks: Promise<TeamHooks>): void {
  const loading = hooks.catch(() => null);
  addTeamList(loading.then((loaded) => loaded?.list ?? null));
  addTeamNotes(loading);
}
