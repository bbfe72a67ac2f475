import type en from '../en/settings.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Beállítások',
  about: 'A választásait ez a böngésző tárolja. Azonnal és minden lapon érvényesek.',
  appearance: 'Nyelv és megjelenítés',
  density: {
    label: 'Táblázatok sorai',
    comfortable: 'Kényelmes',
    compact: 'Tömör',
    hint: 'Az eszközök táblázataira vonatkozik. Keskeny képernyőn az eszközök listában jelennek meg.',
  },
  times: {
    label: 'Időpontok',
    local: 'Helyi idő',
    utc: 'UTC',
    hint: 'A Partner Center és a Microsoft támogatása UTC szerinti időt használ. Ha egy időpontra mutat, megjelenik a másik.',
  },
  keys: {
    label: 'Termékkulcsok',
    shown: 'Láthatók',
    hidden: 'Rejtettek',
    hint: 'A rejtett kulcsoknak csak az utolsó karakterei látszanak az eszközök listáiban és a támogatási kérelmekben. A feltöltés oldalain és az ott mentett fájlokban mindig a teljes kulcs szerepel.',
  },
  stored: {
    title: 'Ezen a számítógépen tárolt adatok',
    about: 'Ez a böngésző a következőket tárolja az Ön fiókjához. Hardverkivonatot soha nem tárol.',
    loading: 'A tárolt adatok lekérdezése…',
    refused: 'Ez a böngésző nem engedi az adatok tárolását, ezért semmi sincs tárolva.',
    nothing: 'Az Ön fiókjához semmi sincs tárolva.',
    signIn: 'Jelentkezzen be, hogy lássa, mi van tárolva a fiókjához.',
    total: 'Összesen körülbelül {{size}}.',
    totalOfSite:
      'Összesen körülbelül {{size}}. A böngésző ehhez a webhelyhez az összes fiókkal együtt ennyit számol: {{siteSize}}.',
    byKind: 'Fajta szerint',
    byCustomer: 'Ügyfél szerint',
    none: 'Nincs tárolva',
    size: 'körülbelül {{size}}',
    oldest: 'a legrégebbi: {{date}}',
    delete: 'Törlés…',
    deleteWhich: 'Törlés… {{name}}',
    deleteAll: 'Minden törlése…',
    deleteAndSignOut: 'Törlés és kijelentkezés…',
    showAll: 'Mind megjelenítése ({{number}})',
    deleted: 'Törölve.',
    deletedExcept: 'Törölve, kivéve a küldés alatt álló feltöltést: {{uploads}}.',
  },
  kinds: {
    customers: {
      title: 'Megnyitott ügyfelek',
      about: 'Nevük, tartományuk és a megnyitás ideje.',
      count_one: '{{number}} ügyfél',
      count_other: '{{number}} ügyfél',
      consequence_one: '{{number}} ügyfél lekerül a legutóbb megnyitottak listájáról.',
      consequence_other: '{{number}} ügyfél lekerül a legutóbb megnyitottak listájáról.',
    },
    batches: {
      title: 'A feltöltések utoljára látott állapota',
      about:
        'Az eredmények száma, az Ön által adott nevek, és hogy mikor kértek meg másokat az intézkedésre.',
      count_one: '{{number}} követési azonosító',
      count_other: '{{number}} követési azonosító',
      consequence_one:
        'Törlődik {{number}} követési azonosító utoljára látott állapota, az Ön által adott név, és hogy mikor kértek meg másokat. Ha a feltöltést nem ebből a böngészőből küldték, eltűnik a listákból, és csak a hivatkozásával nyitható meg újra.',
      consequence_other:
        'Törlődik {{number}} követési azonosító utoljára látott állapota, az Ön által adott nevek, és hogy mikor kértek meg másokat. A nem ebből a böngészőből küldött feltöltések eltűnnek a listákból, és csak a hivatkozásukkal nyithatók meg újra.',
    },
    deviceOutcomes: {
      title: 'Eszközök eredményei',
      about:
        'A követett feltöltések eszközeinek sorozatszáma, termékkulcsa, eszközazonosítója, eredménye és hibakódja, 90 napig.',
      count_one: '{{number}} követési azonosító eszközei',
      count_other: '{{number}} követési azonosító eszközei',
      consequence_one:
        '{{number}} követési azonosító eszközeinek eredménye törlődik. A feltöltés megnyitásakor az oldal újból lekéri a Partner Centerből.',
      consequence_other:
        '{{number}} követési azonosító eszközeinek eredménye törlődik. A feltöltések megnyitásakor az oldal újból lekéri a Partner Centerből.',
    },
    readDevices: {
      title: 'Kereséshez beolvasott eszközkötegek',
      about:
        'A kérésére a Partner Centerből beolvasott eszközök sorozatszáma, termékkulcsa, eszközazonosítója, profilazonosítója és feltöltési ideje, 90 napig.',
      count_one: '{{number}} oldal, egyenként legfeljebb 100 eszköz',
      count_other: '{{number}} oldal, egyenként legfeljebb 100 eszköz',
      consequence_one:
        '{{number}} oldalnyi eszköz törlődik. Ha újra meg szeretné találni őket, olvastassa be ismét az eszközkötegeket.',
      consequence_other:
        '{{number}} oldalnyi eszköz törlődik. Ha újra meg szeretné találni őket, olvastassa be ismét az eszközkötegeket.',
    },
    uploads: {
      title: 'Ebből a böngészőből küldött feltöltések',
      about: 'Követési azonosítók, fájlnevek, sorozatszámok, termékkulcsok, gyártók és típusok, 90 napig.',
      count_one: '{{number}} feltöltés',
      count_other: '{{number}} feltöltés',
      consequence_one:
        'Törlődik {{number}} feltöltés ({{devices}}, ügyfél: {{customers}}). Máshol nincs tárolva. A sikertelen eszközök későbbi javításához a saját fájljára lesz szüksége, a feltöltés megnyitásához pedig a hivatkozására.',
      consequence_other:
        'Törlődik {{number}} feltöltés ({{devices}}, ügyfél: {{customers}}). Máshol nincsenek tárolva. A sikertelen eszközök későbbi javításához a saját fájljaira lesz szüksége, a feltöltések megnyitásához pedig a hivatkozásukra.',
    },
    notices: {
      title: 'Értesítések',
      about: 'Ami a követett feltöltésekkel történt: név, időpont és eszközszámok. A legutóbbi 100.',
      count_one: '{{number}} értesítés',
      count_other: '{{number}} értesítés',
      consequence_one: '{{number}} értesítés törlődik. A feltöltés megmarad.',
      consequence_other: '{{number}} értesítés törlődik. A feltöltések megmaradnak.',
    },
    columnChoices: {
      title: 'Fájlokban választott oszlopok',
      about: 'Mit jelentenek az eszközfájlok oszlopai.',
      count_one: '{{number}} oszlop',
      count_other: '{{number}} oszlop',
      consequence_one: 'Az alkalmazás {{number}} oszlopról újra megkérdezi, mit jelent.',
      consequence_other: 'Az alkalmazás {{number}} oszlopról újra megkérdezi, mit jelent.',
    },
    teamItems: {
      title: 'A csapat feltöltéseinek listája',
      about:
        'A SharePointban lévő lista másolata: nevek, ügyfelek, követési azonosítók, darabszámok, ki küldte az egyes feltöltéseket, és ki kit kért meg az intézkedésre.',
      count_one: '{{number}} feltöltés',
      count_other: '{{number}} feltöltés',
      consequence_one:
        'A másolat ({{number}} feltöltés) itt törlődik, és az alkalmazás újból beolvassa a SharePointból. Maga a lista nem változik.',
      consequence_other:
        'A másolat ({{number}} feltöltés) itt törlődik, és az alkalmazás újból beolvassa a SharePointból. Maga a lista nem változik.',
    },
    teamEdits: {
      title: 'A csapattal még nem megosztott módosítások',
      about: 'Nevek, jelölések és archivált feltöltések, amelyek még nincsenek a csapat listáján.',
      count_one: '{{number}} feltöltés módosításai',
      count_other: '{{number}} feltöltés módosításai',
      consequence_one: '{{number}} feltöltés módosításait a csapat nem kapja meg.',
      consequence_other: '{{number}} feltöltés módosításait a csapat nem kapja meg.',
    },
  },
  question: {
    kind: 'Törli ezt: „{{kind}}”?',
    customer: 'Minden tárolt adatot töröl erről az ügyfélről: {{customer}}?',
    all: 'Mindent töröl, ami a fiókjához tárolva van?',
    signOut: 'Mindent töröl, ami a fiókjához tárolva van, és kijelentkezik?',
    devices_one: '{{number}} eszköz',
    devices_other: '{{number}} eszköz',
    moreCustomers_one: 'további {{number}}',
    moreCustomers_other: 'további {{number}}',
    unfinished_one: 'Ezek közül {{number}} feltöltés nincs teljesen elküldve, és nem folytatható.',
    unfinished_other: 'Ezek közül {{number}} feltöltés nincs teljesen elküldve, és nem folytatható.',
    stays: 'A Partner Centerben semmi sem törlődik.',
    sending: 'Nem törlődik, mert éppen küldés alatt áll: {{uploads}}. Az elküldése után törölheti.',
    sendingAtSignOut:
      'Éppen küldés alatt áll egy feltöltés: {{uploads}}. A kijelentkezés megszakítaná. Várja meg, amíg a küldés befejeződik.',
    failed: 'A törlés nem sikerült. Lehet, hogy kevés a böngésző tárhelye. Próbálja újra.',
    cancel: 'Mégse',
    delete: 'Törlés',
    deleteAndSignOut: 'Törlés és kijelentkezés',
  },
  shared: {
    label: 'Ezt a számítógépet mások is használják',
    hint: 'Ekkor itt semmi sincs tárolva, és a bejelentkezés a lap bezárásával véget ér.',
    hintOff: 'Csak olyan számítógépen kapcsolja ki, amelyet egyedül Ön használ.',
    nothing:
      'Itt semmi sincs tárolva, mert ezt a számítógépet mások is használják. A bejelentkezés a lap bezárásával véget ér.',
    question: 'Mindent töröl, és ezután semmit sem tárol?',
    deletes:
      'Törlődik minden, amit ez az alkalmazás ebben a böngészőben tárolt, az összes fióké. A Partner Centerben semmi sem törlődik.',
    signIn: 'A bejelentkezés a lap bezárásával véget ér. Lehet, hogy most újra be kell jelentkeznie.',
    sending: 'Éppen küldés alatt áll egy feltöltés. Várja meg, amíg a küldés befejeződik.',
    confirm: 'Törlés, tárolás kikapcsolása',
  },
} satisfies Texts<typeof en>;
