import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { WholeProfile } from '../../domain/profile.ts';
import { useFormat } from '../../i18n/format.ts';
import { type DeletionResult, deleteProfileOnce } from '../../operations/profileWrites.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import {
  profileQuery,
  profileRightsQuery,
  profilesQuery,
  rightsAfter,
} from '../../partnerCenter/policies.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { RoleRefused } from '../shared/RoleRefused.tsx';
import { useProfileRights } from '../shared/useProfileRights.ts';

interface DeleteProfileDialogProps {
  readonly customerId: CustomerId;
  readonly profile: WholeProfile;
  /** What was done; `null` if nothing. */
  readonly onClose: (done: string | null) => void;
}

/** Asks before a profile is deleted, with the number of devices that have it now. */
export function DeleteProfileDialog({ customerId, profile, onClose }: DeleteProfileDialogProps) {
  const { t } = useTranslation('profiles');
  const titleId = useId();
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const { rights } = useProfileRights(customerId, true);
  const [failure, setFailure] = useState<Extract<DeletionResult, { kind: 'failed' }> | null>(null);
  const [isDeleting, setDeleting] = useState(false);
  const { id, name } = profile;

  async function confirm() {
    setDeleting(true);
    const result = await deleteProfileOnce(partnerCenter, customerId, id);
    setDeleting(false);
    void queryClient.invalidateQueries(profilesQuery(partnerCenter, customerId));
    if (result.kind !== 'failed') return onClose(t(`delete.${result.kind}`, { name }));
    const learned = rightsAfter(result.error);
    if (learned !== null)
      queryClient.setQueryData(profileRightsQuery(partnerCenter, customerId).queryKey, learned);
    setFailure(result);
  }

  return (
    <Dialog
      open
      onClose={isDeleting ? undefined : () => onClose(null)}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{t('delete.title')}</DialogTitle>
      <DialogContent className="profile-dialog">
        {rights === 'refused' ? (
          <RoleRefused customerId={customerId} />
        ) : (
          <>
            <Consequences customerId={customerId} profile={profile} />
            {failure && <Refusal failure={failure} />}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button size="medium" disabled={isDeleting} onClick={() => onClose(null)} autoFocus>
          {t(rights === 'refused' ? 'delete.close' : 'delete.cancel')}
        </Button>
        {rights !== 'refused' && (
          <Button
            size="medium"
            variant="contained"
            color="error"
            loading={isDeleting || rights === null}
            onClick={() => void confirm()}
          >
            {t('delete.confirm')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Consequences({ customerId, profile }: Pick<DeleteProfileDialogProps, 'customerId' | 'profile'>) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  // The list may be some minutes old.
  const { data, isFetching } = useQuery(profileQuery(usePartnerCenter(), customerId, profile.id));
  const devices = data === undefined ? profile.deviceCount : data.deviceCount;
  const shown = devices === null ? t('list.devicesUnknown') : format.number(devices);
  return (
    <>
      <KeyValueList
        items={[
          { name: t('delete.name'), value: <bdi className="profile-clipped">{profile.name}</bdi> },
          { name: t('delete.devices'), value: isFetching ? t('delete.counting') : shown },
        ]}
      />
      <p role="status">
        {!isFetching &&
          (devices === null
            ? t('delete.hasUnknown')
            : devices === 0
              ? t('delete.hasNone')
              : t('delete.has', { count: devices, number: format.number(devices) }))}
      </p>
      <p>{t('delete.final')}</p>
    </>
  );
}

function Refusal({
  failure: { error, isInDoubt },
}: {
  failure: Extract<DeletionResult, { kind: 'failed' }>;
}) {
  const { t } = useTranslation('profiles');
  const isRefused = error instanceof ApiError && error.problem === 'requestRefused';
  return (
    <>
      {(isRefused || isInDoubt) && <p role="alert">{t(isInDoubt ? 'delete.inDoubt' : 'delete.refused')}</p>}
      <ApiProblem error={error} variant="line" />
    </>
  );
}
