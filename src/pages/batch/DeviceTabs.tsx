import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { type DeviceTab, shownTabs, tabCount } from './useDeviceTab.ts';

interface DeviceTabsProps {
  /** `null` until the first answer. */
  readonly verdict: BatchVerdict | null;
  readonly tab: DeviceTab;
  readonly onSelect: (tab: DeviceTab) => void;
  readonly panelId: string;
}

/** The devices by what became of them; those to resolve first. */
export const DeviceTabs = memo(function DeviceTabs({ verdict, tab, onSelect, panelId }: DeviceTabsProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  return (
    <Tabs
      label={t('tabs.label')}
      items={shownTabs(verdict, tab).map((key) => ({
        key,
        label: t(`tabs.${key}`),
        count: verdict && format.number(tabCount(key, verdict)),
      }))}
      selected={tab}
      onSelect={onSelect}
      panelId={panelId}
    />
  );
});
