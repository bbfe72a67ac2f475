import type en from '../en/assignment.ts';
import type { Texts } from '../texts.ts';

export default {
  batch: {
    title: 'Hozzárendelés állapota',
    nameOf: 'Hozzárendelés: {{time}}',
    loading: 'A hozzárendelés állapotának betöltése…',
    name: {
      give: 'Hozzárendelés elnevezése…',
      change: 'Hozzárendelés átnevezése…',
      title: 'Hozzárendelés elnevezése',
    },
    state: { allRegistered: 'Mind hozzárendelve' },
    verdict: {
      allRegistered_one: 'A profil hozzá van rendelve az eszközhöz',
      allRegistered_other: 'A profil minden eszközhöz hozzá van rendelve ({{number}})',
      registered_one: '{{number}} hozzárendelve',
      registered_other: '{{number}} hozzárendelve',
      registeredSoFar_one: 'Eddig {{number}}/{{number}} hozzárendelve',
      registeredSoFar_other: 'Eddig {{number}}/{{number}} hozzárendelve',
    },
    discrepancy: {
      overWithoutDevices:
        'A Partner Center szerint a feldolgozás véget ért, de egyetlen eszközt sem sorol fel. Készítsen támogatási kérelmet.',
    },
    upload: {
      again: 'Újrapróbálkozás a sikertelen eszközökkel',
      whole: 'A teljes hozzárendelés megjelenítése',
    },
    history: {
      first: 'Első hozzárendelés:',
      retry: 'Újrapróbálkozás:',
      latest: 'Legutóbbi újrapróbálkozás:',
      registeredNow_one: 'Az elsőre sikertelen {{number}} eszközből {{fixed}} már megkapta a profilt.',
      registeredNow_other: 'Az elsőre sikertelen {{number}} eszközből {{fixed}} már megkapta a profilt.',
    },
    legend: { registered: 'hozzárendelve' },
    cards: { fix: 'Újrapróbálkozás' },
    tabs: {
      registered: 'Hozzárendelve',
      none: { registered: 'A profil egyetlen eszközhöz sincs hozzárendelve.' },
      noneYet: { registered: 'A profil még egyetlen eszközhöz sincs hozzárendelve.' },
    },
    outcome: { registered: 'Hozzárendelve' },
    table: {
      label: 'A hozzárendelés eszközei',
      emptyDone: 'A Partner Center nem sorol fel eszközt ennél a hozzárendelésnél.',
    },
    device: {
      gone: 'Ebben a hozzárendelésben nincs {{position}}. eszköz, összesen {{total}} van benne.',
      retry: 'Hozzárendelhető újból?',
      status: { registered: 'A profil hozzá van rendelve ehhez az eszközhöz. Nincs további teendő.' },
    },
  },
  errorCatalogue: {
    errors: {
      StorageError: {
        remedy: [
          'Várjon néhány percet, majd próbálkozzon újra a sikertelen eszközökkel.',
          'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a hozzárendelés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
        ],
      },
      InvalidZtdRequestBody: {
        remedy: [
          'Próbálkozzon újra a sikertelen eszközökkel.',
          'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a hozzárendelés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
        ],
      },
      ZtdDeviceIsNotRegistered: {
        title: 'Nincs ehhez az ügyfélhez regisztrálva',
        meaning:
          'Csak regisztrált eszköz kaphat profilt. Ez az eszköz nincs, vagy már nincs ehhez az ügyfélhez regisztrálva: lehet, hogy a kiválasztása után eltávolították.',
        remedy: [
          'Ellenőrizze, hogy a megfelelő ügyfelet választotta-e.',
          'Nézze meg az ügyfél eszközkötegeit. Ha az eszköz nincs köztük, töltse fel, majd rendelje hozzá a profilt.',
          'Ha az eszköz ott van, próbálkozzon vele újra: lehet, hogy a regisztrációja még nem fejeződött be.',
        ],
      },
      ZtdProfileIsNotRegistered: {
        title: 'Ennél az ügyfélnél nincs ilyen profil',
        meaning:
          'Amikor a Partner Center ezt az eszközt feldolgozta, az ügyfélnek nem volt ilyen profilja. Lehet, hogy a kiválasztása után törölték.',
        remedy: [
          'Nézze meg az ügyfél profiljait, és ha a profil hiányzik, hozza létre újból.',
          'Próbálkozzon újra a sikertelen eszközökkel, és válassza a meglévő profilok egyikét.',
        ],
      },
      ZtdProfileAssignedToOtherTenant: {
        title: 'A profil más szervezethez tartozik',
        meaning:
          'A profil egy másik bérlőhöz tartozik, ezért ennek az ügyfélnek az eszköze nem kapta meg. A Microsoft leírása szerint ilyen soha nem fordulhat elő.',
        remedy: [
          'Próbálkozzon újra a sikertelen eszközökkel, az ügyfél egy másik profiljával.',
          'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a hozzárendelés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
        ],
      },
      ZtdDeviceRegisteredByOtherTenant: {
        title: 'Nem módosítható: másik szervezet regisztrálta',
        meaning:
          'Az eszközt egy másik szervezet regisztrálta, ezért a profilja innen nem módosítható. Megtartja azt a profilt, amelyik eddig volt.',
        remedy: [
          'Kérje meg az eszközt regisztráló szervezetet, hogy rendelje hozzá a profilt, vagy távolítsa el az eszközt, hogy Ön regisztrálhassa. Ez lehet az előző tulajdonos, annak partnere vagy egy másik viszonteladó.',
          'Ezután próbálkozzon újra a sikertelen eszközökkel.',
        ],
      },
    },
    retry: {
      worthwhile: 'A profil újbóli hozzárendelése sikeres lehet.',
      pointless: 'Amíg a fenti lépések nem történtek meg, ugyanez az eszköz ismét sikertelen lesz.',
    },
    unknown: {
      remedy: [
        'Próbálkozzon újra egyszer a sikertelen eszközökkel, mert a hiba átmeneti is lehetett.',
        'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a hozzárendelés állapotát mutató oldalon. A szövegben szerepel a kód, a leírás, a követési azonosító és az MS-CorrelationId.',
      ],
    },
  },
  export: {
    upload: 'Hozzárendelés',
    summary: { total: 'Eszközök a hozzárendelésben' },
  },
  keptUploads: {
    nameByTime: 'Hozzárendelés: {{time}}',
    nameById: 'Hozzárendelés: {{start}}…',
    typedIn: 'profil hozzárendelése',
    repairs: 'újrapróbálkozás sikertelen eszközökkel',
    state: { sentAgain: 'Újrapróbálva' },
    fix: 'Újrapróbálkozás',
    fixWhich: 'Újrapróbálkozás a sikertelen eszközökkel: {{name}}',
    confirm: {
      about:
        'Az eszközök megtartják a profilt. A böngésző az alábbi követési azonosítókat és az eszközök listáját törli.',
      unfinished: 'A még el nem küldött eszközök nem kapják meg a profilt.',
    },
  },
  notices: {
    upload: 'Egy hozzárendelés',
    nothingToResolve_one: 'A profil hozzá van rendelve, nincs teendő',
    nothingToResolve_other: '{{number}} eszközhöz hozzárendelve, nincs teendő',
    registered_one: '{{number}} hozzárendelve',
    registered_other: '{{number}} hozzárendelve',
  },
  partyMessage: {
    subject: {
      previousOwner_one: 'Windows Autopilot: kérés {{number}} eszközről',
      previousOwner_other: 'Windows Autopilot: kérés {{number}} eszközről',
      microsoftSupport_one: 'Windows Autopilot: {{number}} eszközhöz nem rendelhető profil',
      microsoftSupport_other: 'Windows Autopilot: {{number}} eszközhöz nem rendelhető profil',
    },
    opening: {
      microsoftSupport_one:
        'Microsoft-partnerként Windows Autopilot-profilokat rendelünk ügyfelünk eszközeihez. Az alábbi eszköznél ez nem sikerült.',
      microsoftSupport_other:
        'Microsoft-partnerként Windows Autopilot-profilokat rendelünk ügyfelünk eszközeihez. Az alábbi eszközöknél ez nem sikerült.',
    },
    requests: {
      previousOwner: {
        ZtdDeviceRegisteredByOtherTenant: {
          happened: 'Az eszközökhöz nem tudunk profilt rendelni, mert egy másik szervezet regisztrálta őket.',
        },
      },
      microsoftSupport: {
        ZtdDeviceRegisteredByOtherTenant: {
          happened:
            'Az eszközökhöz nem tudunk profilt rendelni, mert egy másik szervezet regisztrálta őket, amelyet nem érünk el.',
        },
      },
    },
    devices: {
      row_one: 'Ismeretlen sorozatszám, sor a kérésünkben:',
      row_other: 'Ismeretlen sorozatszámok, sorok a kérésünkben ({{number}}):',
    },
    reply: {
      customer: 'Kérjük, írja meg, ha ez megtörtént. Ezután hozzárendeljük a profilt.',
      manufacturer: 'Kérjük, írja meg az eredményt. Ezután hozzárendeljük a profilt.',
    },
  },
  report: {
    page: { back: 'Vissza a hozzárendeléshez' },
    kind: 'Profil hozzárendelése a Windows Autopilotban',
    upload: 'Hozzárendelés',
    running: 'A Microsoft még feldolgozza ezt a hozzárendelést, a számok változhatnak.',
    outcomes: { registered: 'hozzárendelve' },
    errors: {
      StorageError: { remedy: 'Újból hozzárendeljük a profilt.' },
      InvalidZtdRequestBody: { remedy: 'Újból hozzárendeljük a profilt.' },
      ZtdDeviceRegisteredByOtherTenant: {
        remedy:
          'Az eszközt regisztráló szervezetnek hozzá kell rendelnie a profilt, vagy el kell távolítania az eszközt. Ezután újra megpróbáljuk.',
      },
    },
    unknown: {
      remedy: 'Újból hozzárendeljük a profilt. Ha ez nem segít, a Microsoft támogatásához fordulunk.',
    },
  },
  supportBundle: {
    heading: 'Profil hozzárendelése a Windows Autopilotban: adatok a támogatásnak',
    registered: 'hozzárendelve',
    noAnswer: 'A Partner Center még nem küldte el ennek a hozzárendelésnek az állapotát.',
    dialog: {
      about:
        'Minden, amit a támogatás erről a hozzárendelésről kérdezni szokott. Illessze be a szöveget a kérelembe, és csatolja a fájlt, amely minden sikertelen eszközt felsorol.',
    },
  },
  uploadPage: {
    title: 'Profil hozzárendelése',
    watch: {
      loading: 'A hozzárendelés betöltése…',
      title: 'Hozzárendelés: {{time}}',
      table: 'A hozzárendelés részei',
      mayHaveArrived:
        'Egy korábbi kísérletre nem érkezett válasz, így lehet, hogy ezek az eszközök már megkapták a profilt. Mielőtt kihagyja ezt a részt, ellenőrizze az ügyfél eszközkötegeit.',
      toStatus: 'Hozzárendelés állapotának megnyitása',
      rest_one: 'A hozzárendelésből {{number}} eszköz még nincs elküldve.',
      rest_other: 'A hozzárendelésből {{number}} eszköz még nincs elküldve.',
      elsewhere: 'Ezt a hozzárendelést egy másik lap küldi. Itt látható, hol tart.',
      waitsForTab:
        'Ezt a hozzárendelést egy másik lap küldi. Ha az a lap leáll vagy bezárják, ez a lap folytatja.',
      notKept:
        'A böngésző nem tudja tárolni ezt a hozzárendelést. Másolja ki a követési azonosítókat, mielőtt bezárja ezt az oldalt: a Partner Center nem listázza őket.',
      deleted:
        'Ezt a hozzárendelést törölték ebből a böngészőből. Másolja ki a követési azonosítókat, mielőtt bezárja ezt az oldalt: a Partner Center nem listázza őket.',
      obstacle: {
        deleted:
          'A küldés leállt, mert ezt a hozzárendelést törölték ebből a böngészőből. Ellenőrizze az ügyfél eszközkötegeit, mielőtt a hátralévő eszközökhöz is hozzárendeli a profilt.',
      },
      keptUntil: 'Megőrzés vége ebben a böngészőben: {{date}}',
      repairs_one: 'Ennek a hozzárendelésnek az eszközeivel próbálkozik újra:',
      repairs_other: 'Ezeknek a hozzárendeléseknek az eszközeivel próbálkozik újra:',
    },
    repair: { title: 'Újrapróbálkozás a sikertelen eszközökkel' },
  },
} satisfies Texts<typeof en>;
