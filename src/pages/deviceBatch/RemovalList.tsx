import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalResult } from '../../operations/DeviceRemoval.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { deviceName } from '../shared/deviceName.ts';

interface RemovalListProps {
  readonly label: string;
  readonly devices: readonly Device[];
  /** `null` before anything is removed: only names are listed then. */
  readonly results: ReadonlyMap<Device, RemovalResult> | null;
  /** Whether a device without a result is still to be removed. */
  readonly isRunning: boolean;
  readonly masksKeys: boolean;
}

/** Every device by name, with its result as soon as there is one. */
export function RemovalList({ label, devices, results, isRunning, masksKeys }: RemovalListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard.
    <ul className="removal-list" aria-label={label} tabIndex={0}>
      {devices.map((device) => (
        <RemovalItem
          key={device.position}
          device={device}
          result={results && (results.get(device) ?? (isRunning ? 'waiting' : 'notTried'))}
          masksKeys={masksKeys}
        />
      ))}
    </ul>
  );
}

interface RemovalItemProps {
  readonly device: Device;
  readonly result: RemovalResult | 'waiting' | 'notTried' | null;
  readonly masksKeys: boolean;
}

const RemovalItem = memo(function RemovalItem({ device, result, masksKeys }: RemovalItemProps) {
  const { oemManufacturerName, modelName } = device;
  return (
    <li>
      <span className="removal-device">
        <strong>
          <bdi>{deviceName(device, masksKeys)}</bdi>
        </strong>{' '}
        <bdi>{[oemManufacturerName, modelName].filter(Boolean).join(' ')}</bdi>
      </span>
      {result && <ResultText result={result} />}
    </li>
  );
});

function ResultText({ result }: { result: NonNullable<RemovalItemProps['result']> }) {
  const { t } = useTranslation(['deviceBatches', 'apiErrors']);
  if (typeof result === 'string')
    return <span className="removal-result">{t(`remove.result.${result}`)}</span>;
  if (result.kind !== 'refused' && result.kind !== 'unclear')
    return <span className={`removal-result ${result.kind}`}>{t(`remove.result.${result.kind}`)}</span>;
  const { kind, error } = result;
  const isKnown = error instanceof ApiError;
  const own = isKnown && [error.code, error.description].filter(Boolean).join(': ');
  const isForeign404 = isKnown && error.problem === 'notFound';
  const reason = isKnown ? t(`apiErrors:${error.problem}.title`) : error.message;
  return (
    <span className={`removal-result ${kind}`}>
      {isForeign404 ? t('remove.result.foreign404') : t(`remove.result.${kind}`, { reason })}
      {own && <span className="as-sent"> {own}</span>}
    </span>
  );
}
