import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

interface ShortcutsDialogProps {
  readonly areSingleKeysOn: boolean;
  readonly onSingleKeysChange: (areOn: boolean) => void;
  readonly onClose: () => void;
}

const everywhere = [
  [['?'], 'list'],
  [['D'], 'diagnostics'],
  [['Ctrl+K'], 'jump'],
  [['Esc'], 'escape'],
] as const;

const inTables = [
  [['← ↑ → ↓', 'Home', 'End', 'Ctrl+Home', 'Ctrl+End'], 'move'],
  [['Page Up', 'Page Down'], 'page'],
  [['Enter'], 'openRow'],
  [['Shift+Space'], 'select'],
  [['Ctrl+A'], 'selectAll'],
  [['Ctrl+C'], 'copy'],
  [['Alt+↓'], 'filter'],
  [['Tab'], 'leave'],
] as const;

/** All keyboard shortcuts, and a setting for single-key ones, which speech input may trigger by mistake. */
export function ShortcutsDialog({ areSingleKeysOn, onSingleKeysChange, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation('diagnostics');
  const rows = (shortcuts: typeof everywhere | typeof inTables) =>
    shortcuts.map(([keys, what]) => ({
      name: keys.join(', '),
      value: t(`shortcuts.${what}`),
    }));
  return (
    <Dialog open onClose={onClose} aria-labelledby="shortcuts">
      <DialogTitle id="shortcuts">{t('shortcuts.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="h3">{t('shortcuts.everywhere')}</Typography>
        <KeyValueList items={rows(everywhere)} />
        <Typography variant="h3">{t('shortcuts.inTables')}</Typography>
        <KeyValueList items={rows(inTables)} />
        <div>
          <FormControlLabel
            control={<Checkbox checked={areSingleKeysOn} onChange={(_, isOn) => onSingleKeysChange(isOn)} />}
            label={t('shortcuts.singleKeys')}
          />
          <Typography color="textSecondary">{t('shortcuts.singleKeysHint')}</Typography>
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shortcuts.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
