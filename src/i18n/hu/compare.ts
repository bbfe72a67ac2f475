import type en from '../en/compare.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Feltöltések összehasonlítása',
  sides: { before: 'Korábbi', after: 'Későbbi' },
  swap: 'Oldalak felcserélése',
  copyLink: 'Hivatkozás másolása',
  unreadable:
    'A hivatkozás olyasmire mutat, ami sem feltöltés, sem eszközköteg. Válassza ki, mit szeretne összehasonlítani.',
  same: 'A két oldal azonos.',
  comparing: 'Összehasonlítás…',
  stuck: 'Az összehasonlítás akkor kezdődik, amikor mindkét oldal betöltődött.',
  stored: {
    meanwhile:
      'A Partner Center válaszáig az eszközök úgy láthatók, ahogyan ez a böngésző utoljára látta őket: {{time}}.',
    instead:
      'A Partner Center válasza nélkül az eszközök úgy láthatók, ahogyan ez a böngésző utoljára látta őket: {{time}}.',
  },
  choice: {
    change: { short: 'Módosítás…', before: 'Módosítás… Korábbi', after: 'Módosítás… Későbbi' },
    label: 'Keresés név szerint, vagy követési azonosító, hivatkozás beillesztése',
    hint: 'Az ebben a böngészőben ismert feltöltések és az ügyfél eszközkötegei. Mást követési azonosítóval vagy hivatkozással adhat meg.',
    nothingFound:
      'Nincs ilyen nevű feltöltés vagy eszközköteg. Illessze be a feltöltés követési azonosítóját vagy hivatkozását.',
    uploads: 'Feltöltések',
    deviceBatches: 'Eszközkötegek',
    pasted: 'A beillesztett szövegből',
    related: 'újbóli feltöltéssel kapcsolódik',
    noUploads: 'Ebben a böngészőben az ügyfélnek nincs más ismert feltöltése.',
    loadingBatches: 'Eszközkötegek betöltése…',
    deviceBatch: 'Eszközköteg',
    otherCustomer:
      'Ez egy másik ügyfélhez tartozik. Csak ugyanannak az ügyfélnek a feltöltései hasonlíthatók össze.',
  },
  tabs: 'Eszközök változás szerint',
  all: 'Mind',
  groups: {
    stillFailing: 'Továbbra is sikertelen',
    newlyFailing: 'Újonnan sikertelen',
    notFinal: 'Még nem végleges',
    fixed: 'Megoldódott',
    missing: 'Hiányzik',
    added: 'Új eszköz',
    unchanged: 'Mindkettőben regisztrálva',
    notComparable: 'Nem összehasonlítható',
  },
  meaning: {
    all: 'Mindkét oldal összes eszköze.',
    stillFailing: 'Korábban sikertelen volt, és most is az.',
    newlyFailing: 'Korábban regisztrálva volt, most sikertelen.',
    notFinal:
      'Az egyik oldalon folyamatban van vagy bizonytalan, illetve ott még nem szerepel. Az eredményekkel együtt frissül.',
    fixed: 'Korábban sikertelen volt, most regisztrálva van.',
    missing: 'Csak a korábbi oldalon szerepel ({{before}}), a későbbin nem ({{after}}).',
    added: 'Csak a későbbi oldalon szerepel ({{after}}), a korábbin nem ({{before}}).',
    unchanged: 'Korábban is regisztrálva volt, most is az.',
    notComparable:
      'Ezeknek a soroknak nincs olyan sorozatszámuk, termékkulcsuk vagy eszközazonosítójuk, amely egyetlen eszközt jelöl, ezért a másik oldalon nem kereshetők meg.',
    failedMissing_one: 'Közülük {{number}} korábban sikertelen volt.',
    failedMissing_other: 'Közülük {{number}} korábban sikertelen volt.',
    duplicateRows_one: '{{number}} ismétlődő sor nem számít bele.',
    duplicateRows_other: '{{number}} ismétlődő sor nem számít bele.',
  },
  summary: {
    noneFailed: 'Korábban egyetlen eszköz sem volt sikertelen.',
    fixed_one: 'Már regisztrálva: {{fixed}} a korábban sikertelen {{number}} eszközből.',
    fixed_other: 'Már regisztrálva: {{fixed}} a korábban sikertelen {{number}} eszközből.',
    newlyFailing_one: '{{number}} korábban regisztrált eszköz most sikertelen.',
    newlyFailing_other: '{{number}} korábban regisztrált eszköz most sikertelen.',
    notFinal_one: '{{number}} eszköznek még nincs végleges eredménye.',
    notFinal_other: '{{number}} eszköznek még nincs végleges eredménye.',
  },
  columns: {
    serialNumber: 'Sorozatszám',
    change: 'Változás',
    productKey: 'Termékkulcs',
    beforeState: 'Korábban',
    afterState: 'Később',
    actor: 'Ki intézkedik',
    deviceId: 'Eszközazonosító',
  },
  device: {
    listed: 'Az eszközkötegben van',
    notListed: 'Nem szerepel',
    notListedYet: 'Még nem szerepel',
    unnamed: '{{position}}. sor',
    changedSerial: '{{now}} (korábban: {{before}})',
  },
  table: { label: 'Összehasonlított eszközök', open: 'Eszköz megnyitása' },
  none: 'Nincs ilyen eszköz.',
} satisfies Texts<typeof en>;
