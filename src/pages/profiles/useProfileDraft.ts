import { useState } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { keepTabText, readTabText } from '../../browser/tabText.ts';
import { type ProfileDraft, parseProfileDraft } from '../../domain/profileDraft.ts';

interface KeptDraft {
  readonly draft: ProfileDraft;
  /** Stores the draft before it returns: what is about to be sent is then known after a reload, too. */
  readonly change: (draft: ProfileDraft) => void;
  readonly discard: () => void;
  /** Stores the draft under another key, for another form. */
  readonly moveTo: (key: string) => void;
}

/** The draft with this key, which survives a reload, a sign-in and a look at another page in this tab. */
export function useProfileDraft(key: string, first: () => ProfileDraft): KeptDraft {
  const account = useAccount().key;
  const storageKey = keyOf(account, key);
  const [draft, setDraft] = useState(() => parseProfileDraft(readTabText(storageKey)) ?? first());
  return {
    draft,
    change(next) {
      keepTabText(storageKey, JSON.stringify(next));
      setDraft(next);
    },
    discard: () => keepTabText(storageKey, null),
    moveTo(next) {
      keepTabText(keyOf(account, next), JSON.stringify({ ...draft, seen: null }));
      keepTabText(storageKey, null);
    },
  };
}

/** `app.tsx` removes the texts with these keys when the account signs out. */
function keyOf(account: string, key: string): string {
  return `profile ${account} ${key}`;
}
