import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Outlet, useRouter } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { workingWidth } from '../../ui/theme.ts';
import { AppBar, BareAppBar } from './AppBar.tsx';

/** The app bar and the main area around every page. */
export function AppFrame() {
  const { t } = useTranslation();
  useFocusOnNewPage();
  return (
    <Box sx={frameSx}>
      <Link href={`#${contentId}`} className="skip-link">
        {t('nav.skip')}
      </Link>
      <AppBar />
      <Main>
        <Suspense fallback={t('loading')}>
          <Outlet />
        </Suspense>
      </Main>
    </Box>
  );
}

/** A link that opens another page goes with its old page: the focus that was on it is at the top of the new page. */
function useFocusOnNewPage() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged || document.activeElement !== document.body) return;
        document.getElementById(contentId)?.focus({ preventScroll: true });
      }),
    [router],
  );
}

interface BareFrameProps {
  readonly isSetUp: boolean;
  readonly children: ReactNode;
}

/** The frame around the pages that are shown without routes: see `BareAppBar`. */
export function BareFrame({ isSetUp, children }: BareFrameProps) {
  return (
    <Box sx={frameSx}>
      <BareAppBar isSetUp={isSetUp} />
      <Main>{children}</Main>
    </Box>
  );
}

const contentId = 'content';
const frameSx = { display: 'flex', flexDirection: 'column', minHeight: '100dvh' } as const;

function Main({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="main"
      id={contentId}
      tabIndex={-1}
      sx={{
        flex: 1,
        display: 'flex',
        flexDirection: 'column',
        alignSelf: 'center',
        width: '100%',
        maxWidth: workingWidth + 2 * 24,
        minWidth: 0,
        outline: 'none',
        px: { xs: 1.5, sm: 3 },
        py: { xs: 1.5, sm: 2 },
        // A card that is the whole page is not stuck to the app bar.
        '& > .problem-page': { my: 'clamp(0px, 10dvh - 32px, 96px)' },
      }}
    >
      {children}
    </Box>
  );
}
