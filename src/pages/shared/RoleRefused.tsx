import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import { useProfileRights } from './useProfileRights.ts';

/** Says that the user's role cannot change profiles, and who can help. The page loads the texts `profiles`. */
export function RoleRefused({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation('profiles');
  const { isChecking, checkAgain } = useProfileRights(customerId, false);
  return (
    <ProblemPanel
      variant="banner"
      severity="info"
      title={t('role.refusedTitle')}
      meaning={t('role.refused')}
      remedy={[t('role.remedy')]}
      actions={
        <Button variant="outlined" loading={isChecking} onClick={checkAgain}>
          {t('role.check')}
        </Button>
      }
    />
  );
}
