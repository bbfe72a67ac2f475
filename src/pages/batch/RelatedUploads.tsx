import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { retryChain } from '../../domain/upload/retryChain.ts';
import { useFormat } from '../../i18n/format.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { listedUploadsQuery } from '../../kept/listedUploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { latePart } from '../../ui/lazyPart.ts';
import { repairTarget, uploadAddress } from '../shared/uploadAddress.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';

// Most uploads have none.
const RetryHistory = latePart(() => {
  const texts = loadTexts('keptUploads');
  return import('./RetryHistory.tsx').then((part) => texts.then(() => ({ RetryHistory: part.RetryHistory })));
}, 'RetryHistory');

/**
 * Once the upload is finished: the way to upload devices of it again, or to assign the profile again. The main button if the partner has
 * to act.
 */
export function RepairButton({ upload }: { upload: ShownUpload }) {
  const { customerId, trackingIds, assigns, verdict } = upload;
  const { t } = useTranslation('batch');
  if (verdict === null) return null;
  const { phase, toResolve, forYou, alreadyRegistered } = verdict;
  if (phase !== 'done' || toResolve + (assigns ? 0 : alreadyRegistered) === 0) return null;
  return (
    <RouterButton
      variant={forYou > 0 ? 'contained' : 'outlined'}
      {...repairTarget(customerId, trackingIds, assigns)}
    >
      {t(toResolve > 0 ? 'upload.again' : 'upload.anyway')}
    </RouterButton>
  );
}

/** The whole upload of which this is a part, and the history of the uploads before and after it, if they were sent from this browser. */
export function RelatedUploads({ upload }: { upload: ShownUpload }) {
  const { customerId, trackingIds, assigns, parts } = upload;
  const { t } = useTranslation('batch');
  const format = useFormat();
  const { data: listed } = useQuery(listedUploadsQuery(useAccount().key, customerId));
  const chain = useMemo(() => {
    const uploads = (listed ?? []).map((one) => ({ ...one, repairs: one.sentHere?.repairs ?? [] }));
    return retryChain(uploads, trackingIds);
  }, [listed, trackingIds]);
  const [first] = parts;
  const whole = parts.length === 1 ? first?.sentFrom?.upload : undefined;
  const isPart = whole !== undefined && whole.plan.parts.length > 1;
  return (
    <>
      {isPart && (
        <p className="upload-facts">
          {t('upload.part', {
            part: format.number(first?.sentFrom?.part.number ?? 1),
            total: format.number(whole.plan.parts.length),
          })}{' '}
          <RouterLink {...uploadAddress(customerId, whole.trackingIds, assigns)}>
            {t('upload.whole')}
          </RouterLink>
        </p>
      )}
      {chain && (
        <Suspense fallback={null}>
          <RetryHistory {...{ customerId, chain, trackingIds, assigns }} />
        </Suspense>
      )}
    </>
  );
}
