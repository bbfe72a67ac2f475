import { useEffect, useEffectEvent, useState } from 'react';

/** Long enough that a word typed becomes one entry of the URL, and browsers' limits on URL changes are never met. */
const pauseMs = 300;

interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Hands the text on without waiting for the pause. */
  readonly commit: () => void;
}

/**
 * A text that is in use at each key, while `onCommit` hears of it at a pause. When `committed` changes otherwise (the back
 * button, a reset), the draft follows.
 */
export function useDraft(committed: string, onCommit: (text: string) => void): Draft {
  const [text, change] = useState(committed);
  const [seen, setSeen] = useState(committed);
  // What was handed on and has not come back yet: its coming back must not undo what was typed since.
  const [sent, setSent] = useState<readonly string[]>([]);
  if (seen !== committed) {
    setSeen(committed);
    if (sent.includes(committed)) {
      setSent(sent.slice(sent.indexOf(committed) + 1));
    } else {
      setSent([]);
      change(committed);
    }
  }

  function commit() {
    if (text === (sent.at(-1) ?? committed)) return;
    setSent([...sent, text]);
    onCommit(text);
  }

  const commitAtPause = useEffectEvent(commit);
  useEffect(() => {
    if (text === committed) return;
    const pause = setTimeout(commitAtPause, pauseMs);
    return () => clearTimeout(pause);
  }, [text, committed]);

  return { text, change, commit };
}
