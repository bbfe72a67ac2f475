import type { QueryClient } from '@tanstack/react-query';
import type { Auth } from '../auth/auth.ts';
import type { RuntimeConfig } from '../config/runtimeConfig.ts';
import type { Person } from '../domain/team/teamUpload.ts';
import { createGraph } from '../graph/graph.ts';
import { type GraphCallFacts, GraphError } from '../graph/graphError.ts';
import { createTeamList } from '../graph/teamList.ts';
import { createTeamHooks } from '../kept/team.ts';
import type { TeamHooks } from '../kept/teamHooks.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { RequestLog } from '../partnerCenter/requestLog.ts';
import type { ResponseFacts } from '../partnerCenter/responseFacts.ts';
import type { WireObject } from '../partnerCenter/wire.ts';
import type { Operations } from './operations.ts';
import { TeamSync } from './TeamSync.ts';
import { whenSettled } from './whenSettled.ts';

interface TeamOptions {
  readonly config: RuntimeConfig;
  /** `SignedInAccount`. */
  readonly me: { readonly key: string; readonly name: string };
  readonly auth: Pick<Auth, 'getToken'>;
  readonly operations: Pick<Operations, 'find'>;
  readonly queryClient: QueryClient;
  readonly log: RequestLog;
}

/** Starts sharing uploads with the team, once the opened page shows its first answers. */
export function startTeam({ config, me, auth, operations, queryClient, log }: TeamOptions): TeamHooks {
  const person: Person = { id: me.key, name: me.name };
  const { team } = config;
  if (team === null) throw new Error('This deployment has no team list');
  const graph = createGraph({
    baseUrl: team.graphUrl,
    getToken: ({ renew }) => auth.getToken({ renew, scope: team.scope }),
    onCall: (facts, outcome) => logCall(log, team.graphUrl, facts, outcome),
  });
  const list = createTeamList({ graph, siteId: team.siteId, listId: team.listId });
  whenSettled(queryClient, () => {
    operations.find(
      'team',
      () =>
        new TeamSync({
          ...{ me: person, list, listId: team.listId, queryClient },
          // Graph tells what has changed in the global cloud only.
          hasChanges: config.cloud === 'global',
        }),
    );
  });
  return createTeamHooks(person);
}

/** Calls to Graph are in the same log as those to Partner Center. */
function logCall(
  log: RequestLog,
  graphUrl: string,
  { requestId, clientRequestId, ...call }: GraphCallFacts,
  outcome: WireObject | GraphError,
): void {
  const facts: ResponseFacts = {
    ...{ ...call, purpose: 'team', attempt: 1, cv: null, serverId: null },
    ...{ requestId: requestId ?? clientRequestId, correlationId: clientRequestId },
  };
  const request = {
    url: `${graphUrl}/v1.0${call.path}`,
    sentHeaders: [['client-request-id', clientRequestId]] as const,
  };
  log.add(
    request,
    outcome instanceof GraphError
      ? new ApiError(kindOf(outcome), facts, { code: outcome.code, description: outcome.description })
      : { body: outcome, location: null, facts },
  );
}

function kindOf({ problem }: GraphError): ApiError['kind'] {
  switch (problem) {
    case 'offline':
    case 'network':
    case 'timeout':
      return problem;
    case 'signInNeeded':
    case 'consentMissing':
      return 'interactionRequired';
    case 'unexpected':
      return 'notAnAnswer';
    default:
      return 'status';
  }
}
