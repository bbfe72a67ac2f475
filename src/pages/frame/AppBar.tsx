import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedInAccount } from '../../auth/useSignedInAccount.ts';
import { whenSettled } from '../../operations/whenSettled.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { latePart } from '../../ui/lazyPart.ts';
import { AccountMenu, softAccent } from './AccountMenu.tsx';
import { JumpField } from './JumpField.tsx';

const Bell = latePart(() => import('./notices/Bell.tsx'), 'Bell');

/** Product name, the main pages in words, and the account's menu. One row at every width: on phones the product leads to the overview. */
export function AppBar() {
  const { t } = useTranslation();
  const account = useSignedInAccount();
  return (
    <Bar>
      <RouterLink to="/" color="inherit" underline="none" sx={productSx}>
        <Product />
      </RouterLink>
      <Box
        component="nav"
        aria-label={t('nav.label')}
        sx={{ display: 'flex', flex: 1, gap: 0.5, minWidth: 0 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'contents' } }}>
          <NavLink to="/">{t('nav.overview')}</NavLink>
        </Box>
        <NavLink to="/customers">{t('nav.customers')}</NavLink>
        <NavLink to="/errors">
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {t('nav.errors')}
          </Box>
          <Box component="span" sx={{ display: { sm: 'none' } }}>
            {t('nav.errorsShort')}
          </Box>
        </NavLink>
      </Box>
      <JumpField />
      {account && <LateBell account={account.key} />}
      <AccountMenu account={account} isSetUp />
    </Bar>
  );
}

/** The bell, loaded after what the page needs. Its place is kept free. */
function LateBell({ account }: { readonly account: string }) {
  const queryClient = useQueryClient();
  const [isSettled, setSettled] = useState(false);
  useEffect(() => whenSettled(queryClient, () => setSettled(true)), [queryClient]);
  return (
    <Box sx={{ flex: 'none', width: 34, height: 34 }}>
      <Suspense fallback={null}>{isSettled && <Bell account={account} />}</Suspense>
    </Box>
  );
}

/** The app bar where there are no pages to go to: before the first sign-in, or without a usable configuration. */
export function BareAppBar({ isSetUp }: { readonly isSetUp: boolean }) {
  return (
    <Bar>
      <Link href="/" color="inherit" underline="none" sx={productSx}>
        <Product isAlwaysShown />
      </Link>
      <Box sx={{ flex: 1 }} />
      <AccountMenu account={null} isSetUp={isSetUp} />
    </Bar>
  );
}

function Bar({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flex: 'none',
        alignItems: 'center',
        gap: { xs: 1, md: 3 },
        px: { xs: 1.5, sm: 3 },
        height: 56,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {children}
    </Box>
  );
}

const productSx = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  flex: 'none',
  fontWeight: 600,
} as const;

function Product({ isAlwaysShown = false }: { readonly isAlwaysShown?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <img src="/favicon.svg" alt="" width={22} height={22} />
      <Box component="span" sx={isAlwaysShown ? undefined : screenReaderOnlyBelow('md')}>
        {t('product')}
      </Box>
    </>
  );
}

/** Below the breakpoint, for screen readers only. */
function screenReaderOnlyBelow(breakpoint: 'md') {
  return {
    position: { xs: 'absolute', [breakpoint]: 'static' },
    width: { xs: '1px', [breakpoint]: 'auto' },
    height: { xs: '1px', [breakpoint]: 'auto' },
    overflow: 'hidden',
    clipPath: { xs: 'inset(50%)', [breakpoint]: 'none' },
    whiteSpace: 'nowrap',
  } as const;
}

function NavLink({ to, children }: { to: '/' | '/customers' | '/errors'; children: ReactNode }) {
  return (
    <RouterLink
      to={to}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      underline="none"
      sx={{
        px: { xs: 1, sm: 1.5 },
        py: 0.75,
        borderRadius: 1,
        color: 'text.secondary',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        '&:hover': { color: 'text.primary' },
        '&.active': { bgcolor: softAccent, color: 'primary.main' },
      }}
    >
      {children}
    </RouterLink>
  );
}
