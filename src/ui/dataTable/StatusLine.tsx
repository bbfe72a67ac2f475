import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { DataTableTexts } from './DataTableTexts.ts';

interface StatusLineProps {
  readonly texts: DataTableTexts;
  /** How many rows there are, in words; empty while that is not known. */
  readonly count: string;
  readonly isNarrowed: boolean;
  readonly onClearFilters: () => void;
  readonly selectedCount: number;
  readonly onCopyRows: () => void;
  readonly onClearSelection: () => void;
  /** What else can be done with the selected rows. */
  readonly selectionActions: ReactNode;
  /** What was just copied, or that it failed. */
  readonly notice: string;
}

/** How much is shown and selected, said politely to screen readers as it changes. */
export function StatusLine(props: StatusLineProps) {
  const { texts, count, isNarrowed, selectedCount, notice } = props;
  return (
    <div className="dt-status">
      <span role="status">{count}</span>
      {isNarrowed && <Button onClick={props.onClearFilters}>{texts.clearFilters}</Button>}
      {selectedCount > 0 && (
        <span className="dt-selection">
          <span role="status">{texts.selectedCount(selectedCount)}</span>
          <Button onClick={props.onCopyRows}>{texts.copyRows}</Button>
          {props.selectionActions}
          <Button onClick={props.onClearSelection}>{texts.clearSelection}</Button>
        </span>
      )}
      <span role="status">{notice}</span>
    </div>
  );
}
