import type en from '../en/team.ts';
import type { Texts } from '../texts.ts';

export default {
  scope: {
    label: 'Kinek a feltöltései',
    team: 'Csapat',
    mine: 'Sajátok',
    archived: 'Archiváltak',
  },
  none: {
    team: {
      title: 'Minden feltöltés archiválva van',
      meaning: 'Az „Archiváltak” választásával megjelennek.',
    },
    mine: {
      title: 'A csapat feltöltései között nincs saját feltöltése',
      meaning:
        'Az Ön által küldött vagy követett feltöltések jelennek meg itt. A „Csapat” választásával mindenkiét látja.',
    },
    archived: {
      title: 'Nincs archivált feltöltés',
      meaning:
        'Az archivált feltöltés az egész csapat számára eltűnik a többi listából. Archiválni a feltöltés menüjéből lehet.',
    },
  },
  sentBy: 'Küldte: {{name}}',
  sentByYou: 'Ön küldte egy másik böngészőből',
  sharedBy: 'Megosztotta: {{name}}',
  asked: '{{party}}: {{name}} kérte meg, {{time}}',
  archived: 'Archivált',
  columns: { sentBy: 'Küldő' },
  you: 'Ön',
  menu: {
    follow: 'Követés',
    unfollow: 'Követés leállítása',
    archive: 'Archiválás a csapat számára',
    unarchive: 'Kivétel az archívumból',
    failed: 'A böngésző nem tárolta el. Próbálja újra.',
  },
  followed: 'Ön követi ezt a feltöltést.',
  notFollowed: 'Ön nem követi ezt a feltöltést.',
  aboutOverview: 'A csapat feltöltései, valamint az ebben a böngészőben megnyitott vagy követett feltöltések',
  aboutCustomer:
    'A csapat feltöltései, valamint az ebben a böngészőben megnyitottak. A Partner Center nem tudja felsorolni a feltöltéseket: a többit hivatkozással vagy követési azonosítóval nyithatja meg. Az innen küldött feltöltéseket a böngésző {{days}} napig tárolja, hardverkivonatok nélkül.',
  aboutAll:
    'A csapat minden feltöltése, az összes ügyfélé. Jelöljön ki néhányat, ha hivatkozásként szeretné megosztani őket.',
  status: {
    title: 'A csapat listája',
    about:
      'A csapat egy SharePoint-listában osztja meg a feltöltéseit: nevek, ügyfelek, követési azonosítók, eszközköteg, eszközszámok, a küldő és a küldés ideje, az eredmények száma, ki kit kért meg az intézkedésre, és mi van archiválva. Sorozatszámot, termékkulcsot, hardverkivonatot és üzenetet soha nem oszt meg.',
    shared: 'Közösen használt számítógépen semmi sincs tárolva, ezért a csapat listája itt nem érhető el.',
    refused: 'Ez a böngésző nem engedi az adatok tárolását, ezért a csapat listája itt nem érhető el.',
    notRead: 'A lista beolvasása még nem történt meg.',
    works: 'A lista elérhető. Utolsó beolvasás: {{time}}.',
    items_one: '{{number}} feltöltés a listán',
    items_other: '{{number}} feltöltés a listán',
    unreadable_one:
      '{{number}} bejegyzés nem olvasható. Kézzel módosították, vagy az alkalmazás újabb verziója írta.',
    unreadable_other:
      '{{number}} bejegyzés nem olvasható. Kézzel módosították őket, vagy az alkalmazás újabb verziója írta őket.',
    waiting_one: '{{number}} feltöltés módosításai még nincsenek a listán.',
    waiting_other: '{{number}} feltöltés módosításai még nincsenek a listán.',
    check: 'Ellenőrzés',
    checking: 'A lista ellenőrzése…',
    consent: 'Hozzájárulás megadása',
    signIn: 'Bejelentkezés',
    since:
      'Észlelve: {{time}}. Semmi sem vész el: a módosításai megmaradnak, és később kerülnek megosztásra.',
    code: 'Kód: {{code}}',
    requestId: 'Kérelemazonosító: {{requestId}}',
    problem: {
      consentMissing: {
        title: 'Az alkalmazás még nem használhatja a csapat listáját',
        meaning: 'Az Ön fiókjához senki sem járult hozzá.',
        remedy:
          'Adja meg a hozzájárulást. Ha a Microsoft szerint ezt csak rendszergazda teheti meg, kérjen meg egyet, hogy adjon rendszergazdai hozzájárulást ehhez az engedélyhez: Lists.SelectedOperations.Selected.',
      },
      signInNeeded: {
        title: 'A Microsoft 365 ismételt bejelentkezést kér',
        meaning: 'A Microsoft Graph-bejelentkezés lejárt, vagy egy házirend többet követel meg.',
        remedy: 'Jelentkezzen be. Utána erre az oldalra tér vissza.',
      },
      forbidden: {
        title: 'Nincs hozzáférése a csapat listájához',
        meaning: 'Az alkalmazásnak vagy az Ön fiókjának nem engedélyezett a lista olvasása.',
        remedy:
          'Kérjen meg egy rendszergazdát, hogy engedélyezze az alkalmazást a listán (ezt a deploy/team-list/create.sh végzi el), és adjon Önnek hozzáférést a webhelyéhez.',
      },
      readOnly: {
        title: 'A csapat listáját olvashatja, de nem módosíthatja',
        meaning: 'A többiek feltöltéseit látja. A sajátjai és a módosításai nem kerülnek megosztásra.',
        remedy: 'Kérjen meg egy rendszergazdát, hogy engedélyezze Önnek a lista elemeinek szerkesztését.',
      },
      listGone: {
        title: 'A csapat listája nem található',
        meaning: 'Törölték, vagy a config.json azonosítói hibásak.',
        remedy:
          'Kérjen meg egy rendszergazdát, hogy állítsa vissza a listát a webhely lomtárából, vagy hozza létre újra, és módosítsa a config.json fájlt.',
      },
      columnsMissing: {
        title: 'A csapat listájából oszlopok hiányoznak',
        meaning: 'Az alkalmazáshoz szükséges oszlopokat törölték vagy átnevezték: {{detail}}',
        remedy:
          'Kérjen meg egy rendszergazdát, hogy futtassa ismét a deploy/team-list/create.sh parancsfájlt. Ez pótolja a hiányzó oszlopokat.',
      },
      throttled: {
        title: 'A Microsoft 365 korlátozza a kérelmeket',
        meaning: 'A lista olvasása és írása a szokásosnál később történik.',
        remedy: 'Nincs teendő. Az alkalmazás folytatja, amint lehetséges.',
      },
      unavailable: {
        title: 'A Microsoft Graph nem érhető el',
        meaning: 'Nem válaszolt, vagy nem a várt módon.',
        remedy:
          'Az alkalmazás tovább próbálkozik. Ha a hiba nem szűnik meg, forduljon az alkalmazás rendszergazdájához.',
      },
      refused: {
        title: 'A csapat listája elutasított egy módosítást',
        meaning: 'A SharePoint nem fogadott el egy feltöltést vagy annak módosítását.',
        remedy: 'Adja meg a kódot és a kérelemazonosítót a rendszergazdájának.',
      },
    },
  },
} satisfies Texts<typeof en>;
