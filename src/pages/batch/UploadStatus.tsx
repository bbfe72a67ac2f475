import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import type { BatchDevice } from '../../domain/batch.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { batchOutcomes } from '../../domain/outcome.ts';
import { useFormat } from '../../i18n/format.ts';
import { isLanguage, type Language } from '../../i18n/language.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { type SearchTexts, searchTexts } from '../../routing/searchTexts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { tabId } from '../../ui/Tabs.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import type { ShownTable } from '../shared/ExportDialog.tsx';
import { JobWords } from '../shared/JobWords.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { useUploadName } from '../shared/useUploadName.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { BatchDevicesTable } from './BatchDevicesTable.tsx';
import { DeviceTabs } from './DeviceTabs.tsx';
import { UploadHeader } from './UploadHeader.tsx';
import { UploadOverview } from './UploadOverview.tsx';
import { useAssignedProfile } from './useAssignedProfile.ts';
import { useDeviceName } from './useDeviceName.ts';
import { type DeviceTab, useDevicesOfTab, useDeviceTab } from './useDeviceTab.ts';
import { messageFacts, useUpload } from './useUpload.ts';
import './batch.css';

// Loaded when they are shown. The list does not need them.
const DevicePanel = lazyPart(() => import('./DevicePanel.tsx'), 'DevicePanel');
const UploadExport = lazyPart(() => import('./UploadExport.tsx'), 'UploadExport');
const UploadReport = lazyPart(() => import('./UploadReport.tsx'), 'UploadReport');

const tabPanelId = 'devices';
const nothingShown: ShownTable<BatchDevice> = { rows: [], columns: [] };

interface UploadStatusProps {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
}

/** The status of an upload or assignment. */
export function UploadStatus(props: UploadStatusProps) {
  const assigns = useAssignedProfile(props.customerId, props.trackingIds);
  return (
    <JobWords isAssignment={assigns !== null}>
      <Status {...props} assigns={assigns} />
    </JobWords>
  );
}

interface StatusProps extends UploadStatusProps {
  /** The profile that the job assigns; `null` if it is an upload. */
  readonly assigns: AssignedProfile | null;
}

