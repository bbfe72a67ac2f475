import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CatalogueEntry, searchCatalogue } from '../../domain/errorCatalogue.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { textWidth } from '../../ui/theme.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { ErrorList } from './ErrorList.tsx';

const route = getRouteApi('/signedIn/errors');

/** All publicly known registration errors, searchable in the user's language. */
export function ErrorsPage() {
  const { t } = useTranslation(['errors', 'errorCatalogue']);
  const format = useFormat();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const draft = useDraft(q, (text) => {
    void navigate({ search: text === '' ? {} : { q: text }, replace: true, resetScroll: false });
  });

  const textsOf = ({ name, actor }: CatalogueEntry) => {
    const { title, meaning, remedy } = t(`errorCatalogue:errors.${name}`, { returnObjects: true });
    return [title, meaning, ...remedy, t(`errorCatalogue:actors.${actor}`)];
  };
  const found = searchCatalogue(draft.text, textsOf);
  const searched = draft.text.trim();

  return (
    <Stack spacing={2} sx={{ width: '100%', maxWidth: textWidth, mx: 'auto' }}>
      <title>{t('title')}</title>
      <div>
        <Typography variant="h1">{t('title')}</Typography>
        <Typography color="textSecondary">{t('about')}</Typography>
      </div>
      <SearchField label={t('search')} value={draft.text} onChange={draft.change} onComplete={draft.commit} />
      <Typography role="status" variant="caption" color="textSecondary">
        {t('shown', { count: found.length, number: format.number(found.length) })}
      </Typography>
      {found.length > 0 ? (
        <ErrorList errors={found} />
      ) : (
        <EmptyState
          title={t('none.title', { search: searched })}
          action={
            // A single word may be an error code; its page also has advice for an unknown code.
            !/\s/.test(searched) && (
              <RouterLink to="/errors/$code" params={{ code: searched }}>
                {t('none.look', { code: searched })}
              </RouterLink>
            )
          }
        >
          <p>{t('none.meaning')}</p>
          <p>{t('none.next')}</p>
        </EmptyState>
      )}
    </Stack>
  );
}
