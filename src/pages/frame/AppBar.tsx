import LogoutIcon from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { useIsSignInBusy, useSignedInAccount } from '../../auth/useSignedInAccount.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { JumpField } from './JumpField.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { Tools } from './Tools.tsx';

/** Product name, navigation, settings, and the signed-in account with its tenant. */
export function AppBar() {
  const { t } = useTranslation();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: { xs: 1.5, sm: 3 },
        px: { xs: 1.5, sm: 3 },
        py: 0.5,
        minHeight: 48,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <RouterLink
        to="/customers"
        color="inherit"
        underline="none"
        sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 600 }}
      >
        <img src="/favicon.svg" alt="" width={22} height={22} />
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {t('product')}
        </Box>
        <Box component="span" sx={screenReaderOnlyBelow('md')}>
          {t('product')}
        </Box>
      </RouterLink>
      <Box component="nav" aria-label={t('nav.label')} sx={{ display: 'flex', gap: { xs: 1.5, sm: 2.5 } }}>
        <NavLink to="/customers">{t('nav.customers')}</NavLink>
        <NavLink to="/errors">{t('nav.errors')}</NavLink>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, ml: 'auto' }}>
        <JumpField />
        <LanguageSwitch />
        <ThemeSwitch />
        <Tools />
      </Box>
      <Account />
    </Box>
  );
}

/** Below the breakpoint, for screen readers only; from the breakpoint on, removed in favor of the visible text. */
function screenReaderOnlyBelow(breakpoint: 'md') {
  const hidden = {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  } as const;
  return { ...hidden, whiteSpace: 'nowrap', display: { xs: 'inline', [breakpoint]: 'none' } };
}

function NavLink({ to, children }: { to: '/customers' | '/errors'; children: string }) {
  return (
    <RouterLink
      to={to}
      underline="none"
      sx={{
        color: 'text.secondary',
        py: 1,
        borderBottom: '2px solid transparent',
        '&:hover': { color: 'text.primary' },
        '&.active': { color: 'text.primary', borderColor: 'primary.main' },
      }}
    >
      {children}
    </RouterLink>
  );
}

function Account() {
  const { t } = useTranslation();
  const auth = useAuth();
  const account = useSignedInAccount();
  const isBusy = useIsSignInBusy();
  if (account === null) return null;
  const domain = account.username.split('@')[1];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      <Box
        role="group"
        aria-label={t('account.signedInAs', { ...account })}
        title={t('account.signedInAs', { ...account })}
        sx={{ lineHeight: 1.2, textAlign: { sm: 'right' }, minWidth: 0, maxWidth: 220 }}
      >
        <Typography noWrap variant="body2">
          {account.name}
        </Typography>
        <Typography noWrap variant="caption" color="textSecondary" sx={{ display: 'block' }}>
          {domain ?? account.tenantId}
        </Typography>
      </Box>
      <IconButton
        onClick={() => void auth.signOut()}
        disabled={isBusy}
        aria-label={t('account.signOut')}
        title={t('account.signOut')}
      >
        <LogoutIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
