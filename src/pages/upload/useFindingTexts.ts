import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { Finding } from '../../domain/deviceFile/finding.ts';
import { explainError } from '../../domain/errorCatalogue.ts';
import type { Cure } from '../../domain/upload/repair.ts';

type Place = Pick<DeviceRow, 'id' | 'line' | 'file'>;

interface FindingTexts {
  /** Where a row comes from: its line in the file, or its number among the typed rows. */
  readonly place: (row: Place) => string;
  readonly reason: (finding: Finding) => string;
  /** The error of an earlier upload. */
  readonly errorTitle: (finding: Finding) => string;
  readonly remedy: (finding: Finding) => string;
}

/** The texts of findings; the same object until the language changes. */
export function useFindingTexts(): FindingTexts {
  const { t } = useTranslation(['upload', 'errorCatalogue']);
  return useMemo(() => {
    const place = ({ id, line, file }: Place) =>
      line !== null
        ? file === undefined
          ? t('place.line', { line })
          : t('place.lineOfFile', { line, file })
        : t(id < 0 ? 'place.typedIn' : 'place.ofBatch', { number: Math.abs(id) });
    const errorOf = ({ values: { error, code } }: Finding) => {
      const known = explainError(null, String(error));
      const title = t(known ? `errorCatalogue:errors.${known.name}.title` : 'errorCatalogue:unknown.title');
      return code ? `${title} (${code})` : title;
    };
    /** What to do about a row that failed before: the steps of the error reference if it has to be corrected. */
    const stepsOf = ({ values: { error, cure } }: Finding): string => {
      const known = explainError(null, String(error));
      if (known?.name === 'ZtdDeviceDuplicated') return t('errorCatalogue:retry.duplicate');
      if (known && cure === 'correct')
        return t(`errorCatalogue:errors.${known.name}.remedy`, { returnObjects: true }).join(' ');
      return t(`cure.${cure as Exclude<Cure['kind'], 'correct'>}`);
    };
    const valuesOf = (finding: Finding): Readonly<Record<string, string | number>> => {
      const { kind, values } = finding;
      if (kind === 'failedBefore') return { error: errorOf(finding), steps: stepsOf(finding) };
      const { firstRow, firstLine, firstFile } = values;
      if (firstRow === undefined) return values;
      const line = typeof firstLine === 'number' ? firstLine : null;
      const file = firstFile ? { file: String(firstFile) } : {};
      return { ...values, first: place({ id: Number(firstRow), line, ...file }) };
    };
    return {
      place,
      errorTitle: errorOf,
      reason: (finding) => t(`findings.${finding.kind}.reason`, { ...valuesOf(finding) }),
      remedy: (finding) => t(`findings.${finding.kind}.remedy`, { ...valuesOf(finding) }),
    };
  }, [t]);
}
