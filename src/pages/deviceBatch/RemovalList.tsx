import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalResult } from '../../operations/DeviceRemoval.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { deviceName } from './deviceName.ts';

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
  if (result.kind !== 'refused')
    return <span className={`removal-result ${result.kind}`}>{t(`remove.result.${result.kind}`)}</span>;
  const { problem, description, code } = result.error;
  const own = [code, description].filter(Boolean).join(': ');
  return (
    <span className="removal-result refused">
      {t('remove.result.refused', { reason: t(`apiErrors:${problem}.title`) })}
      {own && <span className="as-sent"> {own}</span>}
    </span>
  );
}
