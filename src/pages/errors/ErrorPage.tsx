import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { entryBySlug } from '../../domain/errorCatalogue.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { textWidth } from '../../ui/theme.ts';
import { Explanation } from './Explanation.tsx';
import { NoExplanation } from './NoExplanation.tsx';

const route = getRouteApi('/signedIn/errors/$code');

/** One error in detail, at an address to share: what it means, what to do, and who has to do it. */
export function ErrorPage() {
  const { t, i18n } = useTranslation(['errors', 'errorCatalogue']);
  const { code } = route.useParams();
  const known = entryBySlug(code);
  const heading =
    known === null ? t('errorCatalogue:unknown.title') : t(`errorCatalogue:errors.${known.name}.title`);
  return (
    <Stack component="article" spacing={2} sx={{ width: '100%', maxWidth: textWidth, mx: 'auto' }}>
      <title>{`${known?.code ?? known?.name ?? code}: ${heading}`}</title>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'end', justifyContent: 'space-between' }}
      >
        <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
          <RouterLink to="/errors">{t('one.back')}</RouterLink>
          <Typography variant="h1">{heading}</Typography>
        </Box>
        <CopyButton text={() => linkInLanguage(i18n.language)} label={t('one.copyLink')} />
      </Box>
      <Stack spacing={2} sx={cardSx}>
        {known === null ? <NoExplanation code={code} /> : <Explanation known={known} />}
      </Stack>
    </Stack>
  );
}

const cardSx = {
  p: { xs: 2, sm: 3 },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflowWrap: 'anywhere',
} as const;
