import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedThing } from '../../domain/comparedAddress.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { devicesQuery } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { ReadingLine } from '../shared/ReadingLine.tsx';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { useStateChip } from '../shared/useStateChip.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { WatchLine } from '../shared/WatchLine.tsx';
import { thingTarget } from './deviceTarget.ts';
import type { ShownSide } from './useComparedSide.ts';

// Its texts come with it: most readers arrive with both sides chosen.
const SideChoice = lazyPart(() => import('./SideChoice.tsx'), 'SideChoice');

interface SideCardProps {
  readonly customerId: CustomerId;
  readonly which: 'before' | 'after';
  readonly side: ShownSide;
  readonly other: ComparedThing | null;
  readonly onChoose: (thing: ComparedThing) => void;
}

/** One side of the comparison: what it is, how far it is, and the way to choose another one. */
export function SideCard({ customerId, which, side, other, onChoose }: SideCardProps) {
  const { t } = useTranslation('compare');
  const { thing, name } = side;
  const titleId = useId();
  const [isChoosing, setChoosing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  // The field that had the focus is gone.
  useEffect(() => {
    if (wasChoosing.current && !isChoosing) change.current?.focus({ preventScroll: true });
    wasChoosing.current = isChoosing;
  }, [isChoosing]);
  return (
    <section className="compare-side" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{t(`sides.${which}`)}</h2>
        {thing && (
          <Button
            ref={change}
            aria-expanded={isChoosing}
            aria-label={t(`choice.change.${which}`)}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t('choice.change.short')}
          </Button>
        )}
      </header>
      {thing && (
        <div className="compare-thing">
          <RouterLink {...thingTarget(customerId, thing)} sx={{ fontWeight: 600 }}>
            <bdi>{name}</bdi>
          </RouterLink>
          {thing.kind === 'upload' ? (
            <UploadState upload={side.upload} />
          ) : (
            <DeviceBatchState customerId={customerId} side={side} />
          )}
          <Stored side={side} />
          <Failure side={side} />
        </div>
      )}
      {(isChoosing || thing === null) && (
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <SideChoice
            customerId={customerId}
            other={other}
            onChoose={(chosen) => {
              setChoosing(false);
              onChoose(chosen);
            }}
            onClose={thing && (() => setChoosing(false))}
          />
        </Suspense>
      )}
    </section>
  );
}

function UploadState({ upload }: { upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  const verdictText = useVerdictText();
  const sharesOf = useOutcomeShares();
  const stateChip = useStateChip();
  const { verdict, sentCount, watching, parts, answeredParts } = upload;
  // Before every part has been answered, it would be that of an upload that is running.
  const chip = verdict && answeredParts === parts.length && stateChip(verdict, sentCount);
  const isRunning = verdict !== null && verdict.phase !== 'done';
  return (
    <>
      {chip && <StatusChip tone={chip.tone}>{chip.text}</StatusChip>}
      <OutcomeBar
        shares={verdict ? sharesOf(verdict) : []}
        label={isRunning ? t('progress') : verdict ? verdictText(verdict, sentCount) : t('loading')}
        progress={isRunning ? (verdict.progress ?? 0) : null}
      />
      {verdict && <p className="compare-quiet">{verdictText(verdict, sentCount)}</p>}
      <div className="compare-quiet">
        {verdict === null && upload.failure === null && <span role="status">{t('loading')} </span>}
        <WatchLine watching={watching} />
      </div>
    </>
  );
}

function DeviceBatchState({ customerId, side }: Pick<SideCardProps, 'customerId' | 'side'>) {
  const { t } = useTranslation(['compare', 'keptUploads']);
  const format = useFormat();
  const queryClient = useQueryClient();
  const partnerCenter = usePartnerCenter();
  const { thing, reading } = side;
  const batches = useQuery(deviceBatchesQuery(partnerCenter, customerId)).data?.batches;
  if (thing?.kind !== 'deviceBatch') return null;
  const { batchId } = thing;
  const count = reading.devices?.length ?? 0;
  const facts = [
    t('choice.deviceBatch'),
    reading.isRead && t('keptUploads:devices', { count, number: format.number(count) }),
  ];
  return (
    <>
      <p className="compare-quiet">{facts.filter(Boolean).join(' · ')}</p>
      <div className="compare-quiet">
        <ReadingLine
          reading={reading}
          expected={batches?.find((one) => one.batchId === batchId)?.deviceCount ?? null}
          onReadAgain={() => {
            void queryClient.resetQueries(devicesQuery(partnerCenter, customerId, batchId));
            void queryClient.invalidateQueries(deviceBatchesQuery(partnerCenter, customerId));
          }}
        />
      </div>
    </>
  );
}

/** That the devices are those of before, until there is an answer or because there is none. */
function Stored({ side: { storedAt, failure } }: { side: ShownSide }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  if (storedAt === null) return null;
  const time = format.shortDateTime(storedAt);
  return <p>{t(failure ? 'stored.instead' : 'stored.meanwhile', { time })}</p>;
}

function Failure({ side: { thing, devices, failure, upload, reading } }: { side: ShownSide }) {
  if (failure === null) return null;
  const retry = thing?.kind === 'upload' ? upload.watching.checkNow : reading.goOn;
  // The line above has the button that continues with a list that was begun.
  const canRetry = thing?.kind === 'upload' || reading.devices === null;
  const variant = devices === null ? 'banner' : 'line';
  return <ApiProblem error={failure} variant={variant} {...(canRetry && { onRetry: retry })} />;
}
