import { useTranslation } from 'react-i18next';
import type { Finding } from '../../domain/deviceFile/finding.ts';
import type { CheckResult } from '../../domain/upload/checkedRows.ts';
import { useFormat } from '../../i18n/format.ts';
import { useFindingTexts } from './useFindingTexts.ts';
import type { Comparison } from './useKnownDevices.ts';

interface CheckSummaryProps {
  readonly counts: Readonly<Record<CheckResult, number>>;
  /** Findings of the file as a whole. */
  readonly ofFile: readonly Finding[];
  readonly comparison: Comparison;
}

const shown = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['fine', 'fine'],
  ['leftOut', 'leftOut'],
] as const satisfies readonly (readonly [CheckResult, string])[];

/** The result of the check in one line, and what has to be fixed before the upload can continue. */
export function CheckSummary({ counts, ofFile, comparison }: CheckSummaryProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const texts = useFindingTexts();
  const parts = shown.flatMap(([result, key]) =>
    counts[result] > 0
      ? [t(`check.summary.${key}`, { count: counts[result], number: format.number(counts[result]) })]
      : [],
  );
  const toSend = counts.error + counts.warning + counts.fine;
  const verdict =
    ofFile.length > 0
      ? t('check.blockedByFile')
      : counts.error > 0
        ? t('check.blocked')
        : toSend === 0
          ? t('check.nothingLeft')
          : t('check.ready');
  return (
    <div>
      <p role="status" className="check-summary">
        <strong>{parts.join(', ')}.</strong> {verdict}
      </p>
      {ofFile.map((finding) => (
        <p key={`${finding.kind} ${finding.line}`} className="finding finding-error">
          <strong>{texts.place({ id: 0, line: finding.line ?? 1 })}:</strong> {texts.reason(finding)}{' '}
          {texts.remedy(finding)}
        </p>
      ))}
      <p className="upload-quiet">
        {comparison.state === 'reading' && t('check.comparing')}
        {comparison.state === 'complete' &&
          t('check.compared', { count: comparison.count, number: format.number(comparison.count) })}
        {comparison.state === 'incomplete' &&
          t('check.comparedInPart', { count: comparison.count, number: format.number(comparison.count) })}
        {comparison.state === 'failed' && t('check.notCompared')}
      </p>
    </div>
  );
}
