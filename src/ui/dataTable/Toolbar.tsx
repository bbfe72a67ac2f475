import ClearIcon from '@mui/icons-material/Clear';
import FilterIcon from '@mui/icons-material/FilterList';
import SearchIcon from '@mui/icons-material/Search';
import ColumnsIcon from '@mui/icons-material/ViewColumn';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowKind } from './tableView.ts';

interface ToolbarProps {
  readonly rowKind: RowKind;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onSearchEntered: () => void;
  readonly onSearchLeft: () => void;
  readonly groupable: readonly { readonly key: string; readonly name: string }[];
  readonly groupBy: string | null;
  readonly onGroupBy: (key: string | null) => void;
  readonly hasFilters: boolean;
  readonly filterCount: number;
  readonly onOpenFilters: (anchor: Element) => void;
  readonly onOpenColumns: (anchor: Element) => void;
  readonly tools: ReactNode;
  /** Only the choice of columns and the caller's tools. */
  readonly isShort: boolean;
  /** Above a list, which has no columns and no groups. */
  readonly isOfList: boolean;
}

export function Toolbar(props: ToolbarProps) {
  const { rowKind, search, groupable, groupBy, hasFilters, filterCount, isShort, isOfList } = props;
  const { t } = useTranslation('table');
  const groupById = useId();
  return (
    <div className="dt-toolbar">
      {!isShort && (
        <OutlinedInput
          className="dt-search"
          type="search"
          placeholder={t(`${rowKind}.search`)}
          value={search}
          onChange={({ target }) => props.onSearch(target.value)}
          onFocus={props.onSearchEntered}
          onBlur={props.onSearchLeft}
          inputProps={{ 'aria-label': t(`${rowKind}.search`), spellCheck: false, autoComplete: 'off' }}
          startAdornment={<SearchIcon fontSize="small" className="dt-search-icon" />}
          endAdornment={
            search !== '' && (
              <IconButton edge="end" aria-label={t('clearSearch')} onClick={() => props.onSearch('')}>
                <ClearIcon fontSize="small" />
              </IconButton>
            )
          }
        />
      )}
      {hasFilters && !isShort && (
        <Button
          startIcon={<FilterIcon />}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => props.onOpenFilters(currentTarget)}
        >
          {filterCount === 0 ? t('filters') : `${t('filters')} (${filterCount})`}
        </Button>
      )}
      {!isOfList && (
        <Button
          startIcon={<ColumnsIcon />}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => props.onOpenColumns(currentTarget)}
        >
          {t('columns')}
        </Button>
      )}
      {groupable.length > 0 && !isShort && !isOfList && (
        <div className="dt-group-by">
          <label htmlFor={groupById}>{t('groupBy')}</label>
          {/* The browser's own: a component of the library would be the largest part of the toolbar. */}
          <select
            id={groupById}
            value={groupBy ?? ''}
            onChange={({ target }) => props.onGroupBy(target.value === '' ? null : target.value)}
          >
            <option value="">{t('ungrouped')}</option>
            {groupable.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {props.tools}
    </div>
  );
}
