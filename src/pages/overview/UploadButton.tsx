import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptCustomer } from '../../kept/records.ts';
import { customerName } from '../../partnerCenter/customers.ts';

/** An upload is for one customer: one of those opened here lately, or one that is found on the page of all customers. */
export function UploadButton({ customers }: { readonly customers: readonly KeptCustomer[] }) {
  const { t } = useTranslation('overview');
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<Element | null>(null);
  const toCustomers = () => void navigate({ to: '/customers' });
  return (
    <>
      <Button
        variant="contained"
        aria-haspopup={customers.length > 0 ? 'menu' : undefined}
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => (customers.length > 0 ? setAnchor(currentTarget) : toCustomers())}
      >
        {t('upload')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('uploadTo'), dense: true } }}
      >
        <ListSubheader role="presentation" sx={{ lineHeight: 2.5 }}>
          {t('uploadTo')}
        </ListSubheader>
        {customers.slice(0, mostShown).map((customer) => (
          <MenuItem
            key={customer.customerId}
            sx={{ whiteSpace: 'normal', maxWidth: 420 }}
            onClick={() => {
              const { customerId } = customer;
              void navigate({ to: '/customers/$customerId/upload', params: { customerId }, search: {} });
            }}
          >
            <bdi>{customerName(customer) ?? customer.customerId}</bdi>
          </MenuItem>
        ))}
        <MenuItem onClick={toCustomers}>{t('anotherCustomer')}</MenuItem>
      </Menu>
    </>
  );
}

const mostShown = 8;
