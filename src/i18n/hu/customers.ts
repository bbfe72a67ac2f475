import type en from '../en/customers.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Ügyfelek',
  search: {
    label: 'Ügyfél keresése',
    placeholder: 'Cégnév, tartomány, ügyfél-azonosító vagy egy feltöltés hivatkozása',
    hint: 'Megtalálja az ebben a böngészőben ismert ügyfeleket és feltöltéseket, a Partner Centerben pedig azokat az ügyfeleket, amelyek neve vagy tartománya a beírt szöveggel kezdődik. A nyílbillentyűkkel lépkedhet a találatok között, az Enter megnyitja a kijelöltet, az Esc törli a keresést.',
  },
  list: {
    recent: 'Legutóbb megnyitva',
    all: 'Minden ügyfél',
    found: 'Találatok',
    loading: 'Ügyfelek betöltése…',
    offline:
      'Nincs hálózati kapcsolat. A lista betöltődik, amint helyreáll a kapcsolat. A korábban megnyitott ügyfelek most is megnyithatók.',
    more: 'Továbbiak',
    loadingMore: 'Továbbiak betöltése…',
    shown_one: '{{number}} ügyfél',
    shown_other: '{{number}} ügyfél',
    shownSoFar_one: '{{number}} ügyfél látható, vannak továbbiak',
    shownSoFar_other: '{{number}} ügyfél látható, vannak továbbiak',
    noOthers: 'A Partner Center nem talált más ügyfelet.',
    uploads: 'Feltöltések ebben a böngészőben',
    nameless: 'Név nélküli ügyfél',
  },
  nobody: {
    title: 'Nincs olyan ügyfél, amelynek a neve vagy tartománya így kezdődik: „{{search}}”',
    meaning:
      'A Partner Center szavak belsejében nem tud keresni. Az ügyfelet gyakran az első, onmicrosoft.com végű tartományával tartja nyilván.',
    next: 'Próbálkozzon a név első szavával, a tartomány pont előtti részével vagy az ügyfél-azonosítóval.',
    empty: 'A Partner Center nem sorol fel ügyfelet az Ön szervezeténél',
    emptyMeaning: 'Amint egy ügyfél elfogadja a viszonteladói kapcsolatot, itt megjelenik.',
  },
  badges: {
    toResolve_one: '{{number}} eszköznél van teendő',
    toResolve_other: '{{number}} eszköznél van teendő',
    running_one: '{{number}} folyamatban',
    running_other: '{{number}} folyamatban',
    unsent_one: '{{number}} nincs teljesen elküldve',
    unsent_other: '{{number}} nincs teljesen elküldve',
  },
  direct: {
    title: 'Azonosító alapján',
    batch: 'Feltöltés állapota: {{batchTrackingId}}',
    looking: 'Az ügyfél keresése…',
    notACustomer:
      'A követési azonosítók ugyanígy néznek ki. Ha ez követési azonosító, előbb nyissa meg az ügyfelet, és ott adja meg.',
  },
  throttled: 'A Partner Center korlátozza a lekérdezéseket. Automatikus újrapróbálkozás: {{time}}',
  customer: {
    title: 'Ügyfél',
    loading: 'Ügyfél betöltése…',
    copyTenantId: 'Bérlőazonosító másolása',
    openById: 'Megnyitás követési azonosítóval…',
    upload: 'Eszközök feltöltése',
    tabs: {
      label: 'Az ügyfél adatai',
      uploads: 'Feltöltések',
      batches: 'Eszközkötegek',
      profiles: 'Profilok',
      find: 'Eszköz keresése',
    },
    tenant: 'bérlő',
    relationships: { reseller: 'Viszonteladó', advisor: 'Tanácsadó', syndication: 'Szindikálás' },
  },
  open: {
    title: 'Megnyitás követési azonosítóval',
    label: 'Követési azonosító, Location fejléc vagy hivatkozás',
    hint: 'Illesszen be egy követési azonosítót, egy Location fejlécet vagy bármilyen szöveget, amely ilyet tartalmaz.',
    open: 'Megnyitás',
    problem: {
      empty: 'Illesszen be egy követési azonosítót vagy egy hivatkozást, amely ilyet tartalmaz.',
      noGuid:
        'Ebben a szövegben nincs követési azonosító. A követési azonosító 32 karakterből áll (0–9, a–f), öt csoportban, például: 0127ed8e-ff72-4983-a3d8-e8d8bd378932.',
      incompleteGuid:
        '„{{found}}”: ez {{digits}} karakterből áll, a követési azonosító viszont 32 karakterből, 8, 4, 4, 4 és 12 karakteres csoportokban. Másolja ki újra az eredeti helyéről.',
      wrongLetter:
        '„{{found}}”: a hossza megfelelő, de a követési azonosítóban csak a 0–9 és az a–f karakter szerepelhet. Nézze meg, nincs-e benne 0 helyett O vagy 1 helyett l.',
      nilGuid:
        'Ez az azonosító csupa nullából áll. A programok akkor írnak ilyet, ha nincs azonosítójuk: a feltöltést a Partner Center valószínűleg nem fogadta el.',
      onlyCustomer:
        'Ez ügyfél-azonosítót tartalmaz ({{found}}), követési azonosítót viszont nem. Lehet, hogy lemaradt a vége.',
      deviceBatch:
        'Ez egy eszközköteg címe, amelyben nincs követési azonosító. A követési azonosítót a feltöltésre kapott válaszban keresse.',
      severalGuids:
        'Ebben a szövegben több azonosító van, és nem egyértelmű, hogy melyik a követési azonosító: {{found}}. Csak azt az egyet illessze be.',
    },
    otherCustomer: 'Ez a feltöltés egy másik ügyfélhez tartozik: {{customer}}',
    otherCustomerMeaning:
      'A szövegben a követési azonosító mellett az az ügyfél szerepel. A Partner Center ennél az ügyfélnél nem találná meg a feltöltést.',
    openThere: 'Megnyitás annál az ügyfélnél',
  },
} as const satisfies Texts<typeof en>;
