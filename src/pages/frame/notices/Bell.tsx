import BellIcon from '@mui/icons-material/NotificationsNone';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { noticesQuery } from '../../../kept/notices.ts';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { NoticeSignals } from './NoticeSignals.tsx';
import './bell.css';

const NoticeList = lazyPart(() => import('./NoticeList.tsx'), 'NoticeList');

/** How many notices came since the last look at them, and the list of them. */
export function Bell({ account }: { readonly account: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: notices = [] } = useQuery(noticesQuery(account));
  const [anchor, setAnchor] = useState<Element | null>(null);
  const unseen = notices.filter(({ seen }) => !seen).length;
  const name = unseen === 0 ? t('bell') : t('bellNew', { number: format.number(unseen) });
  return (
    <>
      <IconButton
        className="bell"
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <BellIcon fontSize="small" />
        {unseen > 0 && <b aria-hidden="true">{unseen > 9 ? '9+' : format.number(unseen)}</b>}
      </IconButton>
      <Suspense fallback={null}>
        <NoticeSignals account={account} unseen={unseen} />
      </Suspense>
      {anchor && (
        <Suspense fallback={null}>
          <NoticeList account={account} notices={notices} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
