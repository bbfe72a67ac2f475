import { createContext, use } from 'react';
import type { PartnerCenter } from './http.ts';

export const PartnerCenterContext = createContext<PartnerCenter | null>(null);

/** The client of this visit; there is exactly one, made at start. */
export function usePartnerCenter(): PartnerCenter {
  const partnerCenter = use(PartnerCenterContext);
  if (partnerCenter === null) throw new Error('PartnerCenterContext is missing above this component');
  return partnerCenter;
}
