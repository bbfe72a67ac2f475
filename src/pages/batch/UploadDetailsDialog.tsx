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
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { CallFacts } from '../shared/CallFacts.tsx';
import { Time } from '../shared/Time.tsx';
import type { ShownPart, ShownUpload } from '../shared/useShownUpload.ts';

interface UploadDetailsDialogProps {
  readonly upload: ShownUpload;
  readonly onClose: () => void;
}

/** Partner Center's own status of the upload, its times and its IDs. The verdict does not depend on them. */
export function UploadDetailsDialog({ upload: { parts, customerId }, onClose }: UploadDetailsDialogProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  return (
    <Dialog open onClose={onClose} aria-labelledby="upload-details" maxWidth="sm" fullWidth>
      <DialogTitle id="upload-details">{t('more.detailsTitle')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {parts.map((part, index) => (
          <section key={part.batchTrackingId}>
            {parts.length > 1 && (
              <Typography variant="h3" sx={{ mb: 1 }}>
                {t('upload.partName', { part: format.number(index + 1) })}
              </Typography>
            )}
            <PartDetails part={part} customerId={customerId} />
          </section>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('more.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function PartDetails({ part, customerId }: { part: ShownPart; customerId: CustomerId }) {
  const { t } = useTranslation('batch');
  const { batchTrackingId, batch, lastCall, sentFrom } = part;
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
  const batchId = sentFrom?.part.batchId ?? null;
  if (batchId !== null) {
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
    <>
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
    </>
  );
}
