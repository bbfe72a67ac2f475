import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import { BadAddress } from '../badAddress.ts';
import { RouterButton } from '../RouterLink.tsx';

/** Stands in for a page that cannot be shown: its address is wrong, or it broke. The rest of the app lives on. */
export function PageFailure({ error: thrown }: { error: unknown }) {
  const { t } = useTranslation();
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  // The router hands a failed parameter on inside an error of its own.
  const bad = [error, error.cause].find((one) => one instanceof BadAddress);
  if (bad) {
    return (
      <ProblemPanel
        title={t('badAddress.title')}
        meaning={t(`badAddress.${bad.part}`)}
        remedy={[t('badAddress.next')]}
        actions={<RouterButton to="/customers">{t('toCustomers')}</RouterButton>}
      />
    );
  }
  return (
    <ProblemPanel
      title={t('crash.title')}
      meaning={t('crash.meaning')}
      remedy={[t('crash.next')]}
      details={
        <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{error.stack ?? error.message}</pre>
      }
      actions={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
    />
  );
}
