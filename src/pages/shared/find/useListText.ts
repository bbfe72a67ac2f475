import { useState } from 'react';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import { keepTabText, readTabText } from '../../../browser/tabText.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';

/**
 * The pasted list, which survives a reload and ends with the tab: it is in no address, because it names devices. Another account that
 * signs in in this tab does not see it.
 */
export function useListText(customerId: CustomerId | null) {
  const key = `device-list ${customerId ?? ''}`;
  const account = useAccount().key;
  const [text, setText] = useState(() => {
    const stored = readTabText(key) ?? '';
    return stored.startsWith(`${account}\n`) ? stored.slice(account.length + 1) : '';
  });
  function change(next: string) {
    setText(next);
    keepTabText(key, next === '' ? null : `${account}\n${next}`);
  }
  return [text, change] as const;
}
