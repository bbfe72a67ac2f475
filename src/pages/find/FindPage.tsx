import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FindDevices } from '../shared/find/FindDevices.tsx';

const route = getRouteApi('/signedIn/find');

/** Finds devices of all customers. */
export function FindPage() {
  const { t } = useTranslation('find');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (text: string) =>
    void navigate({ search: text === '' ? {} : { q: text }, replace: true, resetScroll: false });
  return (
    <div className="find-page">
      <title>{t('title')}</title>
      <header>
        <Typography variant="h1">{t('title')}</Typography>
        <p>{t('about')}</p>
      </header>
      <FindDevices customerId={null} query={q} onSearch={search} />
    </div>
  );
}
