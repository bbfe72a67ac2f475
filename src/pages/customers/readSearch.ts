import {
  type BatchTrackingId,
  type CustomerId,
  looksLikeDomain,
  parseCustomerId,
} from '../../domain/identifiers.ts';
import { parseTrackingReference } from '../../domain/trackingReference.ts';

/** What the text in the search field means. */
export type CustomerSearch =
  | { readonly kind: 'all' }
  /** An ID, alone or in an address, which needs no search. */
  | { readonly kind: 'customer'; readonly customerId: CustomerId }
  | { readonly kind: 'batch'; readonly customerId: CustomerId; readonly batchTrackingId: BatchTrackingId }
  /** Two filters of Partner Center; `null` if the text cannot be the start of a name or domain. */
  | {
      readonly kind: 'startsWith';
      readonly companyName: string | null;
      readonly domain: string | null;
      readonly meansDomain: boolean;
    };

export function readSearch(typed: string): CustomerSearch {
  const text = typed.trim();
  if (text === '') return { kind: 'all' };

  const reference = parseTrackingReference(text);
  if (reference.ok && reference.customerId !== null) {
    return { kind: 'batch', customerId: reference.customerId, batchTrackingId: reference.batchTrackingId };
  }
  const named = reference.ok || reference.problem === 'onlyCustomer';
  const customerId = named
    ? parseCustomerId(reference.ok ? reference.batchTrackingId : (reference.found ?? ''))
    : null;
  if (customerId !== null) return { kind: 'customer', customerId };

  const domain = domainIn(text);
  const isAddress = domain !== null && domain !== text;
  return {
    kind: 'startsWith',
    companyName: isAddress ? null : text,
    domain,
    meansDomain: domain !== null && looksLikeDomain(domain),
  };
}

/** The start of a domain that a text may be, also as part of an email or web address; `null` if it cannot be one. */
function domainIn(text: string): string | null {
  const address = /^[a-z]+:\/\/(?:www\.)?([^/?#]*)/i.exec(text) ?? /@([^@]*)$/.exec(text);
  const domain = address?.[1] ?? text;
  return /^[\p{L}\p{N}\p{M}.-]+$/u.test(domain) ? domain : null;
}
