import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import {
  countAnswers,
  type PastedAnswer,
  type PastedCounts,
  type PastedDevice,
  pastedAnswers,
} from '../../../domain/find/pastedDevices.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { keptQuery } from '../../../kept/keptQuery.ts';
import { DeviceFinder, type FoundDevices, shortestSearch } from '../../../operations/DeviceFinder.ts';
import { useOperations } from '../useOperations.ts';

/** Searches of before are not worth their memory. */
const gcTime = 0;

function useDeviceFinder(): DeviceFinder {
  const finder = useOperations().find('device finder', (options) => new DeviceFinder(options));
  // Read ahead, so that the first key press finds everything in place.
  useEffect(() => void finder.prepare(), [finder]);
  return finder;
}

/** Whether a text is long enough to search for. */
export function isSearch(text: string): boolean {
  return text.replace(/[\s-]/g, '').length >= shortestSearch;
}

/**
 * The devices that a text finds; `null` while there is no answer, and for a text that is too short. The answer for the text before is
 * returned until there is one for this text.
 */
export function useFoundDevices(
  text: string,
  customerId: CustomerId | null,
  most: number,
): FoundDevices | null {
  const account = useAccount().key;
  const finder = useDeviceFinder();
  const isWanted = isSearch(text);
  const { data } = useQuery({
    ...keptQuery(account, 'found', [customerId ?? '', String(most), text], ({ signal }) =>
      finder.search(text, customerId, most, signal),
    ),
    ...{ enabled: isWanted, gcTime, placeholderData: keepPreviousData },
  });
  return isWanted ? (data ?? null) : null;
}

export interface CheckedList {
  readonly answers: readonly PastedAnswer[];
  readonly counts: PastedCounts;
}

// A list as a part of a key would be read and compared in every render.
const listIds = new WeakMap<readonly PastedDevice[], string>();
let lists = 0;

function idOfList(devices: readonly PastedDevice[]): string {
  const id = listIds.get(devices) ?? String(++lists);
  listIds.set(devices, id);
  return id;
}

/** What became of each device of a list; `null` while there is no answer yet. `devices` keeps its identity between renders. */
export function useCheckedList(
  devices: readonly PastedDevice[],
  customerId: CustomerId | null,
): CheckedList | null {
  const account = useAccount().key;
  const finder = useDeviceFinder();
  const { data } = useQuery({
    ...keptQuery(account, 'found', [customerId ?? '', 'list', idOfList(devices)], ({ signal }) =>
      finder.lookUp(
        devices.map(({ id }) => id),
        customerId,
        signal,
      ),
    ),
    ...{ enabled: devices.length > 0, gcTime, structuralSharing: false },
  });
  return useMemo(() => {
    if (data === undefined) return null;
    const answers = pastedAnswers(devices, data);
    return { answers, counts: countAnswers(answers) };
  }, [data, devices]);
}
