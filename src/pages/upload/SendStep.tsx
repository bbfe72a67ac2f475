import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import { suggestBatchName } from '../../domain/upload/batchName.ts';
import { rowsToSend, type UploadDraft } from '../../domain/upload/draft.ts';
import type { BatchPart, UploadTarget } from '../../domain/upload/splitIntoBatches.ts';
import { destinationOf } from '../../domain/upload/target.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Customer, customerName } from '../../partnerCenter/customers.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import type { AssignableProfile } from '../shared/ChooseProfile.tsx';
import { useAssignableProfiles } from '../shared/useAssignableProfiles.ts';
import { AfterRegistration } from './AfterRegistration.tsx';
import { ConfirmSending } from './ConfirmSending.tsx';
import { TargetFields } from './TargetFields.tsx';
import type { ChangeDraft } from './useUploadDraft.ts';

interface SendStepProps {
  readonly customer: Customer;
  readonly draft: UploadDraft;
  readonly onChange: ChangeDraft;
  readonly onBack: () => void;
  readonly onSend: (
    target: UploadTarget,
    parts: readonly BatchPart<DeviceRow>[],
    assign: AssignableProfile | null,
  ) => void;
}

/** How many parts are named; a longer list would not be read. */
const partsShown = 20;

/** The third step: chooses the device batch and the number of parts, and asks before sending. */
export function SendStep({ customer, draft, onChange, onBack, onSend }: SendStepProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const batches = useQuery(deviceBatchesQuery(usePartnerCenter(), customer.id));
  const [isConfirming, setIsConfirming] = useState(false);
  const [today] = useState(() => new Date());
  const customerLabel = customerName(customer) ?? customer.id;
  const rows = rowsToSend(draft);
  const taken = useMemo(() => (batches.data?.batches ?? []).map(({ name }) => name), [batches.data]);
  const name = draft.target.name ?? suggestBatchName(customerLabel, today, taken);
  const destination = destinationOf(draft, rows, name, taken);
  const number = format.number(rows.length);
  const { assign } = draft;
  const { profiles } = useAssignableProfiles(customer.id, assign !== null);
  const profile = profiles?.find(({ id }) => id === assign?.profileId) ?? null;
  const isProfileMissing = assign !== null && profile === null;

  return (
    <>
      <TargetFields
        draft={draft}
        name={name}
        batches={batches.data?.batches ?? null}
        problem={destination.ok ? null : destination.problem}
        onTarget={(target) => onChange((now) => ({ ...now, target: { ...now.target, ...target } }))}
        onBatchSize={(batchSize) => onChange((now) => ({ ...now, batchSize }))}
      />
      {batches.error && (
        <ApiProblem error={batches.error} variant="line" onRetry={() => void batches.refetch()} />
      )}
      <AfterRegistration
        customerId={customer.id}
        assign={draft.assign}
        onChange={(assign) => onChange((now) => ({ ...now, assign }))}
      />
      {destination.ok && <PlannedParts parts={destination.parts} />}
      <div className="upload-actions">
        <Button
          variant="contained"
          size="medium"
          disabled={!destination.ok || batches.isPending || isProfileMissing}
          onClick={() => setIsConfirming(true)}
        >
          {t('send.go', { count: rows.length, number })}
        </Button>
        {isProfileMissing && <span className="upload-quiet">{t('send.after.missing')}</span>}
        <Button variant="outlined" size="medium" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      {isConfirming && destination.ok && (
        <ConfirmSending
          customer={customer}
          customerName={customerLabel}
          deviceCount={rows.length}
          profile={profile}
          batchNames={[...new Set(destination.parts.map(({ batchId }) => batchId))]}
          onCancel={() => setIsConfirming(false)}
          onConfirm={() => {
            setIsConfirming(false);
            onSend(destination.target, destination.parts, profile);
          }}
        />
      )}
    </>
  );
}

function PlannedParts({ parts }: { parts: readonly BatchPart<DeviceRow>[] }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (parts.length === 1)
    return <p className="upload-card">{t('send.plan', { count, number: format.number(count) })}</p>;
  const hidden = parts.length - partsShown;
  return (
    <div className="upload-card">
      <p>{t('send.split', { parts: format.number(parts.length), number: format.number(count) })}</p>
      <ol className="upload-parts">
        {parts.slice(0, partsShown).map(({ number, batchId, rows }) => (
          <li key={number}>{t('send.part', { name: batchId, number: format.number(rows.length) })}</li>
        ))}
      </ol>
      {hidden > 0 && <p>{t('send.more', { number: format.number(hidden) })}</p>}
    </div>
  );
}
