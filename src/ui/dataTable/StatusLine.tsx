import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';

interface StatusLineProps {
  /** The number of rows in words. Empty while it is not known. */
  readonly count: string;
  readonly isNarrowed: boolean;
  readonly onClearFilters: () => void;
  readonly selectedCount: number;
  readonly onCopyRows: () => void;
  readonly onClearSelection: () => void;
  /** Further actions for the selected rows. */
  readonly selectionActions: ReactNode;
  /** The result of the last copy. */
  readonly notice: string;
}

/** How many rows are shown and selected. Changes are announced to screen readers. */
export function StatusLine(props: StatusLineProps) {
  const { count, isNarrowed, selectedCount, notice } = props;
  const { t } = useTranslation('table');
  const format = useFormat();
  return (
    <div className="dt-status">
      <span role="status">{count}</span>
      {isNarrowed && <Button onClick={props.onClearFilters}>{t('clearFilters')}</Button>}
      {selectedCount > 0 && (
        <span className="dt-selection">
          <span role="status">
            {t('selectedCount', { count: selectedCount, number: format.number(selectedCount) })}
          </span>
          <Button onClick={props.onCopyRows}>{t('copyRows')}</Button>
          {props.selectionActions}
          <Button onClick={props.onClearSelection}>{t('clearSelection')}</Button>
        </span>
      )}
      <span role="status">{notice}</span>
    </div>
  );
}
