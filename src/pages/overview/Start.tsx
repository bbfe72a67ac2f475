import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { KeptCustomer } from '../../kept/records.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { UploadButton } from './UploadButton.tsx';
import './start.css';

interface StartProps {
  readonly customers: readonly KeptCustomer[];
  readonly onFollow: () => void;
}

/** The ways to begin, for those of whom this browser knows no upload yet. */
export function Start({ customers, onFollow }: StartProps) {
  const { t } = useTranslation('overview');
  return (
    <div className="overview-start">
      <Typography variant="h2">{t('start.title')}</Typography>
      <p>{t('start.about')}</p>
      <div>
        <section>
          <Typography variant="h3">{t('start.upload.title')}</Typography>
          <p>{t('start.upload.about')}</p>
          <UploadButton customers={customers} />
        </section>
        <section>
          <Typography variant="h3">{t('start.follow.title')}</Typography>
          <p>{t('start.follow.about')}</p>
          <Button variant="outlined" onClick={onFollow}>
            {t('follow')}
          </Button>
        </section>
        <section>
          <Typography variant="h3">{t('start.customer.title')}</Typography>
          <p>{t('start.customer.about')}</p>
          <RouterButton variant="outlined" to="/customers">
            {t('start.customer.open')}
          </RouterButton>
        </section>
      </div>
    </div>
  );
}
