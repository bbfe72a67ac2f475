import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spreadsheetSafe } from '../../domain/spreadsheetSafe.ts';
import { type UrlColumns, useTableView } from '../../routing/tableViewSearch.ts';
import { DataTable, type DataTableProps } from '../../ui/dataTable/DataTable.tsx';
import { plainView } from '../../ui/dataTable/tableView.ts';
import type { KeyMasking } from './useMaskedKeys.ts';

interface AppTableProps<Row extends object>
  extends Omit<DataTableProps<Row>, 'view' | 'onViewChange' | 'safeCell'> {
  /** If given, the view is in the URL. Otherwise it is component state. */
  readonly urlColumns?: UrlColumns;
  /** Adds the checkbox that hides product keys. The columns must do the masking. */
  readonly masking?: KeyMasking;
}

const noColumns: UrlColumns = [];

/** A table with fewer rows has no toolbar: there, a search is not worth its space. */
export const toolbarFrom = 10;

/** The `DataTable` of all pages. It makes copied cells safe for spreadsheets and holds the view. The page loads the texts `table`. */
export function AppTable<Row extends object>({ urlColumns, masking, tools, ...table }: AppTableProps<Row>) {
  const inUrl = useTableView(urlColumns ?? noColumns);
  const inComponent = useState(plainView);
  const [view, setView] = urlColumns ? inUrl : inComponent;
  return (
    <DataTable
      {...table}
      view={view}
      onViewChange={setView}
      safeCell={spreadsheetSafe}
      tools={
        <>
          {tools}
          {masking && <MaskKeys masking={masking} />}
        </>
      }
    />
  );
}

function MaskKeys({ masking: [masksKeys, setMasksKeys] }: { masking: KeyMasking }) {
  const { t } = useTranslation('table');
  return (
    <Box
      component="label"
      sx={{ display: 'flex', gap: '6px', alignItems: 'center', marginInlineStart: 'auto' }}
    >
      <input type="checkbox" checked={masksKeys} onChange={({ target }) => setMasksKeys(target.checked)} />
      {t('maskKeys')}
    </Box>
  );
}
