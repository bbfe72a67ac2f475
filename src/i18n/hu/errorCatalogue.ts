import type en from '../en/errorCatalogue.ts';
import type { Texts } from '../texts.ts';

export default {
  errors: {
    StorageError: {
      title: 'Átmeneti hiba a Microsoftnál',
      meaning:
        'A Microsoft regisztrációs szolgáltatása általános belső hibát jelzett. Ez többnyire átmeneti.',
      remedy: [
        'Várjon néhány percet, majd töltse fel újra az eszközt.',
        'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a feltöltés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
      ],
    },
    InvalidZtdRequestBody: {
      title: 'A kérés a szolgáltatáson belül sérült',
      meaning:
        'A regisztrációs szolgáltatás olyan kérést kapott, amelyet nem tudott értelmezni, vagy amelyből hiányzott az ügyfél. Ez ritka, és szinte soha nem az eszköz okozza.',
      remedy: [
        'Töltse fel újra az eszközt.',
        'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a feltöltés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
      ],
    },
    InvalidZtdHardwareHash: {
      title: 'Érvénytelen hardverkivonat',
      meaning:
        'A hardverkivonat (hardware hash) útközben megváltozott vagy csonkult, vagy olyan eszközről származik, amelynek firmware-ében üres a gyártó vagy a sorozatszám.',
      remedy: [
        'Olvassa ki újra a hardverkivonatot az eszközön, és változtatás nélkül töltse fel. Ne nyissa meg a fájlt Excelben, mert az megváltoztathatja.',
        'Ellenőrizze az eszköz firmware-ében (BIOS), hogy meg van-e adva a gyártó és a sorozatszám.',
        'Ha virtuális gépről van szó, próbálkozzon fizikai eszközzel: a virtuális gépeket a szolgáltatás gyakran elutasítja.',
      ],
    },
    MissingZtdSerialNumberAndProductKey: {
      title: 'Semmi nem azonosítja az eszközt',
      meaning: 'Ebben a sorban sem használható sorozatszám, sem használható termékkulcs nincs.',
      remedy: [
        'Adja meg ezek egyikét: a hardverkivonatot; a termékkulcsot; vagy a sorozatszámot a gyártóval és a modellel együtt.',
        'Töltse fel a javított sort.',
      ],
    },
    ZtdDeviceAlreadyAssigned: {
      title: 'Már ehhez az ügyfélhez van regisztrálva',
      meaning: 'Az eszköz már ehhez az ügyfélhez van regisztrálva. Senkinek sincs teendője.',
      remedy: [
        'Az ügyfél eszközkötegeiben ellenőrizheti: ha az eszköz ott szerepel, nincs teendő.',
        'Ha nem szerepel ott, töltse fel újra.',
        'Ha az sem sikerül, használja a „Támogatási kérelem előkészítése” gombot a feltöltés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
      ],
    },
    ZtdDeviceIsNotRegistered: {
      title: 'Még nincs ehhez az ügyfélhez regisztrálva',
      meaning:
        'Eszközt csak a regisztrálása után lehet beállítani vagy eltávolítani. Ez az eszköz nincs ehhez az ügyfélhez regisztrálva.',
      remedy: [
        'Ellenőrizze, hogy a megfelelő ügyfelet választotta-e.',
        'Előbb regisztrálja az eszközt, majd ismételje meg a műveletet.',
      ],
    },
    ZtdDeviceAssignedToOtherTenant: {
      title: 'Más szervezethez van regisztrálva',
      meaning:
        'Az eszköz még egy másik szervezethez van regisztrálva; nem biztos, hogy az a tulajdonosa. Felújított eszközöknél és alaplapcsere után gyakori.',
      remedy: [
        'Kérje meg az előző tulajdonost vagy az eszközt regisztráló partnerét, hogy távolítsa el az eszközt a Windows Autopilotból.',
        'Ha nem érhetők el, nyisson támogatási kérelmet a Microsoftnál, és csatolja az alább felsorolt dokumentumokat.',
        'A gyártóra ne várjon: nem tudja Ön helyett törölni a regisztrációt.',
        'Ha a regisztráció megszűnt, töltse fel újra az eszközt.',
      ],
    },
    ZtdProfileIsNotRegistered: {
      title: 'Ennél az ügyfélnél nincs ilyen profil',
      meaning:
        'A hozzárendelendő profil ennél az ügyfélnél nem létezik. (Ha maga az eszköz ír ki 809-et a beállítás közben, az mást jelent: nincs hozzá profil rendelve.)',
      remedy: [
        'Válassza az ügyfél egyik meglévő profilját, vagy előbb hozza létre a profilt.',
        'Rendelje hozzá újra.',
      ],
    },
    ZtdProfileAssignedToOtherTenant: {
      title: 'A profil más szervezethez tartozik',
      meaning:
        'A profil egy másik bérlőhöz tartozik. A Microsoft leírása szerint ilyen soha nem fordulhat elő.',
      remedy: [
        'Használja a „Támogatási kérelem előkészítése” gombot a feltöltés állapotát mutató oldalon. A szövegben az MS-CorrelationId is szerepel.',
      ],
    },
    ZtdDeviceRegisteredByOtherTenant: {
      title: 'Nem távolítható el: másik szervezet regisztrálta',
      meaning: 'Az eszközt egy másik szervezet regisztrálta, ezért innen nem távolítható el.',
      remedy: [
        'Kérje meg az eszközt regisztráló szervezetet, hogy távolítsa el. Ez lehet az előző tulajdonos, annak partnere vagy egy másik viszonteladó.',
        'Ezután próbálkozzon újra.',
      ],
    },
    ZtdDeviceNotFound: {
      title: 'Nincs a gyártók Microsoftnál lévő adatai között',
      meaning:
        'A sorozatszám, a gyártó és a modell, illetve a termékkulcs egyetlen olyan eszközzel sem egyezik, amelyet gyártó jelentett be a Microsoftnak.',
      remedy: [
        'Hasonlítsa össze betűről betűre a gyártót és a modellt a firmware adataival; a kis- és nagybetű is számít.',
        'Ha egyeznek, vagy alaplapot cseréltek, csak a hardverkivonatot töltse fel.',
        'Kérdezze meg a gyártót, hogy bejelenti-e ezt a modellt a Microsoftnak.',
      ],
    },
    ZtdDeviceIsNotUnique: {
      title: 'Több eszközre is illik',
      meaning: 'A feltöltött adatok több eszközre is illenek, ezért a szolgáltatás egyiket sem regisztrálta.',
      remedy: [
        'Olvassa ki az eszközön a teljes hardverkivonatot, és azt töltse fel.',
        'Ha így sem sikerül, kérje meg a gyártót vagy a Microsoft támogatását, hogy különböztesse meg az eszközöket.',
      ],
    },
    ZtdDeviceAlreadyAadRegistered: {
      title: 'Már szerepel az ügyfél Entra ID-címtárában',
      meaning:
        'Az ügyfél Microsoft Entra ID-címtárában korábbi használatból maradt egy objektum ehhez az eszközhöz.',
      remedy: [
        'Kérje meg az ügyfél rendszergazdáját, hogy győződjön meg arról, hogy az Entra ID-beli eszközobjektum már nincs használatban, és csak azután törölje.',
        'Ezután töltse fel újra az eszközt.',
      ],
    },
    ZtdDeviceDuplicated: {
      title: 'Ismétlődő sor a feltöltésben',
      meaning:
        'Ugyanaz a hardverkivonat több sorban is szerepel. Az egyik sort feldolgozta a szolgáltatás, a többit kihagyta.',
      remedy: [
        'Nézze meg az eszköz másik sorát: annak az eredménye a mérvadó.',
        'Törölje az ismétlődő sort a fájlból.',
      ],
    },
  },
  actors: {
    nobody: 'Senki',
    partner: 'Ön, a partner',
    customer: 'Ügyfél',
    previousOwner: 'Előző tulajdonos',
    manufacturer: 'Gyártó',
    microsoftSupport: 'Microsoft-támogatás',
    unknown: 'Ismeretlen',
  },
  actorSentences: {
    nobody: 'Senkinek sincs teendője.',
    partner: 'Ezt Ön is meg tudja oldani.',
    customer: 'Először az ügyfél rendszergazdájának kell intézkednie.',
    previousOwner:
      'Először az eszközt regisztráló szervezetnek vagy partnerének kell megszüntetnie a regisztrációt.',
    manufacturer: 'Ha a teljes hardverkivonat feltöltése nem segít, az eszköz gyártójának kell intézkednie.',
    microsoftSupport: 'A Microsoft támogatásának kell kivizsgálnia.',
    unknown: 'Nem ismert nyilvánosan, hogy ezt ki tudja megoldani. A Microsoft támogatása ki tudja deríteni.',
  },
  confidence: {
    documented:
      'A magyarázat és a teendő nyilvános Microsoft-forrásból vagy közvetlen beszámolóból származik.',
    inferred: 'A Microsoft csak a hiba nevét tette közzé. A lépések a név jelentéséből következnek.',
  },
  retry: {
    worthwhile: 'Ugyanez a sor újbóli feltöltéskor sikeres lehet.',
    pointless: 'Amíg a fenti lépések nem történtek meg, ugyanez a sor ismét sikertelen lesz.',
    alreadyRegistered: 'Nem szükséges, kivéve, ha az eszköz hiányzik az ügyfél eszközlistájából.',
    duplicate: 'Nem szükséges: az eszköz másik sorának eredménye számít.',
  },
  unknown: {
    title: 'Nincs róla nyilvános magyarázat',
    meaning: 'Erre a hibára nem ismert nyilvános magyarázat. A kód és a leírás változatlanul látható.',
    remedy: [
      'Töltse fel egyszer újra az eszközt, mert a hiba átmeneti is lehetett.',
      'Ha ismét sikertelen, használja a „Támogatási kérelem előkészítése” gombot a feltöltés állapotát mutató oldalon. A szövegben szerepel a kód, a leírás, a követési azonosító és az MS-CorrelationId.',
    ],
  },
  supportPapers: {
    title: 'Dokumentumok a Microsoft támogatásának',
    items: [
      'Az eszköz CSV-fájlja.',
      'Az eredeti számla vagy adásvételi bizonylat PDF-ben, rajta a sorozatszámmal és a cég nevével. A képernyőkép nem elfogadható.',
      'Az a naplófájl, amelyet ez a parancs készít az eszközön, rendszergazdaként futtatva: Mdmdiagnosticstool.exe -area Autopilot -cab c:\\out.cab',
    ],
  },
} as const satisfies Texts<typeof en>;
