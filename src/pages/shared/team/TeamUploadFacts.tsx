import { useTranslation } from 'react-i18next';
import type { BatchTrackingId, CustomerId } from '../../../domain/identifiers.ts';
import { TeamLine } from './TeamLine.tsx';
import { useTeamUpload } from './useTeamUpload.ts';

interface TeamUploadFactsProps {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
}

/** On an upload's own page: who sent it, who asked whom, whether it is archived, and whether this browser follows it. */
export function TeamUploadFacts({ customerId, trackingIds }: TeamUploadFactsProps) {
  const { t } = useTranslation('team');
  const upload = useTeamUpload(customerId, trackingIds);
  if (!upload?.team) return null;
  const { team, isFollowed, isFinal } = upload;
  const facts = [
    team.isArchived && t('archived'),
    !team.isMine && !isFinal && t(isFollowed ? 'followed' : 'notFollowed'),
  ].filter(Boolean);
  return (
    <>
      <TeamLine upload={upload} className="upload-facts" />
      {facts.length > 0 && <p className="upload-facts">{facts.join(' · ')}</p>}
    </>
  );
}
