import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { cardList } from '../../ui/cardList.ts';
import { CustomerChips } from '../shared/CustomerChips.tsx';
import type { CustomerBadges } from '../shared/customerBadges.ts';
import { resultMark } from './resultFocus.ts';

interface ListedCustomer {
  readonly id: CustomerId;
  readonly companyName: string | null;
  readonly domain: string | null;
}

interface CustomerListProps {
  readonly title: string;
  readonly customers: readonly ListedCustomer[];
  /** What is open at the customers that this browser knows. */
  readonly badges?: ReadonlyMap<CustomerId, CustomerBadges>;
}

export function CustomerList({ title, customers, badges }: CustomerListProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" aria-labelledby={titleId} sx={listSx}>
        {customers.map((customer) => (
          <li key={customer.id}>
            <CustomerLink customer={customer} badges={badges?.get(customer.id)} />
          </li>
        ))}
      </Box>
    </section>
  );
}

interface CustomerLinkProps {
  readonly customer: ListedCustomer;
  readonly badges: CustomerBadges | undefined;
}

function CustomerLink({ customer: { id, companyName, domain }, badges }: CustomerLinkProps) {
  const { t } = useTranslation('customers');
  return (
    <RouterLink
      to="/customers/$customerId"
      params={{ customerId: id }}
      underline="none"
      color="inherit"
      {...resultMark}
    >
      {/* Isolated, because a name may contain characters that change the direction of the text after it. */}
      <bdi className="name">{companyName ?? t('list.nameless')}</bdi>
      <bdi className="domain">{domain}</bdi>
      {badges && <CustomerChips badges={badges} />}
      <code title={id}>…{id.slice(-6)}</code>
    </RouterLink>
  );
}

/** Also for the uploads that a search finds. */
export const listSx = {
  ...cardList,
  overflow: 'hidden',
  '& a': {
    display: 'grid',
    gridTemplateColumns: {
      xs: 'minmax(0, 1fr) auto',
      sm: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, auto) 4.5rem',
    },
    columnGap: 2,
    px: 1.5,
    py: { xs: 0.75, sm: 0.5 },
    alignItems: 'baseline',
    '&:hover': { bgcolor: 'action.hover' },
    // Inside the row, so that the list does not clip it.
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& .name': { gridColumn: { xs: '1 / -1', sm: 'auto' }, fontWeight: 500, overflowWrap: 'anywhere' },
  '& .domain': {
    gridColumn: { xs: 1, sm: 2 },
    gridRow: { xs: 2, sm: 1 },
    color: 'text.secondary',
    overflowWrap: 'anywhere',
  },
  // Nothing follows: it has the rest of the row.
  '& .domain:last-child': { gridColumn: { xs: '1 / -1', sm: '2 / -1' } },
  '& .badges': { gridColumn: { xs: '1 / -1', sm: 3 }, display: 'flex', flexWrap: 'wrap', gap: 0.5 },
  '& code': {
    gridColumn: { xs: 2, sm: 4 },
    gridRow: { xs: 2, sm: 1 },
    color: 'text.secondary',
    fontSize: '0.8rem',
    justifySelf: 'end',
  },
} as const;
