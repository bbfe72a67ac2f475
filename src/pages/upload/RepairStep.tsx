import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { correctedRow, emptyDraft } from '../../domain/upload/draft.ts';
import { earlierFailures } from '../../domain/upload/earlierFailures.ts';
import { isWorthSending, type RepairCase, repairCasesOfAll } from '../../domain/upload/repair.ts';
import { repairRows } from '../../domain/upload/repairRows.ts';
import { sentDeviceName } from '../../domain/upload/sentDevice.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptColumnChoices } from '../../kept/columnChoices.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { FileSource } from './FileSource.tsx';
import { groupCases, RepairGroups } from './RepairGroups.tsx';
import { RepairSources } from './RepairSources.tsx';
import { type Source, useReading } from './useReading.ts';
import { useRepairedBatches } from './useRepairedBatches.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface RepairStepProps {
  readonly customerId: CustomerId;
  readonly repaired: readonly BatchTrackingId[];
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
  const batches = useRepairedBatches(customerId, repaired);
  const parts = useMemo(
    () =>
      (batches ?? []).map(({ answer, sentHere }) => ({
        devices: answer?.batch.devices ?? [],
        uploaded: sentHere?.part.devices ?? [],
      })),
    [batches],
  );
  const cases = useMemo(() => repairCasesOfAll(parts), [parts]);
  const groups = useMemo(() => groupCases(cases), [cases]);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isIncluded = (key: string, first: RepairCase) => changed.get(key) ?? isWorthSending(first);
  const included = groups.flatMap(({ key, cases: some }) =>
    some[0] && isIncluded(key, some[0]) ? some : [],
  );
  const reading = useReading();
  const [fileRows, setFileRows] = useState(noRows);
  const { rows, missing } = repairRows(
    included,
    fileRows,
    parts.reduce((sum, { devices }) => sum + devices.length, 0),
  );

  async function readFiles(sources: readonly Source[]) {
    const files = await reading.read(sources, keptColumnChoices(account));
    if (files.length > 0) setFileRows(files.flatMap(({ read }) => read.rows));
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
    onChange(() => ({ ...emptyDraft, rows: decoded, earlier: earlierFailures(decoded, included) }));
    onNext();
  }

  if (batches === null) return <p role="status">{t('repair.loading')}</p>;
  const [only] = batches;
  if (batches.length === 1 && only?.failure && !only.answer)
    return <ApiProblem error={only.failure} onRetry={only.watching.checkNow} />;
  if (batches.every(({ answer, failure }) => !answer && !failure))
    return <p role="status">{t('repair.loading')}</p>;
  const isComplete = batches.every(({ answer, failure }) => answer || failure);
  const needsFile = included.filter((one) => one.needsFile).length;
  const names = missing
    .slice(0, namesShown)
    .map(
      ({ uploaded, id }) => (uploaded && sentDeviceName(uploaded)) ?? t('repair.position', { position: id }),
    );
  return (
    <>
      <RepairSources customerId={customerId} batches={batches} />
      {isComplete && cases.length === 0 && <p>{t('repair.nothing', { count: batches.length })}</p>}
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
        <FileSource reading={reading} onSources={(sources) => void readFiles(sources)} />
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
          disabled={rows.length === 0 || reading.current !== null || !isComplete}
          onClick={() => void takeRows()}
        >
          {t('repair.takeRows', { count: rows.length, number: format.number(rows.length) })}
        </Button>
      </div>
    </>
  );
}
