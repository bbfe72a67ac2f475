import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type CustomerId, parseCustomerId } from '../domain/identifiers.ts';
import { isCollection, readContinuationToken } from './collection.ts';
import type { PartnerCenter } from './http.ts';
import { field, isWireObject, list, text, type WireObject } from './wire.ts';

export interface Customer {
  readonly id: CustomerId;
  /** Some customers have no name. See `customerName`. */
  readonly companyName: string | null;
  readonly domain: string | null;
  readonly relationshipToPartner: string | null;
}

/** What a customer is called: its name, or its domain if it has none. `null` if neither is known. */
export function customerName(customer: Pick<Customer, 'companyName' | 'domain'> | undefined): string | null {
  return customer?.companyName ?? customer?.domain ?? null;
}

interface CustomersPage {
  readonly customers: readonly Customer[];
  readonly continuationToken: string | null;
}

/** A little more than one screen; Partner Center's default is not documented. */
const pageSize = 50;

/**
 * Customers whose name or domain (`by`) starts with `search`, or all of them if it is empty: `GET /v1/customers`. Partner
 * Center has no other operator than this case-insensitive one, and filters by one field only, so a search by name and
 * domain takes two queries. Throws `ApiError`.
 */
export function customersQuery(
  partnerCenter: PartnerCenter,
  search: string,
  by: 'CompanyName' | 'Domain' = 'CompanyName',
) {
  return infiniteQueryOptions({
    queryKey: ['customers', by, search],
    initialPageParam: null as string | null,
    async queryFn({ pageParam, signal }): Promise<CustomersPage> {
      // The next page is requested by its token alone; Partner Center rejects a repeated size or filter.
      const path = pageParam === null ? firstPagePath(search, by) : '/v1/customers?seekOperation=Next';
      const { body } = await partnerCenter.get(path, {
        signal,
        purpose: search === '' ? 'list' : 'search',
        isAnswer: isCollection,
        ...(pageParam === null ? {} : { continuationToken: pageParam }),
      });
      return {
        customers: list(field(body, 'items')).flatMap(readCustomer),
        continuationToken: readContinuationToken(body),
      };
    },
    getNextPageParam: (page) => page.continuationToken,
    staleTime: 60_000,
  });
}

function firstPagePath(search: string, by: 'CompanyName' | 'Domain'): string {
  const parameters = new URLSearchParams({ size: String(pageSize) });
  if (search !== '')
    parameters.set('filter', JSON.stringify({ Field: by, Value: search, Operator: 'starts_with' }));
  return `/v1/customers?${parameters}`;
}

/** One customer by ID. Throws `ApiError` (404/60003 or 403/20002 for an ID that is not a customer of this partner). */
export function customerQuery(partnerCenter: PartnerCenter, customerId: CustomerId) {
  return queryOptions({
    queryKey: ['customer', customerId],
    async queryFn({ signal }): Promise<Customer> {
      const { body } = await partnerCenter.get(`/v1/customers/${customerId}`, {
        signal,
        purpose: 'open',
        isAnswer: isCustomer,
      });
      return { ...readProfile(body), id: customerId };
    },
    staleTime: 10 * 60_000,
  });
}

/** Whether a response is about a customer at all: an unrelated object must not be read as a customer without a name. */
function isCustomer(body: WireObject): boolean {
  return field(body, 'companyProfile') !== undefined || field(body, 'id') !== undefined;
}

function readCustomer(item: unknown): Customer[] {
  if (!isWireObject(item)) return [];
  const profile = readProfile(item);
  const id = parseCustomerId(text(field(item, 'id')) ?? profile.tenantId ?? '');
  return id === null ? [] : [{ ...profile, id }];
}

function readProfile(item: WireObject) {
  const profile = field(item, 'companyProfile');
  const company = isWireObject(profile) ? profile : {};
  return {
    companyName: text(field(company, 'companyName')),
    domain: text(field(company, 'domain')),
    tenantId: text(field(company, 'tenantId')),
    relationshipToPartner: text(field(item, 'relationshipToPartner')),
  };
}
