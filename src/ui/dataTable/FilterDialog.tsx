import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../useDraft.ts';
import type { Choice } from './countChoices.ts';

interface FilterDialogProps {
  readonly anchor: Element;
  readonly columns: readonly {
    readonly key: string;
    readonly name: string;
    readonly filter?: 'text' | 'choice';
  }[];
  readonly columnKey: string;
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  readonly choicesOf: (columnKey: string) => readonly Choice[];
  readonly onFilter: (columnKey: string, filter: string | readonly string[]) => void;
  readonly onClose: () => void;
}

interface ContainsProps {
  readonly label: string;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onDone: () => void;
}

function Contains({ label, filter, onFilter, onDone }: ContainsProps) {
  const draft = useDraft(filter, onFilter);
  return (
    <OutlinedInput
      fullWidth
      autoFocus
      placeholder={label}
      inputProps={{ 'aria-label': label, spellCheck: false, autoComplete: 'off' }}
      value={draft.text}
      onChange={({ target }) => draft.change(target.value)}
      onBlur={draft.commit}
      onKeyDown={({ key }) => {
        if (key !== 'Enter') return;
        draft.commit();
        onDone();
      }}
    />
  );
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly emptyLabel: string;
  readonly onFilter: (filter: readonly string[]) => void;
}

function Choices({ choices, chosen, emptyLabel, onFilter }: ChoicesProps) {
  function toggle(value: string) {
    onFilter(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  }
  return (
    <ul className="dt-choices">
      {choices.map(({ value, label, count }) => (
        <li key={value}>
          <FormControlLabel
            control={
              <Checkbox size="small" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            }
            label={`${label === '' ? emptyLabel : label} (${count})`}
          />
        </li>
      ))}
    </ul>
  );
}

/** The filters of all columns. Opened from the toolbar, from a header, or with Alt+↓ in a cell. */
export function FilterDialog(props: FilterDialogProps) {
  const { columns, filters, onFilter, onClose } = props;
  const { t } = useTranslation('table');
  const [columnKey, setColumnKey] = useState(props.columnKey);
  const column = columns.find(({ key }) => key === columnKey);
  if (column === undefined) return null;
  const filter = filters[columnKey];
  return (
    <Popover
      open
      anchorEl={props.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { className: 'dt-dialog', role: 'dialog', 'aria-label': t('filters') } }}
    >
      <NativeSelect
        fullWidth
        value={columnKey}
        inputProps={{ 'aria-label': t('columns') }}
        onChange={({ target }) => setColumnKey(target.value)}
      >
        {columns.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {column.filter === 'choice' ? (
        <Choices
          choices={props.choicesOf(columnKey)}
          chosen={typeof filter === 'object' ? filter : []}
          emptyLabel={t('emptyChoice')}
          onFilter={(next) => onFilter(columnKey, next)}
        />
      ) : (
        <Contains
          key={columnKey}
          label={t('contains')}
          filter={typeof filter === 'string' ? filter : ''}
          onFilter={(next) => onFilter(columnKey, next)}
          onDone={onClose}
        />
      )}
      <div className="dt-dialog-actions">
        <Button disabled={filter === undefined} onClick={() => onFilter(columnKey, '')}>
          {t('clearThisFilter')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </Popover>
  );
}
