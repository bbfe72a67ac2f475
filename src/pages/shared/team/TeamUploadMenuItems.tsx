import type { BatchTrackingId, CustomerId } from '../../../domain/identifiers.ts';
import { TeamMenuItems } from './TeamMenuItems.tsx';
import { useTeamUpload } from './useTeamUpload.ts';

interface TeamUploadMenuItemsProps {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
  readonly onDone: () => void;
}

/** `TeamMenuItems` on an upload's own page. */
export function TeamUploadMenuItems({ customerId, trackingIds, onDone }: TeamUploadMenuItemsProps) {
  const upload = useTeamUpload(customerId, trackingIds);
  return upload && <TeamMenuItems upload={upload} onDone={onDone} />;
}
