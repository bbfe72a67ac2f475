import type { i18n as I18n } from 'i18next';
import type { SupportTexts } from '../../domain/supportText.ts';

/** The bundle's words in a language that need not be the app's: the reader of a ticket may speak another one. */
export function supportTexts(i18n: I18n, language: string): SupportTexts {
  const t = i18n.getFixedT(language, ['supportBundle', 'errorCatalogue']);
  return {
    heading: t('heading'),
    createdAt: t('createdAt'),
    customer: t('customer'),
    batchTrackingId: t('batchTrackingId'),
    link: t('link'),
    batchStatus: t('batchStatus'),
    startedTime: t('startedTime'),
    completedTime: t('completedTime'),
    total: t('total'),
    registered: t('registered'),
    alreadyRegistered: t('alreadyRegistered'),
    forYou: t('forYou'),
    waitingForOthers: t('waitingForOthers'),
    inProgress: t('inProgress'),
    unclear: t('unclear'),
    noAnswer: t('noAnswer'),
    lastCall: t('lastCall'),
    failures: t('failures'),
    whoActs: t('whoActs'),
    position: t('position'),
    serialNumber: t('serialNumber'),
    productKey: t('productKey'),
    deviceId: t('deviceId'),
    versions: t('versions'),
    notSet: t('notSet'),
    moreDevices: (count) => t('moreDevices', { count }),
    errorTitle: (knownAs) =>
      knownAs === null ? t('errorCatalogue:unknown.title') : t(`errorCatalogue:errors.${knownAs}.title`),
    actor: (actor) => t(`errorCatalogue:actors.${actor ?? 'unknown'}`),
    papers: {
      title: t('errorCatalogue:supportPapers.title'),
      items: t('errorCatalogue:supportPapers.items', { returnObjects: true }),
    },
  };
}
