import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedPair, Comparison } from '../../domain/compareUploads.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { Tabs, tabId } from '../../ui/Tabs.tsx';
import type { ShownTable } from '../shared/ExportDialog.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { CompareTable } from './CompareTable.tsx';
import type { ShownSide } from './useComparedSide.ts';
import { type CompareTab, compareTabs, tabCount, useCompareTab, usePairsOfTab } from './useCompareTab.ts';
import { useComparison } from './useComparison.ts';

// Rarely opened.
const CompareExport = lazyPart(() => import('./CompareExport.tsx'), 'CompareExport');

const panelId = 'compared';
const nothingShown: ShownTable<ComparedPair> = { rows: [], columns: [] };

interface ComparedProps {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly before: ShownSide;
  readonly after: ShownSide;
  /** As in the address. */
  readonly tab: string | undefined;
}

/** What changed between the two sides: in one sentence, as counts that filter, and device by device. */
export function Compared({ customerId, customerName, before, after, tab: named }: ComparedProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const comparison = useComparison(before.devices, after.devices);
  const [tab, select] = useCompareTab(named, comparison);
  const pairs = usePairsOfTab(comparison, tab);
  const masking = useMaskedKeys();
  const [isExporting, setExporting] = useState(false);
  const [shown, setShown] = useState<ShownTable<ComparedPair>>(nothingShown);
  const noteShown = useCallback((rows: readonly ComparedPair[], columns: readonly string[]) => {
    setShown({ rows, columns });
  }, []);
  const openExport = useCallback(() => setExporting(true), []);
  if (before.thing === null || after.thing === null) return null;
  // Without any devices of a side there is nothing to wait for: its card says why.
  const isStuck = [before, after].some(({ devices, failure }) => devices === null && failure !== null);
  if (comparison === null && isStuck) return <p className="compare-quiet">{t('stuck')}</p>;
  return (
    <div className="compare-result">
      <p role="status" className="compare-summary">
        {comparison ? <Summary comparison={comparison} /> : t('comparing')}
      </p>
      <Tabs<CompareTab>
        label={t('tabs')}
        items={compareTabs(comparison, tab).map((key) => ({
          key,
          label: key === 'all' ? t('all') : t(`groups.${key}`),
          count: comparison && format.number(tabCount(comparison, key)),
        }))}
        selected={tab}
        onSelect={select}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(panelId, tab)}>
        <p className="compare-quiet">
          <Meaning tab={tab} comparison={comparison} before={before.name} after={after.name} />
        </p>
        <CompareTable
          {...{ customerId, tab, pairs, masking }}
          before={before.thing}
          after={after.thing}
          total={comparison?.pairs.length ?? 0}
          onArranged={isExporting ? noteShown : undefined}
          onExport={openExport}
          empty={t('none')}
        />
      </div>
      <Suspense fallback={null}>
        {isExporting && comparison && (
          <CompareExport
            {...{ customerId, customerName, before, after, comparison, shown, masking }}
            onClose={() => setExporting(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What came of the devices that failed, and what is worse than before. */
function Summary({ comparison: { counts, failedBefore } }: { comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { fixed, newlyFailing, notFinal } = counts;
  const numbers = (count: number) => ({ count, number: format.number(count) });
  const sentences = [
    failedBefore === 0
      ? t('summary.noneFailed')
      : t('summary.fixed', { ...numbers(failedBefore), fixed: format.number(fixed) }),
    newlyFailing > 0 && t('summary.newlyFailing', numbers(newlyFailing)),
    notFinal > 0 && t('summary.notFinal', numbers(notFinal)),
  ];
  return sentences.filter(Boolean).join(' ');
}

interface MeaningProps {
  readonly tab: CompareTab;
  readonly comparison: Comparison | null;
  readonly before: string;
  readonly after: string;
}

/** What the devices of a tab have in common. */
function Meaning({ tab, comparison, before, after }: MeaningProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const numbers = (count: number) => ({ count, number: format.number(count) });
  const { failedMissing = 0, duplicateRows = 0 } = comparison ?? {};
  const sentences = [
    t(`meaning.${tab}`, { before, after }),
    tab === 'missing' && failedMissing > 0 && t('meaning.failedMissing', numbers(failedMissing)),
    tab === 'all' && duplicateRows > 0 && t('meaning.duplicateRows', numbers(duplicateRows)),
  ];
  return sentences.filter(Boolean).join(' ');
}
