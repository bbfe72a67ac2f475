import type en from '../en/apiErrors.ts';
import type { Texts } from '../texts.ts';

export default {
  signInExpired: {
    title: 'A bejelentkezése lejárt',
    meaning: 'A Partner Center elutasította a kérést, mert a bejelentkezése lejárt, vagy visszavonták.',
    remedy: ['Jelentkezzen be újra. Ezután visszatér erre az oldalra.'],
  },
  accessDenied: {
    title: 'A Partner Center nem fogadja el ezt a bejelentkezést',
    meaning: 'Be van jelentkezve, de a Partner Center ezzel a fiókkal nem engedi az API használatát.',
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
      'A Partner Center csak második tényezővel megerősített bejelentkezést fogad el. Az Ön bejelentkezése nem volt ilyen.',
    remedy: [
      'Jelentkezzen be újra, és erősítse meg a második tényezővel.',
      'Ha a rendszer nem kéri, a rendszergazdának kell többtényezős hitelesítést előírnia az Ön fiókjához.',
    ],
  },
  wrongAudience: {
    title: 'Az alkalmazás beállítása hibás',
    meaning:
      'A hozzáférési jogkivonat nem a Partner Centerhez, hanem egy másik szolgáltatáshoz szól. Az újbóli bejelentkezés nem segít.',
    remedy: ['Szóljon az alkalmazás üzemeltetőjének: a beállításokban hibás a hatókör (scope) vagy a felhő.'],
  },
  interactionRequired: {
    title: 'Erősítse meg a bejelentkezését',
    meaning:
      'A szervezete a folytatáshoz újbóli bejelentkezést kér: a bejelentkezés túl régi, vagy egy szabályzat további megerősítést ír elő.',
    remedy: ['Jelentkezzen be. Ezután ugyanerre az oldalra tér vissza, ugyanebben az állapotban.'],
  },
  forbidden: {
    title: 'Ehhez nincs jogosultsága',
    meaning: 'A fiókja nem jogosult erre a műveletre ennél az ügyfélnél.',
    remedy: [
      'Ellenőrizze, hogy a megfelelő fiókkal jelentkezett-e be, és hogy ez az Ön ügyfele-e.',
      'Kérje a Partner Center rendszergazdájától az Admin agent vagy a Sales agent szerepkört.',
    ],
  },
  noCustomerRelationship: {
    title: 'Nem az Ön szervezetének ügyfele',
    meaning: 'A szervezete nem áll viszonteladói kapcsolatban ezzel az ügyféllel, vagy a kapcsolat megszűnt.',
    remedy: [
      'Hasonlítsa össze az ügyfél-azonosítót az ügyfél saját bérlőazonosítójával.',
      'Ha egyezik, küldjön az ügyfélnek viszonteladói kapcsolatra vonatkozó kérést a Partner Centerből. Ezt az ügyfél globális rendszergazdájának kell elfogadnia.',
    ],
  },
  roleLacksRights: {
    title: 'A szerepköre nem elegendő',
    meaning:
      'A fiókjának van szerepköre a Partner Centerben, de az ezt nem engedi meg. A közvetett viszonteladók ezt az API-t egyáltalán nem használhatják.',
    remedy: [
      'Kérje a Partner Center rendszergazdájától az Admin agent vagy a Sales agent szerepkört.',
      'Ezután jelentkezzen ki, majd ismét be, hogy az új szerepkör érvényesüljön.',
    ],
  },
  notFound: {
    title: 'Nem található a Partner Centerben',
    meaning:
      'Ennél az ügyfélnél semmi nem található ezzel az azonosítóval. Lehet, hogy az azonosító el van írva, másik ügyfélhez tartozik, vagy túl régi.',
    remedy: [
      'Hasonlítsa össze az azonosítókat a hivatkozásban vagy a kapott e-mailben szereplőkkel.',
      'Ha a feltöltés csak az imént történt, ellenőrizze újra egy perc múlva.',
    ],
  },
  customerTenantNotFound: {
    title: 'Nincs ilyen ügyfél',
    meaning: 'A Partner Centerben nincs bérlő ezzel az ügyfél-azonosítóval.',
    remedy: [
      'Hasonlítsa össze az ügyfél-azonosítót az ügyfél bérlőazonosítójával, vagy keresse meg az ügyfelet a neve alapján.',
    ],
  },
  requestRefused: {
    title: 'A Partner Center elutasította a kérést',
    meaning:
      'A Partner Center a kérés valamelyik részét elutasította. Változatlanul újraküldeni nem érdemes.',
    remedy: [
      'Olvassa el alább a Partner Center üzenetét, és javítsa, amit megnevez.',
      'Ha nem tudja, nyisson támogatási kérelmet, és adja meg az azonosítókat.',
    ],
  },
  throttled: {
    title: 'Jelenleg túl sok a kérés',
    meaning:
      'A Partner Center korlátozza, hogy egy szervezet hány kérést küldhet. A kollégák és más programok kérései is számítanak.',
    remedy: ['Nincs teendője: az alkalmazás annyit vár, amennyit a Partner Center kér, majd folytatja.'],
  },
  timeout: {
    title: 'Nem érkezett időben válasz',
    meaning:
      'A Partner Center vagy a hozzá vezető kapcsolat túl lassú volt. A korábbi adatok az oldalon maradnak.',
    remedy: [
      'Ha ez az oldal automatikusan ellenőriz, nincs teendője: ritkábban, de újra próbálkozik.',
      'Egyébként próbálkozzon újra egy perc múlva.',
    ],
  },
  serverFault: {
    title: 'Hiba a Partner Centeren belül',
    meaning: 'A Partner Center nem tudta feldolgozni a kérést. A hibát nem Ön és nem az adatai okozták.',
    remedy: [
      'Próbálkozzon újra néhány perc múlva. Az automatikusan ellenőrző oldal ezt megteszi Ön helyett.',
      'Ha a hiba továbbra is fennáll, nyisson támogatási kérelmet, és adja meg az azonosítókat.',
    ],
  },
  serverUnavailable: {
    title: 'A Partner Center átmenetileg nem működik',
    meaning:
      'A Partner Center túlterhelt vagy karbantartás alatt áll, vagy az előtte lévő átjáró nem éri el.',
    remedy: [
      'Próbálkozzon újra néhány perc múlva. Az automatikusan ellenőrző oldal ezt megteszi Ön helyett.',
      'Ha a hiba továbbra is fennáll, nézze meg a Microsoft szolgáltatásainak állapotát, majd forduljon az alkalmazás üzemeltetőjéhez.',
    ],
  },
  network: {
    title: 'Nem sikerült elérni a Partner Centert',
    meaning:
      'Egyáltalán nem érkezett válasz. Lehet, hogy nincs kapcsolat, tűzfal vagy proxy tiltja, vagy az alkalmazásban beállított cím nem fogad el kérést böngészőből.',
    remedy: [
      'Ellenőrizze a kapcsolatot, és a VPN-t, ha használ ilyet.',
      'Ha más oldalak betöltődnek, de ez az alkalmazás soha nem éri el a Partner Centert, szóljon az üzemeltetőjének.',
    ],
  },
  offline: {
    title: 'Nincs hálózati kapcsolat',
    meaning: 'Ez az eszköz nem csatlakozik a hálózathoz. A korábbi adatok az oldalon maradnak.',
    remedy: ['Csatlakozzon újra. Az alkalmazás azonnal ellenőriz, amint helyreáll a kapcsolat.'],
  },
  notAnAnswer: {
    title: 'Váratlan válasz (nem a Partner Centertől)',
    meaning:
      'Érkezett válasz, de nem a Partner Center formátumában: például egy proxy vagy egy szállodai hálózat oldala, vagy egy megszakadt válasz. Az alkalmazás figyelmen kívül hagyta, a korábbi adatok az oldalon maradnak.',
    remedy: [
      'Ha vendéghálózaton van, nyisson meg egy tetszőleges webhelyet, és fogadja el a hálózat feltételeit.',
      'A válasz eleje, ha van ilyen, alább látható: küldje el az alkalmazás vagy a hálózat üzemeltetőjének.',
    ],
  },
  unexpectedStatus: {
    title: 'Váratlan állapotkód',
    meaning:
      'A Partner Center vagy egy előtte lévő rendszer olyan állapotkóddal válaszolt, amelyet az alkalmazás nem tud kezelni.',
    remedy: [
      'Próbálkozzon újra egy perc múlva.',
      'Ha megismétlődik, küldje el az állapotkódot és az azonosítókat az alkalmazás üzemeltetőjének.',
    ],
  },
} as const satisfies Texts<typeof en>;
