import { getRouteApi } from '@tanstack/react-router';
import { parseBatchTrackingIds } from '../../domain/identifiers.ts';
import { UploadStatus } from './UploadStatus.tsx';

const one = getRouteApi('/signedIn/customers/$customerId/batches/$batchTrackingId');
const several = getRouteApi('/signedIn/customers/$customerId/uploads');

/** Upload status by one tracking ID. */
export function BatchPage() {
  const { customerId, batchTrackingId } = one.useParams();
  return <UploadStatus customerId={customerId} trackingIds={[batchTrackingId]} />;
}

/** Upload status of an upload with several tracking IDs. */
export function PartsPage() {
  const { customerId } = several.useParams();
  const { parts = '' } = several.useSearch();
  return (
    <UploadStatus
      key={parts}
      customerId={customerId}
      trackingIds={parseBatchTrackingIds(parts).trackingIds}
    />
  );
}
