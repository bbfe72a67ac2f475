import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { devicesToRepair } from '../../domain/outcome.ts';
import { correctedRow, emptyDraft } from '../../domain/upload/draft.ts';
import { isWorthSending, type RepairCase, repairCases } from '../../domain/upload/repair.ts';
import { repairRows } from '../../domain/upload/repairRows.ts';
import { sentDeviceName } from '../../domain/upload/sentDevice.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptColumnChoices } from '../../kept/columnChoices.ts';
import { uploadOfBatchQuery } from '../../kept/uploads.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';
import { FileSource } from './FileSource.tsx';
import { groupCases, RepairGroups } from './RepairGroups.tsx';
import { useReading } from './useReading.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface RepairStepProps {
  readonly customerId: CustomerId;
  readonly repaired: BatchTrackingId;
  readonly onChange: ChangeDraft;
  readonly onNext: () => void;
}

const noRows: readonly DeviceRow[] = [];
const namesShown = 10;

/** The first step of a repair: which failed devices to upload again, and the file with their hashes. */
export function RepairStep({ customerId, repaired, onChange, onNext }: RepairStepProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const account = useAccount().key;
  const { answer, failure, watching } = useWatchedBatch(customerId, repaired, true);
  const kept = useQuery(uploadOfBatchQuery(account, repaired));
  const batch = answer?.batch;
  const cases = useMemo(
    () => repairCases(devicesToRepair(batch?.devices ?? []), kept.data?.part.devices ?? []),
    [batch, kept.data],
  );
  const groups = useMemo(() => groupCases(cases), [cases]);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isIncluded = (key: string, first: RepairCase) => changed.get(key) ?? isWorthSending(first);
  const included = groups.flatMap(({ key, cases: some }) =>
    some[0] && isIncluded(key, some[0]) ? some : [],
  );
  const reading = useReading();
  const [fileRows, setFileRows] = useState(noRows);
  const { rows, missing } = repairRows(included, fileRows, batch?.devices.length ?? 0);

  async function readFile(source: Blob, name: string | null) {
    const file = await reading.read(source, name, keptColumnChoices(account));
    if (file) setFileRows(file.rows);
  }

  async function takeRows() {
    // Restored hashes come without their decoded values.
    const decoded = await Promise.all(
      rows.map((row) =>
        row.hashReading
          ? row
          : correctedRow({ ...row, hardwareHash: '' }, { hardwareHash: row.hardwareHash }),
      ),
    );
    onChange(() => ({ ...emptyDraft, rows: decoded }));
    onNext();
  }

  if (failure && !batch) return <ApiProblem error={failure} onRetry={watching.checkNow} />;
  if (!batch || kept.isPending) return <p role="status">{t('repair.loading')}</p>;
  const needsFile = included.filter((one) => one.needsFile).length;
  const names = missing
    .slice(0, namesShown)
    .map(
      ({ uploaded, position }) =>
        (uploaded && sentDeviceName(uploaded)) ?? t('repair.position', { position }),
    );
  return (
    <>
      <RouterLink
        to="/customers/$customerId/batches/$batchTrackingId"
        params={{ customerId, batchTrackingId: repaired }}
      >
        {t('repair.of', { trackingId: repaired })}
      </RouterLink>
      {batchVerdict(batch).phase !== 'done' && <p className="upload-warning">{t('repair.running')}</p>}
      {cases.length === 0 && <p>{t('repair.nothing')}</p>}
      {cases.length > 0 && (
        <RepairGroups
          groups={groups}
          isIncluded={isIncluded}
          onInclude={(key, isOn) => setChanged(new Map(changed).set(key, isOn))}
        />
      )}
      {included.some(({ uploaded }) => !uploaded) && <p>{t('repair.foreign')}</p>}
      {needsFile > 0 && (
        <p>{t('repair.needsFile', { count: needsFile, number: format.number(needsFile) })}</p>
      )}
      {(needsFile > 0 || included.some(({ uploaded }) => !uploaded)) && (
        <FileSource reading={reading} onSource={(source, name) => void readFile(source, name)} />
      )}
      {fileRows.length > 0 && missing.length > 0 && (
        <p role="status" className="upload-warning">
          {t('repair.missing', {
            count: missing.length,
            number: format.number(missing.length),
            names: names.join(', '),
          })}
        </p>
      )}
      <div className="upload-actions">
        <Button
          variant="contained"
          size="medium"
          disabled={rows.length === 0 || reading.current !== null}
          onClick={() => void takeRows()}
        >
          {t('repair.takeRows', { count: rows.length, number: format.number(rows.length) })}
        </Button>
      </div>
    </>
  );
}
