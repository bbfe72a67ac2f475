import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { type Profile, unknownSettings, type WholeProfile } from '../../domain/profile.ts';
import { firstDraft, isEulaNew, type ProfileDraft } from '../../domain/profileDraft.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { MeanwhileChanges } from './MeanwhileChanges.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { useProfileDraft } from './useProfileDraft.ts';
import { useSaveProfile } from './useSaveProfile.ts';

interface ProfileFormProps {
  readonly customerId: CustomerId;
  readonly kind: 'create' | 'edit' | 'copy';
  /** The profile that is edited or copied; `null` for a new one. */
  readonly original: WholeProfile | null;
  /** All of the customer's. */
  readonly profiles: readonly Profile[];
  /** False if Partner Center did not say what the user's role allows. */
  readonly isRightsKnown: boolean;
  /** What was done; `null` if nothing. */
  readonly onClose: (done: string | null) => void;
  /** Of the address: a draft belongs to it. */
  readonly draftName: string;
  /** The profile is gone: what was entered goes into the form for a new one, whose draft has this name. */
  readonly onCreateInstead: (draftName: string) => void;
}

/** The form that creates, changes or copies a profile. What is typed survives failures, a reload and a sign-in. */
export function ProfileForm(props: ProfileFormProps) {
  const { customerId, kind, original, profiles, isRightsKnown, onClose } = props;
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const keyOf = (of: typeof kind, name: string) => `${customerId} ${of} ${name}`;
  const { draft, change, discard, moveTo } = useProfileDraft(keyOf(kind, props.draftName), () =>
    firstDraft(kind, original, original ? t('form.copyName', { name: original.name }) : ''),
  );
  const { isSaving, result, save, dropResult } = useSaveProfile({
    ...{ customerId, kind, original, profiles },
    changeDraft: change,
  });
  const [showsProblems, setShowsProblems] = useState(false);
  const [isEulaConfirmed, setEulaConfirmed] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const eulaInput = useRef<HTMLInputElement>(null);

  // The link that opened the form is gone.
  useEffect(() => nameInput.current?.focus({ preventScroll: true }), []);

  const { values, seen, isInDoubt } = draft;
  const asksForEula = isEulaNew(draft);

  async function submit(toSave: ProfileDraft) {
    if (isSaving) return;
    const name = toSave.values.name.trim();
    // A try that may have worked was complete.
    const isComplete = toSave.isInDoubt || (name !== '' && (!isEulaNew(toSave) || isEulaConfirmed));
    if (!isComplete) {
      setShowsProblems(true);
      dropResult();
      (name === '' ? nameInput : eulaInput).current?.focus();
      return;
    }
    const saved = await save(toSave);
    if (saved.kind !== 'saved') return;
    discard();
    const how = kind === 'edit' ? 'saved' : 'wasInDoubt' in saved && saved.wasInDoubt ? 'found' : 'created';
    onClose(t(`form.${how}`, { name }));
  }

  const name = values.name.trim();
  const others = profiles.filter((profile) => kind !== 'edit' || profile.id !== original?.id);
  const isLocked = isSaving || isInDoubt;
  const saveLabel = isInDoubt ? t('doubt.again') : t(kind === 'edit' ? 'form.save' : 'form.saveNew');
  const devices = kind === 'edit' ? (original?.deviceCount ?? 0) : 0;
  return (
    <form
      className="profile-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(draft);
      }}
    >
      <RouterLink to="/customers/$customerId/profiles" params={{ customerId }} search={{}}>
        {t('form.back')}
      </RouterLink>
      <Typography variant="h2">{t(`form.${kind}Title`)}</Typography>
      {!isRightsKnown && <p className="profile-note">{t('role.unknown')}</p>}
      {devices > 0 && (
        <p className="profile-faint">
          {t('form.appliesTo', { count: devices, number: format.number(devices) })}
        </p>
      )}
      <ProfileFields
        draft={draft}
        onChange={change}
        unknown={unknownSettings((kind === 'copy' ? original?.settings : seen?.settings) ?? [])}
        isCopy={kind === 'copy'}
        isNameTaken={name !== '' && !isLocked && others.some((profile) => profile.name === name)}
        onConfirmEula={setEulaConfirmed}
        {...{ isLocked, asksForEula, isEulaConfirmed, showsProblems, nameInput, eulaInput }}
      />
      <SaveProblem
        {...{ customerId, result, isInDoubt }}
        isSaving={isSaving}
        onCreateInstead={() => {
          moveTo(keyOf('create', props.draftName));
          props.onCreateInstead(props.draftName);
        }}
      />
      {result?.kind === 'changedMeanwhile' && seen !== null ? (
        <MeanwhileChanges
          seen={seen}
          theirs={result.theirs}
          mine={values}
          isSaving={isSaving}
          onSave={(merged) => {
            const { name, description, category, settings } = result.theirs;
            const next = { ...draft, values: merged, seen: { name, description, category, settings } };
            change(next);
            void submit(next);
          }}
        />
      ) : (
        <div className="profile-buttons">
          <Button type="submit" variant="contained" size="medium" loading={isSaving}>
            {saveLabel}
          </Button>
          <Button
            size="medium"
            disabled={isSaving}
            onClick={() => {
              discard();
              onClose(null);
            }}
          >
            {t('form.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
