import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseProfileId } from '../../domain/identifiers.ts';
import { type Profile, type WholeProfile, wholeProfile } from '../../domain/profile.ts';
import { useFormat } from '../../i18n/format.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { profilesQuery } from '../../partnerCenter/policies.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { FormGate } from '../shared/FormGate.tsx';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { ProfileList } from './ProfileList.tsx';
import './profiles.css';

const route = getRouteApi('/signedIn/customers/$customerId/page/profiles');

/** The profiles of a customer, or the form for one of them. */
export function ProfilesPage() {
  const { t } = useTranslation('profiles');
  const { customerId } = route.useParams();
  const { create, edit, copy } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(profilesQuery(usePartnerCenter(), customerId));
  /** What has just been done. */
  const [notice, setNotice] = useState<string | null>(null);
  /** The profile of the open form, which stays open if someone else deletes the profile. */
  const [opened, setOpened] = useState<WholeProfile | null>(null);

  const named = edit ?? copy;
  if (create === undefined && named === undefined)
    return <ProfileList {...{ customerId, query, notice }} onNotice={setNotice} />;

  const { data, error } = query;
  const close = (done: string | null) => {
    setNotice(done);
    void navigate({ search: {} });
  };
  if (data === undefined)
    return error ? (
      <ApiProblem error={error} variant="line" onRetry={() => void query.refetch()} />
    ) : (
      <Loading query={query} />
    );
  const found: Profile | undefined = data.profiles.find(
    ({ id }) => id !== null && id === parseProfileId(named ?? ''),
  );
  const listed = found === undefined ? null : wholeProfile(found);
  if (listed !== null && listed.id !== opened?.id) setOpened(listed);
  const original = listed ?? (opened !== null && opened.id === parseProfileId(named ?? '') ? opened : null);
  if (named !== undefined && original === null)
    return (
      <EmptyState
        title={found === undefined ? t('form.notFound') : (found.name ?? t('list.nameless'))}
        action={
          <RouterButton variant="outlined" to="/customers/$customerId/profiles" params={{ customerId }}>
            {t('form.back')}
          </RouterButton>
        }
      >
        <p>{t(found === undefined ? 'form.notFoundMeaning' : 'list.notWhole')}</p>
      </EmptyState>
    );
  const kind = create !== undefined ? 'create' : edit !== undefined ? 'edit' : 'copy';
  return (
    <FormGate
      customerId={customerId}
      back={
        <RouterLink to="/customers/$customerId/profiles" params={{ customerId }} search={{}}>
          {t('form.back')}
        </RouterLink>
      }
    >
      {(isRightsKnown) => (
        <ProfileForm
          // Keyed, so that what is typed for one profile is not for another.
          key={`${kind} ${named ?? create ?? ''}`}
          {...{ customerId, kind, original, isRightsKnown }}
          profiles={data.profiles}
          onClose={close}
          draftName={named ?? create ?? ''}
          onCreateInstead={(draftName) => void navigate({ search: { create: draftName } })}
        />
      )}
    </FormGate>
  );
}

function Loading({ query }: { readonly query: Parameters<typeof throttledUntil>[0] }) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const until = throttledUntil(query);
  return (
    <>
      <p role="status" className="profiles-about">
        {until === null ? t('list.loading') : t('list.throttled', { time: format.time(until) })}
      </p>
      <SkeletonRows rows={4} />
    </>
  );
}
