import type en from '../en/jump.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Keresés vagy ugrás',
  placeholder: 'Ügyfél, feltöltés, eszköz, követési azonosító, hivatkozás, oldal, hiba vagy művelet',
  results: 'Találatok',
  kinds: {
    customer: 'Ügyfél',
    upload: 'Feltöltés',
    assignment: 'Hozzárendelés',
    device: 'Eszköz',
    page: 'Oldal',
    error: 'Hiba',
    action: 'Művelet',
  },
  nothing: 'Nincs találat.',
  keys: 'A nyílbillentyűkkel választhat, az Enter megnyitja a kijelöltet, az Esc bezárja az ablakot.',
  search: 'Ügyfél keresése a Partner Centerben: {{text}}',
  findDevice: 'Keresés minden feltöltésben: {{text}}',
  uploadStatus: 'Feltöltés állapota: {{id}}',
  noCustomer:
    'Ez az azonosító nem ismert ebben a böngészőben. Ha követési azonosító, nyissa meg az ügyfelet, és ott adja meg, vagy illesszen be egy hivatkozást, amely mindkettőt tartalmazza.',
  uploadTo: 'Eszközök feltöltése a legutóbbi ügyfélhez',
  pages: {
    overview: 'Áttekintés',
    uploads: 'Minden feltöltés',
    customers: 'Ügyfelek',
    find: 'Eszköz keresése',
    errors: 'Hibakódok',
    settings: 'Beállítások',
  },
  settingsDetail: 'Nyelv, téma, táblázatok sorai, időpontok, termékkulcsok, adatok ezen a számítógépen',
  theme: {
    light: 'Váltás világos témára',
    dark: 'Váltás sötét témára',
    system: 'A rendszer témájának használata',
  },
  language: 'Nyelvváltás: {{language}}',
  signOut: 'Kijelentkezés',
} satisfies Texts<typeof en>;
