import { memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { isOutcome } from '../../domain/outcome.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import { useTableView } from '../../routing/tableViewSearch.ts';
import { latePart } from '../../ui/lazyPart.ts';
import { OutcomeBar, OutcomeLegend } from '../../ui/OutcomeBar.tsx';
import type { OutcomeTone } from '../../ui/theme.ts';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { PartyCards } from './PartyCards.tsx';
import { batchDeviceColumnKeys } from './useBatchDeviceColumns.tsx';
import { type DeviceTab, isInTab } from './useDeviceTab.ts';

const UploadProgress = latePart(() => import('./UploadProgress.tsx'), 'UploadProgress');

interface UploadOverviewProps {
  readonly upload: ShownUpload;
  readonly message: MessageFacts;
  readonly tab: DeviceTab;
  readonly onSelectTab: (tab: DeviceTab, filters: Record<string, string[] | undefined>) => void;
}

/** How many devices have which outcome, and who has to act. Each count filters the devices below. */
export const UploadOverview = memo(function UploadOverview({
  upload,
  message,
  tab,
  onSelectTab,
}: UploadOverviewProps) {
  const { batch, verdict, trackingIds, assigns } = upload;
  const { t } = useTranslation('batch');
  const [view] = useTableView(batchDeviceColumnKeys);
  const verdictText = useVerdictText();
  const sharesOf = useOutcomeShares();
  const shares = verdict ? sharesOf(verdict) : [];
  const outcome = onlyValue(view.filters.status);
  const reason = onlyValue(view.filters.reason);

  const pressed = outcome !== null && isOutcome(outcome) ? outcome : null;
  function filterByOutcome(tone: OutcomeTone) {
    if (tone === pressed) return onSelectTab(tab, { status: undefined });
    onSelectTab(isInTab(tab, tone) ? tab : 'all', { status: [tone], reason: undefined, q: undefined });
  }
  function filterByReason(key: string) {
    if (key === reason) return onSelectTab(tab, { reason: undefined });
    onSelectTab('resolve', { reason: [key], status: undefined, q: undefined });
  }

  const isRunning = verdict !== null && verdict.phase !== 'done';
  const [wasRunning, setWasRunning] = useState(false);
  if (isRunning && !wasRunning) setWasRunning(true);
  return (
    <>
      <div className="upload-outcomes">
        <OutcomeBar
          shares={shares}
          label={isRunning ? t('progress') : verdict ? verdictText(verdict, upload.sentCount) : t('loading')}
          progress={isRunning ? (verdict.progress ?? 0) : null}
        />
        <OutcomeLegend
          shares={shares}
          label={t('legend.label')}
          pressed={pressed}
          onPress={filterByOutcome}
        />
        {wasRunning && <Course upload={upload} />}
      </div>
      <PartyCards
        devices={batch?.devices ?? noDevices}
        message={message}
        trackingIds={trackingIds}
        assigns={assigns}
        isFinished={verdict?.phase === 'done'}
        pressed={reason}
        onPress={filterByReason}
      />
    </>
  );
});

/** Opens a chart of how far the upload was when; it stays open once the upload is finished. */
function Course({ upload }: { readonly upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'course.hide' : 'course.show')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <UploadProgress upload={upload} />
        </Suspense>
      )}
    </div>
  );
}

const noDevices: readonly BatchDevice[] = [];

/** The value of a filter that has exactly one. */
function onlyValue(filter: string | readonly string[] | undefined): string | null {
  return Array.isArray(filter) && filter.length === 1 ? (filter[0] ?? null) : null;
}
