import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { RemovalList } from './RemovalList.tsx';
import { type RemovalResult, useRemoval } from './useRemoval.ts';

interface RemoveDevicesDialogProps {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly batchId: BatchId;
  readonly devices: readonly Device[];
  readonly masksKeys: boolean;
  readonly onClose: () => void;
}

/** Asks by name, removes, and says of each device what came of it. While it removes, it stays open. */
export function RemoveDevicesDialog({
  customerId,
  customerName,
  batchId,
  devices,
  masksKeys,
  onClose,
}: RemoveDevicesDialogProps) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const titleId = useId();
  const removal = useRemoval(customerId, batchId);
  const { results, isRunning, pausedUntil, obstacle } = removal;
  const isAsking = results.size === 0 && !isRunning && obstacle === null;
  const left = devices.filter((device) => !results.has(device));
  const done = [...results.values()].filter(({ kind }) => kind !== 'running').length;
  const isOver = !isAsking && !isRunning;
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
          {isOver && <Summary results={results} notTried={left.length} />}
        </p>
        {obstacle && <ApiProblem error={obstacle} variant="banner" />}
        <RemovalList
          label={t('remove.list')}
          devices={isOver ? unsolvedFirst(devices, results) : devices}
          results={isAsking ? null : results}
          isRunning={isRunning}
          masksKeys={masksKeys}
        />
      </DialogContent>
      <DialogActions>
        {isRunning ? (
          <Button onClick={removal.stop}>{t('remove.stop')}</Button>
        ) : (
          <>
            <Button onClick={onClose} autoFocus>
              {t(isAsking ? 'remove.cancel' : 'remove.close')}
            </Button>
            {left.length > 0 && (
              <Button variant="contained" color="error" onClick={() => removal.start(left)}>
                {t(isAsking ? 'remove.confirm' : 'remove.goOn', counted(left.length))}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Among hundreds of removed devices nobody would find the one that was refused. */
function unsolvedFirst(devices: readonly Device[], results: ReadonlyMap<Device, RemovalResult>) {
  const isGone = (device: Device) => {
    const kind = results.get(device)?.kind;
    return kind === 'removed' || kind === 'alreadyGone';
  };
  return [...devices.filter((device) => !isGone(device)), ...devices.filter(isGone)];
}

function Summary({ results, notTried }: { results: ReadonlyMap<Device, RemovalResult>; notTried: number }) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const refused = [...results.values()].filter(({ kind }) => kind === 'refused').length;
  const parts = { removed: results.size - refused, refused, notTried };
  return (['removed', 'refused', 'notTried'] as const)
    .filter((part) => parts[part] > 0)
    .map((part) => t(`remove.${part}`, { count: parts[part], number: format.number(parts[part]) }))
    .join(', ');
}
