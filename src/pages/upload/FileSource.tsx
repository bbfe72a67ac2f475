import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import type { Reading } from './useReading.ts';

interface FileSourceProps {
  readonly reading: Reading;
  /** `name` is `null` for pasted rows. */
  readonly onSource: (source: Blob, name: string | null) => void;
  /** Beside the button that chooses a file. */
  readonly children?: ReactNode;
}

/** Takes a device file that is dropped, chosen or pasted. Shows the progress of reading it and why it failed. */
export function FileSource({ reading, onSource, children }: FileSourceProps) {
  const { t } = useTranslation('uploadPage');
  const input = useRef<HTMLInputElement>(null);
  const pasteId = useId();
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  const [onlyTaken, setOnlyTaken] = useState<string | null>(null);

  function take(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    setOnlyTaken(files.length > 1 ? file.name : null);
    onSource(file, file.name);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setIsDraggedOver(false);
    take(event.dataTransfer.files);
  }

  function onPaste(event: ClipboardEvent) {
    event.preventDefault();
    if (event.clipboardData.files.length > 0) return take(event.clipboardData.files);
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() !== '') onSource(new Blob([text]), null);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same as dropping a file. */}
      <div
        className={isDraggedOver ? 'upload-card drop-card drop-card-over' : 'upload-card drop-card'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsDraggedOver(true);
        }}
        onDragLeave={() => setIsDraggedOver(false)}
        onDrop={onDrop}
      >
        <div className="drop-zone">
          <UploadFileIcon className="drop-icon" aria-hidden />
          <Typography variant="h2" component="p">
            {t('source.drop')}
          </Typography>
          <span className="upload-quiet">{t('source.formats')}</span>
          <div className="upload-actions">
            <Button variant="contained" size="medium" onClick={() => input.current?.click()}>
              {t('source.choose')}
            </Button>
            {children}
          </div>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('source.choose')}
          onChange={(event) => {
            take(event.target.files);
            // So that the same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <label htmlFor={pasteId}>{t('source.paste')}</label>
        <textarea
          id={pasteId}
          className="paste-field"
          rows={1}
          value=""
          onChange={() => {}}
          onPaste={onPaste}
        />
      </div>
      {onlyTaken !== null && <p role="status">{t('source.severalFiles', { name: onlyTaken })}</p>}
      <ReadingLine reading={reading} />
      {reading.failure && (
        <ProblemPanel
          variant="banner"
          title={t(`failed.${reading.failure}.title`)}
          meaning={t(`failed.${reading.failure}.meaning`)}
          remedy={[t(`failed.${reading.failure}.remedy`)]}
        />
      )}
    </>
  );
}

function ReadingLine({ reading: { current, stop } }: { reading: Reading }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  if (!current) return null;
  const { name, progress } = current;
  const label = name === null ? t('source.readingPasted') : t('source.reading', { name });
  return (
    <div>
      <p role="status">
        {label}{' '}
        {progress &&
          t('source.progress', {
            count: progress.total,
            done: format.number(progress.done),
            total: format.number(progress.total),
          })}
      </p>
      <LinearProgress
        aria-label={label}
        {...(progress && { variant: 'determinate', value: (progress.done / progress.total) * 100 })}
      />
      <Button onClick={stop}>{t('source.cancel')}</Button>
    </div>
  );
}
