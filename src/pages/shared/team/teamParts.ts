import { lazyPart } from '../../../ui/lazyPart.ts';

/** What pages show of the team list, with its texts: loaded only where a team shares its uploads. */
const load = () => import('./loadTeamParts.ts').then((parts) => parts.loadTeamParts());

export const TeamFilter = lazyPart(load, 'TeamFilter');
export const TeamLine = lazyPart(load, 'TeamLine');
export const TeamMenuItems = lazyPart(load, 'TeamMenuItems');
export const TeamUploadFacts = lazyPart(load, 'TeamUploadFacts');
export const TeamUploadMenuItems = lazyPart(load, 'TeamUploadMenuItems');
export const TeamNone = lazyPart(load, 'TeamNone');
