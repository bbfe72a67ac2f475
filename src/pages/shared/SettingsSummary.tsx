import { useTranslation } from 'react-i18next';
import { knownSetting, type Profile, profileSettings, unknownSettings } from '../../domain/profile.ts';
import { useFormat } from '../../i18n/format.ts';
import './profileParts.css';

/** Unknown settings that are listed; a profile may have any number of them. */
const shownUnknown = 5;

const longestShown = 80;

/** The settings of a profile in the portal's words; unknown ones as received. */
export function SettingsSummary({ settings }: Pick<Profile, 'settings'>) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  if (settings === null) return <span className="profile-faint">{t('list.settingsUnknown')}</span>;
  const present = new Set(settings.map(knownSetting));
  const known = profileSettings.filter((setting) => present.has(setting));
  const unknown = unknownSettings(settings);
  const hidden = unknown.length - shownUnknown;
  if (known.length + unknown.length === 0)
    return <span className="profile-faint">{t('list.noSettings')}</span>;
  return (
    <ul className="profile-settings">
      {known.map((setting) => (
        <li key={setting}>
          {setting === 'remove_oem_preinstalls' ? <code>{setting}</code> : t(`settings.${setting}`)}
        </li>
      ))}
      {unknown.slice(0, shownUnknown).map((setting) => (
        <li key={`unknown ${setting}`}>
          <code>
            <bdi>{setting.length > longestShown ? `${setting.slice(0, longestShown)}…` : setting}</bdi>
          </code>
        </li>
      ))}
      {hidden > 0 && <li>{t('list.moreSettings', { count: hidden, number: format.number(hidden) })}</li>}
    </ul>
  );
}
