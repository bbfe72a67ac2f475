import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { ThenAssign, ThenAssignObstacle, ThenAssignState } from '../../domain/assignment/thenAssign.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { type ListedUpload, listedUploadsQuery } from '../../kept/listedUploads.ts';
import { setThenAssign } from '../../kept/thenAssign.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { assignTarget } from './uploadAddress.ts';
import { uploadTarget } from './uploadTarget.ts';
import './thenAssigned.css';

interface ThenAssignedProps {
  readonly customerId: CustomerId;
  /** The ID of a stored upload. */
  readonly uploadId: string;
}

/** What follows an upload: the profile that its devices get, how far that is, and why it could not be done. Nothing if nothing follows. */
export function ThenAssigned({ customerId, uploadId }: ThenAssignedProps) {
  const { t } = useTranslation('assign');
  const { data: listed = [] } = useQuery(listedUploadsQuery(useAccount().key, customerId));
  const upload = listed.find(({ key }) => key === uploadId);
  if (!upload?.thenAssign) return null;
  return (
    <section className={`then-assigned ${upload.thenAssign.state.kind}`} aria-label={t('afterwards.title')}>
      <State upload={upload} thenAssign={upload.thenAssign} listed={listed} />
    </section>
  );
}

interface StateProps {
  readonly upload: ListedUpload;
  readonly thenAssign: ThenAssign;
  readonly listed: readonly ListedUpload[];
}

function State({ upload, thenAssign: { profileName: profile, state }, listed }: StateProps) {
  const { t } = useTranslation('assign');
  switch (state.kind) {
    case 'waiting':
      return (
        <>
          <p role="status">{t('afterwards.waiting', { profile })}</p>
          <ChangeButton upload={upload} from={['waiting']} to="canceled" variant="text" />
        </>
      );
    case 'started':
      return <Started upload={upload} profile={profile} state={state} listed={listed} />;
    case 'stopped':
      return (
        <>
          <p role="alert">
            <strong>{t('afterwards.stopped', { profile })}</strong> <Reason because={state.because} />
          </p>
          {/* What is most likely to help comes first. */}
          {needsChoice.has(state.because) ? (
            <>
              <ChooseAgain upload={upload} isMain />
              <ChangeButton upload={upload} from={['stopped']} to="waiting" variant="outlined" />
            </>
          ) : (
            <>
              <ChangeButton upload={upload} from={['stopped']} to="waiting" variant="contained" />
              <ChooseAgain upload={upload} />
            </>
          )}
          <ChangeButton upload={upload} from={['stopped']} to="canceled" variant="text" />
        </>
      );
    case 'canceled':
      return <p>{t('afterwards.canceled', { profile })}</p>;
    default:
      return state satisfies never;
  }
}

function Started({
  upload,
  profile,
  state: { assignmentId, unidentified },
  listed,
}: Omit<StateProps, 'thenAssign'> & {
  readonly profile: string;
  readonly state: Extract<ThenAssignState, { kind: 'started' }>;
}) {
  const { t } = useTranslation('assign');
  const format = useFormat();
  const assignment = listed.find(({ key }) => key === assignmentId);
  return (
    <>
      <p role="status">
        {t('afterwards.started', { profile })}{' '}
        {assignment && <RouterLink {...uploadTarget(assignment)}>{t('afterwards.open')}</RouterLink>}
      </p>
      {unidentified > 0 && (
        <p>{t('note.unidentified', { count: unidentified, number: format.number(unidentified) })}</p>
      )}
      {unidentified > 0 && <ChooseAgain upload={upload} />}
    </>
  );
}

function Reason({ because }: { readonly because: ThenAssignObstacle }) {
  const { t } = useTranslation(['assign', 'apiErrors']);
  if (because === 'profileGone' || because === 'noDevices' || because === 'notIdentified')
    return t(`afterwards.because.${because}`);
  return `${t(`apiErrors:${because}.title`)}. ${t(`apiErrors:${because}.meaning`)}`;
}

/** Trying again changes nothing as long as the user does not choose something else. */
const needsChoice: ReadonlySet<ThenAssignObstacle> = new Set(['profileGone', 'noDevices', 'notIdentified']);

interface ChooseAgainProps {
  readonly upload: ListedUpload;
  readonly isMain?: boolean;
}

/** The page where devices and profile are chosen by hand. */
function ChooseAgain({ upload: { customerId, trackingIds }, isMain = false }: ChooseAgainProps) {
  const { t } = useTranslation('assign');
  if (trackingIds.length === 0) return null;
  return (
    <RouterButton variant={isMain ? 'contained' : 'outlined'} {...assignTarget(customerId, trackingIds)}>
      {t('afterwards.choose')}
    </RouterButton>
  );
}

interface ChangeButtonProps {
  readonly upload: ListedUpload;
  readonly from: readonly ThenAssignState['kind'][];
  readonly to: 'waiting' | 'canceled';
  readonly variant: 'contained' | 'outlined' | 'text';
}

function ChangeButton({ upload: { customerId, key: id }, from, to, variant }: ChangeButtonProps) {
  const { t } = useTranslation('assign');
  const account = useAccount().key;
  return (
    <Button
      variant={variant}
      onClick={() => void setThenAssign({ account, customerId, id }, from, { kind: to })}
    >
      {t(to === 'waiting' ? 'afterwards.again' : 'afterwards.cancel')}
    </Button>
  );
}
