import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProfileValues, profileSettings } from '../../domain/profile.ts';
import type { ProfileDraft } from '../../domain/profileDraft.ts';

interface ProfileFieldsProps {
  readonly draft: ProfileDraft;
  readonly onChange: (draft: ProfileDraft) => void;
  /** Unknown settings that the profile, or the original of a copy, has. */
  readonly unknown: readonly string[];
  readonly isCopy: boolean;
  readonly isNameTaken: boolean;
  /** While a try to create exactly this is in doubt, nothing can be edited. */
  readonly isLocked: boolean;
  /** Whether the user has to confirm that the license terms are accepted for the customer. */
  readonly asksForEula: boolean;
  readonly isEulaConfirmed: boolean;
  readonly onConfirmEula: (isConfirmed: boolean) => void;
  /** Problems are shown only after a try to save. */
  readonly showsProblems: boolean;
  readonly nameInput: RefObject<HTMLInputElement | null>;
  readonly eulaInput: RefObject<HTMLInputElement | null>;
}

/** Name, description and settings of a profile. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { draft, onChange, unknown, isCopy, isLocked, asksForEula, showsProblems } = props;
  const { t } = useTranslation('profiles');
  const { values } = draft;
  const set = (some: Partial<ProfileValues>) => onChange({ ...draft, values: { ...values, ...some } });
  const isNameMissing = showsProblems && values.name.trim() === '';
  const isEulaMissing = showsProblems && !props.isEulaConfirmed;
  return (
    <fieldset className="profile-fields" disabled={isLocked}>
      <TextField
        label={t('form.name')}
        required
        value={values.name}
        onChange={({ target }) => set({ name: target.value })}
        error={isNameMissing}
        helperText={isNameMissing ? t('form.nameMissing') : props.isNameTaken ? t('form.nameTaken') : ' '}
        autoComplete="off"
        inputRef={props.nameInput}
        slotProps={{ inputLabel: { required: false } }}
      />
      <TextField
        label={t('form.description')}
        multiline
        minRows={2}
        maxRows={8}
        value={values.description}
        onChange={({ target }) => set({ description: target.value })}
      />
      <fieldset className="profile-checks">
        <legend>{t('form.settings')}</legend>
        {profileSettings.map((setting) => (
          <div key={setting}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={values.settings[setting]}
                  onChange={({ target }) =>
                    set({ settings: { ...values.settings, [setting]: target.checked } })
                  }
                  slotProps={{ input: { 'aria-describedby': `hint-${setting}` } }}
                />
              }
              label={t(`settings.${setting}`)}
            />
            <FormHelperText id={`hint-${setting}`} className="profile-hint">
              {t(`hints.${setting}`)}
            </FormHelperText>
            {setting === 'skip_eula' && asksForEula && (
              <div className="profile-eula">
                <FormControlLabel
                  control={
                    <Checkbox
                      size="small"
                      checked={props.isEulaConfirmed}
                      onChange={({ target }) => props.onConfirmEula(target.checked)}
                      slotProps={{
                        input: {
                          ref: props.eulaInput,
                          'aria-invalid': isEulaMissing,
                          ...(isEulaMissing && { 'aria-describedby': 'eula-missing' }),
                        },
                      }}
                    />
                  }
                  label={t('eula.label')}
                />
                {isEulaMissing && (
                  <FormHelperText id="eula-missing" error className="profile-hint" role="alert">
                    {t('eula.missing')}
                  </FormHelperText>
                )}
              </div>
            )}
          </div>
        ))}
      </fieldset>
      {unknown.length > 0 && (
        <section className="profile-other" aria-label={t('form.other')}>
          <strong>{t('form.other')}</strong>
          <ul className="profile-settings">
            {unknown.map((setting) => (
              <li key={setting}>
                <code>
                  <bdi>{setting}</bdi>
                </code>
              </li>
            ))}
          </ul>
          {isCopy ? (
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={draft.copiesUnknown}
                  onChange={({ target }) => onChange({ ...draft, copiesUnknown: target.checked })}
                />
              }
              label={t('form.otherCopied')}
            />
          ) : (
            <p className="profile-faint">{t('form.otherKept')}</p>
          )}
        </section>
      )}
    </fieldset>
  );
}
