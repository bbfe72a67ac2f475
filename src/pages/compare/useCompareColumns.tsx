import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedThing } from '../../domain/comparedAddress.ts';
import type { ComparedDevice } from '../../domain/comparedSide.ts';
import { comparedActor, comparedKey, comparedWords } from '../../domain/comparedWords.ts';
import { type ComparedPair, comparisonGroups } from '../../domain/compareUploads.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { type DeviceOutcome, isOutcome } from '../../domain/outcome.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import type { UrlColumns } from '../../routing/tableViewSearch.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';
import { comparedTexts } from './comparedTexts.ts';
import { deviceTarget } from './deviceTarget.ts';

export type CompareColumn = DataTableColumn<ComparedPair>;

/** What the URL may name. `useCompareColumns` adds the texts. */
export const compareColumnKeys = [
  { key: 'serialNumber', filter: 'text' },
  { key: 'change', filter: 'choice', isGroupable: true },
  { key: 'productKey', filter: 'text' },
  { key: 'beforeState', filter: 'choice', isGroupable: true },
  { key: 'afterState', filter: 'choice', isGroupable: true },
  { key: 'actor', filter: 'choice', isGroupable: true },
  { key: 'deviceId', filter: 'text' },
] as const satisfies UrlColumns;

type CompareColumnKey = (typeof compareColumnKeys)[number]['key'];

interface CompareColumnsOptions {
  readonly customerId: CustomerId;
  readonly before: ComparedThing;
  readonly after: ComparedThing;
  readonly masksKeys: boolean;
}

/** The columns for compared devices. The objects are the same until the language, the masking or what is compared changes. */
export function useCompareColumns({ customerId, before, after, masksKeys }: CompareColumnsOptions) {
  const { t } = useTranslation('compare');
  const { t: ofDevices } = useTranslation(['batch', 'errorCatalogue']);
  return useMemo((): readonly CompareColumn[] => {
    const texts = comparedTexts(t, ofDevices);
    const words = comparedWords(texts);
    const at = { customerId, title: t('table.open') };
    const groups = t('groups', { returnObjects: true });
    const state = (which: 'before' | 'after', thing: ComparedThing) =>
      ({
        width: 280,
        isGrowing: which === 'after',
        value: (pair) => pair[which]?.outcome ?? '',
        valueText: (value) =>
          isOutcome(value) ? texts.outcomes[value] : value === 'listed' ? texts.listed : texts.notListed,
        text: (pair) => words.stateAndCode(pair, which),
        render(pair, tabIndex) {
          const device = pair[which];
          if (device === null) return <span className="compare-none">{words.state(pair, which)}</span>;
          return (
            <DeviceLink {...at} {...{ thing, device, tabIndex }}>
              <OutcomeMark outcome={markOf(device)} word={words.state(pair, which)} />{' '}
              <span className="as-sent">{words.code(device)}</span>
            </DeviceLink>
          );
        },
      }) satisfies Partial<CompareColumn>;
    const details = {
      serialNumber: {
        width: 180,
        isKey: true,
        text: (pair) => words.name(pair, masksKeys),
        render(pair, tabIndex) {
          const [thing, device] = pair.after ? [after, pair.after] : [before, pair.before];
          if (device === null) return null;
          return (
            <DeviceLink {...at} {...{ thing, device, tabIndex }} isName>
              {words.name(pair, masksKeys)}
            </DeviceLink>
          );
        },
      },
      change: {
        width: 190,
        isHiddenAtFirst: true,
        value: ({ group }) => group,
        text: ({ group }) => groups[group],
        sortValue: ({ group }) => comparisonGroups.indexOf(group),
      },
      productKey: {
        width: 210,
        text(pair) {
          const key = comparedKey(pair) ?? '';
          return masksKeys ? maskProductKey(key) : key;
        },
      },
      beforeState: state('before', before),
      afterState: state('after', after),
      actor: {
        width: 160,
        value: (pair) => comparedActor(pair) ?? '',
        text: words.actor,
      },
      deviceId: {
        width: 290,
        isHiddenAtFirst: true,
        text: (pair) => pair.after?.deviceId ?? pair.before?.deviceId ?? '',
      },
    } satisfies Record<CompareColumnKey, Omit<CompareColumn, 'key' | 'name'>>;
    return compareColumnKeys.map((column) => ({
      ...column,
      ...details[column.key],
      name: t(`columns.${column.key}`),
    }));
  }, [t, ofDevices, customerId, before, after, masksKeys]);
}

interface DeviceLinkProps {
  readonly customerId: CustomerId;
  readonly thing: ComparedThing;
  readonly device: ComparedDevice;
  readonly title: string;
  readonly tabIndex: number;
  readonly isName?: boolean;
  readonly children: ReactNode;
}

/** Leads to the device where it is shown. */
function DeviceLink({ customerId, thing, device, isName = false, ...link }: DeviceLinkProps) {
  return (
    <RouterLink
      {...link}
      {...deviceTarget(customerId, thing, device)}
      underline="hover"
      color={isName ? 'primary' : 'inherit'}
    />
  );
}

/** The mark of a device's outcome: what is in a device batch is registered. */
function markOf({ outcome }: ComparedDevice): DeviceOutcome {
  return outcome === 'listed' ? 'registered' : outcome;
}
