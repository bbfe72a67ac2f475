import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyHtml } from '../../browser/clipboard.ts';
import { saveFile } from '../../browser/saveFile.ts';
import type { FailedRows } from '../../domain/export/failedRows.ts';
import { mailTable } from '../../domain/export/mailTable.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { type ExportFormat, type ExportSource, exportedFile } from './exportedFile.ts';
import { LanguageField } from './LanguageField.tsx';
import type { KeyMasking } from './useMaskedKeys.ts';
import type { TextsLanguage } from './useTextsLanguage.ts';

export type ExportedRows = 'shown' | 'all';

/** The table as it is on the page. */
export interface ShownTable<Row> {
  readonly rows: readonly Row[];
  /** The keys of its columns, which are those of the exported ones. */
  readonly columns: readonly string[];
}

interface ExportDialogProps {
  readonly kind: 'upload' | 'deviceBatch' | 'comparison';
  /** How many rows the table shows, and how many there are. */
  readonly shown: number;
  readonly all: number;
  /** Not all devices have been loaded. */
  readonly isIncomplete: boolean;
  readonly language: TextsLanguage;
  readonly masking: KeyMasking;
  readonly source: (rows: ExportedRows) => ExportSource;
  /** Of an upload: its devices to resolve as a device file, and how many these are. */
  readonly failedRows?: { readonly count: number; readonly create: () => FailedRows };
  readonly onPrint?: (language: Language) => void;
  readonly onClose: () => void;
}

type Outcome = { readonly text: string; readonly isFailure?: true };

/** What of a table to export, how, and in which language. The page says what is in it. */
export function ExportDialog(props: ExportDialogProps) {
  const { kind, shown, all, language, masking, source, failedRows, onPrint, onClose } = props;
  const { t } = useTranslation(['export', 'table']);
  const format = useFormat();
  const titleId = useId();
  const [rows, setRows] = useState<ExportedRows>('shown');
  const [chosen, setChosen] = useState<ExportFormat | 'failedRows'>('csv');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const counted = (count: number) => ({ count, number: format.number(count) });
  const failed = chosen === 'failedRows' ? failedRows?.create() : undefined;

  async function download() {
    if (isBusy) return;
    setBusy(true);
    setOutcome({ text: t('preparing') });
    try {
      const file =
        chosen === 'failedRows'
          ? await exportedFile('csv', withFailedRows(source('all'), failed), language.language)
          : await exportedFile(chosen, source(rows), language.language);
      saveFile(file.name, file.content, file.type);
      setOutcome({ text: t('downloaded', { name: file.name }) });
    } catch {
      setOutcome({ text: t('failed'), isFailure: true });
    }
    setBusy(false);
  }

  async function copy() {
    const { html, text } = mailTable(source(rows).table(), language.language);
    const isCopied = await copyHtml(html, text);
    const count = rows === 'all' ? all : shown;
    setOutcome(isCopied ? { text: t('copied', counted(count)) } : { text: t('notCopied'), isFailure: true });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{t('title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        {props.isIncomplete && <Typography color="warning">{t('incomplete')}</Typography>}
        <Choices
          label={t('rows.label')}
          value={rows}
          isDisabled={chosen === 'failedRows'}
          onChoose={setRows}
          choices={{
            shown: { text: t('rows.shown', counted(shown)), hint: t('rows.shownHint') },
            all: { text: t('rows.all', counted(all)), hint: t('rows.allHint') },
          }}
        />
        <Choices
          label={t('format.label')}
          value={chosen}
          onChoose={setChosen}
          choices={{
            csv: { text: t('format.csv'), hint: t('format.csvHint') },
            xlsx: { text: t('format.xlsx'), hint: t(`format.xlsxHint.${kind}`) },
            json: { text: t('format.json'), hint: t('format.jsonHint') },
            ...(failedRows && {
              failedRows: {
                text: t('format.failedRows'),
                hint: t('format.failedRowsHint', counted(failedRows.count)),
                isDisabled: failedRows.count === 0,
              },
            }),
          }}
        />
        {failed && failed.withoutHash > 0 && (
          <Typography>{t('failedRows.withoutHash', counted(failed.withoutHash))}</Typography>
        )}
        {failed && failed.withoutKey > 0 && (
          <Typography>{t('failedRows.withoutKey', counted(failed.withoutKey))}</Typography>
        )}
        <LanguageField
          label={t('language')}
          language={language.language}
          isMissing={language.isMissing}
          onChoose={language.choose}
        />
        <FormControlLabel
          label={t('table:maskKeys')}
          control={
            <Checkbox size="small" checked={masking[0]} onChange={(_, masksKeys) => masking[1](masksKeys)} />
          }
        />
        <Typography role="status" color={outcome?.isFailure ? 'error' : 'textSecondary'} sx={statusSx}>
          {outcome?.text}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        {/* Not disabled, which would take the focus away. */}
        <Button
          variant="contained"
          aria-disabled={isBusy}
          disabled={language.isLoading}
          onClick={() => void download()}
        >
          {t('download')}
        </Button>
        <Button
          variant="outlined"
          disabled={chosen === 'failedRows' || language.isLoading}
          onClick={() => void copy()}
        >
          {t('copy')}
        </Button>
        {onPrint && (
          <Button variant="outlined" disabled={language.isLoading} onClick={() => onPrint(language.language)}>
            {t('print')}
          </Button>
        )}
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function withFailedRows(source: ExportSource, failed: FailedRows | undefined): ExportSource {
  return failed ? { ...source, name: [...source.name, 'failed'], table: () => failed.table } : source;
}

// Nothing moves when it comes, and a long file name changes no layout.
const statusSx = { minHeight: '1.5em', overflowWrap: 'anywhere' } as const;

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: Value) => void;
  readonly choices: Readonly<
    Partial<Record<Value, { readonly text: string; readonly hint: string; readonly isDisabled?: boolean }>>
  >;
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, value, isDisabled = false, onChoose, choices } = props;
  const id = useId();
  return (
    <FormControl disabled={isDisabled}>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, chosen) => onChoose(chosen as Value)}>
        {(Object.keys(choices) as Value[]).map((key) => (
          <FormControlLabel
            key={key}
            value={key}
            disabled={isDisabled || choices[key]?.isDisabled === true}
            control={<Radio size="small" />}
            label={
              <>
                {choices[key]?.text}
                <Typography component="span" color="textSecondary" sx={{ display: 'block' }}>
                  {choices[key]?.hint}
                </Typography>
              </>
            }
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: '3px' }, mb: 0.5 }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
