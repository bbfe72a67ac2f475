import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useSelector } from '@tanstack/react-store';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { type DeviceRemoval, isUnsettled, type RemovalResult } from '../../operations/DeviceRemoval.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { RemovalList } from './RemovalList.tsx';

interface RemoveDevicesDialogProps {
  readonly removal: DeviceRemoval;
  readonly customerName: string;
  readonly batchId: BatchId;
  /** What to ask about; not used once the removal has started. */
  readonly selected: readonly Device[];
  readonly masksKeys: boolean;
  readonly onClose: () => void;
}

/** Asks with the names of the devices, removes them and shows the result of each. Stays open while devices are being removed. */
export function RemoveDevicesDialog(props: RemoveDevicesDialogProps) {
  const { removal, customerName, batchId, selected, masksKeys, onClose } = props;
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const titleId = useId();
  const { devices: confirmed, results, isRunning, pausedUntil, obstacle } = useSelector(removal.store);
  const isAsking = confirmed.length === 0;
  const devices = isAsking ? selected : confirmed;
  const left = devices.filter((device) => isUnsettled(results.get(device)));
  const notTried = devices.filter((device) => !results.has(device)).length;
  const done = [...results.values()].filter(({ kind }) => kind !== 'running').length;
  const isDone = !isAsking && !isRunning;
  const counted = (count: number) => ({ count, number: format.number(count) });

  return (
    <Dialog open onClose={isRunning ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>
        {isAsking
          ? t('remove.title', counted(devices.length))
          : t(isRunning ? 'remove.running' : 'remove.results')}
      </DialogTitle>
      <DialogContent className="removal">
        {isAsking && (
          <p>{t('remove.meaning', { count: devices.length, batch: batchId, customer: customerName })}</p>
        )}
        {isRunning && (
          <div>
            <LinearProgress
              variant="determinate"
              value={(100 * done) / devices.length}
              aria-label={t('remove.running')}
            />
            <p>{t('remove.progress', { ...counted(devices.length), done: format.number(done) })}</p>
          </div>
        )}
        <p role="status">
          {pausedUntil && t('remove.throttled', { time: format.time(pausedUntil) })}
          {isDone && <Summary results={results} notTried={notTried} />}
        </p>
        {obstacle && <ApiProblem error={obstacle} variant="line" />}
        <RemovalList
          label={t('remove.list')}
          devices={isDone ? notRemovedFirst(devices, results) : devices}
          results={isAsking ? null : results}
          isRunning={isRunning}
          masksKeys={masksKeys}
        />
      </DialogContent>
      <DialogActions>
        {isRunning ? (
          <Button onClick={() => removal.stop()}>{t('remove.stop')}</Button>
        ) : (
          <>
            <Button onClick={onClose} autoFocus>
              {t(isAsking ? 'remove.cancel' : 'remove.close')}
            </Button>
            {left.length > 0 && (
              <Button
                variant="contained"
                color="error"
                onClick={() => void (isAsking ? removal.start(devices) : removal.continue())}
              >
                {t(isAsking ? 'remove.confirm' : 'remove.goOn', counted(left.length))}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** The one that was refused would be hard to find among hundreds of removed ones. */
function notRemovedFirst(devices: readonly Device[], results: ReadonlyMap<Device, RemovalResult>) {
  const isGone = (device: Device) => {
    const kind = results.get(device)?.kind;
    return kind === 'removed' || kind === 'alreadyGone';
  };
  return [...devices.filter((device) => !isGone(device)), ...devices.filter(isGone)];
}

function Summary({ results, notTried }: { results: ReadonlyMap<Device, RemovalResult>; notTried: number }) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const count = (wanted: RemovalResult['kind']) =>
    [...results.values()].filter(({ kind }) => kind === wanted).length;
  const removed = count('removed') + count('alreadyGone');
  const parts = { removed, refused: count('refused'), unclear: count('unclear'), notTried };
  return (['removed', 'refused', 'unclear', 'notTried'] as const)
    .filter((part) => parts[part] > 0)
    .map((part) => t(`remove.${part}`, { count: parts[part], number: format.number(parts[part]) }))
    .join(', ');
}
