import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { batchDeviceName, type SentDevice } from '../../domain/upload/sentDevice.ts';
import { phrase } from '../../i18n/phrase.ts';

/**
 * What the page calls a device: its serial number, else its device ID, else its product key, else its row. `uploaded` are the
 * devices as sent from this browser, by position.
 */
export function useDeviceName(
  uploaded: readonly (SentDevice | undefined)[] | null,
  masksKeys: boolean,
): (device: BatchDevice) => string {
  const { t } = useTranslation('batch');
  return useMemo(() => {
    const unnamed = phrase(['position'], (values) => t('device.unnamed', values));
    return (device) => {
      const name = batchDeviceName(device, uploaded?.[device.position - 1] ?? null);
      if (name === null) return unnamed({ position: String(device.position) });
      return name.kind === 'productKey' && masksKeys ? maskProductKey(name.value) : name.value;
    };
  }, [t, uploaded, masksKeys]);
}
