import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import './customerCrumbs.css';

interface CustomerCrumbsProps {
  readonly customerId: CustomerId;
  /** `null` until known, and if Partner Center does not give one. */
  readonly customerName: string | null;
  /** Among what of the customer the page is, e.g. "Uploads". */
  readonly part?: string;
}

/** The way from the list of customers to a page of one customer. Small screens show the customer only. */
export function CustomerCrumbs({ customerId, customerName, part }: CustomerCrumbsProps) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('nav.here')} className="customer-crumbs">
      <span className="wide">
        <RouterLink to="/customers">{t('nav.customers')}</RouterLink>
        {' / '}
      </span>
      <RouterLink to="/customers/$customerId" params={{ customerId }}>
        <bdi>{customerName ?? customerId}</bdi>
      </RouterLink>
      {part && (
        <span className="wide">
          {' / '}
          {part}
        </span>
      )}
    </nav>
  );
}
