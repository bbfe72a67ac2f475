import type en from '../en/assign.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Profil hozzárendelése',
  roleUnknown:
    'Profilt csak Admin agent szerepkörrel lehet hozzárendelni. A Partner Center nem közölte, hogy az Ön szerepköre megengedi-e, ezért a hozzárendelést elutasíthatja.',
  noSource: {
    title: 'Ez a hivatkozás nem nevez meg eszközöket',
    meaning:
      'Nyisson meg egy eszközköteget vagy egy feltöltést, és ott válassza ki, mely eszközök kapjanak profilt.',
    next: 'Az ügyfél eszközkötegei',
  },
  lostSelection: {
    title: 'A kijelölés ezen a lapon nem ismert',
    meaning: 'A kijelölt eszközöket csak az a böngészőlap jegyzi meg, amelyen kijelölték őket.',
    next: 'Eszközök kijelölése újból',
  },
  source: {
    deviceBatch: 'Minden eszköz ebből a kötegből:',
    selected: 'A kijelölt eszközök ebből a kötegből:',
    upload: 'A feltöltés regisztrált eszközei',
    failed: 'A hozzárendelés sikertelen eszközei',
    loading: 'Eszközök betöltése…',
    throttled: 'A Partner Center korlátozza a lekérdezéseket. A betöltés folytatása: {{time}}',
    offline: 'Nincs hálózati kapcsolat. A betöltés folytatódik, amint helyreáll a kapcsolat.',
  },
  note: {
    withoutId_one: '{{number}} eszköznek nincs azonosítója a Partner Centerben, ezért nem kaphat profilt.',
    withoutId_other: '{{number}} eszköznek nincs azonosítója a Partner Centerben, ezért nem kaphat profilt.',
    unidentified_one:
      'További {{number}} eszköz regisztrálva van, de a Partner Center nem adta meg az azonosítóját. A profilt az eszközkötegéből rendelheti hozzá.',
    unidentified_other:
      'További {{number}} eszköz regisztrálva van, de a Partner Center nem adta meg az azonosítójukat. A profilt az eszközkötegükből rendelheti hozzá.',
    notFinal:
      'A Partner Center még nem fejezte be a feldolgozást: a végleges eredmény nélküli eszközök nem szerepelnek itt.',
    missing_one: '{{number}} kijelölt eszköz már nincs a kötegben.',
    missing_other: '{{number}} kijelölt eszköz már nincs a kötegben.',
  },
  choose: {
    title: 'Profil',
    none: 'Ennek az ügyfélnek nincs hozzárendelhető profilja',
    noneMeaning: 'Előbb hozzon létre egyet. Az Intune-ban készült profilok itt nem rendelhetők hozzá.',
    unknown: 'A hivatkozásban szereplő profil nincs az ügyfél listájában. Válasszon másikat.',
  },
  review: {
    title: 'Mi változik',
    table: 'Az eszközök és a profiljuk',
    first_one: '{{number}} eszköz most kap először profilt.',
    first_other: '{{number}} eszköz most kap először profilt.',
    replace_one: '{{number}} eszköz egy másik profil helyett kapja meg.',
    replace_other: '{{number}} eszköz egy másik profil helyett kapja meg.',
    unknown_one: '{{number}} eszköz megkapja; a jelenlegi profilja nem ismert.',
    unknown_other: '{{number}} eszköz megkapja; a jelenlegi profiljuk nem ismert.',
    same_one: '{{number}} eszköznek már ez a profilja, ezért nem kerül elküldésre.',
    same_other: '{{number}} eszköznek már ez a profilja, ezért nem kerül elküldésre.',
    nothing: 'Mindegyik eszköznek már ez a profilja.',
    noDevices: 'Nincs eszköz, amelyhez profilt lehetne rendelni.',
    reading: 'A profil akkor rendelhető hozzá, ha minden eszköz betöltődött.',
  },
  columns: {
    serialNumber: 'Sorozatszám',
    change: 'Profil',
    manufacturer: 'Gyártó',
    model: 'Modell',
    productKey: 'Termékkulcs',
    deviceId: 'Eszközazonosító',
  },
  change: {
    none: 'nincs',
    unknown: 'nem ismert',
    to: '{{from}} → {{name}}',
    same: '{{name}}, nem változik',
  },
  afterwards: {
    title: 'Profil a regisztráció után',
    waiting:
      'Amikor minden eredmény végleges, a regisztrált eszközök megkapják ezt a profilt: „{{profile}}”.',
    started: 'A regisztrált eszközök ezt a profilt kapják: „{{profile}}”.',
    open: 'A hozzárendelés megnyitása',
    stopped: 'Ez a profil nincs hozzárendelve: „{{profile}}”.',
    canceled: 'Ezt a profilt az alkalmazás az Ön döntése szerint nem rendeli hozzá: „{{profile}}”.',
    because: {
      profileGone:
        'A kiválasztása után törölték. Válasszon másik profilt, vagy hozza létre újból, és próbálja meg ismét.',
      noDevices: 'Egyik eszköz sincs regisztrálva, vagy már mindegyiknek ez a profilja.',
      notIdentified:
        'A Partner Center nem adta meg a regisztrált eszközök azonosítóját. A profilt az eszközkötegükből rendelheti hozzá.',
    },
    again: 'Újrapróbálkozás',
    choose: 'Eszközök és profil kiválasztása',
    cancel: 'Ne rendelje hozzá',
  },
  go_one: 'Hozzárendelés {{number}} eszközhöz…',
  go_other: 'Hozzárendelés {{number}} eszközhöz…',
  confirm: {
    title_one: 'Hozzárendeli {{number}} eszközhöz ezt a profilt: „{{profile}}”?',
    title_other: 'Hozzárendeli {{number}} eszközhöz ezt a profilt: „{{profile}}”?',
    about:
      'A profil az eszköz következő beállításakor lép érvénybe. A már beállított eszközök az alaphelyzetbe állításukig nem változnak.',
    customer: 'Ügyfél',
    domain: 'Tartomány',
    tenant: 'Bérlőazonosító',
    profile: 'Profil',
    parts: 'Részek',
    size: 'Eszközök részenként, legfeljebb',
    sizeHint: 'A Partner Center saját oldala profil hozzárendelésekor legfeljebb 500 eszközt fogad.',
    sizeProblem: 'Egész számot adjon meg 1 és 10 000 között.',
    cancel: 'Mégse',
    assign: 'Profil hozzárendelése',
  },
} satisfies Texts<typeof en>;
