import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { WholeProfile } from '../../domain/profile.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ProfileList as Profiles } from '../../partnerCenter/policies.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { RoleRefused } from '../shared/RoleRefused.tsx';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { useProfileRights } from '../shared/useProfileRights.ts';
import { DeleteProfileDialog } from './DeleteProfileDialog.tsx';
import { ProfileRow } from './ProfileRow.tsx';

interface ProfileListProps {
  readonly customerId: CustomerId;
  readonly query: UseQueryResult<Profiles>;
  /** What has just been done; `null` if nothing. */
  readonly notice: string | null;
  readonly onNotice: (notice: string | null) => void;
}

/** The customer's profiles by name, and what can be done with them. */
export function ProfileList({ customerId, query, notice, onNotice }: ProfileListProps) {
  const { t, i18n } = useTranslation('profiles');
  const format = useFormat();
  const [toDelete, setToDelete] = useState<WholeProfile | null>(null);
  const { rights } = useProfileRights(customerId, false);
  const mayChange = rights !== 'refused';
  const { data, error, isFetching } = query;
  const until = throttledUntil(query);
  const roleNote = rights === 'refused' ? '' : t('role.onlyAdminAgents');
  const body = useRef<HTMLDivElement>(null);
  // The form that did it is gone.
  const [hasReturned] = useState(notice !== null);
  useEffect(() => {
    if (hasReturned) body.current?.focus({ preventScroll: true });
  }, [hasReturned]);
  const byName = new Intl.Collator(i18n.language, { numeric: true });
  const profiles = data?.profiles.toSorted((one, other) => byName.compare(one.name ?? '', other.name ?? ''));
  const create = (
    <RouterButton
      variant="contained"
      to="/customers/$customerId/profiles"
      params={{ customerId }}
      search={{ create: '' }}
      disabled={!mayChange}
    >
      {t('list.create')}
    </RouterButton>
  );
  return (
    <div className="profiles" ref={body} tabIndex={-1}>
      {!mayChange && <RoleRefused customerId={customerId} />}
      {error && <ApiProblem error={error} variant="line" onRetry={() => void query.refetch()} />}
      <div className="profiles-head">
        <p role="status" className="profiles-about">
          {isFetching && data === undefined
            ? until === null
              ? t('list.loading')
              : t('list.throttled', { time: format.time(until) })
            : (notice ??
              (data && !data.isComplete ? t('list.incomplete') : `${t('list.about')} ${roleNote}`))}
        </p>
        <Button onClick={() => void query.refetch()} loading={isFetching && data !== undefined}>
          {t('list.refresh')}
        </Button>
        {profiles && profiles.length > 0 && create}
      </div>
      {profiles === undefined && !error && <SkeletonRows rows={4} />}
      {profiles?.length === 0 && (
        <EmptyState title={t('list.empty')} action={create}>
          <p>{t('list.emptyMeaning')}</p>
        </EmptyState>
      )}
      {profiles && profiles.length > 0 && (
        <div className="profiles-card">
          <div className="profiles-columns" aria-hidden="true">
            <span>{t('list.columns.name')}</span>
            <span>{t('list.columns.settings')}</span>
            <span>{t('list.columns.devices')}</span>
            <span>{t('list.columns.changed')}</span>
          </div>
          <ul aria-label={t('list.label')}>
            {profiles.map((profile, index) => (
              <ProfileRow
                key={profile.id ?? index}
                {...{ customerId, profile, mayChange }}
                onDelete={setToDelete}
              />
            ))}
          </ul>
        </div>
      )}
      {toDelete && (
        <DeleteProfileDialog
          customerId={customerId}
          profile={toDelete}
          onClose={(done) => {
            setToDelete(null);
            if (done === null) return;
            onNotice(done);
            // The button that opened the dialog is gone.
            body.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}
