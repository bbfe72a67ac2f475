import type en from '../en/keptUploads.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Ebből a böngészőből küldött feltöltések',
  about: 'Ez a böngésző {{days}} napig tárolja őket az Ön fiókjához, hardverkivonatok nélkül.',
  upload: 'Eszközök feltöltése',
  none: 'Még nincs. Az innen küldött feltöltések a követési azonosítóikkal együtt itt jelennek meg, így egyik sem vész el.',
  devices_one: '{{number}} eszköz',
  devices_other: '{{number}} eszköz',
  sent: '{{total}} részből {{sent}} elküldve',
  unfinished: 'befejezetlen: {{total}} részből {{sent}} elküldve',
  repairs: 'sikertelen eszközök újbóli feltöltése',
  openWhich: 'Feltöltés megnyitása: {{time}}',
  save: 'Mentés fájlba',
  saveWhich: 'A feltöltés eszközeinek mentése fájlba: {{time}}',
  forget: 'Törlés a listáról',
  forgetWhich: 'Feltöltés törlése a listáról: {{time}}',
  confirm: {
    title: 'Törli a listáról ezt a feltöltést: {{time}}?',
    about:
      'Az eszközök a Partner Centerben megmaradnak. A böngésző az alábbi követési azonosítókat és a fájl sorait törli.',
    unfinished: 'A még el nem küldött eszközök is törlődnek.',
    forget: 'Törlés a listáról',
    cancel: 'Mégse',
  },
} satisfies Texts<typeof en>;
