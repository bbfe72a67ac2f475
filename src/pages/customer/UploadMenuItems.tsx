import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
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
  const { customerId, sentHere } = upload;
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': t('more', { name }), dense: true } }}
    >
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
      <MenuItem
        onClick={() => {
          onClose();
          onRemove();
        }}
      >
        {t('forget')}
      </MenuItem>
    </Menu>
  );
}
