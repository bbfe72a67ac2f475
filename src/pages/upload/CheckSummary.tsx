import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../browser/saveFile.ts';
import type { Finding } from '../../domain/deviceFile/finding.ts';
import { writeDeviceFile } from '../../domain/deviceFile/writeDeviceFile.ts';
import type { CheckResult } from '../../domain/upload/checkedRows.ts';
import { rowsToSend, type UploadDraft } from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { useFindingTexts } from './useFindingTexts.ts';
import type { Comparison } from './useKnownDevices.ts';

interface CheckSummaryProps {
  readonly draft: UploadDraft;
  readonly counts: Readonly<Record<CheckResult, number>>;
  /** Findings of the file as a whole. */
  readonly ofFile: readonly Finding[];
  /** Rows that failed before must be corrected or confirmed first. */
  readonly needsDecision: boolean;
  readonly comparison: Comparison;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onChangeMany: () => void;
  /** Shown after the actions. */
  readonly children: ReactNode;
}

const shown = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['fine', 'fine'],
  ['leftOut', 'leftOut'],
] as const satisfies readonly (readonly [CheckResult, string])[];

/** The result of the check in one line, what has to be fixed before the upload can continue, and the way on. */
export function CheckSummary(props: CheckSummaryProps) {
  const { draft, counts, ofFile, needsDecision, comparison, onBack, onNext, onChangeMany } = props;
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const texts = useFindingTexts();
  const parts = shown.flatMap(([result, key]) =>
    counts[result] > 0
      ? [t(`check.summary.${key}`, { count: counts[result], number: format.number(counts[result]) })]
      : [],
  );
  const toSend = counts.error + counts.warning + counts.fine;
  const number = format.number(toSend);
  const isClean = ofFile.length === 0 && counts.fine === toSend && counts.leftOut === 0;
  const verdict =
    ofFile.length > 0
      ? t('check.blockedByFile')
      : counts.error > 0
        ? t('check.blocked')
        : toSend === 0
          ? t('check.nothingLeft')
          : t(needsDecision ? 'check.undecided' : 'check.ready');
  return (
    <section aria-label={t('steps.check')} className="upload-card">
      <p role="status" className="check-summary">
        {isClean ? (
          <strong>{t('check.clean', { count: toSend, number })}</strong>
        ) : (
          <>
            <strong>{parts.join(', ')}.</strong> {verdict}
          </>
        )}
      </p>
      {ofFile.map((finding) => (
        <p key={`${finding.kind} ${finding.file} ${finding.line}`} className="finding finding-error">
          <strong>{texts.place({ ...finding, id: 0, line: finding.line ?? 1 })}:</strong>{' '}
          {texts.reason(finding)} {texts.remedy(finding)}
        </p>
      ))}
      <p className="upload-quiet">
        {comparison.state === 'reading' && t('check.comparing')}
        {comparison.state === 'complete' &&
          comparison.count > 0 &&
          t('check.compared', { count: comparison.count, number: format.number(comparison.count) })}
        {comparison.state === 'incomplete' &&
          t('check.comparedInPart', { count: comparison.count, number: format.number(comparison.count) })}
        {comparison.state === 'failed' && t('check.notCompared')}
      </p>
      <div className="upload-actions">
        <Button
          variant="contained"
          size="medium"
          disabled={ofFile.length > 0 || counts.error > 0 || toSend === 0 || needsDecision}
          onClick={onNext}
        >
          {t('check.next', { count: toSend, number })}
        </Button>
        <Button variant="outlined" size="medium" onClick={onBack}>
          {t('back')}
        </Button>
        <Button size="medium" aria-haspopup="dialog" onClick={onChangeMany}>
          {t('check.many.open')}
        </Button>
        <span title={t('check.saveHint')}>
          <Button
            size="medium"
            onClick={() => saveFile('devices.csv', writeDeviceFile(rowsToSend(draft), 'include'), 'text/csv')}
          >
            {t('check.save')}
          </Button>
        </span>
        {props.children}
      </div>
    </section>
  );
}
