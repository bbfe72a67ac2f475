import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface ShowMoreProps {
  readonly isAsking: boolean;
  /** False after a failure: only a click asks again, or the calls would not end. */
  readonly isAutomatic: boolean;
  readonly onMore: () => void;
}

/** How far below the visible part the end may be when more is fetched: a few turns of the wheel. */
const aheadPx = 600;

/** Asks for the next page as the end of the list comes near; a click does it too. */
export function ShowMore({ isAsking, isAutomatic, onMore }: ShowMoreProps) {
  const { t } = useTranslation('customers');
  const button = useRef<HTMLButtonElement>(null);
  const more = useEffectEvent(onMore);
  const mayAsk = isAutomatic && !isAsking;
  useEffect(() => {
    if (!mayAsk || button.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && more(),
      {
        rootMargin: `0px 0px ${aheadPx}px`,
      },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [mayAsk]);
  return (
    // Not disabled while asking: it would drop the focus.
    <Button ref={button} variant="outlined" onClick={onMore} sx={{ mt: 1.5 }}>
      {isAsking ? t('list.loadingMore') : t('list.more')}
    </Button>
  );
}
