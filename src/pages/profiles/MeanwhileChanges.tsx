import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProfileSetting, type ProfileValues, type WholeProfile } from '../../domain/profile.ts';
import {
  differences,
  mergedValues,
  type ProfileContent,
  type ProfileDifference,
  type ProfileField,
} from '../../domain/profileChanges.ts';

interface MeanwhileChangesProps {
  readonly seen: ProfileContent;
  readonly theirs: WholeProfile;
  readonly mine: ProfileValues;
  readonly isSaving: boolean;
  readonly onSave: (values: ProfileValues) => void;
}

/** What someone else changed since the profile was opened, next to what the user entered; each value can be chosen. */
export function MeanwhileChanges({ seen, theirs, mine, isSaving, onSave }: MeanwhileChangesProps) {
  const { t } = useTranslation('profiles');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = differences(seen, theirs);
  const [chosen, choose] = useState<ReadonlyMap<ProfileField, 'mine' | 'theirs'>>(new Map());
  // What the user did not touch is theirs at first; what both changed is the user's.
  const sideOf = ({ field, before }: ProfileDifference) => {
    const own = myValue(mine, field);
    return chosen.get(field) ?? (own === null || own === before ? 'theirs' : 'mine');
  };
  return (
    <section className="profile-meanwhile" aria-labelledby="meanwhile">
      <Typography id="meanwhile" variant="h2" tabIndex={-1} ref={heading}>
        {t('meanwhile.title')}
      </Typography>
      <p>{t('meanwhile.meaning')}</p>
      <div className="profile-choices">
        {changes.map((change) => {
          const { field, before, after } = change;
          const own = myValue(mine, field);
          const pick = (side: 'mine' | 'theirs') => () => choose(new Map(chosen).set(field, side));
          const side = sideOf(change);
          return (
            <fieldset key={field}>
              <legend>
                {isProfileSetting(field) ? t(`settings.${field}`) : t(`meanwhile.fields.${field}`)}
              </legend>
              <p className="profile-faint">
                {t('meanwhile.before')}: <Value value={before} />
              </p>
              {own === null || own === after ? (
                <p>
                  {t('meanwhile.theirs')}: <Value value={after} /> ({t('meanwhile.keptTheirs')})
                </p>
              ) : (
                <>
                  <FormControlLabel
                    control={
                      <Radio
                        size="small"
                        name={field}
                        checked={side === 'theirs'}
                        onChange={pick('theirs')}
                      />
                    }
                    label={
                      <>
                        {t('meanwhile.theirs')}: <Value value={after} />
                      </>
                    }
                  />
                  <FormControlLabel
                    control={
                      <Radio size="small" name={field} checked={side === 'mine'} onChange={pick('mine')} />
                    }
                    label={
                      <>
                        {t('meanwhile.mine')}: <Value value={own} />
                      </>
                    }
                  />
                </>
              )}
            </fieldset>
          );
        })}
      </div>
      <Button
        variant="contained"
        size="medium"
        loading={isSaving}
        onClick={() =>
          onSave(mergedValues(mine, theirs, new Map(changes.map((change) => [change.field, sideOf(change)]))))
        }
      >
        {t('meanwhile.save')}
      </Button>
    </section>
  );
}

/** What the user entered; `null` for what cannot be edited. */
function myValue(values: ProfileValues, field: ProfileField): string | boolean | null {
  if (field === 'name' || field === 'description') return values[field];
  return isProfileSetting(field) ? values.settings[field] : null;
}

function Value({ value }: { readonly value: string | boolean }) {
  const { t } = useTranslation('profiles');
  if (typeof value === 'boolean') return <strong>{t(value ? 'meanwhile.on' : 'meanwhile.off')}</strong>;
  if (value === '') return <em>{t('meanwhile.nothing')}</em>;
  return <bdi className="profile-clipped">{value}</bdi>;
}
