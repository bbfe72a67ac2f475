import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenProfile } from '../../domain/assignment/reviewAssignment.ts';
import type { CustomerId, ProfileId } from '../../domain/identifiers.ts';
import { isForFirstStart, type Profile } from '../../domain/profile.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SettingsSummary } from './SettingsSummary.tsx';
import './chooseProfile.css';

/** A profile that devices can be given. */
export type AssignableProfile = Profile & ChosenProfile;

/** The profiles for the first start of devices that can be named to Partner Center. */
export function assignableProfiles(profiles: readonly Profile[]): readonly AssignableProfile[] {
  return profiles.flatMap((profile) =>
    profile.id !== null && isForFirstStart(profile) ? [{ ...profile, id: profile.id }] : [],
  );
}

/** What a profile is called, also if it has no name. The page loads the texts `profiles`. */
export function useProfileName(): (profile: ChosenProfile) => string {
  const { t } = useTranslation('profiles');
  return ({ name }) => (name?.trim() ? name : t('list.nameless'));
}

interface ChooseProfileProps {
  readonly customerId: CustomerId;
  readonly profiles: readonly AssignableProfile[];
  readonly chosen: ProfileId | null;
  /** The chosen one is not among them. */
  readonly isUnknown: boolean;
  readonly onChoose: (profileId: ProfileId) => void;
}

/** One of the customer's profiles, with what it sets. The page loads the texts `assign` and `profiles`. */
export function ChooseProfile({ customerId, profiles, chosen, isUnknown, onChoose }: ChooseProfileProps) {
  const { t, i18n } = useTranslation(['assign', 'profiles']);
  const nameOf = useProfileName();
  const titleId = useId();
  if (profiles.length === 0)
    return (
      <EmptyState
        title={t('choose.none')}
        action={
          <RouterButton
            variant="outlined"
            to="/customers/$customerId/profiles"
            params={{ customerId }}
            search={{ create: '' }}
          >
            {t('profiles:list.create')}
          </RouterButton>
        }
      >
        <p>{t('choose.noneMeaning')}</p>
      </EmptyState>
    );
  const byName = new Intl.Collator(i18n.language, { numeric: true });
  const sorted = profiles.toSorted((one, other) => byName.compare(one.name ?? '', other.name ?? ''));
  return (
    <section className="choose-profile" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {t('choose.title')}
      </Typography>
      {isUnknown && (
        <p role="alert" className="profile-note">
          {t('choose.unknown')}
        </p>
      )}
      <RadioGroup
        aria-labelledby={titleId}
        value={chosen ?? ''}
        onChange={(_, value) => {
          const profile = sorted.find(({ id }) => id === value);
          if (profile) onChoose(profile.id);
        }}
      >
        {sorted.map((profile) => (
          <div key={profile.id} className="choose-profile-row">
            <FormControlLabel
              value={profile.id}
              control={<Radio size="small" />}
              label={<bdi>{nameOf(profile)}</bdi>}
            />
            <SettingsSummary settings={profile.settings} />
          </div>
        ))}
      </RadioGroup>
    </section>
  );
}
