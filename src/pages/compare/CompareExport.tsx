import i18next from 'i18next';
import type { ComparedPair, Comparison } from '../../domain/compareUploads.ts';
import {
  type ComparisonChoice,
  type ComparisonColumn,
  type ComparisonExportTexts,
  comparisonColumns,
  comparisonJson,
  comparisonSheets,
  comparisonTable,
  type ExportedComparison,
} from '../../domain/export/comparisonExport.ts';
import { dayOf } from '../../domain/export/exportTable.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { Language } from '../../i18n/language.ts';
import { ExportDialog, type ExportedRows, type ShownTable } from '../shared/ExportDialog.tsx';
import type { ExportSource } from '../shared/exportedFile.ts';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { useTextsLanguage } from '../shared/useTextsLanguage.ts';
import { comparedTexts } from './comparedTexts.ts';
import type { ShownSide } from './useComparedSide.ts';

interface CompareExportProps {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly before: ShownSide;
  readonly after: ShownSide;
  readonly comparison: Comparison;
  readonly shown: ShownTable<ComparedPair>;
  readonly masking: KeyMasking;
  readonly onClose: () => void;
}

const namespaces = ['export', 'compare', 'batch', 'errorCatalogue'] as const;

/** The export of a comparison: what its table shows, or every device. */
export function CompareExport(props: CompareExportProps) {
  const { customerId, customerName, before, after, comparison, shown, masking, onClose } = props;
  const language = useTextsLanguage(namespaces);

  function source(which: ExportedRows): ExportSource {
    const texts = exportTexts(language.language);
    const of: ExportedComparison = {
      ...{ customerId, customerName, comparison },
      ...{ before: exportedSide(before), after: exportedSide(after), masksKeys: masking[0] },
      exportedAt: new Date(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const choice: ComparisonChoice =
      which === 'all'
        ? { pairs: comparison.pairs, columns: comparisonColumns }
        : { pairs: shown.rows, columns: shown.columns as readonly ComparisonColumn[] };
    return {
      name: [texts.comparison, before.name, after.name, dayOf(of.exportedAt)],
      table: () => comparisonTable(of, choice, texts),
      sheets: () => comparisonSheets(of, choice, texts),
      json: () => comparisonJson(of, choice, which),
    };
  }

  return (
    <ExportDialog
      kind="comparison"
      shown={shown.rows.length}
      all={comparison.pairs.length}
      isIncomplete={!comparison.isComplete}
      language={language}
      masking={masking}
      source={source}
      onClose={onClose}
    />
  );
}

function exportedSide({ thing, name, answeredAt, storedAt }: ShownSide): ExportedComparison['before'] {
  if (thing === null) throw new RangeError('Nothing is chosen.');
  return { thing, name, answeredAt: storedAt ?? answeredAt };
}

function exportTexts(language: Language): ComparisonExportTexts {
  const t = i18next.getFixedT(language, 'export');
  const ofComparison = i18next.getFixedT(language, 'compare');
  return {
    ...comparedTexts(ofComparison, i18next.getFixedT(language, ['batch', 'errorCatalogue'])),
    columns: ofComparison('columns', { returnObjects: true }),
    groups: ofComparison('groups', { returnObjects: true }),
    comparison: t('comparison'),
    sheets: t('sheets', { returnObjects: true }),
    summary: t('summary', { returnObjects: true }),
  };
}
