import type { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { DeviceRemoval } from './DeviceRemoval.ts';
import { UploadRuns } from './UploadRuns.ts';

export interface OperationsOptions {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
}

/** Work of the signed-in account that outlives a component. It ends at sign-out. */
export interface Operations {
  readonly uploads: UploadRuns;
  /** The removal of devices from this device batch; always the same one. */
  readonly removal: (customerId: CustomerId, batchId: BatchId) => DeviceRemoval;
  /** Stops every operation: called when the account signs out. */
  readonly end: () => void;
}

export function startOperations(options: OperationsOptions): Operations {
  const { partnerCenter, queryClient } = options;
  const uploads = new UploadRuns(options);
  const removals = new Map<string, DeviceRemoval>();
  return {
    uploads,
    removal(customerId, batchId) {
      const key = `${customerId} ${batchId}`;
      const removal =
        removals.get(key) ?? new DeviceRemoval({ customerId, batchId, partnerCenter, queryClient });
      removals.set(key, removal);
      return removal;
    },
    end() {
      uploads.end();
      for (const removal of removals.values()) removal.end();
      removals.clear();
    },
  };
}

export const OperationsContext = createContext<Operations | null>(null);

/** The operations of the signed-in account; only below the signed-in layout route. */
export function useOperations(): Operations {
  const operations = use(OperationsContext);
  if (operations === null) throw new Error('OperationsContext is missing above this component');
  return operations;
}
