import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DeviceColumn,
  type DeviceRow,
  type DeviceValues,
  noValues,
} from '../../domain/deviceFile/deviceRow.ts';
import { findDuplicates } from '../../domain/deviceFile/findDuplicates.ts';
import {
  correctedRow,
  isTypedIn,
  nextTypedInId,
  type UploadDraft,
  withoutTypedIn,
  withTypedIn,
} from '../../domain/upload/draft.ts';
import { TypedForm, type TypedMessage } from './TypedForm.tsx';
import { useFindingTexts } from './useFindingTexts.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface TypedDevicesProps {
  readonly draft: UploadDraft;
  readonly onChange: ChangeDraft;
}

/** Devices entered or scanned one by one, the last one first. A device that is there already is marked at once. */
export function TypedDevices({ draft, onChange }: TypedDevicesProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  const texts = useFindingTexts();
  const [message, setMessage] = useState<TypedMessage | null>(null);
  const [addedId, setAddedId] = useState<number | null>(null);
  const devices = useMemo(() => draft.rows.filter(isTypedIn).reverse(), [draft.rows]);
  const duplicates = useMemo(
    () =>
      new Map(
        devices.length > 0 ? findDuplicates(draft.rows).map((finding) => [finding.rowId, finding]) : [],
      ),
    [draft.rows, devices],
  );
  const nameOf = ({ id, serialNumber, productKey }: DeviceRow) =>
    serialNumber || productKey || t('typed.nameless', { number: -id });

  async function add(values: DeviceValues, recognized: DeviceColumn | null) {
    const empty = { id: 0, line: null, ...noValues, hashReading: null };
    const row = await correctedRow(empty, values);
    let device = row;
    onChange((now) => {
      device = { ...row, id: nextTypedInId(now) };
      return withTypedIn(now, device);
    });
    setAddedId(device.id);
    const added = t('typed.added', { number: -device.id, name: nameOf(device) });
    const note = recognized && t('typed.recognized', { column: t(`upload:columns.${recognized}`) });
    setMessage({ text: [note, added].filter(Boolean).join(' '), isProblem: false });
  }

  const repeated = addedId === null ? undefined : duplicates.get(addedId);
  const isProblem = message?.isProblem === true || (message !== null && repeated !== undefined);
  return (
    <section aria-label={t('typed.title')} className="upload-card">
      <Typography variant="h2">{t('typed.title')}</Typography>
      <p>{t('typed.about')}</p>
      <TypedForm
        onAdd={(values, recognized) => void add(values, recognized)}
        onMessage={(next) => {
          setMessage(next);
          setAddedId(null);
        }}
      />
      <p role="status" className={isProblem ? 'upload-error' : undefined}>
        {message?.text} {message && repeated && texts.reason(repeated)}
      </p>
      {devices.length > 0 && (
        <ul aria-label={t('typed.list')} className="typed-list">
          {devices.map((device) => {
            const duplicate = duplicates.get(device.id);
            return (
              <li key={device.id}>
                <bdi>{nameOf(device)}</bdi>{' '}
                {duplicate && (
                  <span className={`finding finding-${duplicate.severity}`}>{texts.reason(duplicate)}</span>
                )}
                <Button onClick={() => onChange((now) => withoutTypedIn(now, device.id))}>
                  {t('typed.remove', { name: nameOf(device) })}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
