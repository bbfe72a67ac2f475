import { latePart } from '../../../ui/lazyPart.ts';

/** What pages show of the team list, with its texts: loaded only where a team shares its uploads. */
const load = () => import('./loadTeamParts.ts').then((parts) => parts.loadTeamParts());

export const TeamFilter = latePart(load, 'TeamFilter');
export const TeamLine = latePart(load, 'TeamLine');
export const TeamMenuItems = latePart(load, 'TeamMenuItems');
export const TeamUploadFacts = latePart(load, 'TeamUploadFacts');
export const TeamUploadMenuItems = latePart(load, 'TeamUploadMenuItems');
export const TeamNone = latePart(load, 'TeamNone');
