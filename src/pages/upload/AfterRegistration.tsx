import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { UploadDraft } from '../../domain/upload/draft.ts';
import { canKeep } from '../../kept/canKeep.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { ChooseProfile } from '../shared/ChooseProfile.tsx';
import { FormGate } from '../shared/FormGate.tsx';
import { useAssignableProfiles } from '../shared/useAssignableProfiles.ts';

interface AfterRegistrationProps {
  readonly customerId: CustomerId;
  readonly assign: UploadDraft['assign'];
  readonly onChange: (assign: UploadDraft['assign']) => void;
}

/** Chooses the profile that the devices get once they are registered. */
export function AfterRegistration({ customerId, assign, onChange }: AfterRegistrationProps) {
  const { t } = useTranslation(['uploadPage', 'assign']);
  // It is carried out from what is stored.
  const { data: isPossible } = useQuery({
    ...{ queryKey: ['canKeep'], queryFn: canKeep },
    ...{ networkMode: 'always', staleTime: 0 },
  });
  return (
    <section className="upload-card" aria-label={t('send.after.title')}>
      <Typography variant="h2">{t('send.after.title')}</Typography>
      <FormControlLabel
        control={<Checkbox size="small" />}
        label={t('send.after.assign')}
        checked={assign !== null}
        disabled={isPossible !== true}
        onChange={(_, isWanted) => onChange(isWanted ? { profileId: null } : null)}
      />
      {isPossible === false && <p>{t('send.after.notStored')}</p>}
      {assign !== null && (
        <FormGate customerId={customerId}>
          {(isRightsKnown) => (
            <>
              <p className="upload-quiet">{t('send.after.about')}</p>
              {!isRightsKnown && <p className="profile-note">{t('assign:roleUnknown')}</p>}
              <Profiles {...{ customerId, assign, onChange }} />
            </>
          )}
        </FormGate>
      )}
    </section>
  );
}

function Profiles({ customerId, assign, onChange }: AfterRegistrationProps) {
  const { query, profiles } = useAssignableProfiles(customerId);
  if (query.error)
    return <ApiProblem error={query.error} variant="line" onRetry={() => void query.refetch()} />;
  if (profiles === undefined) return <SkeletonRows rows={3} />;
  return (
    <ChooseProfile
      {...{ customerId, profiles }}
      chosen={assign?.profileId ?? null}
      isUnknown={false}
      onChoose={(profileId) => onChange({ profileId })}
    />
  );
}
