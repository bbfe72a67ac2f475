import type { QueryClient } from '@tanstack/react-query';
import { areNotificationsOn } from '../browser/notifications.ts';
import type { TeamConfig } from '../config/teamConfig.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { BatchWatcher } from './BatchWatcher.ts';

export interface OperationsOptions {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
  /** Missing or `null` if this deployment has no team list. */
  readonly team?: TeamConfig | null;
}

interface Operation {
  /** Whether leaving the page would lose what the operation needs. */
  readonly holdsPage?: boolean;
  /** Makes no further calls, and waits for nothing any more. */
  readonly end: () => void;
}

/** Work of the signed-in account that outlives a component. It ends at sign-out. */
export interface Operations {
  readonly team: TeamConfig | null;
  readonly watcher: BatchWatcher;
  /** The operation of this name; `start` makes it at the first time. Its code is loaded with the page that needs it. */
  readonly find: <Kind extends Operation>(name: string, start: (options: OperationsOptions) => Kind) => Kind;
  /** The operation of this name, if it has been started. */
  readonly running: <Kind extends Operation>(name: string) => Kind | undefined;
  /** Whether the app may leave the page for a sign-in; not while an operation would lose what it needs. */
  readonly mayLeave: () => boolean;
  /** Stops every operation: called when the account signs out. */
  readonly end: () => void;
}

export function startOperations(options: OperationsOptions): Operations {
  const watcher = new BatchWatcher({ ...options, checksWhenHidden: areNotificationsOn });
  const started = new Map<string, Operation>();
  let isEnded = false;
  return {
    team: options.team ?? null,
    watcher,
    find<Kind extends Operation>(name: string, start: (options: OperationsOptions) => Kind): Kind {
      const operation = started.get(name) ?? start(options);
      started.set(name, operation);
      // Its code was still loading at sign-out.
      if (isEnded) operation.end();
      return operation as Kind;
    },
    running: <Kind extends Operation>(name: string) => started.get(name) as Kind | undefined,
    mayLeave: () => ![...started.values()].some((operation) => operation.holdsPage),
    end() {
      isEnded = true;
      watcher.end();
      for (const operation of started.values()) operation.end();
      started.clear();
    },
  };
}
