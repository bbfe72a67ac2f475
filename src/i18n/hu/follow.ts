import type en from '../en/follow.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Feltöltések követése',
  label: 'Hivatkozások, Location értékek vagy követési azonosítók',
  hint: 'Illesszen be egy levelet, egy szkript kimenetét vagy egy táblázat oszlopát: soronként egy feltöltés, körülötte bármilyen szöveggel.',
  line: {
    list: 'Felismert feltöltések',
    none: 'Ebben a szövegben nincs követési azonosító.',
    number: '{{line}}. sor',
    upload: 'Feltöltés: {{id}}',
    parts_one: '{{number}} részből álló feltöltés',
    parts_other: '{{number}} részből álló feltöltés',
    noCustomer: 'az ügyfél nincs megnevezve',
    known: 'itt már ismert',
    repeated: 'Ugyanaz a feltöltés, mint itt: {{line}}. sor',
  },
  customer: {
    label: 'Az ügyfél nélküli azonosítók ügyfele',
    hint: 'A követési azonosítóból önmagában nem derül ki, melyik ügyfélhez tartozik. A választás mindegyik ilyen sorra vonatkozik.',
    another: 'Másik ügyfél, bérlőazonosítóval',
    tenantId: 'Az ügyfél bérlőazonosítója',
    wrong: 'A bérlőazonosító 32 karakterből áll (0–9, a–f), öt csoportban.',
  },
  notStored:
    'Ez a böngésző itt semmit sem tárol, ezért a feltöltések nem követhetők. Őrizze meg ezt a szöveget, vagy nyissa meg a feltöltéseket egyenként.',
  followNone: 'Követés',
  follow_one: '{{number}} feltöltés követése',
  follow_other: '{{number}} feltöltés követése',
  cancel: 'Mégse',
} satisfies Texts<typeof en>;
