import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignableDevice } from '../../domain/assignment/planAssignment.ts';
import { profileChanges, reviewAssignment } from '../../domain/assignment/reviewAssignment.ts';
import type { BatchTrackingId, CustomerId, ProfileId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Customer } from '../../partnerCenter/customers.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { ChooseProfile } from '../shared/ChooseProfile.tsx';
import { useAssignableProfiles } from '../shared/useAssignableProfiles.ts';
import { ConfirmAssigning } from './ConfirmAssigning.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { useStartAssignment } from './useStartAssignment.ts';

/** Devices that are to get a profile, as far as they have been read. */
export interface DevicesToAssign {
  /** `null` before the first of them are known. */
  readonly devices: readonly AssignableDevice[] | null;
  /** What the user should know about devices that are not among them. */
  readonly notes: readonly string[];
  /** Nothing is assigned before all have been read. */
  readonly isRead: boolean;
}

interface AssignFormProps {
  readonly customerId: CustomerId;
  readonly customer: UseQueryResult<Customer>;
  /** False if Partner Center did not say what the user's role allows. */
  readonly isRightsKnown: boolean;
  readonly chosen: ProfileId | null;
  readonly onChoose: (profileId: ProfileId) => void;
  readonly read: DevicesToAssign;
  /** The jobs in which giving a profile to these devices failed. */
  readonly repairs?: readonly BatchTrackingId[];
}

/** Chooses a profile, and shows what it changes before anything is sent. */
export function AssignForm(props: AssignFormProps) {
  const { customerId, customer, isRightsKnown, chosen, onChoose, read, repairs = [] } = props;
  const { t } = useTranslation('assign');
  const format = useFormat();
  const { query: list, all, profiles } = useAssignableProfiles(customerId);
  const [isConfirming, setConfirming] = useState(false);
  const start = useStartAssignment(customerId, customer.data ?? null);
  const profile = profiles?.find(({ id }) => id === chosen) ?? null;
  const { devices, notes, isRead } = read;
  const review = useMemo(
    () => devices && profile && reviewAssignment(devices, profile, all ?? []),
    [devices, profile, all],
  );
  const count = review?.toSend.length ?? 0;
  const counted = (number: number) => ({ count: number, number: format.number(number) });
  return (
    <>
      {!isRightsKnown && <p className="profile-note">{t('roleUnknown')}</p>}
      {list.error && <ApiProblem error={list.error} variant="line" onRetry={() => void list.refetch()} />}
      {profiles === undefined && !list.error && <SkeletonRows rows={3} />}
      {profiles && (
        <ChooseProfile
          {...{ customerId, profiles, chosen, onChoose }}
          isUnknown={chosen !== null && profile === null}
        />
      )}
      {devices?.length === 0 && isRead && <p role="status">{t('review.noDevices')}</p>}
      {profile && review && review.devices.length > 0 && (
        <section className="assign-review" aria-labelledby="assign-review">
          <Typography variant="h2" id="assign-review">
            {t('review.title')}
          </Typography>
          <p role="status">
            {profileChanges
              .filter((change) => review.counts[change] > 0)
              .map((change) => t(`review.${change}`, counted(review.counts[change])))
              .join(' ')}
            {notes.map((note) => ` ${note}`)}
          </p>
          <div className="assign-actions">
            <Button
              variant="contained"
              size="medium"
              disabled={!isRead || count === 0 || customer.data === undefined}
              onClick={() => setConfirming(true)}
            >
              {t('go', counted(count))}
            </Button>
            {!isRead && <span>{t('review.reading')}</span>}
            {isRead && count === 0 && <span>{t('review.nothing')}</span>}
          </div>
          <ReviewTable customerId={customerId} devices={review.devices} profile={profile} />
        </section>
      )}
      {customer.error && customer.data === undefined && (
        <ApiProblem error={customer.error} variant="line" onRetry={() => void customer.refetch()} />
      )}
      {isConfirming && profile && review && customer.data && (
        <ConfirmAssigning
          customer={customer.data}
          profile={profile}
          deviceCount={count}
          onCancel={() => setConfirming(false)}
          onConfirm={(size) => {
            setConfirming(false);
            start(review.toSend, profile, repairs, size);
          }}
        />
      )}
    </>
  );
}
