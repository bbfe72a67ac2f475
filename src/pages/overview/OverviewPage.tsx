import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptCustomersQuery } from '../../kept/customers.ts';
import { type ListedUpload, listedUploadsQuery } from '../../kept/listedUploads.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { latePart, lazyPart } from '../../ui/lazyPart.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { customerNames } from '../shared/customerNames.ts';
import { TeamFilter, TeamNone } from '../shared/team/teamParts.ts';
import { isInScope, type TeamScope } from '../shared/team/teamScope.ts';
import { useTeamScope } from '../shared/team/useTeamScope.ts';
import { useOperations } from '../shared/useOperations.ts';
import { Figures } from './Figures.tsx';
import {
  countOpen,
  type Figure,
  groupUploads,
  isFigure,
  kindOf,
  type OverviewGroups,
} from './overviewGroups.ts';
import { RecentCustomers } from './RecentCustomers.tsx';
import { Start } from './Start.tsx';
import { UploadButton } from './UploadButton.tsx';
import { UploadGroup } from './UploadGroup.tsx';
import './overview.css';

const route = getRouteApi('/signedIn/');
const FollowDialog = lazyPart(() => import('./FollowDialog.tsx'), 'FollowDialog');
const LastDays = latePart(() => import('../shared/charts/LastDays.tsx'), 'LastDays');

/** What is to do today, over all customers: everything that this browser knows, from what it keeps. */
export function OverviewPage() {
  const { t, i18n } = useTranslation('overview');
  const account = useAccount().key;
  const uploads = useQuery(listedUploadsQuery(account, null)).data;
  // Drawing the list takes so long that it must not keep the page from responding.
  const listed = useDeferredValue(uploads);
  const { data: customers } = useQuery(keptCustomersQuery(account));
  const [isFollowing, setFollowing] = useState(false);
  const { show } = route.useSearch();
  const hasTeam = useOperations().team !== null;
  const [scope, choose] = useTeamScope();
  const shown = useMemo(() => listed?.filter((upload) => isInScope(upload, scope)), [listed, scope]);
  const groups = useMemo(() => shown && groupUploads(shown), [shown]);
  const figure = isFigure(show) ? show : null;
  const openFollow = () => setFollowing(true);
  return (
    <div className="overview">
      <title>{t('title')}</title>
      <header>
        <div>
          <Typography variant="h1">{t('title')}</Typography>
          <p>{hasTeam ? i18n.getFixedT(null, 'team')('aboutOverview') : t('about')}</p>
        </div>
        {hasTeam && listed?.some(({ team }) => team) && (
          <Suspense fallback={null}>
            <TeamFilter scope={scope} onChoose={choose} />
          </Suspense>
        )}
        <div className="overview-actions">
          <Button variant="outlined" onClick={openFollow}>
            {t('follow')}
          </Button>
          <UploadButton customers={customers ?? []} />
        </div>
      </header>
      {listed === undefined || groups === undefined || customers === undefined ? (
        <SkeletonRows rows={8} />
      ) : listed.length > 0 && shown?.length === 0 ? (
        <Suspense fallback={null}>
          <TeamNone scope={scope} />
        </Suspense>
      ) : listed.length === 0 ? (
        <Start customers={customers} onFollow={openFollow} />
      ) : (
        <Content listed={shown ?? listed} {...{ groups, customers, figure, scope }} />
      )}
      {isFollowing && (
        <Suspense fallback={null}>
          <FollowDialog
            customers={customers ?? []}
            listed={listed ?? []}
            onClose={() => setFollowing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ContentProps {
  readonly listed: readonly ListedUpload[];
  readonly groups: OverviewGroups;
  readonly customers: readonly KeptCustomer[];
  readonly figure: Figure | null;
  readonly scope: TeamScope;
}

function Content({ listed, groups, customers, figure, scope }: ContentProps) {
  const names = useMemo(() => customerNames(customers, listed), [customers, listed]);
  return (
    <>
      <Figures groups={groups} pressed={figure} scope={scope} />
      <div className="overview-columns">
        <div>
          {figure === null ? (
            <AllGroups groups={groups} names={names} />
          ) : (
            <OneFigure key={figure} figure={figure} groups={groups} names={names} />
          )}
        </div>
        <div>
          <Suspense fallback={<SkeletonRows rows={4} />}>
            <LastDays listed={listed} isShownEmpty />
          </Suspense>
          {customers.length > 0 && <RecentCustomers customers={customers} listed={listed} />}
        </div>
      </div>
    </>
  );
}

interface GroupsProps {
  readonly groups: OverviewGroups;
  /** Of the customers opened here. */
  readonly names: ReadonlyMap<CustomerId, string | null>;
}

function AllGroups({ groups: { byFigure, needsYou, finished }, names }: GroupsProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { running, waiting } = byFigure;
  const devices = countOpen(waiting, 'waitingForOthers');
  return (
    <>
      {needsYou.length + running.length + waiting.length === 0 && (
        <EmptyState title={t('nothing.title')}>
          <p>{t('nothing.about')}</p>
        </EmptyState>
      )}
      <UploadGroup
        title={t('groups.needsYou')}
        about={t('groups.needsYouAbout')}
        uploads={needsYou}
        kind="needsYou"
        names={names}
      />
      <UploadGroup
        title={t('groups.running')}
        about={t('groups.runningAbout')}
        uploads={running}
        kind="running"
        names={names}
      />
      <UploadGroup
        title={t('groups.waiting')}
        about={t('groups.waitingAbout', {
          uploads: t(`in.${kindOf(waiting)}`, {
            count: waiting.length,
            number: format.number(waiting.length),
          }),
          devices: t('groups.devices', { count: devices, number: format.number(devices) }),
        })}
        uploads={waiting}
        kind="waiting"
        names={names}
      />
      <UploadGroup
        title={t('groups.finished')}
        about={t('groups.finishedAbout')}
        uploads={finished}
        kind="finished"
        atFirst={5}
        names={names}
      />
    </>
  );
}

const kinds = { forYou: 'needsYou', unfinished: 'needsYou', waiting: 'waiting', running: 'running' } as const;

function OneFigure({ figure, groups, names }: GroupsProps & { readonly figure: Figure }) {
  const { t } = useTranslation('overview');
  const uploads = groups.byFigure[figure];
  if (uploads.length === 0)
    return (
      <EmptyState title={t('nothing.title')}>
        <p>{t(`nothing.${figure}`)}</p>
      </EmptyState>
    );
  return (
    <UploadGroup
      title={t(`groups.${figure}`)}
      uploads={uploads}
      kind={kinds[figure]}
      atFirst={50}
      names={names}
    />
  );
}
