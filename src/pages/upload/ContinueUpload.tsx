import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow, DeviceValues } from '../../domain/deviceFile/deviceRow.ts';
import { restoreHashes, type SentDevice, sentDeviceName } from '../../domain/upload/sentDevice.ts';
import { countDevices, isSettled, type UploadPlan } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptColumnChoices } from '../../kept/columnChoices.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { useUploadRuns } from '../shared/useUploadRun.ts';
import { FileSource } from './FileSource.tsx';
import { type Source, useReading } from './useReading.ts';

interface ContinueUploadProps {
  readonly upload: KeptUpload;
  /** What continuing changes in the plan, such as that a failed part is tried again. */
  readonly change?: (plan: UploadPlan) => UploadPlan;
}

/** How many devices that a file lacks are named. */
const namesShown = 10;

/** Sends the rest of an interrupted upload: at once, or after the file with its hashes was chosen again. */
export function ContinueUpload({ upload, change }: ContinueUploadProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const uploads = useUploadRuns();
  const reading = useReading();
  const [missing, setMissing] = useState<readonly SentDevice[]>([]);
  const parts = upload.plan.parts.filter((part) => !isSettled(part));
  const count = countDevices(parts);
  const needsFile = parts.some(({ devices }) => devices.some(({ hasHash }) => hasHash));

  function continueWith(fileRows: readonly DeviceRow[]) {
    const restored = parts.map(({ number, devices }) => ({ number, ...restoreHashes(devices, fileRows) }));
    const notFound = restored.flatMap((part) => part.missing);
    setMissing(notFound);
    if (notFound.length > 0) return;
    const devices = new Map<number, readonly DeviceValues[]>(
      restored.map((part) => [part.number, part.devices]),
    );
    void uploads.findOrCreate(upload).send(devices, change);
  }

  async function readFiles(sources: readonly Source[]) {
    const files = await reading.read(sources, keptColumnChoices(upload.account));
    if (files.length > 0) continueWith(files.flatMap(({ read }) => read.rows));
  }

  return (
    <section aria-label={t('watch.goOn')} className="upload-card continue-upload">
      <p>{t('watch.rest', { count, number: format.number(count) })}</p>
      {needsFile ? (
        <>
          <p>{t('watch.needsFile')}</p>
          <FileSource reading={reading} onSources={(sources) => void readFiles(sources)} />
        </>
      ) : (
        <Button variant="contained" onClick={() => continueWith([])}>
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
              .map((device) => sentDeviceName(device) ?? `#${device.line}`)
              .join(', '),
          })}
        </p>
      )}
    </section>
  );
}
