type AddressPart = 'page' | 'customerId' | 'batchTrackingId' | 'batchId';

/** An address that cannot be opened, and which part of it is at fault. */
export class BadAddress extends Error {
  override readonly name = 'BadAddress';
  readonly part: AddressPart;

  constructor(part: AddressPart) {
    super(`bad address: ${part}`);
    this.part = part;
  }

  static throw(part: AddressPart): never {
    throw new BadAddress(part);
  }
}
