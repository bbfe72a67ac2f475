import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { type KeptUpload, keptUploadDays, keptUploadsQuery } from '../../kept/uploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import './keptUploads.css';

// Loaded when opened. The list does not need it.
const ForgetUpload = lazyPart(() => import('./ForgetUpload.tsx'), 'ForgetUpload');

async function save(upload: KeptUpload) {
  const { saveKeptUpload } = await import('./saveKeptUpload.ts');
  saveKeptUpload(upload);
}

/** The uploads to one customer that were made in this browser, each with its batches. They can be opened, saved and removed. */
export function KeptUploads({ account, customerId }: { account: string; customerId: CustomerId }) {
  const { t } = useTranslation('keptUploads');
  const titleId = useId();
  const queryClient = useQueryClient();
  const uploads = useQuery(keptUploadsQuery(account, customerId)).data;
  const [toForget, setToForget] = useState<KeptUpload | null>(null);
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
          <Upload key={upload.id} upload={upload} onForget={() => setToForget(upload)} />
        ))}
      </ul>
      {toForget && (
        <Suspense fallback={null}>
          <ForgetUpload
            upload={toForget}
            onDone={() => {
              setToForget(null);
              void queryClient.invalidateQueries({ queryKey: ['kept', account, 'uploads'] });
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function Upload({ upload, onForget }: { upload: KeptUpload; onForget: () => void }) {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  const { customerId, plan } = upload;
  const { parts } = plan;
  const time = format.dateTime(upload.createdAt);
  const devices = parts.reduce((sum, part) => sum + part.devices.length, 0);
  const sent = parts.filter(({ state }) => state.kind === 'sent').length;
  const isFinished = parts.every(({ state }) => state.kind === 'sent' || state.kind === 'leftOut');
  const facts = [
    upload.fileName,
    t('devices', { count: devices, number: format.number(devices) }),
    t(isFinished ? 'sent' : 'unfinished', { sent: format.number(sent), total: format.number(parts.length) }),
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
        <Button onClick={onForget} aria-label={t('forgetWhich', { time })}>
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
