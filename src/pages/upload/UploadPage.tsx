import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { joinBatchTrackingIds, parseBatchTrackingIds } from '../../domain/identifiers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { DraftSteps } from './DraftSteps.tsx';
import { WatchStep } from './WatchStep.tsx';
import './upload.css';

const route = getRouteApi('/signedIn/customers/$customerId/upload');

/** Uploads devices in four steps: file, check, send, watch. The URL names the step and the upload. */
export function UploadPage() {
  const { t } = useTranslation('uploadPage');
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const { query: customer, name } = useOpenedCustomer(customerId);
  const repair = search.repair ?? '';
  const { trackingIds: repaired, invalid } = useMemo(() => parseBatchTrackingIds(repair), [repair]);
  useEffect(keepDroppedFilesFromOpening, []);
  return (
    <div className="upload-page">
      <title>{[t('title'), name].filter(Boolean).join(' · ')}</title>
      <div>
        <p className="upload-crumbs">
          <RouterLink to="/customers/$customerId" params={{ customerId }}>
            <bdi>{name ?? customerId}</bdi>
          </RouterLink>
        </p>
        <Typography variant="h1">{t(repaired.length > 0 ? 'repair.title' : 'title')}</Typography>
      </div>
      {invalid.length > 0 && !search.upload && (
        <p role="alert" className="upload-warning">
          {t('repair.notIds', { count: invalid.length, texts: invalid.join(', ') })}
        </p>
      )}
      {search.upload ? (
        <WatchStep key={search.upload} customerId={customerId} uploadId={search.upload} />
      ) : (
        <DraftSteps
          key={`${customerId} ${joinBatchTrackingIds(repaired)}`}
          customerId={customerId}
          customer={customer}
          repaired={repaired}
          wanted={search.step === 'check' || search.step === 'send' ? search.step : 'file'}
        />
      )}
    </div>
  );
}

/** Otherwise the browser would leave the page to open a file that is dropped outside the drop zone. */
function keepDroppedFilesFromOpening() {
  const prevent = (event: DragEvent) => event.preventDefault();
  window.addEventListener('dragover', prevent);
  window.addEventListener('drop', prevent);
  return () => {
    window.removeEventListener('dragover', prevent);
    window.removeEventListener('drop', prevent);
  };
}
