import Button from '@mui/material/Button';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { JobWords } from '../shared/JobWords.tsx';
import { TeamLine } from '../shared/team/teamParts.ts';
import { repairTarget } from '../shared/uploadAddress.ts';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useIsBeingSent } from '../shared/useIsBeingSent.ts';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import { useListedChip, useListedFacts, useListedName } from '../shared/useUploadWords.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { UploadMenu } from './UploadMenu.tsx';

interface UploadRowProps {
  readonly upload: ListedUpload;
  /** It was removed and restored: the focus belongs on its menu. */
  readonly isRestored: boolean;
  readonly onRemove: () => void;
}

/** One upload or assignment: what it is, how far it is, and what to do next. */
export function UploadRow(props: UploadRowProps) {
  return (
    <JobWords isAssignment={props.upload.assigns !== null}>
      <Row {...props} />
    </JobWords>
  );
}

function Row({ upload, isRestored, onRemove }: UploadRowProps) {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  const name = useListedName()(upload);
  const facts = useListedFacts()(upload);
  const verdictText = useVerdictText();
  const sharesOf = useOutcomeShares();
  const isBeingSent = useIsBeingSent(upload);
  const chip = useListedChip()(upload, isBeingSent);
  const { sentAt, verdict, devices, sentHere } = upload;
  return (
    <div className="upload-row">
      <div className="upload-what">
        <RouterLink {...uploadTarget(upload)} sx={{ fontWeight: 600 }}>
          <bdi>{name}</bdi>
        </RouterLink>
        {facts !== '' && <p>{facts}</p>}
        {upload.team && (
          <Suspense fallback={null}>
            <TeamLine upload={upload} />
          </Suspense>
        )}
      </div>
      <p className="upload-sent">
        <span className="upload-sent-word">{t('sentAt')} </span>
        {sentAt === null ? (
          t('notStarted')
        ) : (
          <time dateTime={sentAt.toISOString()} title={format.utc(sentAt)}>
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
  const { customerId, sentHere, trackingIds, verdict, open, assigns } = upload;
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
  if (verdict === null || verdict.phase !== 'done' || open.forYou === 0) return null;
  return (
    <RouterButton
      variant="contained"
      {...repairTarget(customerId, trackingIds, assigns)}
      aria-label={t('fixWhich', { name })}
    >
      {t('fix')}
    </RouterButton>
  );
}
