import type en from '../en/apiErrors.ts';
import type { Texts } from '../texts.ts';

export default {
  signInExpired: {
    title: 'A bejelentkezése már nem érvényes',
    meaning: 'A Partner Center elutasította a kérést, mert a bejelentkezése lejárt, vagy visszavonták.',
    remedy: ['Jelentkezzen be újra. Utána erre az oldalra tér vissza.'],
  },
  accessDenied: {
    title: 'A Partner Center nem fogadja el ezt a bejelentkezést',
    meaning:
      'Be van jelentkezve, de a Partner Center ezzel a bejelentkezéssel nem engedi használni a felületét.',
    remedy: [
      'Jelentkezzen be újra azzal a munkahelyi fiókjával, amely a partner saját bérlőjéhez tartozik.',
      'Ha ez nem segít, kérdezze meg a rendszergazdát, hogy az alkalmazás megkapta-e a hozzájárulást a Partner Centerhez, és hogy az Ön fiókja partnerfelhasználó-e.',
    ],
  },
  tokenMissing: {
    title: 'A bejelentkezés nem jutott el a Partner Centerig',
    meaning:
      'A kérés hozzáférési jogkivonat nélkül érkezett meg. Valami eltávolíthatta az alkalmazás és a Partner Center között.',
    remedy: [
      'Jelentkezzen be újra.',
      'Ha megismétlődik, szóljon az alkalmazás üzemeltetőjének: az átjárónak tovább kell adnia az Authorization fejlécet.',
    ],
  },
  mfaRequired: {
    title: 'Többtényezős hitelesítés szükséges',
    meaning:
      'A Partner Center csak második tényezővel megerősített bejelentkezést fogad el. Az Öné nem ilyen volt.',
    remedy: [
      'Jelentkezzen be újra, és erősítse meg a második tényezővel.',
      'Ha a rendszer nem kéri, a rendszergazdának kell többtényezős hitelesítést előírnia az Ön fiókjához.',
    ],
  },
  wrongAudience: {
    title: 'Az alkalmazás rossz hozzáférést kér',
    meaning:
      'A hozzáférési jogkivonat nem a Partner Centerhez, hanem egy másik szolgáltatáshoz szól. Ezen az újbóli bejelentkezés nem segít.',
    remedy: [
      'Szóljon az alkalmazás üzemeltetőjének: a beállításai között hibás a hatókör (scope) vagy a felhő.',
    ],
  },
  interactionRequired: {
    title: 'Erősítse meg a bejelentkezését',
    meaning:
      'A szervezete azt kéri, hogy a folytatáshoz személyesen jelentkezzen be: a bejelentkezés régi, vagy egy szabály többet vár el.',
    remedy: ['Jelentkezzen be. Utána ugyanerre az oldalra tér vissza, ugyanebben az állapotban.'],
  },
  forbidden: {
    title: 'Ehhez nincs jogosultsága',
    meaning: 'A fiókjának nincs joga ehhez a művelethez ennél az ügyfélnél.',
    remedy: [
      'Ellenőrizze, hogy a megfelelő fiókkal jelentkezett-e be, és hogy ez az Ön ügyfele-e.',
      'Kérje a Partner Center rendszergazdájától az Admin agent vagy a Sales agent szerepkört.',
    ],
  },
  noCustomerRelationship: {
    title: 'Nem az Ön szervezetének ügyfele',
    meaning: 'A szervezete nem áll viszonteladói kapcsolatban ezzel az ügyféllel, vagy a kapcsolat megszűnt.',
    remedy: [
      'Vesse össze az ügyfél-azonosítót az ügyfél saját bérlőazonosítójával.',
      'Ha egyezik, küldjön az ügyfélnek viszonteladói kapcsolatra vonatkozó kérést a Partner Centerből. Ezt az ügyfél globális rendszergazdájának kell elfogadnia.',
    ],
  },
  roleLacksRights: {
    title: 'A szerepköre nem elegendő',
    meaning:
      'A fiókjának van szerepköre a Partner Centerben, de az ezt nem engedi meg. A közvetett viszonteladóknak ehhez a felülethez egyáltalán nincs hozzáférésük.',
    remedy: [
      'Kérje a Partner Center rendszergazdájától az Admin agent vagy a Sales agent szerepkört.',
      'Utána jelentkezzen ki, majd be, hogy az új szerepkör érvényesüljön.',
    ],
  },
  notFound: {
    title: 'A Partner Center ezt nem ismeri',
    meaning:
      'Ennél az ügyfélnél semmi nem található ezen az azonosítón. Lehet, hogy elírás, másik ügyfélhez tartozik, vagy túl régi.',
    remedy: [
      'Vesse össze az azonosítókat a hivatkozásban vagy a kapott levélben szereplőkkel.',
      'Ha a feltöltés egészen friss, ellenőrizze újra egy perc múlva.',
    ],
  },
  customerTenantNotFound: {
    title: 'Nincs ilyen ügyfél',
    meaning: 'A Partner Center nem ismer bérlőt ezzel az ügyfél-azonosítóval.',
    remedy: [
      'Vesse össze az ügyfél-azonosítót az ügyfél bérlőazonosítójával, vagy keresse meg az ügyfelet a neve alapján.',
    ],
  },
  requestRefused: {
    title: 'A Partner Center elutasította a kérést',
    meaning: 'A kérésben valami nem felel meg a Partner Centernek. Változatlanul újraküldeni nem érdemes.',
    remedy: [
      'Olvassa el alább a Partner Center saját leírását, és javítsa, amit megnevez.',
      'Ha nem tudja, nyisson támogatási kérelmet, és adja meg az azonosítókat.',
    ],
  },
  throttled: {
    title: 'Egyelőre túl sok a kérés',
    meaning:
      'A Partner Center korlátozza, hogy egy szervezet milyen gyakran kérdezhet. A kollégák és más programok kérései is számítanak.',
    remedy: ['Nincs teendője: az alkalmazás annyit vár, amennyit a Partner Center kér, majd folytatja.'],
  },
  timeout: {
    title: 'Nem érkezett időben válasz',
    meaning: 'A Partner Center vagy az odáig vezető út túl lassú volt. Amit eddig látott, az oldalon marad.',
    remedy: [
      'Amíg az oldal magától ellenőriz, nincs teendője: ritkábban, de újra próbálkozik.',
      'Egyébként próbálja újra egy perc múlva.',
    ],
  },
  serverFault: {
    title: 'Hiba a Partner Centeren belül',
    meaning: 'A Partner Center nem tudta feldolgozni a kérést. Sem Ön, sem az adatok nem tehetnek róla.',
    remedy: [
      'Próbálja újra néhány perc múlva. A magától ellenőrző oldal ezt megteszi Ön helyett.',
      'Ha tartósan fennáll, nyisson támogatási kérelmet, és adja meg az azonosítókat.',
    ],
  },
  serverUnavailable: {
    title: 'A Partner Center nem elérhető',
    meaning:
      'A Partner Center túlterhelt vagy karbantartás alatt áll, vagy az előtte lévő átjáró nem éri el.',
    remedy: [
      'Próbálja újra néhány perc múlva. A magától ellenőrző oldal ezt megteszi Ön helyett.',
      'Ha tartósan fennáll, nézze meg a Microsoft szolgáltatásainak állapotát, majd kérdezze meg az alkalmazás üzemeltetőjét.',
    ],
  },
  network: {
    title: 'A Partner Center nem érhető el',
    meaning:
      'Semmilyen válasz nem jött. Lehet, hogy nincs kapcsolat, tűzfal vagy proxy tiltja, vagy az alkalmazásban beállított cím nem fogad el kérést böngészőből.',
    remedy: [
      'Ellenőrizze a kapcsolatot, és a VPN-t, ha használ ilyet.',
      'Ha más oldalak betöltődnek, de ez az alkalmazás soha nem éri el a Partner Centert, szóljon az üzemeltetőjének.',
    ],
  },
  offline: {
    title: 'Nincs internetkapcsolat',
    meaning: 'Ez a gép nem csatlakozik a hálózathoz. Amit eddig látott, az oldalon marad.',
    remedy: ['Csatlakozzon újra. Az alkalmazás azonnal kérdez, amint helyreáll a kapcsolat.'],
  },
  notAnAnswer: {
    title: 'Ez nem a Partner Center válasza',
    meaning:
      'Valami válaszolt, de nem a Partner Center formájában: például egy proxy vagy egy szállodai hálózat oldala, vagy egy megszakadt válasz. Az alkalmazás félretette, a korábbi adatok az oldalon maradnak.',
    remedy: [
      'Ha vendéghálózaton van, nyisson meg egy tetszőleges webhelyet, és fogadja el a hálózat feltételeit.',
      'A válasz első karakterei, ha voltak, alább láthatók: adja tovább az alkalmazás vagy a hálózat üzemeltetőjének.',
    ],
  },
  unexpectedStatus: {
    title: 'Váratlan válasz',
    meaning:
      'A Partner Center vagy valami előtte olyan állapotkóddal válaszolt, amellyel az alkalmazás nem tud mit kezdeni.',
    remedy: [
      'Próbálja újra egy perc múlva.',
      'Ha megismétlődik, adja tovább az állapotkódot és az azonosítókat az alkalmazás üzemeltetőjének.',
    ],
  },
} as const satisfies Texts<typeof en>;
