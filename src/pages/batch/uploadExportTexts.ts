import type { i18n as I18n } from 'i18next';
import type { UploadExportTexts } from '../../domain/export/uploadExport.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { deviceTexts } from '../shared/deviceTexts.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { verdictText } from '../shared/useVerdictText.ts';

/** The texts that `uploadExportTexts` needs; they must be loaded in the language. */
export const uploadExportNamespaces = ['export', 'batch', 'errorCatalogue', 'assignment'] as const;

/** The words of an exported upload in a language that need not be the app's. */
export function uploadExportTexts(
  i18n: I18n,
  language: Language,
  { verdict, sentCount }: Pick<ShownUpload, 'verdict' | 'sentCount'>,
): UploadExportTexts {
  const t = i18n.getFixedT(language, uploadExportNamespaces);
  const ofBatch = i18n.getFixedT(language, 'batch');
  return {
    ...deviceTexts(i18n.getFixedT(language, ['batch', 'errorCatalogue'])),
    columns: ofBatch('columns', { returnObjects: true }),
    unnamed: (position) => ofBatch('device.unnamed', { position }),
    headline: verdict === null ? '' : verdictText(ofBatch, formatFor(language))(verdict, sentCount),
    upload: t('upload'),
    sheets: t('sheets', { returnObjects: true }),
    summary: t('summary', { returnObjects: true }),
    reasons: t('reasons', { returnObjects: true }),
    failureReason: t('failedRows.reason'),
  };
}
