import { type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../domain/timeLeft.ts';
import { useFormat } from '../../i18n/format.ts';
import { useAgo } from '../../i18n/useAgo.ts';
import { type ListedUpload, uploadProgress } from '../../kept/listedUploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { JobWords } from '../shared/JobWords.tsx';
import { TeamLine } from '../shared/team/teamParts.ts';
import { repairTarget } from '../shared/uploadAddress.ts';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useIsBeingSent } from '../shared/useIsBeingSent.ts';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import { useListedChip, useListedName } from '../shared/useUploadWords.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { isNotAssigned, isUnfinished } from './overviewGroups.ts';
import { Reasons } from './Reasons.tsx';

export type GroupKind = 'needsYou' | 'running' | 'waiting' | 'finished';

interface OverviewRowProps {
  readonly upload: ListedUpload;
  readonly kind: GroupKind;
  /** The customer's name, if it was opened here. */
  readonly customer: string | null;
}

/** One upload or assignment: whose it is, how far it is, what is open, and the next step. */
export function OverviewRow(props: OverviewRowProps) {
  return (
    <JobWords isAssignment={props.upload.assigns !== null}>
      <Row {...props} />
    </JobWords>
  );
}

function Row({ upload, kind, customer }: OverviewRowProps) {
  const { t } = useTranslation('keptUploads');
  const verdictText = useVerdictText();
  const sharesOf = useOutcomeShares();
  const name = useListedName()(upload);
  const { verdict, devices, sentHere, customerId } = upload;
  const decided = verdict && verdict.total - verdict.inProgress - verdict.unclear;
  const total = Math.max(verdict?.total ?? 0, devices ?? 0);
  const isRunning = kind === 'running' && verdict !== null && total > 0;
  return (
    <div className="overview-row">
      <div className="overview-what">
        <RouterLink {...uploadTarget(upload)} className="overview-name">
          <bdi>{name}</bdi>
        </RouterLink>
        <p className="overview-quiet">
          <bdi>{customer ?? customerId}</bdi> · <Since upload={upload} kind={kind} />
        </p>
        {upload.team && (
          <Suspense fallback={null}>
            <TeamLine upload={upload} className="overview-quiet" />
          </Suspense>
        )}
      </div>
      <OutcomeBar
        shares={verdict ? sharesOf(verdict) : []}
        label={verdict ? verdictText(verdict, sentHere && devices) : t('outcomeUnknown')}
        {...(isRunning && { progress: (decided ?? 0) / total })}
      />
      <div className="overview-state">
        <State upload={upload} kind={kind} total={total} />
      </div>
      <div className="overview-next">
        <Next upload={upload} kind={kind} name={name} />
      </div>
    </div>
  );
}

/** To the minute, and from an hour on to five minutes: an estimate is no more exact. */
function roughly(ms: number): number {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return (minutes < 60 ? minutes : Math.round(minutes / 5) * 5) * 60_000;
}

type PartProps = Pick<OverviewRowProps, 'upload' | 'kind'>;

/** The time that matters for this kind of upload. */
function Since({ upload: { asked, sentAt, finishedAt }, kind }: PartProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const ago = useAgo();
  const time = (date: Date, text: ReactNode) => (
    <time dateTime={date.toISOString()} title={format.dateTime(date)}>
      {text}
    </time>
  );
  if (kind === 'waiting') {
    const [first] = Object.values(asked).sort(Number);
    return first ? time(first, t('row.asked', { time: ago(first) })) : t('row.notAsked');
  }
  if (kind === 'finished' && finishedAt)
    return time(finishedAt, t('row.finished', { time: ago(finishedAt) }));
  if (sentAt === null) return t('row.notStarted');
  return time(sentAt, kind === 'running' ? t('row.started', { time: ago(sentAt) }) : ago(sentAt));
}

function State({ upload, kind, total }: PartProps & { readonly total: number }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const isBeingSent = useIsBeingSent(upload);
  const chip = useListedChip()(upload, isBeingSent);
  const { verdict, open } = upload;
  const left = useMemo(
    () => (kind === 'running' ? timeLeft(uploadProgress(upload), Date.now(), upload.devices) : null),
    [kind, upload],
  );
  if (isUnfinished(upload) || isNotAssigned(upload) || kind === 'finished')
    return <StatusChip tone={chip.tone}>{chip.text}</StatusChip>;
  if (kind === 'running') {
    if (verdict === null) return <span className="overview-quiet">{t('row.notChecked')}</span>;
    if (verdict.phase === 'waiting') return <span className="overview-quiet">{t('row.queued')}</span>;
    const done = verdict.total - verdict.inProgress - verdict.unclear;
    return (
      <>
        {t('row.soFar', { done: format.number(done), total: format.number(total) })}
        {verdict.forYou > 0 && <b> · {t('row.forYou', { number: format.number(verdict.forYou) })}</b>}
        {left !== null && (
          <span className="overview-quiet"> {t('row.left', { time: format.duration(roughly(left)) })}</span>
        )}
      </>
    );
  }
  const text =
    kind === 'waiting'
      ? t('row.waiting', { number: format.number(open.waitingForOthers) })
      : t('row.forYou', { number: format.number(open.forYou) });
  return (
    <>
      <b>{text}</b> <Reasons upload={upload} isForYou={kind === 'needsYou'} />
    </>
  );
}

function Next({ upload, kind, name }: PartProps & { readonly name: string }) {
  const { t } = useTranslation(['overview', 'keptUploads']);
  const isBeingSent = useIsBeingSent(upload);
  const { customerId, trackingIds, sentHere, assigns } = upload;
  if (sentHere?.isUnfinished)
    return isBeingSent ? null : (
      <RouterButton
        to="/customers/$customerId/upload"
        params={{ customerId }}
        search={{ upload: sentHere.uploadId }}
        variant="contained"
        aria-label={t('keptUploads:continueWhich', { name })}
      >
        {t('keptUploads:continue')}
      </RouterButton>
    );
  if (kind === 'needsYou' && sentHere && isNotAssigned(upload))
    return (
      <RouterButton
        to="/customers/$customerId/upload"
        params={{ customerId }}
        search={{ upload: sentHere.uploadId }}
        variant="contained"
        aria-label={t('row.openWhich', { name })}
      >
        {t('row.open')}
      </RouterButton>
    );
  if (kind === 'needsYou' && upload.verdict?.phase === 'done')
    return (
      <RouterButton
        {...repairTarget(customerId, trackingIds, assigns)}
        variant="contained"
        aria-label={t('keptUploads:fixWhich', { name })}
      >
        {t('keptUploads:fix')}
      </RouterButton>
    );
  if (kind === 'finished') return null;
  return (
    <RouterButton {...uploadTarget(upload)} variant="outlined" aria-label={t('row.openWhich', { name })}>
      {t('row.open')}
    </RouterButton>
  );
}
