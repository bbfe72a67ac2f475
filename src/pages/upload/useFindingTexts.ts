import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { Finding } from '../../domain/deviceFile/finding.ts';
import { explainError } from '../../domain/errorCatalogue.ts';

interface FindingTexts {
  /** Where a row comes from: its line in the file, or its number among the typed rows. */
  readonly place: (row: Pick<DeviceRow, 'id' | 'line'>) => string;
  readonly reason: (finding: Finding) => string;
  /** The error of an earlier upload. */
  readonly errorTitle: (finding: Finding) => string;
  readonly remedy: (finding: Finding) => string;
}

/** The texts of findings; the same object until the language changes. */
export function useFindingTexts(): FindingTexts {
  const { t } = useTranslation(['upload', 'errorCatalogue']);
  return useMemo(() => {
    const place = ({ id, line }: Pick<DeviceRow, 'id' | 'line'>) =>
      line !== null
        ? t('place.line', { line })
        : t(id < 0 ? 'place.typedIn' : 'place.ofBatch', { number: Math.abs(id) });
    // What an error means and how it is fixed is said in the words of the error reference.
    const valuesOfFailure = ({ error, code }: Finding['values']) => {
      const known = explainError(null, String(error));
      const title = known
        ? t(`errorCatalogue:errors.${known.name}.title`)
        : t('errorCatalogue:unknown.title');
      const steps = known
        ? t(`errorCatalogue:errors.${known.name}.remedy`, { returnObjects: true })
        : t('errorCatalogue:unknown.remedy', { returnObjects: true });
      return { error: code ? `${title} (${code})` : title, steps: steps.join(' ') };
    };
    const valuesOf = ({ kind, values }: Finding): Readonly<Record<string, string | number>> => {
      if (kind === 'failedBefore') return valuesOfFailure(values);
      const { firstRow, firstLine } = values;
      if (firstRow === undefined) return values;
      const line = typeof firstLine === 'number' ? firstLine : null;
      return { ...values, first: place({ id: Number(firstRow), line }) };
    };
    return {
      place,
      errorTitle: ({ values }) => valuesOfFailure(values).error,
      reason: (finding) => t(`findings.${finding.kind}.reason`, { ...valuesOf(finding) }),
      remedy: (finding) => t(`findings.${finding.kind}.remedy`, { ...valuesOf(finding) }),
    };
  }, [t]);
}
