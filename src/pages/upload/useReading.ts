import { useCallback, useEffect, useRef, useState } from 'react';
import type { ColumnChoices, ReadFailure, ReadFile } from '../../domain/deviceFile/readDeviceFile.ts';
import type { TextEncodingName } from '../../domain/deviceFile/textEncodings.ts';
import type { DraftFile, ReadSource } from '../../domain/upload/draft.ts';
import { originsOf } from '../../domain/upload/joinedFiles.ts';
import type { SheetFacts } from '../../domain/workbook/readWorkbook.ts';
import { type ReadProgress, readInWorker } from './readInWorker.ts';
import type { ReadRequest } from './reading.ts';

/** A chosen file, or pasted rows without a name. */
export interface Source {
  readonly blob: Blob;
  readonly name: string | null;
}

/** How to read a file; `encoding` and `sheet` are `null` to find them out. */
export interface ReadSettings {
  readonly choices: ColumnChoices;
  readonly encoding: TextEncodingName | null;
  readonly sheet: string | null;
}

export interface SheetQuestion {
  readonly name: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly answer: (sheet: string) => void;
}

export interface Reading {
  /** What is being read now; `null` if nothing is. */
  readonly current: {
    readonly name: string | null;
    /** Which of how many files it is, from 1. */
    readonly number: number;
    readonly total: number;
    readonly progress: ReadProgress | null;
  } | null;
  /** Reading waits for the answer. */
  readonly question: SheetQuestion | null;
  /** `name` only if several files were chosen. */
  readonly failures: readonly { readonly name: string | null; readonly because: ReadFailure }[];
  /** Returns the files that could be read; none if reading was stopped. A later call stops an earlier one. */
  readonly read: (
    sources: readonly Source[],
    choices: ColumnChoices | Promise<ColumnChoices>,
  ) => Promise<readonly ReadSource[]>;
  /** Reads a file of the draft with other settings; `null` if that failed or was stopped. */
  readonly readAgain: (file: DraftFile, settings: ReadSettings) => Promise<ReadFile | null>;
  readonly stop: () => void;
}

/** Reads device files, one at a time; stops when the component unmounts. */
export function useReading(): Reading {
  const [current, setCurrent] = useState<Reading['current']>(null);
  const [question, setQuestion] = useState<SheetQuestion | null>(null);
  const [failures, setFailures] = useState<Reading['failures']>([]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one reading at a time; returns `null` if it was stopped. */
  const run = useCallback(async <Value>(reading: (signal: AbortSignal) => Promise<Value>) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setFailures([]);
    try {
      return await reading(mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    } finally {
      if (running.current === mine) setCurrent(null);
    }
  }, []);

  const readOne = useCallback(
    async (
      request: ReadRequest,
      place: Omit<NonNullable<Reading['current']>, 'progress'>,
      signal: AbortSignal,
    ): Promise<ReadFile | null> => {
      signal.throwIfAborted();
      setCurrent({ ...place, progress: null });
      const result = await readInWorker(request, {
        signal,
        onProgress: (progress) => setCurrent({ ...place, progress }),
      });
      if (result.kind === 'read') return result.file;
      if (result.kind === 'sheets') {
        setCurrent(null);
        const sheet = await new Promise<string>((answer, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          setQuestion({ name: place.name, sheets: result.sheets, answer });
        }).finally(() => setQuestion(null));
        return readOne({ ...request, sheet }, place, signal);
      }
      const failure = { name: place.total > 1 ? place.name : null, because: result.because };
      setFailures((others) => [...others, failure]);
      return null;
    },
    [],
  );

  const read = useCallback<Reading['read']>(
    async (sources, choices) => {
      const files = await run(async (signal) => {
        const origins = originsOf(sources.map(({ name }) => name));
        const known = [...(await choices)];
        const done: ReadSource[] = [];
        for (const [index, { blob, name }] of sources.entries()) {
          const origin = origins[index] ?? { firstId: 0 };
          const request = { source: blob, choices: known, origin, encoding: null, sheet: null };
          const place = { name, number: index + 1, total: sources.length };
          const file = await readOne(request, place, signal);
          if (file) done.push({ read: file, name: origin.file ?? name, source: blob, origin });
        }
        return done;
      });
      return files ?? [];
    },
    [run, readOne],
  );
  const readAgain = useCallback<Reading['readAgain']>(
    ({ name, source, origin }, { choices, encoding, sheet }) =>
      run((signal) =>
        readOne(
          { source, choices: [...choices], origin, encoding, sheet },
          { name, number: 1, total: 1 },
          signal,
        ),
      ),
    [run, readOne],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setCurrent(null);
  }, []);
  return { current, question, failures, read, readAgain, stop };
}
