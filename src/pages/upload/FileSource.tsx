import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadingState } from './ReadingState.tsx';
import type { Reading, Source } from './useReading.ts';

interface FileSourceProps {
  readonly reading: Reading;
  readonly onSources: (sources: readonly Source[]) => void;
  /** Beside the button that chooses a file. */
  readonly children?: ReactNode;
}

const fileTypes = [
  ...['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xls', 'text/csv', 'text/plain'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Takes device files that are dropped, chosen or pasted. Shows the progress of reading them and why it failed. */
export function FileSource({ reading, onSources, children }: FileSourceProps) {
  const { t } = useTranslation('uploadPage');
  const input = useRef<HTMLInputElement>(null);
  const pasteId = useId();
  const [isDraggedOver, setIsDraggedOver] = useState(false);

  function take(files: FileList | null) {
    if (files && files.length > 0) onSources(Array.from(files, (blob) => ({ blob, name: blob.name })));
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
    if (text.trim() !== '') onSources([{ blob: new Blob([text]), name: null }]);
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
          multiple
          accept={fileTypes.join()}
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
      <ReadingState reading={reading} />
    </>
  );
}
