import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type Key, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { readSharedUpload, type SharedUpload } from '../../domain/sharedUploads.ts';
import { useFormat } from '../../i18n/format.ts';
import { followListed } from '../../kept/followed.ts';
import { followUploads } from '../../kept/followUploads.ts';

import { type ListedUpload, listedUploadsQuery } from '../../kept/listedUploads.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { AppTable } from '../shared/AppTable.tsx';
import { TeamFilter } from '../shared/team/teamParts.ts';
import { isInScope } from '../shared/team/teamScope.ts';
import { useTeamScope } from '../shared/team/useTeamScope.ts';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useOperations } from '../shared/useOperations.ts';
import { useListedName } from '../shared/useUploadWords.ts';
import { sharedLink } from './sharedLink.ts';
import { useCustomerNames } from './useCustomerNames.ts';
import { useSharedUploads } from './useSharedUploads.ts';
import { teamUploadColumnKeys, uploadColumnKeys, useUploadColumns } from './useUploadColumns.tsx';
import './uploads.css';

const route = getRouteApi('/signedIn/uploads');

/** All uploads that this browser knows as one table, or those that a link names: the same for everyone who opens it. */
export function UploadsPage() {
  const { u } = route.useSearch();
  const named = useMemo(() => [u ?? []].flat(), [u]);
  const shared = useMemo(() => named.flatMap((text) => readSharedUpload(text) ?? []), [named]);
  return named.length > 0 ? (
    <SharedUploads shared={shared} unreadable={named.length - shared.length} />
  ) : (
    <KnownUploads />
  );
}

function KnownUploads() {
  const { t, i18n } = useTranslation('uploads');
  const account = useAccount().key;
  const { data: all } = useQuery(listedUploadsQuery(account, null));
  const hasTeam = useOperations().team !== null;
  const [scope, choose] = useTeamScope();
  const listed = useMemo(() => all?.filter((upload) => isInScope(upload, scope)), [all, scope]);
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const follow = useMutation({
    mutationFn: ({ uploads, isFollowed }: { uploads: readonly ListedUpload[]; isFollowed: boolean }) =>
      Promise.all(uploads.map((upload) => followListed(account, upload, isFollowed))),
    networkMode: 'always',
  });
  const chosen = listed?.filter(({ key }) => selected.has(key)) ?? [];
  const isAnyFollowed = chosen.some(({ isFollowed }) => isFollowed);
  return (
    <div className="uploads-page">
      <title>{t('title')}</title>
      <header>
        <Typography variant="h1">{t('title')}</Typography>
        <p>{hasTeam ? i18n.getFixedT(null, 'team')('aboutAll') : t('about')}</p>
      </header>
      <Table
        tools={
          hasTeam && (
            <Suspense fallback={null}>
              <TeamFilter scope={scope} onChoose={choose} />
            </Suspense>
          )
        }
        uploads={listed ?? []}
        isLoading={listed === undefined}
        selected={selected}
        onSelect={setSelected}
        actions={
          <>
            <CopyLink uploads={chosen} />
            <Button onClick={() => follow.mutate({ uploads: chosen, isFollowed: !isAnyFollowed })}>
              {t(isAnyFollowed ? 'unfollow' : 'followAgain')}
            </Button>
          </>
        }
      />
    </div>
  );
}

interface SharedUploadsProps {
  readonly shared: readonly SharedUpload[];
  /** How many values of the link name no upload. */
  readonly unreadable: number;
}

function SharedUploads({ shared, unreadable }: SharedUploadsProps) {
  const { t } = useTranslation(['uploads', 'common']);
  const format = useFormat();
  const account = useAccount().key;
  const uploads = useSharedUploads(shared);
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const follow = useMutation({
    mutationFn: () => followUploads(account, shared),
    networkMode: 'always',
  });
  const chosen = uploads.filter(({ key }) => selected.has(key));
  return (
    <div className="uploads-page">
      <title>{t('sharedTitle')}</title>
      <header>
        <nav aria-label={t('common:nav.here')}>
          <RouterLink to="/uploads">{t('title')}</RouterLink>
        </nav>
        <Typography variant="h1">{t('sharedTitle')}</Typography>
        <p>{t('sharedAbout')}</p>
        {unreadable > 0 && (
          <p role="alert">{t('unreadable', { count: unreadable, number: format.number(unreadable) })}</p>
        )}
        {shared.length > 0 && (
          <Button variant="contained" disabled={follow.isPending} onClick={() => follow.mutate()}>
            {t('followAll')}
          </Button>
        )}
        <p role="status">
          {follow.data === true && t('followed')}
          {follow.data === false && t('notStored')}
        </p>
      </header>
      <Table
        uploads={uploads}
        isLoading={false}
        selected={selected}
        onSelect={setSelected}
        actions={<CopyLink uploads={chosen} />}
      />
    </div>
  );
}

interface TableProps {
  readonly uploads: readonly ListedUpload[];
  readonly isLoading: boolean;
  readonly selected: ReadonlySet<Key>;
  readonly onSelect: (selected: ReadonlySet<Key>) => void;
  readonly actions: React.ReactNode;
  readonly tools?: React.ReactNode;
}

const keyOf = ({ key }: ListedUpload) => key;

function Table({ uploads, isLoading, selected, onSelect, actions, tools }: TableProps) {
  const { t } = useTranslation('uploads');
  const navigate = useNavigate();
  const names = useCustomerNames(uploads);
  const nameOf = useListedName();
  const hasTeam = useOperations().team !== null;
  const columns = useUploadColumns(names, hasTeam);
  const open = useCallback((upload: ListedUpload) => void navigate(uploadTarget(upload)), [navigate]);
  return (
    <AppTable
      label={t('table')}
      rowKind="uploads"
      rows={uploads}
      columns={columns}
      rowKey={keyOf}
      rowLabel={nameOf}
      urlColumns={hasTeam ? teamUploadColumnKeys : uploadColumnKeys}
      tools={tools}
      onOpenRow={open}
      isAsHighAsRows
      isLoading={isLoading}
      selection={{ keys: selected, onChange: onSelect, actions }}
      empty={
        <>
          <strong>{t('none')}</strong>
          <span>{t('noneMeaning')}</span>
        </>
      }
    />
  );
}

function CopyLink({ uploads }: { readonly uploads: readonly ListedUpload[] }) {
  const { t, i18n } = useTranslation('uploads');
  const nameOf = useListedName();
  const link = sharedLink(uploads, nameOf, i18n.language);
  return link === null ? <span>{t('tooMany')}</span> : <CopyButton text={() => link} label={t('copyLink')} />;
}
