import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedRow } from '../../domain/upload/checkedRows.ts';
import type { Correction } from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';

interface ManyRowsDialogProps {
  readonly rows: readonly CheckedRow[];
  readonly selected: ReadonlySet<number>;
  readonly onCorrect: (rows: readonly CheckedRow[], correction: Correction) => void;
  readonly onLeaveOut: (rows: readonly CheckedRow[], isLeftOut: boolean) => void;
  readonly onClose: () => void;
}

const scopes = ['selected', 'withFinding', 'all'] as const;
const actions = ['manufacturer', 'model', 'leaveOut', 'takeBack'] as const;
type Action = (typeof actions)[number];

/** Gives many rows a manufacturer or a model, or leaves them out, or includes them again. */
export function ManyRowsDialog({ rows, selected, onCorrect, onLeaveOut, onClose }: ManyRowsDialogProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  const format = useFormat();
  const titleId = useId();
  const inScope = {
    selected: rows.filter(({ row }) => selected.has(row.id)),
    withFinding: rows.filter(({ findings }) => findings.length > 0),
    all: rows,
  };
  const [scope, setScope] = useState(() => scopes.find((one) => inScope[one].length > 0) ?? 'all');
  const [action, setAction] = useState<Action>('manufacturer');
  const [value, setValue] = useState('');
  const isValue = action === 'manufacturer' || action === 'model';
  const changed = inScope[scope].filter(({ row, result }) => {
    if (action === 'leaveOut') return result !== 'leftOut';
    if (action === 'takeBack') return result === 'leftOut';
    return row[action] !== value.trim();
  });

  function apply(event: FormEvent) {
    event.preventDefault();
    if (isValue) onCorrect(changed, { [action]: value.trim() });
    else onLeaveOut(changed, action === 'leaveOut');
    onClose();
  }

  const suggestions = isValue
    ? [...new Set(rows.flatMap(({ row }) => row[action] || []))].slice(0, suggestedAtMost)
    : [];
  const listId = `${titleId}-values`;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form onSubmit={apply} noValidate>
        <DialogTitle id={titleId}>{t('check.many.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <FormControl>
            <FormLabel id={`${titleId}-rows`}>{t('check.many.rows')}</FormLabel>
            <RadioGroup
              aria-labelledby={`${titleId}-rows`}
              value={scope}
              onChange={(_, next) => setScope(scopes.find((one) => one === next) ?? 'all')}
            >
              {scopes.map((one) => (
                <FormControlLabel
                  key={one}
                  value={one}
                  disabled={inScope[one].length === 0}
                  control={<Radio size="small" />}
                  label={t(`check.many.scope.${one}`, { number: format.number(inScope[one].length) })}
                />
              ))}
            </RadioGroup>
          </FormControl>
          <FormControl>
            <FormLabel id={`${titleId}-action`}>{t('check.many.action')}</FormLabel>
            <RadioGroup
              aria-labelledby={`${titleId}-action`}
              value={action}
              onChange={(_, next) => setAction(actions.find((one) => one === next) ?? 'manufacturer')}
            >
              {actions.map((one) => (
                <FormControlLabel
                  key={one}
                  value={one}
                  control={<Radio size="small" />}
                  label={t(`check.many.do.${one}`)}
                />
              ))}
            </RadioGroup>
          </FormControl>
          {isValue && (
            <>
              <TextField
                label={t(`upload:columns.${action}`)}
                size="small"
                value={value}
                onChange={({ target }) => setValue(target.value)}
                autoComplete="off"
                slotProps={{ htmlInput: { spellCheck: false, list: listId } }}
              />
              <datalist id={listId}>
                {suggestions.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button size="medium" onClick={onClose}>
            {t('send.confirm.cancel')}
          </Button>
          <Button
            type="submit"
            size="medium"
            variant="contained"
            disabled={changed.length === 0 || (isValue && value.trim() === '')}
          >
            {t('check.many.apply', { count: changed.length, number: format.number(changed.length) })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Values of the file that are offered while typing. */
const suggestedAtMost = 100;
