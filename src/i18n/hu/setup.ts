import type en from '../en/setup.ts';
import type { Texts } from '../texts.ts';

export default {
  config: {
    title: 'Az alkalmazás még nincs beállítva',
    meaning:
      'A beállításai, vagyis az oldal melletti /config.json fájl nem használható. Amíg nincs kijavítva, senki sem tud bejelentkezni.',
    next: 'A telepítés üzemeltetőjének a következőket kell kijavítania:',
    problem: {
      notFound: 'A fájl nem tölthető be. Az index.html fájllal azonos mappában kell lennie.',
      notJson: 'A fájl nem érvényes JSON: hiányozhat egy idézőjel vagy egy vessző.',
      notObject: 'A fájlban egyetlen JSON-objektumnak kell lennie.',
      missing: 'hiányzik.',
      notText: 'csak idézőjelek közötti szöveg lehet.',
      notGuid:
        'nem alkalmazás- (ügyfél-) azonosító. A teljes azonosító 32 karakterből áll (0–9, a–f), öt csoportban.',
      notSiteId:
        'nem egy SharePoint-webhely azonosítója: állomásnév és két azonosító, vesszővel elválasztva. A deploy/team-list/create.sh kiírja.',
      notListId: 'nem egy SharePoint-lista azonosítója. A deploy/team-list/create.sh kiírja.',
      notUrl: 'nem webcím, és nem is elérési út ezen a kiszolgálón.',
      notHttps: 'csak https:// kezdetű lehet, különben mások útközben elolvashatják a bejelentkezést.',
      notHosts: 'csak kiszolgálónevek listája lehet.',
      notMetadata: 'csak OpenID-felderítési dokumentum lehet, JSON-objektumként.',
      unknownField: 'nem szerepel az alkalmazás beállításai között. Ellenőrizze az írásmódját.',
      unknownCloud:
        '„{{value}}” nem ismert felhő. Az ismert felhők: global, usGovernment, usGovernmentDoD, china és germany.',
      closedCloud: 'Ez a felhő megszűnt ({{value}}).',
      badTenant: '„{{value}}” nem bérlőazonosító, nem tartomány, és nem is az organizations szó.',
    },
  },
  signIn: {
    cancelled: {
      title: 'A bejelentkezés megszakadt',
      meaning: 'Az alkalmazás csak bejelentkezés után mutat adatokat. Ezután a kívánt oldalra tér vissza.',
      remedy: ['Jelentkezzen be a partnercégnél használt munkahelyi fiókjával.'],
    },
    consentMissing: {
      title: 'A szervezete még nem engedélyezte ezt az alkalmazást',
      meaning:
        'Az alkalmazás az Ön nevében használná a Partner Centert. Ehhez a fiókjához még senki sem adott hozzájárulást, vagy Ön elutasította.',
      remedy: [
        'Jelentkezzen be újra, és fogadja el a kérést, ha megjelenik.',
        'Ha nem fogadhatja el, küldje el ezt az oldalt a bérlő egyik rendszergazdájának, aki egyszer, mindenki számára megadhatja a hozzájárulást.',
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
      meaning: 'Nem érkezett tőle válasz. Az ok lehet a hálózat, egy proxy vagy a beállított cím.',
      remedy: [
        'Ellenőrizze a kapcsolatot, és próbálkozzon újra.',
        'Ha csak ez az oldal nem működik, forduljon az alkalmazás üzemeltetőjéhez.',
      ],
    },
    other: {
      title: 'A bejelentkezés nem sikerült',
      meaning: 'A bejelentkezési szolgáltatás az alábbi okból elutasította.',
      remedy: [
        'Próbálkozzon újra, vagy használjon másik munkahelyi fiókot.',
        'Ha a hiba továbbra is fennáll, küldje el a kódot és az alábbi azonosítókat a rendszergazdának.',
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
    signIn: 'Újbóli bejelentkezés',
  },
} satisfies Texts<typeof en>;
