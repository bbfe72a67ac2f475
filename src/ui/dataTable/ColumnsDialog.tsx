import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useTranslation } from 'react-i18next';
import { type ColumnPlace, shownColumns } from './DataTableColumn.ts';
import { moved } from './moved.ts';

interface ColumnsDialogProps {
  readonly anchor: Element;
  readonly columns: readonly (ColumnPlace & { readonly name: string })[];
  readonly chosen: readonly string[] | null;
  readonly onChoose: (keys: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** Chooses and orders the columns. Shown columns come first, in the order of the table. */
export function ColumnsDialog(props: ColumnsDialogProps) {
  const { columns, chosen, onChoose, onClose } = props;
  const { t } = useTranslation('table');
  const shown = shownColumns(columns, chosen);
  const hidden = columns.filter((column) => !shown.includes(column));
  const keys = shown.map(({ key }) => key);
  const firstMovable = shown.findIndex((column) => column.isKey !== true);
  return (
    <Popover
      open
      anchorEl={props.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { className: 'dt-dialog', role: 'dialog', 'aria-label': t('columns') } }}
    >
      <ul className="dt-choices">
        {[...shown, ...hidden].map((column, place) => {
          const isShown = place < shown.length;
          const isMovable = isShown && column.isKey !== true;
          return (
            <li key={column.key} className="dt-column-choice">
              <FormControlLabel
                label={column.name}
                disabled={column.isKey === true}
                control={
                  <Checkbox
                    size="small"
                    checked={isShown}
                    onChange={() =>
                      onChoose(isShown ? keys.filter((key) => key !== column.key) : [...keys, column.key])
                    }
                  />
                }
              />
              {isMovable && (
                <span>
                  <IconButton
                    aria-label={t('moveColumnLeft', { column: column.name })}
                    disabled={place === firstMovable}
                    onClick={() => onChoose(moved(keys, place, place - 1))}
                  >
                    <UpIcon fontSize="small" />
                  </IconButton>
                  <IconButton
                    aria-label={t('moveColumnRight', { column: column.name })}
                    disabled={place === shown.length - 1}
                    onClick={() => onChoose(moved(keys, place, place + 1))}
                  >
                    <DownIcon fontSize="small" />
                  </IconButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <div className="dt-dialog-actions">
        <Button disabled={chosen === null} onClick={() => onChoose(null)}>
          {t('resetColumns')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </Popover>
  );
}
