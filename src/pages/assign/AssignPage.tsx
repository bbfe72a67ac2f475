import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProfileId, parseProfileId } from '../../domain/identifiers.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CustomerCrumbs } from '../shared/CustomerCrumbs.tsx';
import { FormGate } from '../shared/FormGate.tsx';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { AssignForm } from './AssignForm.tsx';
import { readAssignSource } from './assignSource.ts';
import { BatchDevices } from './BatchDevices.tsx';
import { JobDevices } from './JobDevices.tsx';
import './assign.css';

const route = getRouteApi('/signedIn/customers/$customerId/assign');

/** Gives devices a profile: which one, what that changes for each device, and a question before it is sent. */
export function AssignPage() {
  const { t } = useTranslation('assign');
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { query: customer, name } = useOpenedCustomer(customerId);
  const { batch, devices, of, retry } = search;
  const source = useMemo(() => readAssignSource({ batch, devices, of, retry }), [batch, devices, of, retry]);
  const chosen = parseProfileId(search.profile ?? '');
  const choose = (profile: ProfileId) =>
    void navigate({ search: (now) => ({ ...now, profile }), replace: true, resetScroll: false });
  const form = { customerId, customer, chosen, onChoose: choose };
  return (
    <div className="assign-page">
      <title>{[t('title'), name].filter(Boolean).join(' · ')}</title>
      <div>
        <CustomerCrumbs customerId={customerId} customerName={name} />
        <Typography variant="h1">{t('title')}</Typography>
      </div>
      {source === null ? (
        <EmptyState
          title={t('noSource.title')}
          action={
            <RouterButton
              variant="outlined"
              to="/customers/$customerId"
              params={{ customerId }}
              search={{ tab: 'batches' }}
            >
              {t('noSource.next')}
            </RouterButton>
          }
        >
          <p>{t('noSource.meaning')}</p>
        </EmptyState>
      ) : (
        <FormGate customerId={customerId}>
          {(isRightsKnown) =>
            source.kind === 'deviceBatch' ? (
              <BatchDevices customerId={customerId} source={source}>
                {(read) => <AssignForm {...form} {...{ isRightsKnown, read }} />}
              </BatchDevices>
            ) : (
              <JobDevices customerId={customerId} source={source} profileId={chosen}>
                {(read) => (
                  <AssignForm
                    {...form}
                    {...{ isRightsKnown, read }}
                    {...(source.kind === 'failed' && { repairs: source.trackingIds })}
                  />
                )}
              </JobDevices>
            )
          }
        </FormGate>
      )}
    </div>
  );
}
