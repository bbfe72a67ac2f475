import type { CloudName } from './clouds.ts';

/** The SharePoint list in which the team shares its uploads. */
export interface TeamConfig {
  readonly siteId: string;
  readonly listId: string;
  /** Absolute; without `/v1.0` and without a trailing slash. */
  readonly graphUrl: string;
  /** Reaches only the lists that an administrator has allowed the app to use. */
  readonly scope: string;
}

/** Microsoft Graph of each cloud. */
const graphUrls: Readonly<Record<CloudName, string>> = {
  global: 'https://graph.microsoft.com',
  usGovernment: 'https://graph.microsoft.us',
  usGovernmentDoD: 'https://dod-graph.microsoft.us',
  china: 'https://microsoftgraph.chinacloudapi.cn',
  germany: 'https://graph.microsoft.de',
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As Graph has it: host name, ID of the site collection, ID of the site. */
const siteIdShape = /^[a-z0-9.-]+(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/i;
const fields = ['siteId', 'listId', 'graphUrl'];

/** Reads `team` of `config.json`. `cloudName` is `null` if it is unknown, which is reported elsewhere; `readUrl` reports its own problems. */
export function readTeam(
  value: unknown,
  cloudName: CloudName | null,
  readUrl: (field: string, value: string | undefined) => string | undefined,
  report: (field: string, kind: 'unknownField' | 'notSiteId' | 'notListId') => void,
): TeamConfig {
  const team = typeof value === 'object' ? { ...value } : {};
  const { siteId, listId, graphUrl } = team as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(team)) if (!fields.includes(field)) report(`team.${field}`, 'unknownField');
  const [site, list] = [String(siteId ?? ''), String(listId ?? '')];
  if (!siteIdShape.test(site)) report('team.siteId', 'notSiteId');
  if (!guid.test(list)) report('team.listId', 'notListId');
  const ofCloud = cloudName === null ? undefined : graphUrls[cloudName];
  return {
    ...{ siteId: site, listId: list },
    graphUrl: readUrl('team.graphUrl', graphUrl == null ? ofCloud : String(graphUrl)) ?? '',
    scope: `${ofCloud}/Lists.SelectedOperations.Selected`,
  };
}
