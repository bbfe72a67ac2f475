import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { isForFirstStart, type Profile, type WholeProfile, wholeProfile } from '../../domain/profile.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { SettingsSummary } from '../shared/SettingsSummary.tsx';
import { Time } from '../shared/Time.tsx';

interface ProfileRowProps {
  readonly customerId: CustomerId;
  readonly profile: Profile;
  readonly mayChange: boolean;
  readonly onDelete: (profile: WholeProfile) => void;
}

/** One profile of the list. */
export function ProfileRow({ customerId, profile, mayChange, onDelete }: ProfileRowProps) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const { description, category, settings, deviceCount, lastModifiedDate } = profile;
  const name = profile.name?.trim() ? profile.name : t('list.nameless');
  const whole = wholeProfile(profile);
  const target = { to: '/customers/$customerId/profiles', params: { customerId } } as const;
  return (
    <li className="profile-row">
      <div className="profile-what">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {description !== null && (
          <p className="profile-description">
            <bdi>{description}</bdi>
          </p>
        )}
        {category !== null && !isForFirstStart(profile) && (
          <p>
            <bdi>{t('list.category', { category })}</bdi>
          </p>
        )}
        {whole === null && <p>{t('list.notWhole')}</p>}
      </div>
      <SettingsSummary settings={settings} />
      <span className="profile-devices">
        <span className="profile-word">{t('list.columns.devices')}: </span>
        {deviceCount === null ? t('list.devicesUnknown') : format.number(deviceCount)}
      </span>
      <span className="profile-changed">
        <span className="profile-word">{t('list.columns.changed')}: </span>
        <Time value={lastModifiedDate} missing={t('list.changedUnknown')} />
      </span>
      <div className="profile-actions">
        {whole !== null && (
          <>
            <RouterButton
              {...target}
              search={{ edit: whole.id }}
              disabled={!mayChange}
              aria-label={t('list.editNamed', { name })}
            >
              {t('list.edit')}
            </RouterButton>
            <RouterButton
              {...target}
              search={{ copy: whole.id }}
              disabled={!mayChange}
              aria-label={t('list.copyNamed', { name })}
            >
              {t('list.copy')}
            </RouterButton>
            <Button
              color="error"
              disabled={!mayChange}
              onClick={() => onDelete(whole)}
              aria-label={t('list.deleteNamed', { name })}
            >
              {t('list.delete')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
