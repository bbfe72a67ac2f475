import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { BatchDevice } from '../../domain/batch.ts';
import { ERROR_CATALOGUE, parties } from '../../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import {
  askedErrors,
  mailtoHref,
  mailtoLimit,
  partyMessage,
  recipientsOf,
} from '../../domain/partyMessage.ts';
import enErrors from '../../i18n/en/errorCatalogue.ts';
import en from '../../i18n/en/partyMessage.ts';
import huErrors from '../../i18n/hu/errorCatalogue.ts';
import hu from '../../i18n/hu/partyMessage.ts';
import { languages } from '../../i18n/language.ts';
import { partyMessageTexts } from './partyMessageTexts.ts';

const i18n = i18next.createInstance();
beforeAll(() =>
  i18n.init({
    lng: 'en',
    interpolation: { escapeValue: false },
    resources: {
      en: { partyMessage: en, errorCatalogue: enErrors },
      hu: { partyMessage: hu, errorCatalogue: huErrors },
    },
  }),
);

function devicesWith(errorCode: string | null, count: number): readonly BatchDevice[] {
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    serialNumber: `5CD${1000000 + index}`,
    productKey: null,
    deviceId: null,
    status: 'finishedWithErrors',
    statusAsSent: 'finished_with_errors',
    errorCode,
    errorDescription: null,
    asSent: {},
  }));
}

const cases = languages.flatMap((language) =>
  parties.flatMap((party) =>
    recipientsOf(party).flatMap((recipient) =>
      ERROR_CATALOGUE.filter(({ actor }) => actor === party).map(({ code, name }) => ({
        ...{ language, party, recipient, code, name },
      })),
    ),
  ),
);

test.each([en, hu])(
  'the texts have a request for every error that can be asked about (%#)',
  ({ requests }) => {
    for (const party of parties)
      expect(Object.keys(requests[party]).sort()).toEqual([...askedErrors[party]].sort());
  },
);

test.each(cases)('$language: $name, to $recipient', ({ language, party, recipient, code, name }) => {
  const facts = (count: number) => ({
    customerId: '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId,
    customerName: 'Contoso',
    parts: [
      {
        batchTrackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId,
        devices: devicesWith(code, count),
        uploaded: null,
        lastCall: { requestId: 'request-1', correlationId: 'correlation-1' },
      },
    ],
  });
  const texts = partyMessageTexts(i18n, language);
  const [one, many] = [1, 1500].map((count) => partyMessage(facts(count), party, recipient, texts));
  for (const text of [one?.subject, one?.body, many?.subject, many?.body]) {
    expect(text).not.toMatch(/undefined|\{\{|\[object/);
    // The name of a text that was not found would be shown instead of it.
    expect(text).not.toMatch(/\b(?:subject|opening|devices|reply|requests)\.\w/);
  }
  expect(one?.body).toContain(name);
  expect(many?.subject).toContain(language === 'en' ? '1,500' : '1500');
  const needsProof = name === 'ZtdDeviceAssignedToOtherTenant';
  const proof = language === 'en' ? /proof of purchase/i : /vásárlás/;
  expect(proof.test(one?.body ?? '')).toBe(needsProof);
  // All but the one with the list of documents can be opened in a mail program in both languages.
  if (one && !(needsProof && recipient === 'microsoftSupport'))
    expect(mailtoHref(one).length).toBeLessThan(mailtoLimit);
});
