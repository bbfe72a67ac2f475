import { useState } from 'react';
import { type UploadDraft, withChangesOf } from '../../domain/upload/draft.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface Undoable {
  /** What was done, in words. */
  readonly text: string;
  readonly before: UploadDraft;
}

export interface Undo {
  /** Changes the draft; `text` says what was done. */
  readonly act: (text: string, change: (draft: UploadDraft) => UploadDraft) => void;
  /** What would be undone next; `null` if nothing can be. */
  readonly last: string | null;
  readonly undo: () => void;
}

/** Changes of one action, which may concern many rows, that can be undone. The drafts share their rows, so that many can be held. */
const heldAtMost = 50;

export function useUndo(onChange: ChangeDraft): Undo {
  const [done, setDone] = useState<readonly Undoable[]>([]);
  const last = done.at(-1);
  return {
    act(text, change) {
      onChange((before) => {
        setDone((all) => [...all.slice(1 - heldAtMost), { text, before }]);
        return change(before);
      });
    },
    last: last?.text ?? null,
    undo() {
      if (!last) return;
      setDone((all) => all.slice(0, -1));
      onChange((now) => withChangesOf(now, last.before));
    },
  };
}
