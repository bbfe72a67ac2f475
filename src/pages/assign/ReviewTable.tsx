import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenProfile, ReviewedDevice } from '../../domain/assignment/reviewAssignment.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { AppTable, toolbarFrom } from '../shared/AppTable.tsx';
import { useProfileName } from '../shared/ChooseProfile.tsx';
import { deviceName } from '../shared/deviceName.ts';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useProfileWords } from '../shared/useProfileWords.ts';

interface ReviewTableProps {
  readonly customerId: CustomerId;
  readonly devices: readonly ReviewedDevice[];
  readonly profile: ChosenProfile;
}

const keyOf = ({ position }: ReviewedDevice) => position;

/** Every device with the profile that it has and the one that it gets. */
export function ReviewTable({ customerId, devices, profile }: ReviewTableProps) {
  const { t } = useTranslation('assign');
  const masking = useMaskedKeys();
  const [masksKeys] = masking;
  const profileWords = useProfileWords(customerId);
  const name = useProfileName()(profile);

  const change = useCallback(
    (device: ReviewedDevice) => {
      const { change, profile: before } = device;
      if (change === 'same') return t('change.same', { name });
      const from = before ? profileWords(before) : t(before === null ? 'change.none' : 'change.unknown');
      return t('change.to', { from, name });
    },
    [t, name, profileWords],
  );
  const nameOf = useCallback(
    (device: ReviewedDevice) => deviceName({ ...device, id: device.deviceId }, masksKeys),
    [masksKeys],
  );
  const columns = useMemo((): readonly DataTableColumn<ReviewedDevice>[] => {
    const key = ({ productKey }: ReviewedDevice) =>
      productKey !== null && masksKeys ? maskProductKey(productKey) : (productKey ?? '');
    return [
      {
        ...{ key: 'serialNumber', name: t('columns.serialNumber'), width: 180, filter: 'text', isKey: true },
        text: nameOf,
      },
      {
        ...{ key: 'change', name: t('columns.change'), width: 420, filter: 'choice', isGroupable: true },
        isGrowing: true,
        text: change,
      },
      {
        ...{ key: 'manufacturer', name: t('columns.manufacturer'), width: 170, filter: 'choice' },
        isGroupable: true,
        text: ({ manufacturer }) => manufacturer ?? '',
      },
      {
        ...{ key: 'model', name: t('columns.model'), width: 190, filter: 'choice', isGroupable: true },
        text: ({ model }) => model ?? '',
      },
      { ...{ key: 'productKey', name: t('columns.productKey'), width: 230, filter: 'text' }, text: key },
      {
        ...{ key: 'deviceId', name: t('columns.deviceId'), width: 300, filter: 'text' },
        text: ({ deviceId }) => deviceId,
        isHiddenAtFirst: true,
      },
    ];
  }, [t, change, nameOf, masksKeys]);
  const listRow = useCallback(
    (device: ReviewedDevice) => (
      <>
        <bdi className="assign-device">{nameOf(device)}</bdi>
        <bdi>{change(device)}</bdi>
      </>
    ),
    [nameOf, change],
  );
  return (
    <AppTable
      label={t('review.table')}
      rows={devices}
      columns={columns}
      rowKey={keyOf}
      rowLabel={nameOf}
      masking={masking}
      listRow={listRow}
      isAsHighAsRows
      isCompact={devices.length < toolbarFrom}
    />
  );
}
