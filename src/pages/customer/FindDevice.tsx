import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { type SearchTexts, searchTexts } from '../../routing/searchTexts.ts';
import { FindDevices } from '../shared/find/FindDevices.tsx';

const route = getRouteApi('/signedIn/customers/$customerId/page/');

/** Finds devices of the customer. The text is `device` in the address: `q` searches the table of device batches. */
export function FindDevice({ customerId }: { customerId: CustomerId }) {
  const { t } = useTranslation('find');
  const { device = '' } = searchTexts(route.useSearch(), ['device']);
  const navigate = route.useNavigate();
  const search = (text: string) =>
    void navigate({
      search: ({ device: _, ...now }: SearchTexts) => (text === '' ? now : { ...now, device: text }),
      ...{ replace: true, resetScroll: false },
    });
  return (
    <>
      <p className="customer-facts">{t('aboutCustomer')}</p>
      <FindDevices customerId={customerId} query={device} onSearch={search} />
    </>
  );
}
