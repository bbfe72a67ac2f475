import { createContext, use } from 'react';
import type { Operations } from '../../operations/operations.ts';

export const OperationsContext = createContext<Operations | null>(null);

/** The operations of the signed-in account; only below the signed-in layout route. */
export function useOperations(): Operations {
  const operations = use(OperationsContext);
  if (operations === null) throw new Error('OperationsContext is missing above this component');
  return operations;
}
