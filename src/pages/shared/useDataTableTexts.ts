import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { DataTableTexts } from '../../ui/dataTable/DataTableTexts.ts';

/** The table's words in the reader's language; the same object until the language changes. */
export function useDataTableTexts(): DataTableTexts {
  const { t } = useTranslation('table');
  const format = useFormat();
  return useMemo(() => {
    const selectRow = phrase(['row'], ({ row }) => t('selectRow', { row }));
    return {
      search: t('search'),
      clearSearch: t('clearSearch'),
      filters: t('filters'),
      filterColumn: (column) => t('filterColumn', { column }),
      filteredColumn: t('filteredColumn'),
      contains: t('contains'),
      clearFilters: t('clearFilters'),
      clearThisFilter: t('clearThisFilter'),
      emptyChoice: t('emptyChoice'),
      close: t('close'),
      groupBy: t('groupBy'),
      ungrouped: t('ungrouped'),
      columns: t('columns'),
      moveColumnLeft: (column) => t('moveColumnLeft', { column }),
      moveColumnRight: (column) => t('moveColumnRight', { column }),
      resetColumns: t('resetColumns'),
      rowCount: (shown, total) =>
        shown === total
          ? t('rowCount', { count: total, number: format.number(total) })
          : t('shownOf', { count: total, shown: format.number(shown), number: format.number(total) }),
      groupRows: (count) => t('rowCount', { count, number: format.number(count) }),
      selectedCount: (count) => t('selectedCount', { count, number: format.number(count) }),
      selectAll: t('selectAll'),
      selectRow: (row) => selectRow({ row }),
      selectGroup: (group) => t('selectGroup', { group }),
      clearSelection: t('clearSelection'),
      copyRows: t('copyRows'),
      copiedCell: t('copiedCell'),
      copiedRows: (count) => t('copiedRows', { count, number: format.number(count) }),
      copyFailed: t('copyFailed'),
      nothingMatches: t('nothingMatches'),
      nothingMatchesHint: t('nothingMatchesHint'),
    };
  }, [t, format]);
}
