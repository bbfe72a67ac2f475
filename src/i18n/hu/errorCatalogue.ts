import type en from '../en/errorCatalogue.ts';
import type { Texts } from '../texts.ts';

export default {
  errors: {
    StorageError: {
      title: 'Átmeneti hiba a Microsoftnál',
      meaning:
        'A regisztrációs szolgáltatás nem tudta eltárolni az eszközt. A hibát nem a beküldött adatok okozták.',
      remedy: [
        'Várjon egy kicsit, majd töltse fel újra az eszközt.',
        'Ha ismét hibát kap, nyisson támogatási kérelmet a Partner Centerben, és adja meg a korrelációs azonosítót.',
      ],
    },
    InvalidZtdRequestBody: {
      title: 'A kérés a szolgáltatáson belül sérült',
      meaning:
        'A regisztrációs szolgáltatás olyan kérést kapott, amelyet nem tudott értelmezni, vagy amelyből hiányzott az ügyfél. Ez ritka, és szinte soha nem az eszköz a hibás.',
      remedy: [
        'Töltse fel újra az eszközt.',
        'Ha ismét hibát kap, nyisson támogatási kérelmet, és adja meg a korrelációs azonosítót.',
      ],
    },
    InvalidZtdHardwareHash: {
      title: 'Érvénytelen hardverkivonat',
      meaning:
        'A hardverkivonat (hardware hash) útközben megváltozott vagy csonkult, vagy olyan eszközről származik, amelynek firmware-ében üres a gyártó vagy a sorozatszám.',
      remedy: [
        'Olvassa ki újra a hardverkivonatot az eszközön, és változtatás nélkül küldje tovább. Ne nyissa meg a fájlt Excelben, mert az megváltoztathatja.',
        'Nézze meg az eszköz firmware-ében (BIOS), hogy ki van-e töltve a gyártó és a sorozatszám.',
        'Virtuális gép helyett próbálja fizikai eszközzel: a virtuális gépeket a szolgáltatás gyakran elutasítja.',
      ],
    },
    MissingZtdSerialNumberAndProductKey: {
      title: 'Semmi nem azonosítja az eszközt',
      meaning: 'Ehhez a sorhoz sem használható sorozatszám, sem használható termékkulcs nem érkezett.',
      remedy: [
        'Adja meg ezek egyikét: a hardverkivonatot; a termékkulcsot; vagy a sorozatszámot a gyártóval és a modellel együtt.',
        'Töltse fel a javított sort.',
      ],
    },
    ZtdDeviceAlreadyAssigned: {
      title: 'Már ehhez az ügyfélhez van regisztrálva',
      meaning: 'Az eszköz már az ügyfélé, ezért nem volt mit regisztrálni.',
      remedy: [
        'Keresse meg az eszközt az ügyfél eszközlistájában. Ha ott van, minden rendben.',
        'Ha nincs ott, töltse fel még egyszer.',
        'Ha az sem sikerül, nyisson támogatási kérelmet, és adja meg a korrelációs azonosítót.',
      ],
    },
    ZtdDeviceIsNotRegistered: {
      title: 'Még nincs ehhez az ügyfélhez regisztrálva',
      meaning:
        'Eszközt csak a regisztrálása után lehet beállítani vagy eltávolítani. Ez az eszköz nem szerepel az ügyfél eszközei között.',
      remedy: [
        'Ellenőrizze, hogy a megfelelő ügyfelet választotta-e.',
        'Előbb regisztrálja az eszközt, majd ismételje meg a műveletet.',
      ],
    },
    ZtdDeviceAssignedToOtherTenant: {
      title: 'Más szervezethez tartozik',
      meaning:
        'Az eszköz még valaki másnál van regisztrálva. Felújított eszközöknél és alaplapcsere után gyakori.',
      remedy: [
        'Kérje meg az előző tulajdonost vagy az ő partnerét, aki regisztrálta, hogy törölje az eszközt az Autopilotból.',
        'Ha nem érhetők el, nyisson támogatási kérelmet a Microsoftnál, és csatolja az alább felsorolt iratokat.',
        'A gyártóra ne várjon: az nem törölheti a regisztrációt Ön helyett.',
        'Ha az eszköz felszabadult, töltse fel újra.',
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
      meaning: 'A profil egy másik bérlőé. A Microsoft leírása szerint ilyen soha nem fordulhat elő.',
      remedy: ['Nyisson támogatási kérelmet, és adja meg a korrelációs azonosítót.'],
    },
    ZtdDeviceRegisteredByOtherTenant: {
      title: 'Valaki más regisztrálta',
      meaning: 'Az eszközt egy másik szervezet regisztrálta, ezért innen nem lehet törölni.',
      remedy: ['Kérje meg azt, aki az eszközt regisztrálta, hogy törölje.', 'Utána próbálja újra.'],
    },
    ZtdDeviceNotFound: {
      title: 'A gyártó nem ismer ilyen eszközt',
      meaning:
        'A sorozatszám, a gyártó és a modell, illetve a termékkulcs egyetlen olyan eszközzel sem egyezik, amelyet gyártó jelentett be a Microsoftnak.',
      remedy: [
        'Vesse össze betűről betűre a gyártót és a modellt azzal, ami a firmware-ben áll; a kis- és nagybetű is számít.',
        'Ha egyeznek, vagy alaplapot cseréltek, csak a hardverkivonatot töltse fel.',
        'Kérdezze meg a gyártót, hogy bejelenti-e ezt a modellt a Microsoftnak.',
      ],
    },
    ZtdDeviceIsNotUnique: {
      title: 'Több eszközre is illik',
      meaning: 'A beküldött adatok több eszközre is illenek, ezért egyiket sem regisztrálta a szolgáltatás.',
      remedy: [
        'Olvassa ki az eszközön a teljes hardverkivonatot, és azt töltse fel.',
        'Ha így sem sikerül, a gyártónak vagy a Microsoft támogatásának kell szétválasztania az eszközöket.',
      ],
    },
    ZtdDeviceAlreadyAadRegistered: {
      title: 'Már szerepel az ügyfél Entra-címtárában',
      meaning:
        'Az ügyfél Microsoft Entra ID címtárában korábbról megmaradt egy bejegyzés erről az eszközről.',
      remedy: [
        'Kérje meg az ügyfél rendszergazdáját, hogy törölje az elavult eszközobjektumot a Microsoft Entra ID címtárból.',
        'Utána töltse fel újra az eszközt.',
      ],
    },
    ZtdDeviceDuplicated: {
      title: 'Kétszer szerepel a feltöltésben',
      meaning:
        'Ugyanaz a hardverkivonat több sorban is szerepel. Az egyik sort feldolgozta a szolgáltatás, a többit kihagyta.',
      remedy: [
        'Nézze meg, mi lett az eszköz másik sorával: az az eredmény számít.',
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
    unknown: 'Nem ismert',
  },
  actorSentences: {
    nobody: 'Általában senkinek nincs teendője.',
    partner: 'Ezt Ön is helyre tudja hozni.',
    customer: 'Először az ügyfél rendszergazdájának van teendője.',
    previousOwner: 'Először az előző tulajdonosnak vagy a partnerének kell felszabadítania az eszközt.',
    manufacturer: 'Ha az alábbi lépések nem segítenek, az eszköz gyártójának kell közreműködnie.',
    microsoftSupport: 'A Microsoft támogatásának kell kivizsgálnia.',
    unknown: 'Nincs közzétéve, hogy ezt ki tudja megoldani. A Microsoft támogatása ki tudja deríteni.',
  },
  confidence: {
    documented:
      'A magyarázat és a teendő nyilvános Microsoft-forrásból vagy első kézből származó beszámolóból való.',
    inferred: 'A Microsoft csak a hiba nevét tette közzé. A lépések a jelentéséből következnek.',
  },
  retry: {
    worthwhile: 'Ugyanennek a sornak az újbóli feltöltése sikerülhet.',
    pointless: 'Amíg a fenti lépések nem történnek meg, ugyanez a sor újra hibát ad.',
    alreadyRegistered: 'Nem szükséges, kivéve, ha az eszköz hiányzik az ügyfél eszközlistájából.',
    duplicate: 'Nem szükséges: az eszköz másik sorának eredménye számít.',
  },
  unknown: {
    title: 'Nincs róla nyilvános magyarázat',
    meaning:
      'Erről a hibáról a Microsoft semmit nem tett közzé. A kód és a leírás pontosan úgy látható, ahogy érkezett.',
    remedy: [
      'Töltse fel egyszer újra az eszközt, hátha a hiba átmeneti volt.',
      'Ha megismétlődik, nyisson támogatási kérelmet a Partner Centerben. Adja meg a kódot, a leírást, a követési és a korrelációs azonosítót.',
    ],
  },
  supportPapers: {
    title: 'Iratok a Microsoft támogatásának',
    items: [
      'Az eszköz CSV-fájlja.',
      'Az eredeti számla vagy adásvételi bizonylat PDF-ben, rajta a sorozatszámmal és a cég nevével. Képernyőképet nem fogadnak el.',
      'Az a naplófájl, amelyet ez a parancs készít az eszközön, rendszergazdaként futtatva: Mdmdiagnosticstool.exe -area Autopilot -cab c:\\out.cab',
    ],
  },
} as const satisfies Texts<typeof en>;
