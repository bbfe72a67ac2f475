import type en from '../en/charts.ts';
import type { Texts } from '../texts.ts';

export default {
  days: {
    title: 'Az utolsó {{number}} nap',
    about: 'eszközök a küldés napja szerint',
    none: 'Ebben az időszakban nem indult olyan feltöltés, amelyet ez a böngésző ismer.',
    day: 'Nap',
  },
  progress: {
    title: 'Előrehaladás az időben',
    time: 'Időpont',
    none: 'Ez a böngésző még nem követi elég régóta a feltöltést ahhoz, hogy az előrehaladása látható legyen.',
  },
  asTable: 'Megjelenítés táblázatként',
  asChart: 'Megjelenítés diagramként',
} satisfies Texts<typeof en>;
