import type en from '../en/uploads.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Minden feltöltés',
  about:
    'Az ebben a böngészőben elküldött, megnyitott vagy követett összes feltöltés, minden ügyféltől. Jelöljön ki néhányat, ha hivatkozásként meg szeretné osztani őket.',
  sharedTitle: 'Megosztott feltöltések',
  sharedAbout: 'A hivatkozásban szereplő feltöltések, a Partner Center jelenlegi adataival.',
  table: 'Feltöltések',
  columns: {
    name: 'Feltöltés',
    customer: 'Ügyfél',
    sentAt: 'Elküldve',
    outcome: 'Eredmény',
    state: 'Állapot',
    forYou: 'Önre vár',
    waitingForOthers: 'Másokra vár',
    devices: 'Eszköz',
    facts: 'Részletek',
    trackingIds: 'Követési azonosítók',
    followed: 'Követve',
  },
  yes: 'igen',
  no: 'nem',
  final: 'befejeződött',
  outcomeUnknown: 'Az eredmény még nem ismert',
  copyLink: 'A feltöltések hivatkozásának másolása',
  tooMany: 'A megosztáshoz jelöljön ki kevesebb feltöltést, mert a hivatkozás túl hosszú lenne.',
  unfollow: 'Követés leállítása',
  followAgain: 'Követés',
  followAll: 'A feltöltések követése',
  followed: 'A böngésző mostantól követi ezeket a feltöltéseket.',
  notStored:
    'Ez a böngésző itt semmit sem tárol, ezért a feltöltések nem követhetők. Amíg ez az oldal meg van nyitva, az ellenőrzésük folyamatos.',
  unreadable_one:
    'A hivatkozás {{number}} feltöltése nem olvasható. Lehet, hogy a hivatkozás vége másoláskor lemaradt.',
  unreadable_other:
    'A hivatkozás {{number}} feltöltése nem olvasható. Lehet, hogy a hivatkozás vége másoláskor lemaradt.',
  none: 'Még nincs feltöltés',
  noneMeaning:
    'Itt jelennek meg azok a feltöltések, amelyeket ebben a böngészőben elküld, megnyit vagy követ.',
} satisfies Texts<typeof en>;
