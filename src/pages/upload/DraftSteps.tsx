import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import { type BatchTrackingId, type CustomerId, joinBatchTrackingIds } from '../../domain/identifiers.ts';
import { emptyDraft, findingsOf } from '../../domain/upload/draft.ts';
import { openFailures } from '../../domain/upload/earlierFailures.ts';
import { joinedName } from '../../domain/upload/joinedFiles.ts';
import type { BatchPart, UploadTarget } from '../../domain/upload/splitIntoBatches.ts';
import { planUpload } from '../../domain/upload/uploadPlan.ts';
import { newUpload } from '../../kept/uploads.ts';
import type { Customer } from '../../partnerCenter/customers.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { type AssignableProfile, useProfileName } from '../shared/ChooseProfile.tsx';
import { useUploadRuns } from '../shared/useUploadRun.ts';
import { CheckStep } from './CheckStep.tsx';
import { FileStep } from './FileStep.tsx';
import { RepairStep } from './RepairStep.tsx';
import { SendStep } from './SendStep.tsx';
import { type Step, StepList } from './StepList.tsx';
import { useKnownDevices } from './useKnownDevices.ts';
import { useUploadDraft } from './useUploadDraft.ts';

interface DraftStepsProps {
  readonly customerId: CustomerId;
  readonly customer: UseQueryResult<Customer>;
  /** The batches whose failed devices are uploaded again; none for a new upload. The same list at every render. */
  readonly repaired: readonly BatchTrackingId[];
  readonly wanted: Step;
}

const route = getRouteApi('/signedIn/customers/$customerId/upload');

/** The steps before anything is sent. A step that the draft is not ready for (after a reload) leads back to the first. */
export function DraftSteps({ customerId, customer, repaired, wanted }: DraftStepsProps) {
  const { t } = useTranslation('uploadPage');
  const navigate = route.useNavigate();
  const [draft, change] = useUploadDraft(`${customerId} ${joinBatchTrackingIds(repaired)}`);
  const account = useAccount().key;
  const profileName = useProfileName();
  const uploads = useUploadRuns();
  const isEmpty = draft.rows.length === 0;
  const comparison = useKnownDevices(customerId, repaired, !isEmpty);
  const isBlocked = useMemo(
    () =>
      wanted === 'send' &&
      (findingsOf(draft, comparison.known).some(({ severity }) => severity === 'error') ||
        openFailures(draft).some(({ needsDecision }) => needsDecision)),
    [wanted, draft, comparison.known],
  );
  const step = isEmpty ? 'file' : isBlocked ? 'check' : wanted;

  const go = (next: Step) =>
    void navigate({
      search: ({ step: _, ...others }) => (next === 'file' ? others : { ...others, step: next }),
    });

  function send(
    target: UploadTarget,
    parts: readonly BatchPart<DeviceRow>[],
    profile: AssignableProfile | null,
  ) {
    const upload = newUpload({
      account,
      customerId,
      customerName: customer.data?.companyName ?? customer.data?.domain ?? customerId,
      fileName: joinedName(draft.files.map(({ name }) => name)),
      plan: planUpload(parts, target, repaired),
      ...(profile && {
        thenAssign: {
          ...{ profileId: profile.id, profileName: profileName(profile) },
          state: { kind: 'waiting' },
        },
      }),
    });
    void uploads.findOrCreate(upload).send(new Map(parts.map(({ number, rows }) => [number, rows])));
    change(() => emptyDraft);
    void navigate({ search: { upload: upload.id }, replace: true });
  }

  return (
    <>
      <StepList current={step} />
      {content()}
    </>
  );

  function content(): ReactNode {
    switch (step) {
      case 'check':
        return (
          <CheckStep
            draft={draft}
            comparison={comparison}
            onChange={change}
            onBack={() => go('file')}
            onNext={() => go('send')}
          />
        );
      case 'send':
        if (customer.data)
          return (
            <SendStep
              customer={customer.data}
              draft={draft}
              onChange={change}
              onBack={() => go('check')}
              onSend={send}
            />
          );
        if (customer.error)
          return <ApiProblem error={customer.error} onRetry={() => void customer.refetch()} />;
        return <p role="status">{t('send.loadingCustomer')}</p>;
      default:
        if (repaired.length > 0)
          return (
            <RepairStep
              customerId={customerId}
              repaired={repaired}
              onChange={change}
              onNext={() => go('check')}
            />
          );
        return <FileStep draft={draft} onChange={change} onNext={() => go('check')} />;
    }
  }
}
