import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { UploadOfBatch } from '../../kept/uploads.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { CallFacts } from '../shared/CallFacts.tsx';
import { Time } from '../shared/Time.tsx';
import type { SupportBundleDialogProps } from './SupportBundleDialog.tsx';

interface UploadDetailsDialogProps extends Pick<SupportBundleDialogProps, 'facts'> {
  /** The upload, if it was sent from this browser. */
  readonly uploaded: UploadOfBatch | null;
  readonly onClose: () => void;
}

/** Partner Center's own status of the upload, its times and its IDs. The verdict does not depend on them. */
export function UploadDetailsDialog({ facts, uploaded, onClose }: UploadDetailsDialogProps) {
  const { t } = useTranslation('batch');
  const { customerId, batchTrackingId, batch, lastCall } = facts;
  const notSet = t('facts.notSet');
  const items: ComponentProps<typeof KeyValueList>['items'][number][] = [
    {
      name: t('trackingId'),
      value: (
        <>
          <code>{batchTrackingId}</code>{' '}
          <CopyButton iconOnly text={() => batchTrackingId} label={t('copyTrackingId')} />
        </>
      ),
    },
  ];
  if (uploaded !== null) {
    const { batchId } = uploaded.part;
    const link = (
      <RouterLink to="/customers/$customerId/device-batches/$batchId" params={{ customerId, batchId }}>
        {batchId}
      </RouterLink>
    );
    items.push({ name: t('facts.deviceBatch'), value: link });
  }
  if (batch !== null) {
    const { statusAsSent, startedTime, completedTime } = batch;
    items.push(
      { name: t('facts.status'), value: <code>{statusAsSent ?? t('facts.none')}</code> },
      { name: t('facts.started'), value: <Time value={startedTime} missing={notSet} /> },
      { name: t('facts.completed'), value: <Time value={completedTime} missing={notSet} /> },
    );
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby="upload-details" maxWidth="sm" fullWidth>
      <DialogTitle id="upload-details">{t('more.detailsTitle')}</DialogTitle>
      <DialogContent>
        <KeyValueList items={items} />
        {batch &&
          batchVerdict(batch).discrepancies.map((discrepancy) => (
            <Typography key={discrepancy} color="textSecondary" sx={{ mt: 1 }}>
              {t(`discrepancy.${discrepancy}`)}
            </Typography>
          ))}
        {lastCall && (
          <Box sx={{ mt: 2 }}>
            <CallFacts facts={lastCall} isOpenAtFirst />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('more.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
