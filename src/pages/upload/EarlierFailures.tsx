import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadDraft } from '../../domain/upload/draft.ts';
import { earlierFindings, type OpenFailures } from '../../domain/upload/earlierFailures.ts';
import { useFormat } from '../../i18n/format.ts';
import { useFindingTexts } from './useFindingTexts.ts';

interface EarlierFailuresProps {
  readonly draft: UploadDraft;
  readonly open: readonly OpenFailures[];
  readonly onConfirm: (ids: readonly number[]) => void;
}

/** Of a repair: why its devices failed before, by reason, until their rows are corrected or confirmed. */
export function EarlierFailures({ draft, open, onConfirm }: EarlierFailuresProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const titleId = useId();
  if (open.length === 0) return null;
  const harmless = open.filter(({ needsDecision }) => !needsDecision);
  const ids = harmless.flatMap(idsOf);
  return (
    <section aria-labelledby={titleId} className="upload-card earlier-failures">
      <Typography id={titleId} variant="h2">
        {t('check.earlier.title')}
      </Typography>
      <ul>
        {open.map((group) => (
          <Reason key={group.key} draft={draft} group={group} onConfirm={onConfirm} />
        ))}
      </ul>
      {harmless.length > 1 && (
        <div>
          <Button variant="outlined" onClick={() => onConfirm(ids)}>
            {t('check.earlier.confirmAll', { count: ids.length, number: format.number(ids.length) })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ReasonProps extends Pick<EarlierFailuresProps, 'draft' | 'onConfirm'> {
  readonly group: OpenFailures;
}

function Reason({ draft, group, onConfirm }: ReasonProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const texts = useFindingTexts();
  const ids = idsOf(group);
  const finding = earlierFindings(draft).find(({ rowId }) => rowId === ids[0]);
  if (!finding) return null;
  return (
    <li className={group.needsDecision ? 'finding earlier-reason' : 'finding finding-info earlier-reason'}>
      <div>
        <strong>
          {t('check.earlier.reason', {
            count: ids.length,
            number: format.number(ids.length),
            error: texts.errorTitle(finding),
          })}
        </strong>{' '}
        {texts.remedy(finding)}
      </div>
      <Button variant="outlined" onClick={() => onConfirm(ids)}>
        {t('check.earlier.confirm', { count: ids.length, number: format.number(ids.length) })}
      </Button>
    </li>
  );
}

function idsOf({ failures }: OpenFailures): readonly number[] {
  return failures.map(({ row }) => row.id);
}
