declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The customer tenant's GUID, lower case. */
export type CustomerId = Branded<'CustomerId'>;
/** A device batch's name: free text chosen by the partner (`Test batch`); never a GUID by contract. */
export type BatchId = Branded<'BatchId'>;
/** The GUID at the end of an upload's `Location`, lower case; the only handle on an upload's status. */
export type BatchTrackingId = Branded<'BatchTrackingId'>;
