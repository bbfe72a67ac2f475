import type en from '../en/open.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Feltöltés megnyitása',
  forms: {
    title: 'Amit ez a cím elfogad',
    location: 'A feltöltésre kapott válasz Location fejléce:',
    url: 'A Partner Center vagy az alkalmazás teljes címe, százalékos kódolással:',
    trackingId: 'Követési azonosító az ügyfél azonosítójával:',
    name: 'Mindegyikhez megadható a feltöltés neve:',
    exampleName: 'Tavaszi rendelés',
  },
  customer: {
    title: 'Melyik ügyfélé ez a feltöltés?',
    missing:
      'A címben van követési azonosító, ügyfél viszont nincs. A Partner Center csak az ügyfelénél találja meg a feltöltést.',
    bad: 'A címben ügyfélként szereplő szöveg nem ügyfél-azonosító: „{{customer}}”. A Partner Center csak az ügyfelénél találja meg a feltöltést.',
    trackingId: 'Követési azonosító:',
    recent: 'Legutóbb megnyitott ügyfelek',
    label: 'Ügyfél-azonosító',
    hint: 'Illessze be az ügyfél bérlőazonosítóját vagy az alkalmazás egy olyan hivatkozását, amely az ügyfélhez vezet.',
    problem: {
      none: 'Ebben a szövegben nincs ügyfél-azonosító. Az ügyfél-azonosító 32 karakterből áll (0–9, a–f), öt csoportban.',
      same: 'Ez a feltöltés követési azonosítója. Az ügyfél azonosítóját illessze be.',
    },
    find: 'Ügyfél keresése név szerint',
  },
} satisfies Texts<typeof en>;
