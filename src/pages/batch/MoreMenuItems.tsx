import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../browser/clipboard.ts';

interface MoreMenuItemsProps {
  readonly anchor: Element | null;
  readonly trackingId: string;
  readonly onDetails: () => void;
  readonly onSupport: () => void;
  readonly onClose: () => void;
}

export function MoreMenuItems({ anchor, trackingId, onDetails, onSupport, onClose }: MoreMenuItemsProps) {
  const { t } = useTranslation(['batch', 'common']);
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null);
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': t('more.label'), dense: true } }}
    >
      <MenuItem
        onClick={() =>
          void copyText(trackingId).then((isCopied) => setCopied(isCopied ? 'copied' : 'failed'))
        }
        sx={{ display: 'block', whiteSpace: 'normal' }}
      >
        <span aria-live="polite">{copied === null ? t('copyTrackingId') : t(`common:copy.${copied}`)}</span>
        <Typography component="code" color="textSecondary" sx={{ display: 'block', fontSize: '0.75rem' }}>
          {trackingId}
        </Typography>
      </MenuItem>
      <MenuItem onClick={onDetails}>{t('more.details')}</MenuItem>
      <MenuItem onClick={onSupport}>{t('supportBundle')}</MenuItem>
    </Menu>
  );
}
