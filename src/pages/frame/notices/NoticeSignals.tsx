import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useFlag } from '../../../browser/choices.ts';
import { notificationState, notify } from '../../../browser/notifications.ts';
import { keptCustomersQuery } from '../../../kept/customers.ts';
import { listedUploadsQuery } from '../../../kept/listedUploads.ts';
import { onNotice } from '../../../kept/notices.ts';
import type { KeptNotice } from '../../../kept/records.ts';
import { customerName } from '../../../partnerCenter/customers.ts';
import { noticeTarget } from './noticeTarget.ts';
import { useNoticeWords } from './useNoticeWords.ts';

interface NoticeSignalsProps {
  readonly account: string;
  readonly unseen: number;
}

/** Tells of notices outside the page: in the tab's title and icon, and as the browser's notifications if the user turned them on. */
export function NoticeSignals({ account, unseen }: NoticeSignalsProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const words = useNoticeWords();
  const [isOn] = useFlag('notifications');

  const show = useEffectEvent(async (notice: KeptNotice) => {
    if (!isOn || notificationState() !== 'allowed') return;
    const [listed, customers] = await Promise.all([
      queryClient.fetchQuery(listedUploadsQuery(account, null)),
      queryClient.fetchQuery(keptCustomersQuery(account)),
    ]);
    const { title, detail } = words(notice, listed);
    const customer = customerName(customers.find(({ customerId }) => customerId === notice.customerId));
    const body = [customer, detail].filter(Boolean).join(' · ');
    notify({ title, body, tag: notice.id }, () => void navigate(noticeTarget(notice)));
  });
  useEffect(() => onNotice((notice) => void (notice.account === account && show(notice))), [account]);
  useEffect(() => markTab(unseen), [unseen]);
  return null;
}

const icons = { plain: '/favicon.svg', marked: '/favicon-new.svg' } as const;

/** Puts the number before the title, and before every title that a page sets later; and a dot on the icon. Returns how to undo it. */
function markTab(unseen: number): () => void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon) icon.href = unseen > 0 ? icons.marked : icons.plain;
  if (unseen === 0) return () => {};
  const mark = `(${unseen}) `;
  const put = () => {
    if (!document.title.startsWith(mark)) document.title = mark + document.title;
  };
  put();
  const observer = new MutationObserver(put);
  observer.observe(document.head, { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
  };
}
