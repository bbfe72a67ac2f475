import type en from '../en/keptUploads.ts';
import type { Texts } from '../texts.ts';

export default {
  list: 'Feltöltések',
  columns: { upload: 'Feltöltés', sent: 'Elküldve', outcome: 'Eredmény' },
  nameByTime: 'Feltöltés: {{time}}',
  assignmentOf: 'Hozzárendelés: {{profile}}',
  nameById: 'Feltöltés: {{start}}…',
  opened: 'hivatkozással vagy követési azonosítóval megnyitva',
  typedIn: 'kézzel megadva',
  parts_one: '{{number}} rész',
  parts_other: '{{number}} rész',
  partsSent_one: '{{total}} rész, ebből {{sent}} elküldve',
  partsSent_other: '{{total}} rész, ebből {{sent}} elküldve',
  devices_one: '{{number}} eszköz',
  devices_other: '{{number}} eszköz',
  repairs: 'sikertelen eszközök újbóli feltöltése',
  thenAssign: 'utána profil: {{profile}}',
  notStarted: 'nem kezdődött el',
  sentAt: 'Elküldve:',
  state: {
    sending: 'Küldés…',
    stopped: 'A küldés megszakadt',
    notSent: 'Nincs elküldve',
    sentAgain: 'Újból feltöltve',
    notChecked: 'Még nincs ellenőrizve',
    notFollowed: 'Elküldve, az állapota nem kérdezhető le',
    notAssigned: 'A profil nincs hozzárendelve',
  },
  outcomeUnknown: 'Az eredmény még nem ismert',
  fix: 'Javítás és újbóli feltöltés',
  fixWhich: 'Javítás és újbóli feltöltés: {{name}}',
  continue: 'Folytatás',
  continueWhich: 'Küldés folytatása: {{name}}',
  more: 'További műveletek: {{name}}',
  compare: 'Összehasonlítás…',
  save: 'Mentés fájlba',
  forget: 'Törlés a listáról',
  forgotten: 'Lekerült a listáról: {{name}}',
  undo: 'Visszavonás',
  about:
    'Az ebben a böngészőben elküldött vagy megnyitott feltöltések. A Partner Center nem tudja felsorolni a feltöltéseket: a többit hivatkozással vagy követési azonosítóval nyithatja meg. Az innen küldött feltöltéseket a böngésző {{days}} napig tárolja, hardverkivonatok nélkül.',
  none: 'Még nincs feltöltés',
  noneMeaning:
    'A Partner Center a követési azonosítót csak egyszer adja meg, a feltöltésre küldött válaszban, és később nem tudja felsorolni. Ezért itt megjelennek azok a feltöltések, amelyeket elküld vagy megnyit.',
  noneNext:
    'A követési azonosítót a feltöltést végző programban találja, vagy kérjen hivatkozást a feltöltést végző kollégától.',
  confirm: {
    title: 'Törli a listáról ezt a feltöltést: {{name}}?',
    about:
      'Az eszközök a Partner Centerben megmaradnak. A böngésző az alábbi követési azonosítókat és a fájl sorait törli.',
    unfinished: 'A még el nem küldött eszközök is törlődnek.',
    thenAssign: 'Az eszközök nem kapják meg ezt a profilt: „{{profile}}”.',
    forget: 'Törlés a listáról',
    cancel: 'Mégse',
  },
  showAll: 'Mind megjelenítése ({{number}})',
} satisfies Texts<typeof en>;
