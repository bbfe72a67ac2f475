import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { customerName } from '../../partnerCenter/customers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useListedFacts, useListedName } from '../shared/useUploadWords.ts';
import { listSx } from './CustomerList.tsx';
import { resultMark } from './resultFocus.ts';

interface UploadResultsProps {
  readonly uploads: readonly ListedUpload[];
  /** Where the names of their customers are found. */
  readonly customers: readonly KeptCustomer[];
}

/** The uploads that a search finds in this browser. */
export function UploadResults({ uploads, customers }: UploadResultsProps) {
  const { t } = useTranslation('customers');
  const titleId = useId();
  const nameOf = useListedName();
  const factsOf = useListedFacts();
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ mb: 0.5 }}>
        {t('list.uploads')}
      </Typography>
      <Box component="ul" aria-labelledby={titleId} sx={listSx}>
        {uploads.map((upload) => (
          <li key={upload.key}>
            <RouterLink {...uploadTarget(upload)} underline="none" color="inherit" {...resultMark}>
              <bdi className="name">{nameOf(upload)}</bdi>
              <span className="domain">
                <bdi>
                  {customerName(customers.find(({ customerId }) => customerId === upload.customerId))}
                </bdi>
                {' · '}
                {factsOf(upload)}
              </span>
            </RouterLink>
          </li>
        ))}
      </Box>
    </section>
  );
}
