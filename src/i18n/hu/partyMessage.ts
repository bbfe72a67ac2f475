import type en from '../en/partyMessage.ts';
import type { Texts } from '../texts.ts';

export default {
  dialog: {
    title: {
      previousOwner: 'Üzenet az előző tulajdonosnak',
      customer: 'Üzenet az ügyfélnek',
      manufacturer: 'Üzenet a gyártónak',
      microsoftSupport: 'Üzenet a Microsoft támogatásának',
    },
    language: 'Az üzenet nyelve',
    recipient: 'Címzett',
    recipientInstead: '{{recipient}}, ha a fenti címzett nem segít',
    hashFirst:
      'Előbb olvassa ki az eszközön a teljes hardverkivonatot, és töltse fel. Csak akkor küldje el ezt az üzenetet, ha az sem sikerül.',
    attach: 'Csatolja az üzenetben felsorolt dokumentumokat.',
    subject: 'Tárgy',
    body: 'Üzenet',
    copy: 'Üzenet másolása',
    copySubject: 'Tárgy másolása',
    open: 'Megnyitás a levelezőprogramban',
    tooLong: 'Ilyen hosszú üzenetet a levelezőprogramok csonkán nyitnának meg. Másolja inkább az üzenetet.',
    close: 'Bezárás',
  },
  subject: {
    previousOwner_one: 'Windows Autopilot: {{number}} eszköz eltávolítását kérjük',
    previousOwner_other: 'Windows Autopilot: {{number}} eszköz eltávolítását kérjük',
    customer_one: 'Windows Autopilot: a segítségét kérjük {{number}} eszközhöz',
    customer_other: 'Windows Autopilot: a segítségét kérjük {{number}} eszközhöz',
    manufacturer_one: 'Windows Autopilot: {{number}} eszköz nem azonosítható',
    manufacturer_other: 'Windows Autopilot: {{number}} eszköz nem azonosítható',
    microsoftSupport_one: 'Windows Autopilot: {{number}} eszköz regisztrálása sikertelen',
    microsoftSupport_other: 'Windows Autopilot: {{number}} eszköz regisztrálása sikertelen',
  },
  greeting: 'Tisztelt Címzett!',
  opening: {
    previousOwner_one:
      'Ügyfelünk számára Windows-eszközöket regisztrálunk a Windows Autopilotban. Azért keressük, mert az alábbi eszközt korábban az Ön szervezete birtokolhatta vagy regisztrálhatta.',
    previousOwner_other:
      'Ügyfelünk számára Windows-eszközöket regisztrálunk a Windows Autopilotban. Azért keressük, mert az alábbi eszközöket korábban az Ön szervezete birtokolhatta vagy regisztrálhatta.',
    customer_one:
      'Windows-eszközöket regisztrálunk az Önök szervezete számára a Windows Autopilotban. Az alábbi eszközhöz a rendszergazdájuk segítségét kérjük.',
    customer_other:
      'Windows-eszközöket regisztrálunk az Önök szervezete számára a Windows Autopilotban. Az alábbi eszközökhöz a rendszergazdájuk segítségét kérjük.',
    manufacturer_one:
      'Ügyfelünk számára Windows-eszközöket regisztrálunk a Windows Autopilotban. Az alábbi eszközt a Microsoft nem tudja azonosítani.',
    manufacturer_other:
      'Ügyfelünk számára Windows-eszközöket regisztrálunk a Windows Autopilotban. Az alábbi eszközöket a Microsoft nem tudja azonosítani.',
    microsoftSupport_one:
      'Microsoft-partnerként Windows-eszközöket regisztrálunk ügyfelünk számára a Windows Autopilotban. Az alábbi eszköz regisztrálása nem sikerült.',
    microsoftSupport_other:
      'Microsoft-partnerként Windows-eszközöket regisztrálunk ügyfelünk számára a Windows Autopilotban. Az alábbi eszközök regisztrálása nem sikerült.',
  },
  requests: {
    previousOwner: {
      ZtdDeviceAssignedToOtherTenant: {
        title: 'Más szervezethez van regisztrálva',
        happened: 'Minden eszköz még egy másik szervezet bérlőjéhez van regisztrálva.',
        request:
          'Ha ez az Önök bérlője, kérjük, távolítson el minden eszközt a Microsoft Intune felügyeleti központban a Windows Autopilot-eszközök közül, vagy kérje erre azt a partnert, amely Önöknek regisztrálta.',
        proof: 'Kérésére elküldjük a vásárlást igazoló dokumentumot.',
      },
      ZtdDeviceRegisteredByOtherTenant: {
        title: 'Másik szervezet regisztrálta',
        happened: 'Ezeket a regisztrációkat nem tudjuk megszüntetni, mert egy másik szervezettől származnak.',
        request:
          'Ha Önöktől vagy a partnerüktől, kérjük, távolítson el minden eszközt a Windows Autopilotból. Ha egy másik viszonteladótól, kérjük, írja meg, melyiktől.',
        proof: '',
      },
    },
    customer: {
      ZtdDeviceAlreadyAadRegistered: {
        title: 'Már szerepel az Önök Microsoft Entra ID-címtárában',
        happened:
          'Az Önök Microsoft Entra ID-címtárában korábbi használatból minden eszközhöz maradt egy objektum.',
        request:
          'Kérjük, győződjön meg arról, hogy egyik objektum sincs már használatban, és a velük tárolt adatokra (például a BitLocker helyreállítási kulcsára) sincs szükség. Csak ezután törölje. Ha egy eszközt még használnak, kérjük, ne törölje az objektumát, hanem írja meg nekünk.',
        proof: '',
      },
    },
    manufacturer: {
      ZtdDeviceIsNotUnique: {
        title: 'Több eszközre is illik',
        happened: 'A Microsoft az egyes eszközök adatai alapján több eszközt is talál.',
        request:
          'Kérjük, ellenőrizze és javítsa, amit a Microsoftnak bejelentettek, vagy írja meg, mely adatok azonosítják az egyes eszközöket.',
        proof: '',
      },
    },
    microsoftSupport: {
      ZtdProfileAssignedToOtherTenant: {
        title: 'A profil más szervezethez tartozik',
        happened: 'Az eszközökhöz rendelendő profil egy másik bérlőhöz tartozik.',
        request: 'Kérjük, vizsgálja ki az okát, és írja meg, hogyan rendelhetünk hozzá profilt.',
        proof: '',
      },
      ZtdDeviceAssignedToOtherTenant: {
        title: 'Más szervezethez van regisztrálva',
        happened: 'Minden eszköz egy másik bérlőhöz van regisztrálva, amelynek tulajdonosát nem érjük el.',
        request:
          'Kérjük, távolítson el minden eszközt abból a bérlőből, hogy ügyfelünk számára regisztrálhassuk.',
        proof: 'Csatoljuk a vásárlás igazolását és a többi dokumentumot:',
      },
      ZtdDeviceRegisteredByOtherTenant: {
        title: 'Másik szervezet regisztrálta',
        happened:
          'Ezeket a regisztrációkat nem tudjuk megszüntetni, mert egy másik szervezettől származnak, amelyet nem érünk el.',
        request: 'Kérjük, távolítson el minden eszközt a Windows Autopilotból, vagy írja meg, ki teheti meg.',
        proof: '',
      },
      ZtdDeviceIsNotUnique: {
        title: 'Több eszközre is illik',
        happened: 'A Microsoft az egyes eszközökhöz feltöltött adatok alapján több eszközt is talál.',
        request:
          'Kérjük, írja meg, hogyan azonosíthatók az eszközök egyértelműen. A teljes hardverkivonatokat el tudjuk küldeni.',
        proof: '',
      },
    },
  },
  devices: {
    serialNumber_one: 'Sorozatszám:',
    serialNumber_other: 'Sorozatszámok ({{number}}):',
    deviceId_one: 'Eszközazonosító:',
    deviceId_other: 'Eszközazonosítók ({{number}}):',
    productKey_one: 'A termékkulcs vége:',
    productKey_other: 'A termékkulcsok vége ({{number}}):',
    row_one: 'Ismeretlen sorozatszám, sor a feltöltésünkben:',
    row_other: 'Ismeretlen sorozatszámok, sorok a feltöltésünkben ({{number}}):',
  },
  reply: {
    previousOwner: 'Kérjük, írja meg, ha ez megtörtént, vagy ha ez nem Önöket érinti.',
    customer: 'Kérjük, írja meg, ha ez megtörtént. Ezután megismételjük a feltöltést.',
    manufacturer: 'Kérjük, írja meg az eredményt. Ezután megismételjük a feltöltést.',
    microsoftSupport: 'Kérjük, írja meg az eredményt, vagy azt, hogy mire van még szüksége.',
  },
  batchTrackingId: 'Hivatkozási számunk (követési azonosító)',
  ownTenantId: 'Az Önök bérlőazonosítója',
  customerTenantId: 'Az ügyfél bérlőazonosítója',
  closing: 'Üdvözlettel:',
} as const satisfies Texts<typeof en>;
