import type en from '../en/keptUploads.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Innen indított feltöltések',
  about: 'Ez a böngésző {{days}} napig őrzi meg őket az Ön fiókjához, hardverkivonatok nélkül.',
  upload: 'Eszközök feltöltése',
  none: 'Még nincs. Az innen indított feltöltések a kötegeikkel együtt jelennek meg itt, így egyetlen követési azonosító sem vész el.',
  devices_one: '{{number}} eszköz',
  devices_other: '{{number}} eszköz',
  sent: '{{total}} részből {{sent}} elküldve',
  unfinished: 'befejezetlen: {{total}} részből {{sent}} elküldve',
  repairs: 'egy korábbi köteg javítása',
  openWhich: 'A {{time}} időpontú feltöltés megnyitása',
  save: 'Mentés fájlba',
  saveWhich: 'A {{time}} időpontú feltöltés eszközeinek mentése fájlba',
  forget: 'Elfelejtés',
  forgetWhich: 'A {{time}} időpontú feltöltés elfelejtése',
  confirm: {
    title: 'Elfelejti a {{time}} időpontú feltöltést?',
    about:
      'Az eszközök a Partner Centerben megmaradnak. Az alábbi követési azonosítók és a fájl sorai vesznek el.',
    unfinished: 'Elvesznek a még el nem küldött eszközök is.',
    forget: 'Elfelejtés',
    cancel: 'Megtartás',
  },
} satisfies Texts<typeof en>;
