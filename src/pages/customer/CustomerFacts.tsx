import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { Customer } from '../../partnerCenter/customers.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

interface CustomerFactsProps {
  readonly customerId: CustomerId;
  /** `null` until Partner Center has answered. */
  readonly customer: Customer | null;
  /** The domain stored in this browser. */
  readonly keptDomain: string | null;
}

/** The customer's tenant ID, domain and relationship. */
export function CustomerFacts({ customerId, customer, keptDomain }: CustomerFactsProps) {
  const { t } = useTranslation('customers');
  const domain = customer?.domain ?? keptDomain;
  const tenantId = (
    <>
      <code>{customerId}</code>
      <CopyButton iconOnly text={() => customerId} label={t('customer.copyTenantId')} />
    </>
  );
  return (
    <KeyValueList
      inline
      items={[
        { name: t('customer.tenantId'), value: tenantId },
        ...(domain === null ? [] : [{ name: t('customer.domain'), value: <bdi>{domain}</bdi> }]),
        ...(customer === null
          ? []
          : [
              {
                name: t('customer.relationship'),
                value: <Relationship sent={customer.relationshipToPartner} />,
              },
            ]),
      ]}
    />
  );
}

const relationships = ['reseller', 'advisor', 'syndication'] as const;

/** Documented values are translated. Others are shown as received. */
function Relationship({ sent }: { sent: string | null }) {
  const { t } = useTranslation('customers');
  if (sent === null) return t('customer.unknown');
  const known = relationships.find((word) => word === sent.toLowerCase());
  return known === undefined ? <bdi>{sent}</bdi> : t(`customer.relationships.${known}`);
}
