import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgo } from '../../../i18n/useAgo.ts';
import { keptCustomersQuery } from '../../../kept/customers.ts';
import { listedUploadsQuery } from '../../../kept/listedUploads.ts';
import { markNoticesSeen } from '../../../kept/notices.ts';
import type { KeptNotice } from '../../../kept/records.ts';
import { customerName } from '../../../partnerCenter/customers.ts';
import { RouterLink } from '../../../routing/RouterLink.tsx';
import { NotificationSwitch } from '../../shared/NotificationSwitch.tsx';
import { noticeTarget } from './noticeTarget.ts';
import { useNoticeWords } from './useNoticeWords.ts';
import './noticeList.css';

interface NoticeListProps {
  readonly account: string;
  /** The latest first. */
  readonly notices: readonly KeptNotice[];
  readonly anchor: Element;
  readonly onClose: () => void;
}

/** What happened to followed uploads, the latest first. Opening it marks all as seen; what was new stays marked until it is closed. */
export function NoticeList({ account, notices, anchor, onClose }: NoticeListProps) {
  const { t } = useTranslation('notices');
  const titleId = useId();
  const ago = useAgo();
  const words = useNoticeWords();
  const listed = useQuery(listedUploadsQuery(account, null)).data ?? [];
  const customers = useQuery(keptCustomersQuery(account)).data ?? [];
  const [unseen] = useState(() => new Set(notices.filter(({ seen }) => !seen).map(({ id }) => id)));
  useEffect(() => void markNoticesSeen(account), [account]);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, className: 'notices' } }}
    >
      <header>
        <Typography variant="h2" id={titleId}>
          {t('title')}
        </Typography>
        <RouterLink to="/uploads" onClick={onClose}>
          {t('all')}
        </RouterLink>
      </header>
      {notices.length === 0 ? (
        <p>
          <strong>{t('none')}</strong>
          <br />
          {t('noneMeaning')}
        </p>
      ) : (
        <ul aria-labelledby={titleId}>
          {notices.map((notice) => {
            const { title, detail } = words(notice, listed);
            const customer = customers.find(({ customerId }) => customerId === notice.customerId);
            return (
              <li key={notice.id}>
                <RouterLink
                  {...noticeTarget(notice)}
                  onClick={onClose}
                  underline="none"
                  color="inherit"
                  className={unseen.has(notice.id) ? 'unseen' : ''}
                >
                  <bdi>{title}</bdi>
                  {unseen.has(notice.id) && <span className="visually-hidden"> ({t('new')})</span>}
                  <span>{detail}</span>
                  <span>
                    <bdi>{customerName(customer) ?? notice.customerId}</bdi> ·{' '}
                    <time dateTime={notice.at.toISOString()}>{ago(notice.at)}</time>
                  </span>
                </RouterLink>
              </li>
            );
          })}
        </ul>
      )}
      <footer>
        <NotificationSwitch />
      </footer>
    </Popover>
  );
}
