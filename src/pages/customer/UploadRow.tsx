import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { isRunningInSomeTab } from '../../browser/oneTab.ts';
import { type BatchTrackingId, type CustomerId, joinBatchTrackingIds } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { updateListedBatch } from '../../kept/batches.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { uploadLock } from '../../operations/UploadRun.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import { useListedChip, useListedFacts, useListedName } from '../shared/useUploadWords.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';
import { UploadMenu } from './UploadMenu.tsx';

interface UploadRowProps {
  readonly upload: ListedUpload;
  /** It was removed and restored: the focus belongs on its menu. */
  readonly isRestored: boolean;
  readonly onRemove: () => void;
}

/** One upload: what it is, how far it is, and what to do next. It is checked until every part has its final result. */
export function UploadRow({ upload, isRestored, onRemove }: UploadRowProps) {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  const name = useListedName()(upload);
  const facts = useListedFacts()(upload);
  const verdictText = useVerdictText();
  const sharesOf = useOutcomeShares();
  const isBeingSent = useIsBeingSent(upload);
  const chip = useListedChip()(upload, isBeingSent);
  const { customerId, sentAt, verdict, devices, sentHere } = upload;
  return (
    <div className="upload-row">
      <div className="upload-what">
        <RouterLink {...uploadTarget(upload)} sx={{ fontWeight: 600 }}>
          <bdi>{name}</bdi>
        </RouterLink>
        <p>{facts}</p>
      </div>
      <p className="upload-sent">
        <span className="upload-sent-word">{t('sentAt')} </span>
        {sentAt === null ? (
          t('notStarted')
        ) : (
          <time dateTime={sentAt.toISOString()} title={format.otherTime(sentAt)}>
            {format.shortDateTime(sentAt)}
          </time>
        )}
      </p>
      <div className="upload-bar">
        <OutcomeBar
          shares={verdict ? sharesOf(verdict) : []}
          label={verdict ? verdictText(verdict, sentHere && devices) : t('outcomeUnknown')}
        />
      </div>
      <div className="upload-chip">
        <StatusChip tone={chip.tone}>{chip.text}</StatusChip>
      </div>
      <div className="upload-next">
        <NextStep upload={upload} name={name} isBeingSent={isBeingSent} />
      </div>
      <UploadMenu upload={upload} name={name} isFocused={isRestored} onRemove={onRemove} />
      {upload.notFinal.map((id) => (
        <CheckedPart key={id} customerId={customerId} trackingId={id} />
      ))}
    </div>
  );
}

/** Shown in place of an upload that was just removed. */
export function RemovedUpload({ upload, onUndo }: { upload: ListedUpload; onUndo: () => void }) {
  const { t } = useTranslation('keptUploads');
  const name = useListedName()(upload);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone; this one undoes its action.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="upload-removed">
      <span role="status">{t('forgotten', { name })}</span>
      <Button ref={undo} onClick={onUndo}>
        {t('undo')}
      </Button>
    </div>
  );
}

interface NextStepProps {
  readonly upload: ListedUpload;
  readonly name: string;
  readonly isBeingSent: boolean;
}

function NextStep({ upload, name, isBeingSent }: NextStepProps) {
  const { t } = useTranslation('keptUploads');
  const { customerId, sentHere, trackingIds, verdict } = upload;
  if (sentHere?.isUnfinished)
    return isBeingSent ? null : (
      <RouterButton
        variant="contained"
        to="/customers/$customerId/upload"
        params={{ customerId }}
        search={{ upload: sentHere.uploadId }}
        aria-label={t('continueWhich', { name })}
      >
        {t('continue')}
      </RouterButton>
    );
  if (verdict === null || verdict.phase !== 'done' || verdict.forYou === 0) return null;
  return (
    <RouterButton
      variant="contained"
      to="/customers/$customerId/upload"
      params={{ customerId }}
      search={{ repair: joinBatchTrackingIds(trackingIds) }}
      aria-label={t('fixWhich', { name })}
    >
      {t('fix')}
    </RouterButton>
  );
}

/** How often it is looked whether another tab is still sending. */
const otherTabMs = 2_000;

function useIsBeingSent({ sentHere }: ListedUpload): boolean {
  const id = sentHere?.uploadId ?? '';
  const { data = false } = useQuery({
    queryKey: ['isUploadSent', id],
    queryFn: () => isRunningInSomeTab(uploadLock(id)),
    networkMode: 'always',
    staleTime: 0,
    enabled: sentHere?.isUnfinished === true,
    refetchInterval: otherTabMs,
  });
  return data;
}

/** Checks a part on schedule and stores what changes, from where the list gets it. */
function CheckedPart({ customerId, trackingId }: { customerId: CustomerId; trackingId: BatchTrackingId }) {
  const account = useAccount().key;
  const { answer, verdict } = useWatchedBatch(customerId, trackingId);
  const store = useEffectEvent(() => {
    if (answer === null || verdict === null) return;
    const { startedTime } = answer.batch;
    const ids = { account, customerId, batchTrackingId: trackingId };
    void updateListedBatch({ ...ids, seenAt: answer.facts.at, startedTime, verdict });
  });
  const changed = verdict && JSON.stringify(verdict);
  useEffect(() => {
    if (changed !== null) store();
  }, [changed]);
  return null;
}
