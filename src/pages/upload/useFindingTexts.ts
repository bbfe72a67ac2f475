import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { Finding } from '../../domain/deviceFile/finding.ts';

interface FindingTexts {
  /** Where a row comes from: its line in the file, or its number among the typed rows. */
  readonly place: (row: Pick<DeviceRow, 'id' | 'line'>) => string;
  readonly reason: (finding: Finding) => string;
  readonly remedy: (finding: Finding) => string;
}

/** The texts of findings; the same object until the language changes. */
export function useFindingTexts(): FindingTexts {
  const { t } = useTranslation('upload');
  return useMemo(() => {
    const place = ({ id, line }: Pick<DeviceRow, 'id' | 'line'>) =>
      line !== null
        ? t('place.line', { line })
        : t(id < 0 ? 'place.typedIn' : 'place.ofBatch', { number: Math.abs(id) });
    const valuesOf = ({ values }: Finding) => {
      const { firstRow, firstLine } = values;
      if (firstRow === undefined) return values;
      const line = typeof firstLine === 'number' ? firstLine : null;
      return { ...values, first: place({ id: Number(firstRow), line }) };
    };
    return {
      place,
      reason: (finding) => t(`findings.${finding.kind}.reason`, { ...valuesOf(finding) }),
      remedy: (finding) => t(`findings.${finding.kind}.remedy`, { ...valuesOf(finding) }),
    };
  }, [t]);
}
