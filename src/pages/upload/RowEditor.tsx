import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceColumn, deviceColumns } from '../../domain/deviceFile/deviceRow.ts';
import type { Finding } from '../../domain/deviceFile/finding.ts';
import type { CheckedRow } from '../../domain/upload/checkedRows.ts';
import type { Correction } from '../../domain/upload/draft.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { useEscape } from '../shared/useEscape.ts';
import { useFindingTexts } from './useFindingTexts.ts';

interface RowEditorProps {
  readonly checked: CheckedRow;
  /** The field to correct takes the focus whenever this number changes, unless it is 0. */
  readonly focusRequests: number;
  readonly onCorrect: (correction: Correction) => void;
  /** The row, which failed in an earlier upload, is to be sent unchanged. */
  readonly onConfirm: () => void;
  readonly onLeaveOut: (isLeftOut: boolean) => void;
  /** `null` if no other row has a finding. */
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

/** Corrects one row, with each finding beside its field. Give it the row's ID as `key`. */
export function RowEditor(props: RowEditorProps) {
  const { checked, focusRequests, onCorrect, onConfirm, onLeaveOut, onNext, onClose } = props;
  const { t } = useTranslation(['uploadPage', 'upload']);
  const texts = useFindingTexts();
  const { row, findings, result } = checked;
  const titleId = useId();
  const [typed, setTyped] = useState<Correction>({});
  const firstField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusRequests > 0) firstField.current?.focus();
  }, [focusRequests]);
  useEscape(onClose);

  function correct(event: FormEvent) {
    event.preventDefault();
    onCorrect(typed);
    setTyped({});
  }

  function suggest(column: DeviceColumn, value: string) {
    onCorrect({ ...typed, [column]: value });
    setTyped({});
  }

  const focused = findings.find(({ column }) => column !== null)?.column ?? 'serialNumber';
  const ofRow = findings.filter(({ column }) => column === null);
  return (
    <section aria-labelledby={titleId} className="row-editor">
      <div className="upload-line">
        <Typography id={titleId} variant="h2" sx={{ flex: 1 }}>
          {t('check.panel.title', { place: texts.place(row) })}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('check.panel.close')} title={t('check.panel.close')}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </div>
      <p role="status">
        {result === 'leftOut' && t('check.panel.isLeftOut')}
        {result === 'fine' && t('check.panel.none')}
      </p>
      {ofRow.map((finding) => (
        <FindingNote
          key={finding.kind}
          finding={finding}
          {...(finding.kind === 'failedBefore' && { onConfirm })}
        />
      ))}
      <form onSubmit={correct} noValidate>
        {deviceColumns.map((column) => {
          const ofColumn = findings.filter((finding) => finding.column === column);
          const noteId = `${titleId}-${column}`;
          return (
            <div key={column}>
              <TextField
                fullWidth
                size="small"
                label={t(`upload:columns.${column}`)}
                value={typed[column] ?? row[column]}
                error={ofColumn.some(({ severity }) => severity === 'error')}
                onChange={({ target }) => setTyped({ ...typed, [column]: target.value })}
                autoComplete="off"
                slotProps={{ htmlInput: { spellCheck: false, 'aria-describedby': noteId } }}
                {...(column === focused && { inputRef: firstField })}
              />
              <div id={noteId}>
                {ofColumn.map((finding) => (
                  <FindingNote
                    key={finding.kind}
                    finding={finding}
                    onSuggestion={(value) => suggest(column, value)}
                  />
                ))}
                {column === 'hardwareHash' && <InHash checked={checked} />}
              </div>
            </div>
          );
        })}
        <div className="upload-line">
          <Button type="submit" variant="contained" disabled={Object.keys(typed).length === 0}>
            {t('check.panel.apply')}
          </Button>
          <Button variant="outlined" onClick={() => onLeaveOut(result !== 'leftOut')}>
            {t(result === 'leftOut' ? 'check.takeBack' : 'check.leaveOut')}
          </Button>
          {onNext && <Button onClick={onNext}>{t('check.panel.next')}</Button>}
        </div>
      </form>
    </section>
  );
}

interface FindingNoteProps {
  readonly finding: Finding;
  readonly onSuggestion?: (value: string) => void;
  readonly onConfirm?: () => void;
}

function FindingNote({ finding, onSuggestion, onConfirm }: FindingNoteProps) {
  const { t } = useTranslation('uploadPage');
  const texts = useFindingTexts();
  const { severity, suggestion } = finding;
  return (
    <div className={`finding finding-${severity}`}>
      <strong>{t(`check.result.${severity}`)}:</strong> {texts.reason(finding)} {texts.remedy(finding)}
      {suggestion !== null && onSuggestion && (
        <Button variant="outlined" onClick={() => onSuggestion(suggestion)}>
          {t('check.panel.suggestion', { value: suggestion })}
        </Button>
      )}
      {onConfirm && (
        <Button variant="outlined" onClick={onConfirm}>
          {t('check.sendUnchanged')}
        </Button>
      )}
    </div>
  );
}

/** What the firmware wrote into the hash, for comparing it with the cells. */
function InHash({ checked: { row } }: { checked: CheckedRow }) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  if (!row.hashReading?.ok) return null;
  const { device } = row.hashReading;
  const items = (['serialNumber', 'manufacturer', 'model'] as const).map((column) => ({
    name: t(`upload:columns.${column}`),
    value: <bdi>{device[column] ?? t('check.panel.unset')}</bdi>,
  }));
  return (
    <div className="in-hash">
      {t('check.panel.hashRead')}
      <KeyValueList items={items} />
    </div>
  );
}
