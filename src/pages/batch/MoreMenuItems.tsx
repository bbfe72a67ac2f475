import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { Fragment, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../browser/clipboard.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { MenuLink } from '../../routing/MenuLink.tsx';
import { compareAddress } from '../shared/compareAddress.ts';
import { TeamUploadMenuItems } from '../shared/team/teamParts.ts';
import { useOperations } from '../shared/useOperations.ts';

interface MoreMenuItemsProps {
  readonly anchor: Element | null;
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
  /** For the link to a comparison; `null` if it needs none. */
  readonly nameInLink: string | null;
  readonly isNamed: boolean;
  /** `null` if it cannot be named. */
  readonly onName: (() => void) | null;
  /** `null` while there is nothing to export. */
  readonly onExport: (() => void) | null;
  readonly onDetails: () => void;
  readonly onSupport: () => void;
  readonly onClose: () => void;
}

const idsShown = 3;

export function MoreMenuItems(props: MoreMenuItemsProps) {
  const { anchor, customerId, trackingIds, nameInLink, isNamed, onName, onExport } = props;
  const { onDetails, onSupport, onClose } = props;
  const { t } = useTranslation(['batch', 'common', 'table']);
  const hasTeam = useOperations().team !== null;
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
          void copyText(trackingIds.join('\n')).then((isCopied) => setCopied(isCopied ? 'copied' : 'failed'))
        }
        sx={{ display: 'block', whiteSpace: 'normal' }}
      >
        <span aria-live="polite">
          {copied === null ? t('copyTrackingIds', { count: trackingIds.length }) : t(`common:copy.${copied}`)}
        </span>
        <Typography component="code" color="textSecondary" sx={{ display: 'block', fontSize: '0.75rem' }}>
          {trackingIds.slice(0, idsShown).map((id) => (
            <Fragment key={id}>
              {id}
              <br />
            </Fragment>
          ))}
          {trackingIds.length > idsShown && '…'}
        </Typography>
      </MenuItem>
      {onName && <MenuItem onClick={onName}>{t(isNamed ? 'name.change' : 'name.give')}</MenuItem>}
      {hasTeam && (
        <Suspense fallback={null}>
          <TeamUploadMenuItems customerId={customerId} trackingIds={trackingIds} onDone={onClose} />
        </Suspense>
      )}
      {onExport && <MenuItem onClick={onExport}>{t('table:export')}</MenuItem>}
      <MenuLink
        {...compareAddress(customerId, { after: { kind: 'upload', trackingIds, name: nameInLink } })}
        onClick={onClose}
      >
        {t('more.compare')}
      </MenuLink>
      <MenuItem onClick={onDetails}>{t('more.details')}</MenuItem>
      <MenuItem onClick={onSupport}>{t('supportBundle')}</MenuItem>
    </Menu>
  );
}
