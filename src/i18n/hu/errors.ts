import type en from '../en/errors.ts';
import type { Texts } from '../texts.ts';

export default {
  title: 'Hibakódok',
  about:
    'Ami miatt egy eszközt nem sikerül regisztrálni a Windows Autopilotba: minden nyilvánosan ismert hiba, közérthetően.',
  search: 'Keresés kód, név vagy szavak szerint',
  shown_one: '{{number}} hiba',
  shown_other: '{{number}} hiba',
  noCode: 'nincs kódja',
  list: 'Hibák',
  actor: 'Kinek van teendője: {{actor}}',
  retry: { worthwhile: 'Érdemes újra feltölteni', pointless: 'Újra feltölteni nem elég' },
  confidence: { documented: 'Dokumentált', inferred: 'Következtetett' },
  none: {
    title: 'Egyetlen ismert hiba sem felel meg ennek: „{{search}}”',
    meaning: 'Az itt nem szereplő kódokról nincs nyilvános magyarázat.',
    next: 'Keresse a „Hiba” oszlopban látott nevet, vagy írjon be kevesebb szót.',
    look: 'Mi a teendő a(z) {{code}} kóddal',
  },
  one: {
    back: 'Minden hiba',
    code: 'Kód',
    name: 'A Microsoft elnevezése',
    aliases: 'Más néven',
    actor: 'Kinek van teendője',
    meaning: 'Mit jelent',
    remedy: 'Mi a teendő',
    retry: 'Érdemes újra feltölteni?',
    confidence: 'Mennyire biztos ez?',
    asSent: 'Ahogyan érkezett',
    copyLink: 'Hivatkozás másolása',
  },
} as const satisfies Texts<typeof en>;
