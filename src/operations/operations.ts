import type { QueryClient } from '@tanstack/react-query';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { BatchWatcher } from './BatchWatcher.ts';

export interface OperationsOptions {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
}

/** Work of the signed-in account that outlives a component. It ends at sign-out. */
export interface Operations {
  readonly watcher: BatchWatcher;
  /** Stops every operation: called when the account signs out. */
  readonly end: () => void;
}

export function startOperations(options: OperationsOptions): Operations {
  const watcher = new BatchWatcher(options);
  return {
    watcher,
    end() {
      watcher.end();
    },
  };
}
