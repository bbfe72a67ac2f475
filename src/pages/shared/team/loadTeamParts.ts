import { loadTexts } from '../../../i18n/i18n.ts';
import { TeamFilter } from './TeamFilter.tsx';
import { TeamLine } from './TeamLine.tsx';
import { TeamMenuItems } from './TeamMenuItems.tsx';
import { TeamNone } from './TeamNone.tsx';
import { TeamUploadFacts } from './TeamUploadFacts.tsx';
import { TeamUploadMenuItems } from './TeamUploadMenuItems.tsx';

/** What pages show of the team list in one file, so that the pages of everybody else do not list many. Resolves once its texts are loaded. */
export async function loadTeamParts() {
  await loadTexts('team', 'errorCatalogue');
  return { TeamFilter, TeamLine, TeamMenuItems, TeamNone, TeamUploadFacts, TeamUploadMenuItems };
}
