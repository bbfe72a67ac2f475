import FilterIcon from '@mui/icons-material/FilterList';
import ColumnsIcon from '@mui/icons-material/ViewColumn';
import Button from '@mui/material/Button';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../SearchInput.tsx';
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
        <SearchInput
          className="dt-search"
          label={t(`${rowKind}.search`)}
          value={search}
          onChange={props.onSearch}
          onClear={() => props.onSearch('')}
          onFocus={props.onSearchEntered}
          onBlur={props.onSearchLeft}
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
