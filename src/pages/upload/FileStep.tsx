import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { saveFile } from '../../browser/saveFile.ts';
import type { ColumnMeaning, FileColumn } from '../../domain/deviceFile/readDeviceFile.ts';
import { deviceFileTemplate } from '../../domain/deviceFile/writeDeviceFile.ts';
import {
  isTypedIn,
  nextTypedInId,
  type UploadDraft,
  withFile,
  withFileReadAgain,
  withoutTypedIn,
  withTypedIn,
} from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepColumnChoice, keptColumnChoices } from '../../kept/columnChoices.ts';
import { FileSource } from './FileSource.tsx';
import { FileSummary } from './FileSummary.tsx';
import { TypedDevices } from './TypedDevices.tsx';
import { useReading } from './useReading.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface FileStepProps {
  readonly draft: UploadDraft;
  readonly onChange: ChangeDraft;
  readonly onNext: () => void;
}

/** The first step: a file, pasted rows, devices typed in, or several of these. */
export function FileStep({ draft, onChange, onNext }: FileStepProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const account = useAccount().key;
  const reading = useReading();
  /** The draft before its file was removed, for undoing that with all corrections. */
  const [removed, setRemoved] = useState<UploadDraft | null>(null);
  const typedIn = draft.rows.filter(isTypedIn);
  const { file, rows } = draft;

  async function readNew(source: Blob, name: string | null) {
    const read = await reading.read(source, name, keptColumnChoices(account));
    if (!read) return;
    setRemoved(null);
    onChange((now) => withFile(now, { file: read, name, source }));
  }

  async function changeMeaning(column: FileColumn, meaning: ColumnMeaning) {
    if (!file) return;
    // Without a header, the column cannot be recognized in another file.
    if (column.header) await keepColumnChoice({ account, column: column.key, meaning });
    // The present meanings of all columns, for browsers that store no choices.
    const choices = new Map<string, ColumnMeaning>();
    for (const other of file.columns) {
      // Two columns cannot have the same meaning: the user has to choose one for the other column.
      const isTaken = other.meaning === meaning && meaning !== 'ignored';
      if (other.meaning !== 'unknown') choices.set(other.key, isTaken ? 'unknown' : other.meaning);
    }
    choices.set(column.key, meaning);
    const read = await reading.read(file.source, file.name, choices);
    if (!read) return;
    const changed = await withFileReadAgain(draft, read);
    onChange(() => changed);
  }

  const isUnclear = file?.columns.some(({ meaning }) => meaning === 'unknown') === true;
  return (
    <>
      {!file && (
        <FileSource reading={reading} onSource={(source, name) => void readNew(source, name)}>
          <Button onClick={() => saveFile('devices.csv', deviceFileTemplate(), 'text/csv')}>
            {t('source.template')}
          </Button>
        </FileSource>
      )}
      {!file && removed && (
        <p role="status">
          {t('source.removed', { name: removed.file?.name ?? t('source.pasted') })}{' '}
          <Button onClick={() => onChange(() => removed)}>{t('source.undo')}</Button>
        </p>
      )}
      {file && (
        <FileSummary
          file={file}
          deviceCount={rows.length - typedIn.length}
          onMeaning={(column, meaning) => void changeMeaning(column, meaning)}
          onRemove={() => {
            setRemoved(draft);
            onChange((now) => withFile(now, null));
          }}
        />
      )}
      <TypedDevices
        devices={typedIn}
        nextId={nextTypedInId(draft)}
        onAdd={(device) => onChange((now) => withTypedIn(now, device))}
        onRemove={(id) => onChange((now) => withoutTypedIn(now, id))}
      />
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
