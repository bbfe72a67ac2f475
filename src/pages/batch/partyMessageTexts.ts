import type { i18n as I18n } from 'i18next';
import type { PartyMessageTexts } from '../../domain/partyMessage.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';

/** The words of a message in the recipient's language, which need not be the app's. */
export function partyMessageTexts(i18n: I18n, language: Language): PartyMessageTexts {
  const t = i18n.getFixedT(language, ['partyMessage', 'errorCatalogue']);
  const numbers = (count: number) => ({ count, number: formatFor(language).number(count) });
  const requests = t('requests', { returnObjects: true });
  const released = requests.microsoftSupport.ZtdDeviceAssignedToOtherTenant;
  const papers = t('errorCatalogue:supportPapers.items', { returnObjects: true });
  return {
    subject: (recipient, count) => t(`subject.${recipient}`, numbers(count)),
    greeting: t('greeting'),
    opening: (recipient, count) => t(`opening.${recipient}`, numbers(count)),
    requests: {
      ...requests,
      microsoftSupport: {
        ...requests.microsoftSupport,
        ZtdDeviceAssignedToOtherTenant: {
          ...released,
          proof: [released.proof, ...papers.map((paper) => `- ${paper}`)].join('\n'),
        },
      },
    },
    devices: (kind, count) => t(`devices.${kind}`, numbers(count)),
    reply: t('reply', { returnObjects: true }),
    batchTrackingId: t('batchTrackingId'),
    ownTenantId: t('ownTenantId'),
    customerTenantId: t('customerTenantId'),
    closing: t('closing'),
  };
}
