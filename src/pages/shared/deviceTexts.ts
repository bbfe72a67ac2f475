import type { TFunction } from 'i18next';
import type { DeviceTexts } from '../../domain/deviceWords.ts';
import { phrase } from '../../i18n/phrase.ts';

/**
 * The words for the facts of devices. Looked up once, because thousands of rows are searched and sorted by these texts, and scrolling
 * paints dozens of rows a frame.
 */
export function deviceTexts(t: TFunction<['batch', 'errorCatalogue']>) {
  const unclearAs = phrase(['value'], (values) => t('outcome.unclearAs', values));
  return {
    outcomes: t('outcome', { returnObjects: true }),
    unclearAs: (value) => unclearAs({ value }),
    errors: t('errorCatalogue:errors', { returnObjects: true }),
    unknown: t('errorCatalogue:unknown', { returnObjects: true }),
    actors: t('errorCatalogue:actors', { returnObjects: true }),
  } satisfies DeviceTexts;
}
