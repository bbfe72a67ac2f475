import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface ShowMoreProps {
  readonly isFetching: boolean;
  /** False after a failure: only a click tries again, or the calls would repeat endlessly. */
  readonly isAutomatic: boolean;
  readonly onMore: () => void;
}

/** How close to the visible area the end of the list is when more is fetched: a few turns of the mouse wheel. */
const fetchAheadPx = 600;

/** Fetches the next page when the end of the list comes near, or on a click. */
export function ShowMore({ isFetching, isAutomatic, onMore }: ShowMoreProps) {
  const { t } = useTranslation('customers');
  const button = useRef<HTMLButtonElement>(null);
  const more = useEffectEvent(onMore);
  const mayFetch = isAutomatic && !isFetching;
  useEffect(() => {
    if (!mayFetch || button.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && more(),
      {
        rootMargin: `0px 0px ${fetchAheadPx}px`,
      },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [mayFetch]);
  return (
    // Not disabled while fetching, because a disabled button loses the focus.
    <Button ref={button} variant="outlined" onClick={onMore} sx={{ mt: 1.5 }}>
      {isFetching ? t('list.loadingMore') : t('list.more')}
    </Button>
  );
}
