import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { MenuLink } from '../../routing/MenuLink.tsx';
import { compareAddress } from '../shared/compareAddress.ts';
import { TeamMenuItems } from '../shared/team/teamParts.ts';
import { useOperations } from '../shared/useOperations.ts';
import { saveUpload } from './saveUpload.ts';

interface UploadMenuItemsProps {
  readonly anchor: Element | null;
  readonly upload: ListedUpload;
  readonly name: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function UploadMenuItems({ anchor, upload, name, onRemove, onClose }: UploadMenuItemsProps) {
  const { t } = useTranslation('keptUploads');
  const account = useAccount().key;
  const { customerId, sentHere, team, trackingIds } = upload;
  const hasTeam = useOperations().team !== null;
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': t('more', { name }), dense: true } }}
    >
      {trackingIds.length > 0 && (
        <MenuLink {...compareAddress(customerId, { after: { kind: 'upload', trackingIds, name: null } })}>
          {t('compare')}
        </MenuLink>
      )}
      {sentHere && (
        <MenuItem
          onClick={() => {
            void saveUpload(account, customerId, sentHere.uploadId);
            onClose();
          }}
        >
          {t('save')}
        </MenuItem>
      )}
      {hasTeam && (
        <Suspense fallback={null}>
          <TeamMenuItems upload={upload} onDone={onClose} />
        </Suspense>
      )}
      {team?.isKnownHere !== false && (
        <MenuItem
          onClick={() => {
            onClose();
            onRemove();
          }}
        >
          {t('forget')}
        </MenuItem>
      )}
    </Menu>
  );
}
