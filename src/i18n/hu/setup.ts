import type en from '../en/setup.ts';
import type { Texts } from '../texts.ts';

export default {
  config: {
    title: 'Az alkalmazás még nincs beállítva',
    meaning:
      'A beállításai, vagyis az oldal melletti /config.json fájl nem használható. Amíg nincs kijavítva, senki sem tud bejelentkezni.',
    next: 'A telepítés üzemeltetőjének ezeket kell rendbe hoznia:',
    problem: {
      notFound: 'A fájl nem érhető el. Az index.html mellett kell lennie.',
      notJson: 'A fájl nem JSON: hiányozhat egy idézőjel vagy egy vessző.',
      notObject: 'A fájlban egyetlen JSON-objektumnak kell lennie.',
      missing: 'hiányzik.',
      notText: 'csak idézőjelek közötti szöveg lehet.',
      notGuid: 'nem alkalmazás- (ügyfél-) azonosító: 32 számjegy és a–f betű, öt csoportban.',
      notUrl: 'nem webcím, és nem is elérési út ezen a kiszolgálón.',
      notHttps: 'csak https:// kezdetű lehet, különben a bejelentkezés útközben elolvasható.',
      notHosts: 'csak kiszolgálónevek listája lehet.',
      notMetadata: 'csak OpenID-felderítési dokumentum lehet, JSON-objektumként.',
      unknownField: 'nem beállítása ennek az alkalmazásnak. Ellenőrizze az írásmódját.',
      unknownCloud: '„{{value}}” nem ismert felhő. Ismertek: global, usGovernment, china és germany.',
      closedCloud: 'Ez a felhő {{value}}-ben megszűnt.',
      badTenant: '„{{value}}” nem bérlőazonosító, nem tartomány, és nem is az organizations szó.',
    },
  },
  signIn: {
    cancelled: {
      title: 'A bejelentkezés megszakadt',
      meaning: 'Bejelentkezés nélkül nincs mit megmutatni. A kívánt oldal címe megmaradt.',
      remedy: ['Jelentkezzen be a partnercégnél használt munkahelyi fiókjával.'],
    },
    consentMissing: {
      title: 'A szervezete még nem engedélyezte ezt az alkalmazást',
      meaning:
        'Az alkalmazás az Ön nevében használná a Partner Centert. Ehhez a fiókjára még senki nem adott hozzájárulást, vagy Ön elutasította.',
      remedy: [
        'Jelentkezzen be újra, és fogadja el a kérést, ha megjelenik.',
        'Ha nem fogadhatja el, küldje el ezt az oldalt a bérlő egyik rendszergazdájának: ő egyszer, mindenki számára megadhatja a hozzájárulást.',
      ],
    },
    notAssigned: {
      title: 'Ez az alkalmazás nincs Önhöz rendelve',
      meaning: 'A rendszergazda csak kijelölt személyeknek engedélyezte, és az Ön fiókja nincs közöttük.',
      remedy: [
        'Kérje meg a bérlő rendszergazdáját, hogy rendelje Önhöz az alkalmazást.',
        'Ha van másik munkahelyi fiókja, jelentkezzen be azzal.',
      ],
    },
    unreachable: {
      title: 'A bejelentkezési szolgáltatás nem érhető el',
      meaning: 'Nem jött tőle válasz. Az ok lehet a hálózat, egy proxy vagy a beállított cím.',
      remedy: [
        'Ellenőrizze a kapcsolatot, és próbálja újra.',
        'Ha csak ez az oldal nem működik, szóljon az üzemeltetőnek.',
      ],
    },
    other: {
      title: 'A bejelentkezés nem sikerült',
      meaning: 'A bejelentkezési szolgáltatás az alábbi okból elutasította.',
      remedy: [
        'Próbálja újra, vagy másik munkahelyi fiókkal.',
        'Ha nem változik, adja tovább a kódot és az azonosítókat a rendszergazdának.',
      ],
    },
    code: 'Kód',
    detail: 'A közölt ok',
    correlationId: 'Korrelációs azonosító',
    again: 'Bejelentkezés',
    otherAccount: 'Másik fiók használata',
  },
  signedOut: {
    title: 'Kijelentkezett',
    meaning: 'Közös használatú számítógépen zárja be a böngészőt is.',
    signIn: 'Bejelentkezés újra',
  },
} satisfies Texts<typeof en>;
