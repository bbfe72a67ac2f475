import type en from '../en/notices.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Értesítések',
  none: 'Még nincs értesítés',
  noneMeaning:
    'Ha egy itt követett feltöltés vagy hozzárendelés befejeződik, Önre vár, vagy megszakad a küldése, itt jelenik meg.',
  upload: 'Egy feltöltés',
  kinds: {
    finished: 'Befejeződött: {{name}}',
    needsYou: 'Önre vár: {{name}}',
    stoppedSending: 'A küldés megszakadt: {{name}}',
    notAssigned: 'A profil nincs hozzárendelve: {{name}}',
    replaced: 'Munkatárs módosította: {{name}}',
    removed: 'Lekerült a csapat listájáról: {{name}}',
  },
  replaced: {
    name: '{{by}} átnevezte. Az Ön által adott név: {{mine}}',
    nameRemoved: '{{by}} törölte az Ön által adott nevet: {{mine}}',
    unnamed: '{{by}} elnevezte, miután Ön törölte a nevét.',
    asked: '{{by}} ismét megjelölte, hogy másokat megkértek az intézkedésre.',
    notAsked: '{{by}} törölte az Ön jelölését, hogy másokat megkértek az intézkedésre.',
    archived: '{{by}} archiválta.',
    notArchived: '{{by}} kivette az archívumból.',
  },
  removed: 'Az Ön utolsó módosításai nem kerültek megosztásra.',
  continueThere: 'Nyissa meg a küldés folytatásához.',
  seeWhy: 'Nyissa meg, és megtudja az okát és a következő lépést.',
  nothingToResolve_one: 'Az eszköz regisztrálva van, nincs teendő',
  nothingToResolve_other: '{{number}} eszköz regisztrálva, nincs teendő',
  forYou_one: '{{number}} eszköz Önre vár',
  forYou_other: '{{number}} eszköz Önre vár',
  waitingForOthers_one: '{{number}} másokra vár',
  waitingForOthers_other: '{{number}} másokra vár',
  registered_one: '{{number}} regisztrálva',
  registered_other: '{{number}} regisztrálva',
  new: 'új',
  all: 'Minden feltöltés',
  browser: {
    label: 'Böngészőértesítések',
    about:
      'A lapon kívül is értesíti, és akkor is ellenőrzi a követett feltöltéseket, ha minden lap a háttérben van, egyenként legfeljebb percenként egyszer.',
    unsupported: 'Ez a böngésző nem tud értesítéseket megjeleníteni.',
    blocked:
      'A webhely értesítései le vannak tiltva a böngészőben. Engedélyezze őket a webhely beállításaiban, majd próbálja újra.',
  },
} satisfies Texts<typeof en>;
