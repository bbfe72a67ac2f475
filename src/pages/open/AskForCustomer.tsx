import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { readCustomer } from '../../domain/openAddress.ts';
import { keptCustomersQuery } from '../../kept/customers.ts';
import { customerName } from '../../partnerCenter/customers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { cardList } from '../../ui/cardList.ts';
import { openTarget, type UploadToOpen } from './openTarget.ts';
import { cardSx, TextForm } from './TextForm.tsx';

interface AskForCustomerProps {
  readonly upload: UploadToOpen;
  /** What the address gives as the customer, if that is no customer ID. */
  readonly badCustomer: string | null;
}

/** Customers offered to choose from. */
const mostRecent = 10;

/** Asks for the customer of a tracking ID: Partner Center finds an upload only under its customer. */
export function AskForCustomer({ upload, badCustomer }: AskForCustomerProps) {
  const { t } = useTranslation('open');
  const navigate = useNavigate();
  const recent = useQuery(keptCustomersQuery(useAccount().key)).data ?? [];
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<'none' | 'same' | null>(null);
  const titleId = useId();

  function open() {
    const customerId = readCustomer(text);
    if (customerId === null) return setProblem('none');
    if (upload.trackingIds.some((id) => String(id) === customerId)) return setProblem('same');
    void navigate(openTarget(customerId, upload));
  }

  return (
    <>
      <title>{t('customer.title')}</title>
      <div>
        <Typography variant="h1">{t('customer.title')}</Typography>
        <Typography>
          {badCustomer === null ? t('customer.missing') : t('customer.bad', { customer: badCustomer })}
        </Typography>
        <Typography color="textSecondary">
          {t('customer.trackingId')} <code>{upload.trackingIds.join(', ')}</code>
        </Typography>
      </div>
      {recent.length > 0 && (
        <section aria-labelledby={titleId}>
          <Typography variant="h2" id={titleId} sx={{ mb: 0.5 }}>
            {t('customer.recent')}
          </Typography>
          <Box component="ul" aria-labelledby={titleId} sx={listSx}>
            {recent.slice(0, mostRecent).map((customer) => (
              <li key={customer.customerId}>
                <RouterLink {...openTarget(customer.customerId, upload)} underline="none" color="inherit">
                  <bdi>{customerName(customer) ?? customer.customerId}</bdi>
                  {customer.companyName !== null && <bdi className="domain">{customer.domain}</bdi>}
                </RouterLink>
              </li>
            ))}
          </Box>
        </section>
      )}
      <Box sx={cardSx}>
        <TextForm
          label={t('customer.label')}
          hint={t('customer.hint')}
          problem={problem && t(`customer.problem.${problem}`)}
          text={text}
          onChange={(next) => {
            setText(next);
            setProblem(null);
          }}
          onSubmit={open}
        />
        <Typography sx={{ mt: 1.5 }}>
          <RouterLink to="/customers">{t('customer.find')}</RouterLink>
        </Typography>
      </Box>
    </>
  );
}

const listSx = {
  ...cardList,
  overflow: 'hidden',
  '& a': {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 2,
    px: 1.5,
    py: 0.75,
    '&:hover': { bgcolor: 'action.hover' },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '& .domain': { color: 'text.secondary' },
} as const;
