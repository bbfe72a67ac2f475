import type en from '../en/errors.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Hibakódok',
  about:
    'Mi akadályozhatja meg egy eszköz regisztrálását a Windows Autopilotban: minden nyilvánosan ismert hiba, közérthetően.',
  search: 'Keresés kód, név vagy szavak szerint',
  shown_one: '{{number}} hiba',
  shown_other: '{{number}} hiba',
  noCode: 'nincs kódja',
  list: 'Hibák',
  actor: 'Ki intézkedik: {{actor}}',
  retry: { worthwhile: 'Érdemes újra feltölteni', pointless: 'Újra feltölteni nem elég' },
  confidence: { documented: 'Dokumentált', inferred: 'Következtetett' },
  none: {
    title: 'Nincs ilyen ismert hiba: „{{search}}”',
    meaning: 'Az itt nem szereplő kódokról nincs nyilvános magyarázat.',
    next: 'Keressen rá a „Hiba” oszlopban látható névre, vagy írjon be kevesebb szót.',
    look: 'Mi a teendő ezzel a kóddal: {{code}}',
  },
  one: {
    back: 'Minden hiba',
    code: 'Kód',
    name: 'A Microsoft elnevezése',
    aliases: 'Más néven',
    actor: 'Ki intézkedik',
    meaning: 'Mit jelent',
    remedy: 'Mi a teendő',
    retry: 'Érdemes újra feltölteni?',
    confidence: 'Mennyire biztos ez?',
    asSent: 'Ahogyan érkezett',
    copyLink: 'Hivatkozás másolása',
  },
} as const satisfies Texts<typeof en>;