/** What is to do first, then the devices that it is about. What is known stays on screen if a call fails. */
function Status({ customerId, trackingIds, assigns }: StatusProps) {
  const { t, i18n } = useTranslation('batch');
  const { name: customerName } = useOpenedCustomer(customerId);
  const { name: nameInLink = null } = searchTexts(useSearch({ strict: false }), ['name']);
  const upload = useUpload(customerId, trackingIds, nameInLink, assigns);
  const { batch, verdict, failure, sent } = upload;
  const [tab, selectTab] = useDeviceTab(verdict);
  const rows = useDevicesOfTab(batch?.devices ?? null, tab);
  const { position, open, close } = useOpenedPosition();
  // Only while something needs it: a check must not draw the page twice.
  const [shown, setShown] = useState<ShownTable<BatchDevice>>(nothingShown);
  const noteShown = useCallback((rows: readonly BatchDevice[], columns: readonly string[]) => {
    setShown({ rows, columns });
  }, []);
  const masking = useMaskedKeys();
  const nameOf = useDeviceName(sent, masking[0]);

  const opened = (position !== null && batch?.devices.find((one) => one.position === position)) || null;
  const name = useUploadName(upload, nameInLink);
  const link = useCallback(() => {
    const url = new URL(linkInLanguage(i18n.language));
    url.searchParams.set('tab', tab);
    if (assigns !== null) url.searchParams.set('assigned', assigns.profileId);
    if (name.inLink === null) url.searchParams.delete('name');
    else url.searchParams.set('name', name.inLink);
    return url.href;
  }, [i18n.language, tab, assigns, name]);
  const message = useMemo(() => messageFacts(upload, customerName), [upload, customerName]);
  const emptyText = useEmptyText();
  // Positions are known once every part has been answered.
  const isPanelShown = verdict && position !== null && upload.answeredParts === upload.parts.length;
  const [isExporting, setExporting] = useState(false);
  const openExport = useCallback(() => setExporting(true), []);
  const report = useReport();
  if (report.language !== null && (batch !== null || failure === null))
    return (
      <Suspense fallback={null}>
        <UploadReport
          {...{ upload, customerName, nameInLink }}
          masksKeys={masking[0]}
          language={report.language}
          onShow={report.show}
        />
      </Suspense>
    );
  return (
    <div className="batch-page">
      <button type="button" className="link-button skip-link" onClick={focusDevices}>
        {t('skipToDevices')}
      </button>
      <PageTitle
        device={opened && nameOf(opened)}
        name={name.shown}
        customerName={customerName}
        verdict={verdict}
        sent={upload.sentCount}
      />
      <UploadHeader
        upload={upload}
        customerName={customerName}
        name={name}
        link={link}
        onExport={batch && batch.devices.length > 0 ? openExport : null}
      />
      {failure && (
        <ApiProblem error={failure} variant={batch ? 'line' : 'page'} onRetry={upload.watching.checkNow} />
      )}
      {(batch || !failure) && (
        <>
          <UploadOverview upload={upload} message={message} tab={tab} onSelectTab={selectTab} />
          <div className="batch-body">
            <div className="batch-devices">
              <DeviceTabs verdict={verdict} tab={tab} onSelect={selectTab} panelId={tabPanelId} />
              <div id={tabPanelId} role="tabpanel" aria-labelledby={tabId(tabPanelId, tab)}>
                <BatchDevicesTable
                  all={batch?.devices ?? null}
                  rows={rows}
                  uploaded={sent}
                  opened={opened}
                  isPanelOpen={position !== null}
                  onOpen={open}
                  onArranged={position === null && !isExporting ? undefined : noteShown}
                  masking={masking}
                  nameOf={nameOf}
                  empty={emptyText(tab, verdict)}
                  onExport={openExport}
                />
              </div>
            </div>
            {isPanelShown && (
              <Suspense fallback={null}>
                <DevicePanel
                  position={position}
                  total={verdict.total}
                  device={opened}
                  shownRows={shown.rows}
                  factsOf={batchOutcomes(batch?.devices ?? []).of}
                  uploaded={(opened && sent?.[opened.position - 1]) ?? null}
                  message={message}
                  masksKeys={masking[0]}
                  link={link}
                  onOpen={open}
                  onClose={close}
                />
              </Suspense>
            )}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {isExporting && batch && (
          <UploadExport
            {...{ upload, batch, shown, customerName, nameInLink, masking }}
            onPrint={(language) => {
              setExporting(false);
              report.show(language);
            }}
            onClose={() => setExporting(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** The language of the report that the address asks for instead of the page, if any. */
function useReport() {
  const { report } = searchTexts(useSearch({ strict: false }), ['report']);
  const navigate = useNavigate();
  return {
    language: isLanguage(report) ? report : null,
    /** `null` leaves the report. Going back from it shows the page, whatever languages it was shown in. */
    show: (language: Language | null) =>
      void navigate({
        to: '.',
        search: (now: SearchTexts) => ({ ...now, report: language ?? undefined }),
        replace: language !== null && isLanguage(report),
      }),
  };
}

/** In the grid, or on a narrow screen in the list, past everything that is above it. */
function focusDevices() {
  const first = `#${tabPanelId} .dt-grid [tabindex="0"], #${tabPanelId} li button`;
  document.querySelector<HTMLElement>(first)?.focus();
}

/** What is shown instead of rows. */
function useEmptyText(): (tab: DeviceTab, verdict: BatchVerdict | null) => string {
  const { t } = useTranslation('batch');
  return (tab, verdict) => {
    const isDone = verdict?.phase === 'done';
    if (tab === 'all' || verdict === null || verdict.total === 0)
      return t(isDone ? 'table.emptyDone' : 'table.empty');
    return t(
      !isDone && (tab === 'resolve' || tab === 'registered') ? `tabs.noneYet.${tab}` : `tabs.none.${tab}`,
    );
  };
}

/** The position of the opened device, from the URL. Back closes the panel, however many devices were shown in it. */
function useOpenedPosition() {
  const search: SearchTexts = useSearch({ strict: false });
  const { device = '' } = searchTexts(search, ['device']);
  const navigate = useNavigate();
  const position = /^[1-9]\d{0,8}$/.test(device) ? Number(device) : null;
  const isOpen = useRef(position !== null);
  isOpen.current = position !== null;
  const show = useCallback(
    (position: string | undefined) =>
      void navigate({
        to: '.',
        search: (now: SearchTexts) => ({ ...now, device: position }),
        replace: isOpen.current && position !== undefined,
        resetScroll: false,
      }),
    [navigate],
  );
  return {
    position,
    open: useCallback((device: BatchDevice) => show(String(device.position)), [show]),
    close: useCallback(() => show(undefined), [show]),
  };
}

interface PageTitleProps {
  /** The name of the opened device. */
  readonly device: string | null;
  /** The name of the upload. */
  readonly name: string;
  readonly customerName: string | null;
  readonly verdict: BatchVerdict | null;
  readonly sent: number | null;
}

/** The title of the browser tab. It has the progress, so that the upload can be followed from another tab. */
function PageTitle({ device, name, customerName, verdict, sent }: PageTitleProps) {
  const format = useFormat();
  const verdictText = useVerdictText();
  const isRunning = verdict !== null && verdict.phase !== 'done' && verdict.progress !== null;
  const progress = isRunning && verdict.progress !== null ? format.percent(verdict.progress) : null;
  const parts = [
    progress,
    device?.slice(0, 60),
    verdict && verdictText(verdict, sent),
    customerName,
    name.slice(0, 100),
  ];
  return <title>{parts.filter(Boolean).join(' · ')}</title>;
}
