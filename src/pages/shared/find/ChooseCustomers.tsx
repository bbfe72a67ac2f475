import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import { foldForSearch } from '../../../domain/foldForSearch.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { useFormat } from '../../../i18n/format.ts';
import { keptCustomersQuery } from '../../../kept/customers.ts';
import type { KeptCustomer } from '../../../kept/records.ts';
import type { DeviceSearch } from '../../../operations/DeviceSearch.ts';
import { customerName } from '../../../partnerCenter/customers.ts';
import { RouterLink } from '../../../routing/RouterLink.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';

interface ChooseCustomersProps {
  readonly search: DeviceSearch;
  /** `null` to choose among all customers that this browser knows. */
  readonly customerId: CustomerId | null;
}

const filterFrom = 8;

/** Chooses customers and counts what reading their device batches takes. */
export function ChooseCustomers({ search, customerId }: ChooseCustomersProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const { data: customers } = useQuery(keptCustomersQuery(useAccount().key));
  const [chosen, setChosen] = useState<ReadonlySet<CustomerId>>(new Set());
  // As many as were asked for, until the counting is over.
  const [asked, setAsked] = useState(0);
  const { activity, counted, isOffline, pausedUntil } = useSelector(search.store, (state) => state);
  const isCounting = activity === 'counting';
  const ids = customerId === null ? [...chosen] : [customerId];

  function count() {
    setAsked(ids.length);
    void search.count(ids);
  }

  if (customerId === null && customers?.length === 0)
    return (
      <EmptyState
        title={t('read.noCustomers')}
        action={<RouterLink to="/customers">{t('read.openCustomers')}</RouterLink>}
      >
        <p>{t('read.noCustomersNext')}</p>
      </EmptyState>
    );
  return (
    <>
      {customerId === null && customers && (
        <Choices customers={customers} chosen={chosen} onChoose={setChosen} />
      )}
      <div className="find-actions">
        {isCounting ? (
          <Button variant="outlined" onClick={() => search.stop()}>
            {t('read.cancel')}
          </Button>
        ) : (
          <Button variant="outlined" disabled={ids.length === 0} onClick={count}>
            {t('read.count')}
          </Button>
        )}
        <span role="status" className="found-note">
          {isCounting
            ? isOffline
              ? t('read.offline')
              : pausedUntil !== null
                ? t('read.paused', { time: format.time(pausedUntil) })
                : t('read.counting', {
                    done: format.number(counted.size),
                    total: format.number(Math.max(asked, counted.size)),
                  })
            : t('read.countHint')}
        </span>
      </div>
    </>
  );
}

interface ChoicesProps {
  readonly customers: readonly KeptCustomer[];
  readonly chosen: ReadonlySet<CustomerId>;
  readonly onChoose: (chosen: ReadonlySet<CustomerId>) => void;
}

function Choices({ customers, chosen, onChoose }: ChoicesProps) {
  const { t } = useTranslation('find');
  const [text, setText] = useState('');
  const wanted = foldForSearch(text.trim());
  const shown = customers.filter(
    (customer) =>
      chosen.has(customer.customerId) ||
      foldForSearch(`${customer.companyName}\n${customer.domain}`).includes(wanted),
  );
  function toggle(customerId: CustomerId) {
    const next = new Set(chosen);
    if (!next.delete(customerId)) next.add(customerId);
    onChoose(next);
  }
  return (
    <fieldset className="find-customers">
      <legend>{t('read.customers')}</legend>
      {customers.length >= filterFrom && (
        <SearchInput label={t('read.filter')} value={text} onChange={setText} onClear={() => setText('')} />
      )}
      <div>
        {shown.map((customer) => (
          <label key={customer.customerId}>
            <input
              type="checkbox"
              checked={chosen.has(customer.customerId)}
              onChange={() => toggle(customer.customerId)}
            />
            <bdi>{customerName(customer) ?? customer.customerId}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
