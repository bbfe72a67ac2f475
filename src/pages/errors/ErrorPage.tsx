import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { entryBySlug } from '../../domain/errorCatalogue.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Explanation } from './Explanation.tsx';
import { NoExplanation } from './NoExplanation.tsx';

const route = getRouteApi('/signedIn/errors/$code');

/** One error: what it means, what to do, and who does it. It has an address so that it can be shared. */
export function ErrorPage() {
  const { t, i18n } = useTranslation(['errors', 'errorCatalogue']);
  const { code } = route.useParams();
  const known = entryBySlug(code);
  const heading =
    known === null ? t('errorCatalogue:unknown.title') : t(`errorCatalogue:errors.${known.name}.title`);
  return (
    <Stack component="article" spacing={2} sx={{ width: '100%', maxWidth: 720, mx: 'auto' }}>
      <title>{`${known?.code ?? known?.name ?? code}: ${heading}`}</title>
      <div>
        <RouterLink to="/errors">{t('one.back')}</RouterLink>
        <Typography variant="h1">{heading}</Typography>
      </div>
      {known === null ? <NoExplanation code={code} /> : <Explanation known={known} />}
      <Box>
        <CopyButton text={() => linkInLanguage(i18n.language)} label={t('one.copyLink')} />
      </Box>
    </Stack>
  );
}
