import type en from '../en/customers.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Ügyfelek',
  search: {
    label: 'Ügyfél keresése',
    placeholder: 'Cégnév, tartomány, ügyfél-azonosító vagy egy köteg hivatkozása',
    hint: 'A keresés a név és a tartomány elejét nézi. A nyílbillentyűk végiglépkednek a találatokon, az Enter megnyit, az Esc töröl.',
  },
  list: {
    recent: 'Legutóbb megnyitva',
    all: 'Minden ügyfél',
    found: 'Találatok',
    loading: 'Az ügyfelek lekérdezése a Partner Centerből…',
    offline:
      'Nincs hálózat. A lista megjelenik, amint visszatér; a korábban megnyitott ügyfelek most is megnyithatók.',
    more: 'Továbbiak',
    loadingMore: 'Továbbiak lekérdezése…',
    shown_one: '{{number}} ügyfél',
    shown_other: '{{number}} ügyfél',
    shownSoFar_one: '{{number}} ügyfél látszik, vannak továbbiak',
    shownSoFar_other: '{{number}} ügyfél látszik, vannak továbbiak',
    nameless: 'Név nélküli ügyfél',
  },
  nobody: {
    title: 'Nincs olyan ügyfél, akinek a neve vagy tartománya így kezdődik: „{{search}}”',
    meaning:
      'A Partner Center szavak belsejében nem tud keresni. Az ügyfelet gyakran az első, onmicrosoft.com végű tartományán ismeri.',
    next: 'Próbálja a név első szavával, a tartomány pont előtti részével vagy az ügyfél-azonosítóval.',
    empty: 'A Partner Center nem sorol fel ügyfelet az Ön szervezeténél',
    emptyMeaning: 'Amint egy ügyfél elfogadja a viszonteladói kapcsolatot, itt megjelenik.',
  },
  direct: {
    title: 'Azonosító alapján',
    batch: 'Köteg: {{batchTrackingId}}',
    looking: 'Az ügyfél keresése…',
    notACustomer:
      'A kötegek követési azonosítója ugyanígy néz ki. Ha Önnek az van meg, előbb nyissa meg az ügyfelet, és ott adja meg.',
  },
  throttled: 'A Partner Center most nem enged több kérdést. A következő próba magától indul: {{time}}.',
  customer: {
    title: 'Ügyfél',
    loading: 'Az ügyfél lekérdezése a Partner Centerből…',
    back: 'Minden ügyfél',
    domain: 'Tartomány',
    tenantId: 'Bérlőazonosító',
    copyTenantId: 'Bérlőazonosító másolása',
    relationship: 'Kapcsolat',
    relationships: { reseller: 'Viszonteladó', advisor: 'Tanácsadó', syndication: 'Szindikálás' },
    unknown: 'nem ismert',
  },
  open: {
    title: 'Köteg megnyitása',
    label: 'Követési azonosító, Location érték vagy hivatkozás',
    hint: 'Minden feltöltésre adott válasz tartalmazza a Location fejlécben. Bármilyen szöveg jó, amelyben benne van az azonosító.',
    open: 'Megnyitás',
    problem: {
      empty:
        'Még nem adott meg semmit. Illessze be a követési azonosítót vagy egy hivatkozást, amely tartalmazza.',
      noGuid:
        'Ebben a szövegben nincs követési azonosító. Így néz ki: 0127ed8e-ff72-4983-a3d8-e8d8bd378932, vagyis 32 számjegy és a–f betű, öt csoportban.',
      incompleteGuid:
        '„{{found}}”: ez {{digits}} számjegyből és betűből áll, a követési azonosító viszont 32-ből, 8, 4, 4, 4 és 12 jelű csoportokban. Másolja ki újra az eredeti helyéről.',
      wrongLetter:
        '„{{found}}”: a hossza jó, de a követési azonosítóban csak számjegy és a–f betű állhat. Nézze meg, nincs-e benne 0 helyett O vagy 1 helyett l.',
      nilGuid:
        'Ez az azonosító csupa nullából áll. Programok írnak ilyet, ha nincs azonosítójuk: a feltöltést valószínűleg nem fogadta el a Partner Center.',
      onlyCustomer:
        'Ez egy ügyfelet nevez meg ({{found}}), de köteget nem. Lehet, hogy a köteget jelölő rész lemaradt.',
      deviceBatch:
        'Ez egy eszközköteg címe. A Partner Center ettől külön kezeli a követési azonosítót: keresse a feltöltésre kapott válaszban.',
      severalGuids:
        'Több azonosító is van a szövegben, és semmi nem jelzi, melyik a köteg: {{found}}. Csak azt az egyet illessze be.',
    },
    otherCustomer: 'Ez a köteg egy másik ügyfélé: {{customer}}',
    otherCustomerMeaning:
      'A szöveg azt az ügyfelet nevezi meg a köteg mellett. Itt a Partner Center nem találná meg a köteget.',
    openThere: 'Megnyitás ott',
  },
  known: {
    title: 'Korábban megnyitott kötegek',
    about: 'Ebben a böngészőben őrzött lista az Ön fiókjához, a legutóbb látott állapottal.',
    seen: 'Utoljára látva:',
    started: 'Kezdés:',
    notStarted: 'nem ismert',
    forget: 'Elfelejtés',
    forgetWhich: 'Elfelejtés: {{batchTrackingId}} köteg',
    forgotten: 'A(z) {{batchTrackingId}} köteg lekerült a listáról.',
    undo: 'Visszavonás',
    empty: 'Még nincs ilyen',
    emptyMeaning:
      'A Partner Center a feltöltés követési azonosítóját egyszer adja meg, a feltöltésre küldött válaszban, és később nem tudja felsorolni. Ezért itt megmaradnak azok a kötegek, amelyeket Ön megnyit.',
    emptyNext:
      'Az azonosítót a feltöltést végző programban találja, vagy kérjen hivatkozást attól a kollégától, aki feltöltött.',
  },
} as const satisfies Texts<typeof en>;
