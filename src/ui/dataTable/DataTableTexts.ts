/** Every word of the table. Keep the object identical between renders: columns are rebuilt with it. */
export interface DataTableTexts {
  readonly search: string;
  readonly clearSearch: string;
  readonly filters: string;
  readonly filterColumn: (columnName: string) => string;
  readonly filteredColumn: string;
  readonly contains: string;
  readonly clearFilters: string;
  readonly clearThisFilter: string;
  /** Said of a choice whose cells are empty. */
  readonly emptyChoice: string;
  readonly close: string;
  readonly groupBy: string;
  readonly ungrouped: string;
  readonly columns: string;
  readonly moveColumnLeft: (columnName: string) => string;
  readonly moveColumnRight: (columnName: string) => string;
  readonly resetColumns: string;
  /** `shown` of `total` rows; both equal where nothing is hidden. */
  readonly rowCount: (shown: number, total: number) => string;
  readonly groupRows: (count: number) => string;
  readonly selectedCount: (count: number) => string;
  readonly selectAll: string;
  readonly selectRow: (rowLabel: string) => string;
  readonly selectGroup: (groupLabel: string) => string;
  readonly clearSelection: string;
  readonly copyRows: string;
  readonly copiedCell: string;
  readonly copiedRows: (count: number) => string;
  readonly copyFailed: string;
  readonly nothingMatches: string;
  readonly nothingMatchesHint: string;
}
