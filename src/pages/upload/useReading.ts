import { useCallback, useEffect, useRef, useState } from 'react';
import type { ColumnChoices, ReadFailure, ReadFile } from '../../domain/deviceFile/readDeviceFile.ts';
import { type ReadProgress, readInWorker } from './readInWorker.ts';

export interface Reading {
  /** What is being read now; `null` if nothing is. */
  readonly current: { readonly name: string | null; readonly progress: ReadProgress | null } | null;
  readonly failure: ReadFailure | null;
  /** Returns the file, or `null` if reading failed or was stopped. A later call stops an earlier one. */
  readonly read: (
    source: Blob,
    name: string | null,
    choices: ColumnChoices | Promise<ColumnChoices>,
  ) => Promise<ReadFile | null>;
  readonly stop: () => void;
}

/** Reads device files, one at a time; stops when the component unmounts. */
export function useReading(): Reading {
  const [current, setCurrent] = useState<Reading['current']>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback<Reading['read']>(async (source, name, choices) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setFailure(null);
    setCurrent({ name, progress: null });
    try {
      const known = await choices;
      mine.signal.throwIfAborted();
      const result = await readInWorker(source, {
        choices: known,
        signal: mine.signal,
        onProgress: (progress) => setCurrent({ name, progress }),
      });
      setFailure(result.ok ? null : result.because);
      return result.ok ? result.file : null;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    } finally {
      if (running.current === mine) setCurrent(null);
    }
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setCurrent(null);
  }, []);
  return { current, failure, read, stop };
}
