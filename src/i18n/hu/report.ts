import type en from '../en/report.ts';
import type { Texts } from '../texts.ts';

export default {
  page: {
    title: 'Jelentés',
    tools: 'A jelentés nyomtatása',
    back: 'Vissza a feltöltéshez',
    language: 'A jelentés nyelve',
    print: 'Nyomtatás',
    hint: 'A papírméret és a margók a nyomtatási párbeszédpanelen választhatók. Elküldéshez ott mentse PDF-fájlként.',
    loading: 'A jelentés betöltése…',
  },
  kind: 'Eszközök regisztrációja a Windows Autopilotban',
  upload: 'Feltöltés',
  asOf: 'Az állapot időpontja',
  reference: 'Hivatkozási szám (követési azonosító)',
  running: 'A Microsoft még feldolgozza ezt a feltöltést, a számok változhatnak.',
  nothingToDo: 'Nincs teendő.',
  alreadyRegistered_one: '{{number}} eszköz már regisztrálva volt. Ezzel nincs teendő.',
  alreadyRegistered_other: '{{number}} eszköz már regisztrálva volt. Ezekkel nincs teendő.',
  outcomes: {
    registered: 'regisztrálva',
    alreadyRegistered: 'már regisztrálva volt',
    forYou: 'ránk vár',
    waitingForOthers: 'másokra vár',
    inProgress: 'folyamatban',
    unclear: 'bizonytalan eredmény',
  },
  toDo: 'Teendők',
  devices_one: '{{number}} eszköz, amelynél van teendő',
  devices_other: '{{number}} eszköz, amelynél van teendő',
  columns: {
    count: 'Eszközök',
    serialNumber: 'Sorozatszám',
    reason: 'Ok',
    actor: 'Ki intézkedik',
    remedy: 'Mi a teendő',
  },
  actors: {
    nobody: 'Senki',
    partner: 'Mi, az Önök partnere',
    customer: 'Önök',
    previousOwner: 'Előző tulajdonos',
    manufacturer: 'Gyártó',
    microsoftSupport: 'Microsoft-támogatás',
    unknown: 'Mi, az Önök partnere',
  },
  errors: {
    StorageError: {
      title: 'Átmeneti hiba a Microsoftnál',
      remedy: 'Újra feltöltjük az eszközt.',
    },
    InvalidZtdRequestBody: {
      title: 'Hiba a Microsoft szolgáltatásában',
      remedy: 'Újra feltöltjük az eszközt.',
    },
    InvalidZtdHardwareHash: {
      title: 'Érvénytelen hardverkivonat',
      remedy:
        'A hardverkivonatot újra ki kell olvasni az eszközön. Ha az eszköz Önöknél van, kérjük, küldjék el nekünk az új kivonatot változtatás nélkül. Ezután feltöltjük.',
    },
    MissingZtdSerialNumberAndProductKey: {
      title: 'Semmi nem azonosítja az eszközt',
      remedy: 'Kiegészítjük az eszköz adatait, és újra feltöltjük.',
    },
    ZtdDeviceAlreadyAssigned: {
      title: 'Már az Önök szervezetéhez van regisztrálva',
      remedy: 'Nincs teendő.',
    },
    ZtdDeviceIsNotRegistered: {
      title: 'Még nincs az Önök szervezetéhez regisztrálva',
      remedy: 'Előbb regisztráljuk az eszközt.',
    },
    ZtdDeviceAssignedToOtherTenant: {
      title: 'Más szervezethez van regisztrálva',
      remedy:
        'Az előző tulajdonosnak vagy az eszközt regisztráló partnerének el kell távolítania az eszközt a Windows Autopilotból. Ha nem érhetők el, a Microsoft támogatása az eredeti számlát kéri. Ezután újra feltöltjük az eszközt.',
    },
    ZtdProfileIsNotRegistered: {
      title: 'Nincs ilyen profil',
      remedy: 'Kiválasztunk vagy létrehozunk egy profilt, és újra hozzárendeljük.',
    },
    ZtdProfileAssignedToOtherTenant: {
      title: 'A profil más szervezethez tartozik',
      remedy: 'A Microsoft támogatásától kérünk vizsgálatot.',
    },
    ZtdDeviceRegisteredByOtherTenant: {
      title: 'Másik szervezet regisztrálta',
      remedy: 'Az eszközt regisztráló szervezetnek kell eltávolítania. Ezután ismét megpróbáljuk.',
    },
    ZtdDeviceNotFound: {
      title: 'Nincs a gyártók Microsoftnál lévő adatai között',
      remedy:
        'Összehasonlítjuk a gyártót és a modellt az eszközzel. Ha egyeznek, az eszköz hardverkivonatára van szükségünk.',
    },
    ZtdDeviceIsNotUnique: {
      title: 'Több eszközre is illik',
      remedy:
        'Az eszközön kiolvasott teljes hardverkivonatra van szükségünk. Ha ez nem segít, a gyártónak kell megkülönböztetnie az eszközöket.',
    },
    ZtdDeviceAlreadyAadRegistered: {
      title: 'Már szerepel az Önök Microsoft Entra ID-címtárában',
      remedy:
        'Kérjük, rendszergazdájuk győződjön meg arról, hogy az Entra ID-beli eszközobjektum már nincs használatban, és csak azután törölje. Ezután újra feltöltjük az eszközt.',
    },
    ZtdDeviceDuplicated: {
      title: 'Több sor ugyanahhoz az eszközhöz',
      remedy: 'Megnézzük az eszköz másik sorát: annak az eredménye a mérvadó.',
    },
  },
  unknown: {
    title: 'Nyilvános magyarázata nem ismert',
    remedy: 'Újra feltöltjük az eszközt. Ha ez nem segít, a Microsoft támogatásához fordulunk.',
  },
} satisfies Texts<typeof en>;
