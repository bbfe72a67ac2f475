import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BatchDevice } from '../../domain/batch.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import { batchOutcomes, type DeviceOutcome, toResolveOutcomes } from '../../domain/outcome.ts';
import { type SearchTexts, searchTexts } from '../../routing/searchTexts.ts';

/** The outcomes that each tab shows; `null` for all. The keys are the values of `tab` in the address. */
export const tabOutcomes = {
  resolve: toResolveOutcomes,
  progress: ['inProgress'],
  already: ['alreadyRegistered'],
  registered: ['registered'],
  unclear: ['unclear'],
  all: null,
} as const satisfies Record<string, readonly DeviceOutcome[] | null>;

export type DeviceTab = keyof typeof tabOutcomes;

/** How many devices are behind a tab. */
export function tabCount(tab: DeviceTab, verdict: BatchVerdict): number {
  const shown: readonly DeviceOutcome[] | null = tabOutcomes[tab];
  return shown === null ? verdict.total : shown.reduce((sum, outcome) => sum + verdict[outcome], 0);
}

export function isInTab(tab: DeviceTab, outcome: DeviceOutcome): boolean {
  const shown: readonly DeviceOutcome[] | null = tabOutcomes[tab];
  return shown === null || shown.includes(outcome);
}

/** The tabs of an upload: those without devices are left out unless readers expect them. */
export function shownTabs(verdict: BatchVerdict | null, selected: DeviceTab): readonly DeviceTab[] {
  const isRunning = verdict !== null && verdict.phase !== 'done';
  return (Object.keys(tabOutcomes) as DeviceTab[]).filter((tab) => {
    if (tab === 'resolve' || tab === 'registered' || tab === 'all' || tab === selected) return true;
    return (verdict !== null && tabCount(tab, verdict) > 0) || (tab === 'progress' && isRunning);
  });
}

/** What an address has to name the upload, the tab, the language and the report. */
const namesOfUpload: readonly string[] = ['parts', 'name', 'tab', 'lang', 'report'];

/** Everything in an address that had a meaning before there were tabs. It showed all devices. */
function isEarlierView(search: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(search).some((name) => !namesOfUpload.includes(name));
}

/**
 * The tab in the address. An address without one opens on the devices to resolve if there are any, else on all; an address of
 * an earlier version on all. A tab that was opened stays, whatever later checks bring.
 */
export function useDeviceTab(verdict: BatchVerdict | null) {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const { tab: named = '' } = searchTexts(search, ['tab']);
  const inAddress = Object.hasOwn(tabOutcomes, named) ? (named as DeviceTab) : null;
  const isEarlier = isEarlierView(search);
  const byRule = !isEarlier && verdict !== null && verdict.toResolve > 0 ? 'resolve' : 'all';
  const [atFirst, setAtFirst] = useState<DeviceTab | null>(null);
  if (atFirst === null && verdict !== null && verdict.total > 0) setAtFirst(byRule);
  const tab = inAddress ?? atFirst ?? byRule;

  const select = useCallback(
    (next: DeviceTab, filters: Record<string, string[] | undefined> = {}) =>
      void navigate({
        to: '.',
        search: (now: SearchTexts) => ({ ...now, ...filters, tab: next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  // Once the reader filters or opens a device, the address has to name the tab, or it would be taken for an earlier one.
  useEffect(() => {
    if (inAddress === null && atFirst === 'resolve' && isEarlier) select('resolve');
  }, [inAddress, atFirst, isEarlier, select]);
  return [tab, select] as const;
}

/** The devices of a tab; the same array while it shows all of them. */
export function useDevicesOfTab(
  devices: readonly BatchDevice[] | null,
  tab: DeviceTab,
): readonly BatchDevice[] | null {
  return useMemo(() => {
    if (devices === null || tab === 'all') return devices;
    const { of } = batchOutcomes(devices);
    return devices.filter((device) => isInTab(tab, of(device).outcome));
  }, [devices, tab]);
}
