import { maskProductKey } from '../maskProductKey.ts';

/** A product key as the setting "Hide product keys" wants it. */
export function shownKey(productKey: string | null, masksKeys: boolean): string | null {
  return productKey !== null && masksKeys ? maskProductKey(productKey) : productKey;
}
