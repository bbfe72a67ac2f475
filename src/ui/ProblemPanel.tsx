import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textWidth } from './theme.ts';

interface ProblemPanelProps {
  readonly title: string;
  /** What it means for the reader. */
  readonly meaning: string;
  /** What to do next, step by step. */
  readonly remedy: readonly string[];
  readonly actions?: ReactNode;
  /** Ids and raw texts for support. */
  readonly details?: ReactNode;
  /**
   * `banner` is above content that is still good, and so is `line`, which is as high as its button and shows the rest when
   * opened; `page` is shown where the content is missing.
   */
  readonly variant?: 'page' | 'banner' | 'line';
  readonly severity?: 'error' | 'warning' | 'info';
}

/** Something went wrong: what happened, what it means, what to do, and what support will ask for. */
export function ProblemPanel(props: ProblemPanelProps) {
  const { title, meaning, remedy, actions, details, variant = 'page', severity = 'error' } = props;
  const { t } = useTranslation();
  const isPage = variant === 'page';
  const heading = (
    <Typography variant={isPage ? 'h1' : 'h3'} component={isPage ? 'h1' : 'h2'}>
      {title}
    </Typography>
  );
  const explanation = (
    <>
      <Typography sx={{ mt: 0.5 }}>{meaning}</Typography>
      {remedy.length === 1 && <Typography sx={{ mt: 0.5 }}>{remedy[0]}</Typography>}
      {remedy.length > 1 && (
        <Box component="ol" sx={{ my: 0.5, pl: 2.5, '& li': { my: 0.25 } }}>
          {remedy.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </Box>
      )}
    </>
  );
  const frame = {
    borderLeft: 4,
    borderColor: `${severity}.main`,
    bgcolor: 'background.paper',
    borderRadius: 1,
    px: 2,
    py: 1.25,
    // A card in the middle of the page.
    ...(isPage && {
      width: '100%',
      maxWidth: textWidth,
      mx: 'auto',
      px: { xs: 2, sm: 3 },
      py: { xs: 2, sm: 3 },
    }),
    boxShadow: '0 0 0 1px var(--mui-palette-divider)',
  };
  if (variant === 'line')
    return (
      <Box role="status" sx={{ ...frame, py: 0.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
          {heading}
          {actions}
          <Box component="details" sx={{ flex: '1 1 auto', '&[open]': { flexBasis: '100%' } }}>
            <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
              {t('support.details')}
            </Box>
            {explanation}
            {details && <Box sx={{ mt: 1.5, mb: 1 }}>{details}</Box>}
          </Box>
        </Box>
      </Box>
    );
  return (
    <Box className={isPage ? 'problem-page' : undefined} role={isPage ? undefined : 'status'} sx={frame}>
      {heading}
      {explanation}
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: isPage ? 2 : 1 }}>{actions}</Box>}
      {details && <Box sx={{ mt: isPage ? 2 : 1.5 }}>{details}</Box>}
    </Box>
  );
}
