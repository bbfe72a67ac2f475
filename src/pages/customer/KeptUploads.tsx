import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { countDevices, isSent, isSettled } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { keptUploadDays, keptUploadsQuery } from '../../kept/uploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import './keptUploads.css';

// The list does not need it, nor `save`.
const DeleteUpload = lazyPart(() => import('./DeleteUpload.tsx'), 'DeleteUpload');

async function save(upload: KeptUpload) {
  const { saveUpload } = await import('./saveUpload.ts');
  await saveUpload(upload);
}

/** The uploads to one customer made in this browser, with their batches, to open, save as a file or delete. */
export function KeptUploads({ customerId }: { customerId: CustomerId }) {
  const { t } = useTranslation('keptUploads');
  const titleId = useId();
  const uploads = useQuery(keptUploadsQuery(useAccount().key, customerId)).data;
  const [toDelete, setToDelete] = useState<KeptUpload | null>(null);
  return (
    <section aria-labelledby={titleId}>
      <div className="kept-uploads-head">
        <Typography id={titleId} variant="h2">
          {t('title')}
        </Typography>
        <RouterButton
          variant="contained"
          to="/customers/$customerId/upload"
          params={{ customerId }}
          search={{}}
        >
          {t('upload')}
        </RouterButton>
      </div>
      <p className="kept-uploads-about">
        {uploads?.length === 0 ? t('none') : t('about', { days: keptUploadDays })}
      </p>
      <ul className="kept-uploads">
        {uploads?.map((upload) => (
          <Upload key={upload.id} upload={upload} onDelete={() => setToDelete(upload)} />
        ))}
      </ul>
      {toDelete && (
        <Suspense fallback={null}>
          <DeleteUpload upload={toDelete} onDone={() => setToDelete(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Upload({ upload, onDelete }: { upload: KeptUpload; onDelete: () => void }) {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  const { customerId, plan } = upload;
  const { parts } = plan;
  const time = format.dateTime(upload.createdAt);
  const devices = countDevices(parts);
  const counts = { sent: format.number(parts.filter(isSent).length), total: format.number(parts.length) };
  const facts = [
    upload.fileName,
    t('devices', { count: devices, number: format.number(devices) }),
    t(parts.every(isSettled) ? 'sent' : 'unfinished', counts),
    plan.repairs && t('repairs'),
  ];
  return (
    <li>
      <RouterLink
        to="/customers/$customerId/upload"
        params={{ customerId }}
        search={{ upload: upload.id }}
        aria-label={t('openWhich', { time })}
      >
        {time}
      </RouterLink>{' '}
      <span className="kept-uploads-about">{facts.filter(Boolean).join(' · ')}</span>
      <span className="kept-uploads-actions">
        <Button onClick={() => void save(upload)} aria-label={t('saveWhich', { time })}>
          {t('save')}
        </Button>
        <Button onClick={onDelete} aria-label={t('forgetWhich', { time })}>
          {t('forget')}
        </Button>
      </span>
      <ul>
        {parts.map(({ number, batchId, state }) => (
          <li key={number}>
            {state.kind === 'sent' && state.batchTrackingId ? (
              <RouterLink
                to="/customers/$customerId/batches/$batchTrackingId"
                params={{ customerId, batchTrackingId: state.batchTrackingId }}
              >
                <bdi>{batchId}</bdi>
              </RouterLink>
            ) : (
              <bdi>{batchId}</bdi>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
