import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../domain/batch.ts';
import { type BatchVerdict, missingDevices } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';
import type { UploadOfBatch } from '../../kept/uploads.ts';
import type { WatchedBatch } from '../../operations/WatchedBatch.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { useStateChip } from '../shared/useStateChip.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { RepairButton, RepairLinks } from './RepairLinks.tsx';
import type { SupportBundleDialogProps } from './SupportBundleDialog.tsx';
import { UploadFacts } from './UploadFacts.tsx';

interface UploadHeaderProps extends Pick<SupportBundleDialogProps, 'facts' | 'link'> {
  readonly name: string;
  readonly verdict: BatchVerdict | null;
  readonly watching: WatchedBatch;
  /** The upload, if it was sent from this browser. */
  readonly uploaded: UploadOfBatch | null;
}

/** Which upload this is, how far it is, and what is done with it next. */
export function UploadHeader({ facts, link, name, verdict, watching, uploaded }: UploadHeaderProps) {
  const { t } = useTranslation('batch');
  const { customerId, customerName, batchTrackingId, batch } = facts;
  const sent = uploaded?.part.devices.length ?? null;
  const stateChip = useStateChip();
  const chip = verdict && stateChip(verdict, sent);
  return (
    <header className="upload-header">
      <div className="upload-title">
        <nav aria-label={t('breadcrumb.label')} className="upload-crumbs">
          <span className="crumb-wide">
            <RouterLink to="/customers">{t('breadcrumb.customers')}</RouterLink>
            {' / '}
          </span>
          <RouterLink to="/customers/$customerId" params={{ customerId }}>
            <bdi>{customerName ?? customerId}</bdi>
          </RouterLink>
          <span className="crumb-wide">
            {' / '}
            {t('breadcrumb.uploads')}
          </span>
        </nav>
        <div className="upload-name">
          <Typography variant="h1">
            <bdi>{name}</bdi>
          </Typography>
          {chip && <StatusChip tone={chip.tone}>{chip.text}</StatusChip>}
        </div>
        {verdict && <VerdictStatus verdict={verdict} sent={sent} />}
        <UploadFacts batch={batch} at={facts.lastCall?.at ?? null} watching={watching} />
        {batch && verdict && <Notes batch={batch} verdict={verdict} sent={sent} />}
        <RepairLinks customerId={customerId} trackingId={batchTrackingId} uploaded={uploaded} />
      </div>
      <div className="upload-actions">
        {verdict && <RepairButton customerId={customerId} trackingId={batchTrackingId} verdict={verdict} />}
        <span title={t('copyLinkHint')}>
          <CopyButton text={link} label={t('copyLink')} />
        </span>
        <MoreMenu facts={facts} link={link} uploaded={uploaded} />
      </div>
    </header>
  );
}

/** Of an undocumented status; the details have all of it. */
const STATUS_CHARACTERS = 100;

interface StateProps {
  readonly verdict: BatchVerdict;
  /** How many devices this browser sent; `null` if they were sent elsewhere. */
  readonly sent: number | null;
}

/** The verdict in full, said politely to screen readers whenever a check brings another one. The page shows it as a bar. */
function VerdictStatus({ verdict, sent }: StateProps) {
  const text = useVerdictText()(verdict, sent);
  return (
    <p role="status" className="visually-hidden">
      {text}
    </p>
  );
}

/** What contradicts the devices: fewer rows than were sent, or Partner Center's own status. */
function Notes({ batch, verdict, sent }: StateProps & { batch: Batch }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  // The others are in the details: they say of every such upload that its devices decide.
  const notes: string[] = verdict.discrepancies
    .filter((discrepancy) => discrepancy === 'overDespitePending' || discrepancy === 'overWithoutDevices')
    .map((discrepancy) => t(`discrepancy.${discrepancy}`));
  if (sent !== null && missingDevices(verdict, sent) > 0)
    notes.unshift(
      t('discrepancy.missing', { sent: format.number(sent), reported: format.number(verdict.total) }),
    );
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
