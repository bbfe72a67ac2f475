import Button from '@mui/material/Button';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { saveFile } from '../../browser/saveFile.ts';
import type { ColumnMeaning, FileColumn } from '../../domain/deviceFile/readDeviceFile.ts';
import { deviceFileTemplate } from '../../domain/deviceFile/writeDeviceFile.ts';
import {
  type DraftFile,
  devicesOfFile,
  type UploadDraft,
  withFileReadAgain,
  withFiles,
  withoutFile,
} from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepColumnChoice, keptColumnChoices } from '../../kept/columnChoices.ts';
import { FileSource } from './FileSource.tsx';
import { FileSummary } from './FileSummary.tsx';
import { ReadingFailures } from './ReadingState.tsx';
import { TypedDevices } from './TypedDevices.tsx';
import { type ReadSettings, type Source, useReading } from './useReading.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface FileStepProps {
  readonly draft: UploadDraft;
  readonly onChange: ChangeDraft;
  readonly onNext: () => void;
}

/** The first step: files, pasted rows, devices typed in, or several of these. */
export function FileStep({ draft, onChange, onNext }: FileStepProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const account = useAccount().key;
  const reading = useReading();
  /** A removed file and the draft before, for undoing that with all corrections. */
  const [removed, setRemoved] = useState<{ file: DraftFile; before: UploadDraft } | null>(null);
  /** By file, the settings it is being read with, so that another change made meanwhile is added to them. */
  const pending = useRef(new Map<number, ReadSettings>());
  const { rows } = draft;
  // Drawing a summary takes so long that it must not keep the page from responding.
  const files = useDeferredValue(draft.files);

  async function readNew(sources: readonly Source[]) {
    const read = await reading.read(sources, keptColumnChoices(account));
    if (read.length === 0) return;
    setRemoved(null);
    onChange((now) => withFiles(now, read));
  }

  async function readAgain(file: DraftFile, changed: Partial<ReadSettings>) {
    const settings = { ...settingsOf(file), ...changed };
    pending.current.set(file.origin.firstId, settings);
    const read = await reading.readAgain(file, settings);
    if (pending.current.get(file.origin.firstId) !== settings) return;
    pending.current.delete(file.origin.firstId);
    if (!read) return;
    const next = await withFileReadAgain(draft, file, read);
    onChange(() => next);
  }

  /** How a file was read, with the present meanings of all columns, for browsers that store no choices. */
  function settingsOf({ columns, format, origin }: DraftFile): ReadSettings {
    return (
      pending.current.get(origin.firstId) ?? {
        choices: new Map(
          columns.flatMap(({ key, meaning }) => (meaning === 'unknown' ? [] : [[key, meaning] as const])),
        ),
        encoding: format.kind === 'text' ? format.encoding : null,
        sheet: format.kind === 'workbook' ? format.sheet : null,
      }
    );
  }

  async function changeMeaning(file: DraftFile, column: FileColumn, meaning: ColumnMeaning) {
    const choices = new Map(settingsOf(file).choices);
    for (const other of file.columns) {
      // Two columns cannot have the same meaning: the user has to choose one for the other column.
      const present = choices.get(other.key);
      if (present === meaning && meaning !== 'ignored') choices.set(other.key, 'unknown');
    }
    const done = readAgain(file, { choices: choices.set(column.key, meaning) });
    // Without a header, the column cannot be recognized in another file.
    if (column.header) await keepColumnChoice({ account, column: column.key, meaning });
    await done;
  }

  const isUnclear = draft.files.some(({ columns }) => columns.some(({ meaning }) => meaning === 'unknown'));
  return (
    <>
      {files.length === 0 && (
        <FileSource reading={reading} onSources={(sources) => void readNew(sources)}>
          <Button onClick={() => saveFile('devices.csv', deviceFileTemplate(), 'text/csv')}>
            {t('source.template')}
          </Button>
        </FileSource>
      )}
      {removed && (
        <p role="status">
          {t('source.removed', { name: removed.file.name ?? t('source.pasted') })}{' '}
          <Button
            onClick={() => {
              onChange(() => removed.before);
              setRemoved(null);
            }}
          >
            {t('source.undo')}
          </Button>
        </p>
      )}
      {files.length > 0 && <ReadingFailures reading={reading} />}
      {files.map((file) => (
        <FileSummary
          key={file.origin.firstId}
          file={file}
          deviceCount={devicesOfFile(draft, file)}
          onMeaning={(column, meaning) => void changeMeaning(file, column, meaning)}
          onEncoding={(encoding) => void readAgain(file, { encoding })}
          // Another sheet may use the same headers differently: only remembered choices apply to it.
          onSheet={async (sheet) => readAgain(file, { sheet, choices: await keptColumnChoices(account) })}
          onRemove={() => {
            setRemoved({ file, before: draft });
            onChange((now) => withoutFile(now, file));
          }}
        />
      ))}
      <TypedDevices draft={draft} onChange={onChange} />
      <div className="upload-actions">
        <Button
          variant="contained"
          size="medium"
          disabled={rows.length === 0 || reading.current !== null || isUnclear}
          onClick={onNext}
        >
          {t('toCheck', { count: rows.length, number: format.number(rows.length) })}
        </Button>
      </div>
    </>
  );
}
