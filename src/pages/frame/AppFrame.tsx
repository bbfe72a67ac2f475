import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AppBar } from './AppBar.tsx';

/** The app bar and the main area around every page. */
export function AppFrame() {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100dvh' }}>
      <Link
        href="#content"
        sx={{
          position: 'absolute',
          left: 8,
          top: -64,
          px: 1.5,
          py: 1,
          bgcolor: 'background.paper',
          zIndex: 'tooltip',
          '&:focus': { top: 8 },
        }}
      >
        {t('nav.skip')}
      </Link>
      <AppBar />
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          minWidth: 0,
          outline: 'none',
          px: { xs: 1.5, sm: 3 },
          py: { xs: 1.5, sm: 2 },
        }}
      >
        <Suspense fallback={t('loading')}>
          <Outlet />
        </Suspense>
      </Box>
    </Box>
  );
}
