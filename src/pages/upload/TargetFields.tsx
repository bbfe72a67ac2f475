import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { parseBatchId } from '../../domain/identifiers.ts';
import type { DraftTarget, UploadDraft } from '../../domain/upload/draft.ts';
import { type Destination, largestBatch } from '../../domain/upload/target.ts';
import type { DeviceBatch } from '../../partnerCenter/deviceBatches.ts';

interface TargetFieldsProps {
  readonly draft: UploadDraft;
  readonly name: string;
  /** `null` until they are loaded, or if they cannot be. */
  readonly batches: readonly DeviceBatch[] | null;
  readonly problem: Extract<Destination, { ok: false }>['problem'] | null;
  readonly onTarget: (target: Partial<DraftTarget>) => void;
  readonly onBatchSize: (size: number) => void;
}

/** A new batch and its name or an existing batch, and the most devices per part. */
export function TargetFields({ draft, name, batches, problem, onTarget, onBatchSize }: TargetFieldsProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  const labelId = useId();
  const { kind, batchId } = draft.target;
  const nameProblem =
    problem === null || problem === 'batchSize' || problem === 'noBatchChosen' ? null : problem;
  return (
    <div className="upload-card target-fields">
      <Typography id={labelId} variant="h2">
        {t('send.target')}
      </Typography>
      <RadioGroup
        aria-labelledby={labelId}
        value={kind}
        onChange={(_, value) => onTarget({ kind: value === 'existingBatch' ? 'existingBatch' : 'newBatch' })}
      >
        <FormControlLabel value="newBatch" control={<Radio size="small" />} label={t('send.newBatch')} />
        <FormControlLabel
          value="existingBatch"
          control={<Radio size="small" />}
          label={t('send.existingBatch')}
        />
      </RadioGroup>
      {kind === 'newBatch' && (
        <TextField
          label={t('send.name')}
          size="small"
          value={name}
          onChange={({ target }) => onTarget({ name: target.value })}
          error={nameProblem !== null}
          helperText={nameProblem ? t(`upload:batchName.${nameProblem}`) : t('send.nameHint')}
          autoComplete="off"
        />
      )}
      {kind === 'existingBatch' && batches === null && <p role="status">{t('send.loadingBatches')}</p>}
      {kind === 'existingBatch' && batches?.length === 0 && <p>{t('send.noBatches')}</p>}
      {kind === 'existingBatch' && batches !== null && batches.length > 0 && (
        <TextField
          select
          label={t('send.existing')}
          size="small"
          value={batchId ?? ''}
          onChange={({ target }) => onTarget({ batchId: parseBatchId(target.value) })}
          helperText={t(batchId === null ? 'send.chooseBatch' : 'send.existingHint')}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <option value="" />
          {batches.flatMap(({ batchId: id }) =>
            id === null
              ? []
              : [
                  <option key={id} value={id}>
                    {id}
                  </option>,
                ],
          )}
        </TextField>
      )}
      <TextField
        label={t('send.size')}
        size="small"
        type="number"
        value={Number.isNaN(draft.batchSize) ? '' : draft.batchSize}
        onChange={({ target }) => onBatchSize(target.value === '' ? Number.NaN : Number(target.value))}
        error={problem === 'batchSize'}
        helperText={t(problem === 'batchSize' ? 'send.sizeProblem' : 'send.sizeHint')}
        slotProps={{ htmlInput: { min: 1, max: largestBatch, step: 1 } }}
      />
    </div>
  );
}
