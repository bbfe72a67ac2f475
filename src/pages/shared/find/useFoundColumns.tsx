import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import type { DeviceHit } from '../../../domain/find/deviceHit.ts';
import type { PastedState } from '../../../domain/find/pastedDevices.ts';
import { maskProductKey } from '../../../domain/maskProductKey.ts';
import { useFormat } from '../../../i18n/format.ts';
import { type ListedUpload, listedUploadsQuery } from '../../../kept/listedUploads.ts';
import { RouterLink } from '../../../routing/RouterLink.tsx';
import type { DataTableColumn } from '../../../ui/dataTable/DataTableColumn.ts';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { useListedName } from '../useUploadWords.ts';
import type { FoundRow } from './foundRow.ts';
import { placeTarget } from './placeTarget.ts';
import { tones, useKeptNames, useReasons } from './useFoundWords.ts';

export type FoundColumn = DataTableColumn<FoundRow>;

interface FoundColumnsOptions {
  readonly isList: boolean;
  /** Whether the devices of several customers may be among the rows. */
  readonly hasCustomers: boolean;
  readonly masksKeys: boolean;
}

/** The columns for what was found. The objects are the same until the language, the masking or a name changes. */
export function useFoundColumns({ isList, hasCustomers, masksKeys }: FoundColumnsOptions) {
  const { t, i18n } = useTranslation('find');
  const format = useFormat();
  const nameOfCustomer = useKeptNames();
  const { reason, actor } = useReasons();
  const { data: listed } = useQuery(listedUploadsQuery(useAccount().key, null));
  const nameOfUpload = useListedName();
  // The functions are new in every render, and depend on the language alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  return useMemo((): readonly FoundColumn[] => {
    const uploads = new Map<string, ListedUpload>();
    for (const upload of listed ?? []) {
      for (const id of upload.trackingIds) uploads.set(id, upload);
      if (upload.sentHere) uploads.set(upload.sentHere.uploadId, upload);
    }
    const uploadOf = ({ place }: DeviceHit) => {
      if (place.kind === 'deviceBatch') return '';
      const id = place.kind === 'upload' ? place.trackingId : place.uploadId;
      const upload = uploads.get(id);
      return upload ? nameOfUpload(upload) : id;
    };
    const time = (value: Date | null | undefined) => (value ? format.shortDateTime(value) : '');
    const morePlaces = ({ more }: FoundRow) =>
      more === 0 ? '' : t('morePlaces', { count: more, number: format.number(more) });
    const link = (hit: DeviceHit, text: string, tabIndex: number) => (
      <RouterLink {...placeTarget(hit)} tabIndex={tabIndex}>
        <bdi>{text}</bdi>
      </RouterLink>
    );
    const hidden = { isHiddenAtFirst: true };
    const columns: readonly (FoundColumn | false)[] = [
      isList && {
        ...{ key: 'line', name: t('columns.line'), width: 64, alignEnd: true },
        text: ({ line }) => String(line ?? ''),
        sortValue: ({ line }) => line ?? 0,
      },
      {
        ...{ key: 'device', name: t('columns.device'), width: isList ? 200 : 170, isKey: true },
        text: ({ name, hit, line }) =>
          line === null && name !== null && name === hit?.productKey
            ? shownKey(name, masksKeys)
            : (name ?? t('unnamed', { position: format.number(hit?.position ?? 0) })),
      },
      isList
        ? {
            ...{ key: 'repeats', name: t('columns.repeats'), width: 120 },
            text: ({ repeats }) =>
              repeats === null ? '' : t('list.repeats', { line: format.number(repeats) }),
          }
        : {
            ...{ key: 'match', name: t('columns.match'), width: 150 },
            text: ({ match, hit }) =>
              match !== null && match === hit?.productKey ? shownKey(match, masksKeys) : (match ?? ''),
          },
      {
        ...{ key: 'state', name: t('columns.state'), width: 150, filter: 'choice', isGroupable: true },
        value: ({ state }) => state,
        valueText: (state) => t(`states.${state as PastedState}`),
        text: ({ state }) => t(`states.${state}`),
        render: ({ state }) => <StatusChip tone={tones[state]}>{t(`states.${state}`)}</StatusChip>,
      },
      {
        ...{ key: 'reason', name: t('columns.reason'), width: 210, isGrowing: true },
        text: ({ hit }) => reason(hit),
      },
      { key: 'actor', name: t('columns.actor'), width: 150, text: ({ hit }) => actor(hit) },
      hasCustomers && {
        ...{ key: 'customer', name: t('columns.customer'), width: 170 },
        ...{ filter: 'choice', isGroupable: true },
        text: ({ hit }) => (hit ? nameOfCustomer(hit.place.customerId) : ''),
      },
      {
        ...{ key: 'place', name: t('columns.place'), width: 170 },
        text: (row) => [row.hit && uploadOf(row.hit), morePlaces(row)].filter(Boolean).join(' · '),
        render: (row, tabIndex) =>
          row.hit && (
            <>
              {row.hit.place.kind !== 'deviceBatch' && link(row.hit, uploadOf(row.hit), tabIndex)}
              {row.more > 0 && <small className="found-note">{morePlaces(row)}</small>}
            </>
          ),
      },
      {
        ...{ key: 'deviceBatch', name: t('columns.deviceBatch'), width: 150 },
        text: ({ hit }) => hit?.batchId ?? '',
        render({ hit }, tabIndex) {
          if (hit?.batchId == null) return null;
          const { place, batchId } = hit;
          const { customerId } = place;
          return link({ ...hit, place: { kind: 'deviceBatch', customerId, batchId } }, batchId, tabIndex);
        },
      },
      {
        ...{ key: 'since', name: t('columns.since'), width: 150 },
        text: ({ hit }) => time(hit?.since),
        sortValue: ({ hit }) => hit?.since?.getTime() ?? '',
      },
      isList && {
        ...{ key: 'serialNumber', name: t('columns.serialNumber'), width: 180, ...hidden },
        text: ({ hit }) => hit?.serialNumber ?? '',
      },
      {
        ...{ key: 'productKey', name: t('columns.productKey'), width: 230, ...hidden },
        text: ({ hit }) => shownKey(hit?.productKey ?? '', masksKeys),
      },
      {
        ...{ key: 'deviceId', name: t('columns.deviceId'), width: 290, ...hidden },
        text: ({ hit }) => hit?.deviceId ?? '',
      },
      {
        ...{ key: 'profile', name: t('columns.profile'), width: 290, ...hidden },
        text: ({ hit }) => hit?.profileId ?? '',
      },
      {
        ...{ key: 'uploaded', name: t('columns.uploaded'), width: 150, ...hidden },
        text: ({ hit }) => time(hit?.uploadedAt),
        sortValue: ({ hit }) => hit?.uploadedAt?.getTime() ?? '',
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, i18n.language, format, nameOfCustomer, reason, actor, listed, isList, hasCustomers, masksKeys]);
}

function shownKey(key: string, masksKeys: boolean): string {
  return masksKeys ? maskProductKey(key) : key;
}
