import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import {
  type ComparedPair,
  type Comparison,
  type ComparisonGroup,
  comparisonGroups,
} from '../../domain/compareUploads.ts';
import type { SearchTexts } from '../../routing/searchTexts.ts';

/** A group of devices, or all. The values of `tab` in the address. */
export type CompareTab = ComparisonGroup | 'all';

/** Shown only if they have devices. */
const rare: readonly CompareTab[] = ['notFinal', 'notComparable'];

export function compareTabs(comparison: Comparison | null, selected: CompareTab): readonly CompareTab[] {
  const isShown = (group: ComparisonGroup) =>
    !rare.includes(group) || group === selected || (comparison?.counts[group] ?? 0) > 0;
  return [...comparisonGroups.filter(isShown), 'all'];
}

export function tabCount(comparison: Comparison, tab: CompareTab): number {
  return tab === 'all' ? comparison.pairs.length : comparison.counts[tab];
}

/** The first group with devices that somebody may have to do something about. */
function tabAtFirst({ counts }: Comparison): CompareTab {
  const wanted = ['stillFailing', 'newlyFailing', 'notFinal', 'fixed', 'missing', 'added'] as const;
  return wanted.find((group) => counts[group] > 0) ?? 'all';
}

/**
 * The tab in the address, else the first that is worth looking at. Once every device of both sides is listed, it stays, whatever later
 * checks bring.
 */
export function useCompareTab(named: string | undefined, comparison: Comparison | null) {
  const navigate = useNavigate();
  const inAddress = readTab(named);
  const [atFirst, setAtFirst] = useState<CompareTab | null>(null);
  const byRule = comparison === null ? 'stillFailing' : tabAtFirst(comparison);
  if (atFirst === null && comparison?.isComplete && comparison.pairs.length > 0) setAtFirst(byRule);
  const select = useCallback(
    (tab: CompareTab) =>
      void navigate({
        to: '.',
        search: (now: SearchTexts) => ({ ...now, tab }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [inAddress ?? atFirst ?? byRule, select] as const;
}

function readTab(text: string | undefined): CompareTab | null {
  return text === 'all' ? 'all' : (comparisonGroups.find((group) => group === text) ?? null);
}

/** What a tab shows once the sides are swapped. */
const swapped: Partial<Record<string, CompareTab>> = {
  fixed: 'newlyFailing',
  newlyFailing: 'fixed',
  missing: 'added',
  added: 'missing',
} satisfies Partial<Record<CompareTab, CompareTab>>;

export function swappedTab(named: string | undefined): string | undefined {
  return named === undefined ? undefined : (swapped[named] ?? named);
}

/** The devices of a tab; the same array while it shows all of them. */
export function usePairsOfTab(
  comparison: Comparison | null,
  tab: CompareTab,
): readonly ComparedPair[] | null {
  const pairs = comparison?.pairs ?? null;
  return useMemo(
    () => (pairs === null || tab === 'all' ? pairs : pairs.filter(({ group }) => group === tab)),
    [pairs, tab],
  );
}
