import type en from '../en/supportBundle.ts';
import type { Texts } from '../texts.ts';

export default {
  heading: 'Eszközregisztráció a Windows Autopilotban: adatok a támogatásnak',
  createdAt: 'Összeállítva',
  customer: 'Ügyfél',
  batchTrackingId: 'Követési azonosító',
  link: 'Hivatkozás',
  batchStatus: 'Állapot, ahogy érkezett',
  startedTime: 'Kezdés',
  completedTime: 'Befejezés',
  total: 'Eszközök',
  registered: 'regisztrálva',
  alreadyRegistered: 'már regisztrálva volt',
  forYou: 'a partnerre vár',
  waitingForOthers: 'másokra vár',
  inProgress: 'folyamatban',
  unclear: 'nem egyértelmű',
  noAnswer: 'A Partner Center még nem küldte el ennek a feltöltésnek az állapotát.',
  lastCall: 'Az utolsó hívás a Partner Centerhez',
  failures: 'Sikertelen',
  whoActs: 'Ki intézkedik',
  position: 'Sor',
  serialNumber: 'sorozatszám',
  productKey: 'termékkulcs',
  deviceId: 'eszközazonosító',
  versions: 'Verziók',
  notSet: 'nincs megadva',
  moreDevices: 'és még {{count}}, a JSON-fájlban felsorolva',
  dialog: {
    title: 'Támogatási kérelem előkészítése',
    about:
      'Minden, amit a támogatás erről a feltöltésről kér. A szöveget illessze be a kérelembe, és csatolja a fájlt, amely minden sikertelen eszközt felsorol.',
    language: 'A szöveg nyelve',
    wholeKeys: 'Teljes termékkulcsokkal',
    wholeKeysHint:
      'Csak akkor kapcsolja be, ha a támogatás kéri: aki a kérelmet olvassa, felhasználhatná a kulcsokat.',
    preview: 'A kérelem szövege',
    copy: 'Szöveg másolása',
    download: 'Mentés JSON-fájlként',
    close: 'Bezárás',
  },
} as const satisfies Texts<typeof en>;
