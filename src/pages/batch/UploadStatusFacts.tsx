import { useTranslation } from 'react-i18next';
import type { Batch } from '../../domain/batch.ts';
import { batchDuration } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { Time } from '../shared/Time.tsx';

/** Partner Center's status of the batch and its times. The verdict does not depend on them. */
export function UploadStatusFacts({ batch, at }: { batch: Batch; at: Date }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const duration = batchDuration(batch, at);
  const items = [
    { name: t('facts.status'), value: <code>{batch.statusAsSent ?? t('facts.none')}</code> },
    { name: t('facts.started'), value: <Time value={batch.startedTime} missing={t('facts.notSet')} /> },
    { name: t('facts.completed'), value: <Time value={batch.completedTime} missing={t('facts.notSet')} /> },
  ];
  const name = batch.completedTime ? t('facts.duration') : t('facts.runningFor');
  return (
    <KeyValueList
      inline
      items={duration === null ? items : [...items, { name, value: format.duration(duration) }]}
    />
  );
}
