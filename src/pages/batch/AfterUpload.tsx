import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { latePart } from '../../ui/lazyPart.ts';
import { assignTarget } from '../shared/uploadAddress.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';

// Few uploads have it.
const ThenAssigned = latePart(() => import('../shared/ThenAssigned.tsx'), 'ThenAssigned');

/** The profile that was chosen with the upload, if it was sent from this browser. */
export function ChosenProfile({ upload: { customerId, parts } }: { readonly upload: ShownUpload }) {
  const source = parts.find(({ sentFrom }) => sentFrom !== null)?.sentFrom?.upload;
  if (!source?.thenAssign) return null;
  return (
    <Suspense fallback={null}>
      <ThenAssigned customerId={customerId} uploadId={source.id} />
    </Suspense>
  );
}

/** Once the upload is finished: the way to assign a profile to its registered devices. */
export function AssignButton({ upload }: { readonly upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  const { customerId, trackingIds, assigns, verdict } = upload;
  const isPossible =
    assigns === null && verdict?.phase === 'done' && verdict.registered + verdict.alreadyRegistered > 0;
  if (!isPossible) return null;
  return (
    <RouterButton variant="outlined" {...assignTarget(customerId, trackingIds)}>
      {t('upload.assign')}
    </RouterButton>
  );
}
