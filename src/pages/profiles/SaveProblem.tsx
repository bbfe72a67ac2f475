import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { rightsAfter } from '../../partnerCenter/policies.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { RoleRefused } from '../shared/RoleRefused.tsx';
import type { SaveResult } from './useSaveProfile.ts';

interface SaveProblemProps {
  readonly customerId: CustomerId;
  readonly result: SaveResult | null;
  /** Whether an earlier try may have created the profile, perhaps before a reload. */
  readonly isInDoubt: boolean;
  readonly isSaving: boolean;
  readonly onCreateInstead: () => void;
}

/** Why a profile was not saved, or may not have been, and what to do. */
export function SaveProblem({ customerId, result, isInDoubt, isSaving, onCreateInstead }: SaveProblemProps) {
  const { t } = useTranslation('profiles');
  if (isSaving) return null;
  if (result?.kind === 'gone')
    return (
      <ProblemPanel
        variant="banner"
        title={t('problem.gone')}
        meaning={t('problem.goneMeaning')}
        remedy={[]}
        actions={
          <Button variant="outlined" onClick={onCreateInstead}>
            {t('problem.goneCreate')}
          </Button>
        }
      />
    );
  if (result?.kind === 'incomplete')
    return (
      <ProblemPanel
        variant="banner"
        title={t('problem.incomplete')}
        meaning={t('problem.incompleteMeaning')}
        remedy={[]}
      />
    );
  const failed = result?.kind === 'failed' ? result : null;
  if (failed && failed.error instanceof ApiError && rightsAfter(failed.error) === 'refused')
    return <RoleRefused customerId={customerId} />;
  return (
    <>
      {isInDoubt && (
        <ProblemPanel
          variant="banner"
          severity="warning"
          title={t('doubt.title')}
          meaning={t('doubt.meaning')}
          remedy={[]}
        />
      )}
      {failed?.isInDoubt && !isInDoubt && <p role="alert">{t('doubt.edit')}</p>}
      {failed && <ApiProblem error={failed.error} variant="line" />}
    </>
  );
}
