import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { Customer } from '../../partnerCenter/customers.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';

interface CustomerFactsProps {
  readonly customerId: CustomerId;
  /** `null` until Partner Center has answered. */
  readonly customer: Customer | null;
  /** The domain stored in this browser. */
  readonly keptDomain: string | null;
}

/** The customer's domain, tenant ID and relationship in one line. */
export function CustomerFacts({ customerId, customer, keptDomain }: CustomerFactsProps) {
  const { t } = useTranslation('customers');
  const domain = customer?.domain ?? keptDomain;
  const relationship = customer?.relationshipToPartner ?? null;
  return (
    <p className="customer-facts">
      {domain !== null && (
        <>
          <bdi>{domain}</bdi>
          {' · '}
        </>
      )}
      {t('customer.tenant')} <code>{customerId}</code>
      <CopyButton iconOnly text={() => customerId} label={t('customer.copyTenantId')} />
      {relationship !== null && (
        <>
          {' · '}
          <Relationship sent={relationship} />
        </>
      )}
    </p>
  );
}

const relationships = ['reseller', 'advisor', 'syndication'] as const;

/** Documented values are translated. Others are shown as received. */
function Relationship({ sent }: { sent: string }) {
  const { t } = useTranslation('customers');
  const known = relationships.find((word) => word === sent.toLowerCase());
  return known === undefined ? <bdi>{sent}</bdi> : t(`customer.relationships.${known}`);
}
