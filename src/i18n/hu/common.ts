import type en from '../en/common.ts';
import type { Texts } from '../texts.ts';

export default {
  product: 'Device Batch Dashboard',
  nav: {
    label: 'Főmenü',
    customers: 'Ügyfelek',
    errors: 'Hibakódok',
    skip: 'Ugrás a tartalomhoz',
  },
  account: {
    signOut: 'Kijelentkezés',
    signedInAs: 'Bejelentkezve: {{name}} ({{username}}), bérlő: {{tenantId}}',
  },
  tools: {
    thisComputer: 'Ez a számítógép',
    diagnostics: 'Diagnosztika',
    shortcuts: 'Billentyűparancsok',
  },
  theme: {
    system: 'Megjelenés: a rendszer szerint. Váltás világosra.',
    light: 'Megjelenés: világos. Váltás sötétre.',
    dark: 'Megjelenés: sötét. Váltás a rendszer szerintire.',
  },
  copy: {
    copied: 'Másolva',
    failed: 'A másolás itt nem engedélyezett. Jelölje ki és másolja a szöveget.',
  },
  clearSearch: 'Keresés törlése',
  loading: 'Betöltés…',
  tryAgain: 'Újra',
  signInAgain: 'Bejelentkezés újra',
  signIn: 'Bejelentkezés',
  reload: 'Az oldal újratöltése',
  toCustomers: 'Vissza az ügyfelekhez',
  support: {
    details: 'Részletek',
    copyDetails: 'Részletek másolása',
    title: 'Ügyfélszolgálathoz',
    about: 'Ha egy hívás hibára fut, a Microsoft ügyfélszolgálata ezeket kéri.',
    copyAll: 'Összes másolása',
    call: 'Hívás',
    status: 'Állapot',
    time: 'Időpont',
    noAnswer: 'nem jött válasz',
    requestId: 'MS-RequestId',
    correlationId: 'MS-CorrelationId',
    cv: 'MS-CV',
    serverId: 'MS-ServerId',
    code: 'Partner Center-kód',
    description: 'A szövege',
    bodyStart: 'A válasz eleje',
  },
  badAddress: {
    title: 'Ez a cím nem vezet sehová',
    page: 'Ezen a címen nincs oldal. Lehet, hogy másoláskor lemaradt a vége.',
    customerId:
      'A címben szereplő ügyfél-azonosító nem teljes: 32 számjegyből és a–f betűből áll, öt csoportban.',
    batchTrackingId:
      'A címben szereplő követési azonosító nem teljes: 32 számjegyből és a–f betűből áll, öt csoportban.',
    batchId: 'A címben szereplő kötegnév nem olvasható.',
    next: 'Kérje el újra a hivatkozást, vagy keresse meg az ügyfelet név szerint.',
  },
  partMissing: {
    title: 'Az alkalmazás egy része nem töltődött be',
    meaning:
      'Lehet, hogy nincs hálózat, vagy az oldal megnyitása óta újabb változat jelent meg az alkalmazásból.',
    next: 'Ha van hálózat, töltse újra az oldalt. Amit itt lát, azt az oldal címe megőrzi.',
  },
  crash: {
    title: 'Ez az oldal nem jeleníthető meg',
    meaning:
      'A hiba ebben az alkalmazásban van, nem a Partner Centerben. Az adatok sértetlenek, a többi oldal használható.',
    next: 'Töltse újra az oldalt. Ha ismét előfordul, adja tovább a részleteket.',
  },
} satisfies Texts<typeof en>;
