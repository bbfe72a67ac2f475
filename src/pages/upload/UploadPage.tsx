import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { type CustomerId, joinBatchTrackingIds, parseBatchTrackingIds } from '../../domain/identifiers.ts';
import { assignmentOf } from '../../domain/upload/uploadPlan.ts';
import { keptUploadQuery } from '../../kept/uploads.ts';
import { CustomerCrumbs } from '../shared/CustomerCrumbs.tsx';
import { JobWords } from '../shared/JobWords.tsx';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { useUploadRun } from '../shared/useUploadRun.ts';
import { DraftSteps } from './DraftSteps.tsx';
import { WatchStep } from './WatchStep.tsx';
import './upload.css';

const route = getRouteApi('/signedIn/customers/$customerId/upload');

/**
 * Uploads devices in four steps: file, check, send, watch. The URL names the step and the upload. The last step is also that of an
 * assignment.
 */
export function UploadPage() {
  const { customerId } = route.useParams();
  const { upload = null } = route.useSearch();
  const isAssignment = useIsAssignment(customerId, upload);
  return (
    <JobWords isAssignment={isAssignment}>
      <Page />
    </JobWords>
  );
}

function useIsAssignment(customerId: CustomerId, uploadId: string | null): boolean {
  const account = useAccount().key;
  const { state } = useUploadRun(uploadId ?? '');
  const kept = useQuery({
    ...keptUploadQuery(account, customerId, uploadId ?? ''),
    enabled: uploadId !== null && state === null,
  }).data;
  const upload = state?.upload ?? kept;
  return !!upload && assignmentOf(upload.plan) !== null;
}

function Page() {
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
        <CustomerCrumbs customerId={customerId} customerName={name} />
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
