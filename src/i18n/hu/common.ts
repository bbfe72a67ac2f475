import type en from '../en/common.ts';
import type { Texts } from '../texts.ts';

export default {
  product: 'Device Batch Dashboard',
  nav: {
    label: 'Főmenü',
    overview: 'Áttekintés',
    customers: 'Ügyfelek',
    errors: 'Hibakódok',
    errorsShort: 'Hibakódok',
    skip: 'Ugrás a tartalomhoz',
    here: 'Itt jár',
  },
  account: {
    signOut: 'Kijelentkezés',
    label: 'Fiók: {{name}}',
    tenant: 'Bérlő: {{tenantId}}',
  },
  settings: 'Beállítások',
  language: 'Nyelv',
  tools: {
    thisComputer: 'Adatok ezen a számítógépen',
    diagnostics: 'Diagnosztika',
    shortcuts: 'Billentyűparancsok',
  },
  theme: { label: 'Megjelenés', system: 'Rendszer szerinti', light: 'Világos', dark: 'Sötét' },
  copy: {
    copied: 'Másolva',
    failed: 'A másolás itt nem engedélyezett. Jelölje ki a szöveget, és másolja ki.',
  },
  jump: 'Keresés vagy ugrás…',
  bell: 'Értesítések',
  bellNew: 'Értesítések: {{number}} új',
  clearSearch: 'Keresés törlése',
  loading: 'Betöltés…',
  tryAgain: 'Újrapróbálkozás',
  signInAgain: 'Újbóli bejelentkezés',
  signIn: 'Bejelentkezés',
  reload: 'Az oldal újratöltése',
  toCustomers: 'Ugrás az ügyfelekhez',
  support: {
    details: 'Részletek',
    copyDetails: 'Részletek másolása',
    title: 'A támogatásnak',
    about: 'Sikertelen hívás esetén a Microsoft támogatása ezeket az adatokat kéri.',
    copyAll: 'Összes másolása',
    call: 'Hívás',
    status: 'Állapot',
    time: 'Időpont',
    noAnswer: 'nem érkezett válasz',
    requestId: 'MS-RequestId',
    correlationId: 'MS-CorrelationId',
    cv: 'MS-CV',
    serverId: 'MS-ServerId',
    code: 'A Partner Center hibakódja',
    description: 'A Partner Center üzenete',
    bodyStart: 'A válasz eleje',
  },
  badAddress: {
    title: 'Az oldal nem található',
    page: 'Ezen a címen nincs oldal. Lehet, hogy másoláskor lemaradt a vége.',
    customerId:
      'A címben szereplő ügyfél-azonosító hiányos. A teljes azonosító 32 karakterből áll (0–9, a–f), öt csoportban.',
    batchTrackingId:
      'A címben szereplő követési azonosító hiányos. A teljes azonosító 32 karakterből áll (0–9, a–f), öt csoportban.',
    batchId: 'A címben szereplő eszközkötegnév nem olvasható.',
    next: 'Kérje el újra a hivatkozást, vagy keresse meg az ügyfelet név szerint.',
  },
  partMissing: {
    title: 'Az alkalmazás egy része nem töltődött be',
    meaning:
      'Lehet, hogy nincs hálózati kapcsolat, vagy az oldal megnyitása óta újabb változat jelent meg az alkalmazásból.',
    next: 'Ha helyreállt a kapcsolat, töltse újra az oldalt. Amit itt lát, azt az oldal címe tárolja.',
  },
  crash: {
    title: 'Ez az oldal nem jeleníthető meg',
    meaning:
      'A hiba ebben az alkalmazásban van, nem a Partner Centerben. Az adatok sértetlenek, a többi oldal használható.',
    next: 'Töltse újra az oldalt. Ha ismét előfordul, küldje el a részleteket az alkalmazás üzemeltetőjének.',
  },
} satisfies Texts<typeof en>;
