import type { TFunction } from 'i18next';
import type { ComparedTexts } from '../../domain/comparedWords.ts';
import { phrase } from '../../i18n/phrase.ts';
import { deviceTexts } from '../shared/deviceTexts.ts';

/** The words for compared devices, looked up once: see `deviceTexts`. */
export function comparedTexts(
  t: TFunction<'compare'>,
  ofDevices: TFunction<['batch', 'errorCatalogue']>,
): ComparedTexts {
  const unnamed = phrase(['position'], (values) => t('device.unnamed', values));
  const changedSerial = phrase(['now', 'before'], (values) => t('device.changedSerial', values));
  return {
    ...deviceTexts(ofDevices),
    listed: t('device.listed'),
    notListed: t('device.notListed'),
    notListedYet: t('device.notListedYet'),
    unnamed: (position) => unnamed({ position: String(position) }),
    changedSerial: (now, before) => changedSerial({ now, before }),
  };
}
