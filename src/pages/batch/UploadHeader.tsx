import Typography from '@mui/material/Typography';
import { memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { CustomerCrumbs } from '../shared/CustomerCrumbs.tsx';
import { TeamUploadFacts } from '../shared/team/teamParts.ts';
import { useOperations } from '../shared/useOperations.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { useStateChip } from '../shared/useStateChip.ts';
import type { UploadName } from '../shared/useUploadName.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { AssignButton, ChosenProfile } from './AfterUpload.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { RelatedUploads, RepairButton } from './RelatedUploads.tsx';
import { UploadFacts } from './UploadFacts.tsx';

interface UploadHeaderProps {
  readonly upload: ShownUpload;
  readonly customerName: string | null;
  readonly name: UploadName;
  readonly link: () => string;
  /** `null` while there is nothing to export. */
  readonly onExport: (() => void) | null;
}

/** Which upload this is, how far it is, and what is done with it next. */
export const UploadHeader = memo(function UploadHeader({
  upload,
  customerName,
  name,
  link,
  onExport,
}: UploadHeaderProps) {
  const { t } = useTranslation('batch');
  const { customerId, verdict, sentCount } = upload;
  const stateChip = useStateChip();
  const chip = verdict && stateChip(verdict, sentCount);
  const hasTeam = useOperations().team !== null;
  return (
    <header className="upload-header">
      <div className="upload-title">
        <CustomerCrumbs customerId={customerId} customerName={customerName} part={t('breadcrumb')} />
        <div className="upload-name">
          <Typography variant="h1">
            <bdi>{name.shown}</bdi>
          </Typography>
          {chip && <StatusChip tone={chip.tone}>{chip.text}</StatusChip>}
        </div>
        {verdict && <VerdictStatus verdict={verdict} upload={upload} />}
        {upload.assigns && <Profile customerId={customerId} profile={upload.assigns} />}
        <UploadFacts upload={upload} />
        {hasTeam && (
          <Suspense fallback={null}>
            <TeamUploadFacts customerId={customerId} trackingIds={upload.trackingIds} />
          </Suspense>
        )}
        <Notes upload={upload} />
        <RelatedUploads upload={upload} />
        <ChosenProfile upload={upload} />
      </div>
      <div className="upload-actions">
        <RepairButton upload={upload} />
        <AssignButton upload={upload} />
        <span title={t('copyLinkHint')}>
          <CopyButton text={link} label={t('copyLink')} />
        </span>
        <MoreMenu upload={upload} customerName={customerName} name={name} link={link} onExport={onExport} />
      </div>
    </header>
  );
});

/** What an assignment gives to its devices. */
function Profile({ customerId, profile }: { customerId: CustomerId; profile: AssignedProfile }) {
  const { t } = useTranslation('batch');
  return (
    <p className="upload-facts">
      {t('assignedProfile')}:{' '}
      <RouterLink to="/customers/$customerId/profiles" params={{ customerId }} search={{}}>
        <bdi>{profile.profileName ?? profile.profileId}</bdi>
      </RouterLink>
    </p>
  );
}

/** Of an undocumented status; the details have all of it. */
const STATUS_CHARACTERS = 100;

/**
 * The verdict in full, said politely to screen readers whenever a check brings another one. The page shows it as a bar, and of several
 * parts as a conclusion too.
 */
function VerdictStatus({ verdict, upload }: { verdict: BatchVerdict; upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  const text = useVerdictText()(verdict, upload.sentCount);
  const isConclusion = upload.parts.length > 1 && verdict.phase === 'done';
  return (
    <p role="status" className={isConclusion ? 'upload-facts' : 'visually-hidden'}>
      {isConclusion ? t('verdict.done', { text: text.replaceAll(' · ', ', ') }) : text}
    </p>
  );
}

/** What contradicts the devices: fewer rows than were sent, or Partner Center's own status. */
function Notes({ upload: { batch, verdict, missing, sentCount, parts } }: { upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  if (batch === null || verdict === null) return null;
  // The others are in the details: they say of every such upload that its devices decide.
  const notes: string[] = verdict.discrepancies
    .filter((discrepancy) => discrepancy === 'overDespitePending' || discrepancy === 'overWithoutDevices')
    .map((discrepancy) => t(`discrepancy.${discrepancy}`));
  if (missing > 0) {
    const numbers = { sent: format.number(sentCount ?? 0), reported: format.number(verdict.total) };
    notes.unshift(
      parts.length === 1
        ? t('discrepancy.missing', numbers)
        : t('verdict.missing', { count: missing, number: format.number(missing) }),
    );
  }
  const isUnclear = batch.status === 'unknown' || batch.status === 'unrecognized';
  return (
    <>
      {isUnclear && (
        <p className="upload-facts">
          {t('facts.status')}:{' '}
          <bdi className="as-sent">{batch.statusAsSent?.slice(0, STATUS_CHARACTERS) ?? t('facts.none')}</bdi>
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="upload-facts">
          {note}
        </p>
      ))}
    </>
  );
}
