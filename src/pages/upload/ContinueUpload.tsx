import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow, DeviceValues } from '../../domain/deviceFile/deviceRow.ts';
import { type KeptDevice, nameOfKept, refillHashes } from '../../domain/upload/keptDevice.ts';
import type { UploadPlan } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptColumnChoices } from '../../kept/columnChoices.ts';
import type { KeptUpload } from '../../kept/uploads.ts';
import { FileSource } from './FileSource.tsx';
import { useReading } from './useReading.ts';
import { useTakeUp } from './useUploadRun.ts';

interface ContinueUploadProps {
  readonly upload: KeptUpload;
  /** What is decided by going on, such as that a failed part is tried again. */
  readonly change?: (plan: UploadPlan) => UploadPlan;
}

/** Names shown of devices that a file does not have. */
const namesShown = 10;

/** The rest of an upload that was left: sent at once, or as soon as the file has given its hashes back. */
export function ContinueUpload({ upload, change }: ContinueUploadProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const takeUp = useTakeUp();
  const reading = useReading();
  const [missing, setMissing] = useState<readonly KeptDevice[]>([]);
  const parts = upload.plan.parts.filter(({ state }) => state.kind !== 'sent' && state.kind !== 'leftOut');
  const count = parts.reduce((sum, { devices }) => sum + devices.length, 0);
  const needsFile = parts.some(({ devices }) => devices.some(({ hasHash }) => hasHash));

  function goOn(fileRows: readonly DeviceRow[]) {
    const refilled = parts.map(({ number, devices }) => ({ number, ...refillHashes(devices, fileRows) }));
    const notFound = refilled.flatMap((part) => part.missing);
    setMissing(notFound);
    if (notFound.length > 0) return;
    const devices = new Map<number, readonly DeviceValues[]>(
      refilled.map((part) => [part.number, part.devices]),
    );
    void takeUp(upload).send(devices, change);
  }

  async function readAgain(source: Blob, name: string | null) {
    const file = await reading.read(source, name, keptColumnChoices(upload.account));
    if (file) goOn(file.rows);
  }

  return (
    <section aria-label={t('watch.goOn')} className="continue-upload">
      <p>{t('watch.rest', { count, number: format.number(count) })}</p>
      {needsFile ? (
        <>
          <p>{t('watch.needsFile')}</p>
          <FileSource reading={reading} onSource={(source, name) => void readAgain(source, name)} />
        </>
      ) : (
        <Button variant="contained" onClick={() => goOn([])}>
          {t('watch.goOn')}
        </Button>
      )}
      {missing.length > 0 && (
        <p role="alert" className="upload-error">
          {t('watch.missing', {
            count: missing.length,
            number: format.number(missing.length),
            names: missing
              .slice(0, namesShown)
              .map((device) => nameOfKept(device) ?? `#${device.line}`)
              .join(', '),
          })}
        </p>
      )}
    </section>
  );
}
