import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { type CatalogueEntry, errorSlug } from '../../domain/errorCatalogue.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { cardList } from '../../ui/cardList.ts';

/** The errors with number, title, name, who has to act, whether a retry may help, and how reliable this is. */
export function ErrorList({ errors }: { errors: readonly CatalogueEntry[] }) {
  const { t } = useTranslation(['errors', 'errorCatalogue']);
  return (
    <Box component="ul" aria-label={t('list')} sx={listSx}>
      {errors.map((known) => (
        <li key={known.name}>
          <div className="code">{known.code ?? t('noCode')}</div>
          <div>
            <RouterLink to="/errors/$code" params={{ code: errorSlug(known) }} sx={{ fontWeight: 500 }}>
              {t(`errorCatalogue:errors.${known.name}.title`)}
            </RouterLink>
            <div className="name">{known.name}</div>
          </div>
          <div className="facts">
            {t('actor', { actor: t(`errorCatalogue:actors.${known.actor}`) })}
            <div>
              {t(known.isRetryable ? 'retry.worthwhile' : 'retry.pointless')}
              <span className="separator"> · </span>
              <span className="confidence">{t(`confidence.${known.confidence}`)}</span>
            </div>
          </div>
        </li>
      ))}
    </Box>
  );
}

const listSx = {
  ...cardList,
  '& li': {
    display: 'grid',
    gridTemplateColumns: { xs: '3rem minmax(0, 1fr)', sm: '3.5rem minmax(0, 1fr) minmax(0, 18rem)' },
    columnGap: { xs: 1, sm: 2 },
    px: { xs: 1.5, sm: 2 },
    py: 1,
  },
  '& .code': { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& .name': { color: 'text.secondary', fontSize: '0.8rem', overflowWrap: 'anywhere' },
  '& .facts': { gridColumn: { xs: 2, sm: 'auto' }, color: 'text.secondary', fontSize: '0.8rem' },
  '& .separator': { display: { xs: 'none', sm: 'inline' } },
  '& .confidence': { display: { xs: 'block', sm: 'inline' } },
} as const;
