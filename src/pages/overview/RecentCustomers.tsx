import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { customerName } from '../../partnerCenter/customers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CustomerChips } from '../shared/CustomerChips.tsx';
import { customerBadges } from '../shared/customerBadges.ts';
import '../shared/listCard.css';

interface RecentCustomersProps {
  /** The latest first. */
  readonly customers: readonly KeptCustomer[];
  readonly listed: readonly ListedUpload[];
}

const mostShown = 6;

export function RecentCustomers({ customers, listed }: RecentCustomersProps) {
  const { t } = useTranslation('overview');
  const titleId = useId();
  const badges = customerBadges(listed);
  return (
    <section className="list-card" aria-labelledby={titleId}>
      <header>
        <Typography variant="h2" id={titleId}>
          {t('customers.title')}
        </Typography>
        <RouterLink to="/customers">{t('customers.all')}</RouterLink>
      </header>
      <ul aria-labelledby={titleId}>
        {customers.slice(0, mostShown).map((customer) => {
          const of = badges.get(customer.customerId);
          return (
            <li key={customer.customerId}>
              <RouterLink
                to="/customers/$customerId"
                params={{ customerId: customer.customerId }}
                className="overview-customer"
                underline="none"
                color="inherit"
              >
                <span>
                  <bdi className="overview-name">{customerName(customer) ?? customer.customerId}</bdi>
                  {customer.companyName && <bdi className="overview-quiet">{customer.domain}</bdi>}
                </span>
                {of && <CustomerChips badges={of} />}
              </RouterLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
