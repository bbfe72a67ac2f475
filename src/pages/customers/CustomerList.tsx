import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { cardList } from '../../ui/cardList.ts';
import { resultMark } from './resultFocus.ts';

interface ListedCustomer {
  readonly id: CustomerId;
  readonly companyName: string | null;
  readonly domain: string | null;
}

export function CustomerList({ title, customers }: { title: string; customers: readonly ListedCustomer[] }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" aria-labelledby={titleId} sx={listSx}>
        {customers.map((customer) => (
          <li key={customer.id}>
            <CustomerLink customer={customer} />
          </li>
        ))}
      </Box>
    </section>
  );
}

function CustomerLink({ customer: { id, companyName, domain } }: { customer: ListedCustomer }) {
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
      <code title={id}>…{id.slice(-6)}</code>
    </RouterLink>
  );
}

const listSx = {
  ...cardList,
  overflow: 'hidden',
  '& a': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 3fr) minmax(0, 2fr) 4.5rem' },
    columnGap: 2,
    px: 1.5,
    py: { xs: 0.75, sm: 0.5 },
    alignItems: 'baseline',
    '&:hover': { bgcolor: 'action.hover' },
    // Inside the row, so that the list does not clip it.
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& .name': { gridColumn: { xs: '1 / -1', sm: 'auto' }, fontWeight: 500, overflowWrap: 'anywhere' },
  '& .domain': { color: 'text.secondary', overflowWrap: 'anywhere' },
  '& code': { color: 'text.secondary', fontSize: '0.8rem', justifySelf: 'end' },
} as const;
