import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import { archiveUpload } from '../../../kept/batches.ts';
import { followListed } from '../../../kept/followed.ts';
import type { ListedUpload } from '../../../kept/listedUploads.ts';

interface TeamMenuItemsProps {
  readonly upload: ListedUpload;
  readonly onDone: () => void;
}

/** Whether this browser follows the upload, for its user alone, and whether it is archived, for the whole team. */
export function TeamMenuItems({ upload, onDone }: TeamMenuItemsProps) {
  const { t } = useTranslation('team');
  const account = useAccount().key;
  const [isRefused, setRefused] = useState(false);
  const { customerId, trackingIds, isFollowed, isFinal, team } = upload;
  const isArchived = team?.isArchived === true;
  const act = (storing: Promise<boolean>) =>
    void storing.then((isStored) => (isStored ? onDone() : setRefused(true)));
  if (trackingIds.length === 0) return null;
  return (
    <>
      {!isFinal && (
        <MenuItem onClick={() => act(followListed(account, upload, !isFollowed))}>
          {t(isFollowed ? 'menu.unfollow' : 'menu.follow')}
        </MenuItem>
      )}
      <MenuItem onClick={() => act(archiveUpload(account, customerId, trackingIds, !isArchived))}>
        {t(isArchived ? 'menu.unarchive' : 'menu.archive')}
      </MenuItem>
      {isRefused && (
        <MenuItem disabled role="status">
          {t('menu.failed')}
        </MenuItem>
      )}
    </>
  );
}
