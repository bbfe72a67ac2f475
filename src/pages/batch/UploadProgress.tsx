import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { listedUploadsQuery, uploadProgress } from '../../kept/listedUploads.ts';
import { ProgressOverTime } from '../shared/charts/ProgressOverTime.tsx';
import type { ShownUpload } from '../shared/useShownUpload.ts';

/** The course of the upload as this browser has followed it. */
export function UploadProgress({ upload: { customerId, trackingIds } }: { readonly upload: ShownUpload }) {
  const { t } = useTranslation('charts');
  const { data: listed } = useQuery(listedUploadsQuery(useAccount().key, customerId));
  const points = useMemo(() => {
    const kept = listed?.find((one) => trackingIds.every((id) => one.trackingIds.includes(id)));
    return kept ? uploadProgress(kept) : [];
  }, [listed, trackingIds]);
  if (listed === undefined) return null;
  return points.length < 2 ? (
    <p className="chart-empty">{t('progress.none')}</p>
  ) : (
    <ProgressOverTime points={points} />
  );
}
