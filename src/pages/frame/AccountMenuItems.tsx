import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { type SignedInAccount, useIsSignInBusy } from '../../auth/useSignedInAccount.ts';
import { languageNames, languages } from '../../i18n/language.ts';
import { MenuLink } from '../../routing/MenuLink.tsx';
import { useLanguageChoice } from '../../routing/useLanguageChoice.ts';

/** What the menu opens. */
export type Tool = 'diagnostics' | 'shortcuts';

interface AccountMenuItemsProps {
  readonly anchor: Element | null;
  readonly account: SignedInAccount | null;
  readonly isSetUp: boolean;
  readonly areSingleKeysOn: boolean;
  readonly onOpen: (tool: Tool) => void;
  readonly onClose: () => void;
}

const themes = ['system', 'light', 'dark'] as const;

/** The account, the choices of language and theme, and the tools, in words. */
export function AccountMenuItems(props: AccountMenuItemsProps) {
  const { anchor, account, isSetUp, areSingleKeysOn, onOpen, onClose } = props;
  const { t, i18n } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  const chooseLanguage = useLanguageChoice();
  // The pages of a failed sign-in and of an unusable configuration have no router.
  const hasPages = Boolean(useRouter({ warn: false }));
  const key = (name: string) =>
    areSingleKeysOn && (
      <span className="key" aria-hidden="true">
        {name}
      </span>
    );
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      variant="menu"
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        list: {
          'aria-label': account ? t('account.label', { name: account.name }) : t('settings'),
          dense: true,
          sx: listSx,
        },
      }}
    >
      {account && <AccountFacts account={account} />}
      <Choices label={t('language')}>
        {languages.map((language) => (
          <Choice
            key={language}
            lang={language}
            isChosen={language === i18n.language}
            onChoose={() => {
              chooseLanguage(language);
              onClose();
            }}
          >
            {languageNames[language]}
          </Choice>
        ))}
      </Choices>
      <Choices label={t('theme.label')}>
        {themes.map((theme) => (
          <Choice
            key={theme}
            isChosen={theme === mode}
            onChoose={() => {
              setMode(theme);
              onClose();
            }}
          >
            {t(`theme.${theme}`)}
          </Choice>
        ))}
      </Choices>
      <Divider aria-hidden="true" sx={{ my: 1 }} />
      {hasPages && (
        <MenuLink to="/settings" onClick={onClose}>
          {t('settings')}
        </MenuLink>
      )}
      <MenuItem onClick={() => onOpen('shortcuts')} {...(areSingleKeysOn && { 'aria-keyshortcuts': '?' })}>
        {t('tools.shortcuts')}
        {key('?')}
      </MenuItem>
      {isSetUp && (
        <MenuItem
          onClick={() => onOpen('diagnostics')}
          {...(areSingleKeysOn && { 'aria-keyshortcuts': 'D' })}
        >
          {t('tools.diagnostics')}
          {key('D')}
        </MenuItem>
      )}
      {hasPages && (
        <MenuLink to="/settings" hash="stored" onClick={onClose}>
          {t('tools.thisComputer')}
        </MenuLink>
      )}
      {account && <Divider aria-hidden="true" sx={{ my: 1 }} />}
      {account && <SignOut onClose={onClose} />}
    </Menu>
  );
}

const listSx = {
  width: 328,
  maxWidth: 'calc(100vw - 32px)',
  // As on computers: phones have room for rows of 48 px, but not for all of them.
  '& .MuiMenuItem-root': { minHeight: 34, whiteSpace: 'normal' },
  '& .key': {
    marginInlineStart: 'auto',
    px: '6px',
    border: 1,
    borderColor: 'divider',
    borderRadius: '4px',
    color: 'text.secondary',
    font: 'inherit',
    fontSize: '0.75rem',
  },
} as const;

function AccountFacts({ account: { name, username, tenantId } }: { readonly account: SignedInAccount }) {
  const { t } = useTranslation();
  return (
    <Box
      component="li"
      role="presentation"
      sx={{ px: 2, pt: 0.5, pb: 1, mb: 1, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}
    >
      <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
      <Typography color="textSecondary">{username}</Typography>
      <Typography color="textSecondary" sx={{ fontSize: '0.75rem' }}>
        {t('account.tenant', { tenantId })}
      </Typography>
    </Box>
  );
}

/** A named group of choices, of which one holds. */
function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <li role="presentation">
      <Typography
        id={id}
        color="textSecondary"
        sx={{ px: 2, pt: 0.75, fontSize: '0.75rem', fontWeight: 600 }}
      >
        {label}
      </Typography>
      <Box component="ul" role="group" aria-labelledby={id} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {children}
      </Box>
    </li>
  );
}

interface ChoiceProps {
  readonly lang?: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Choice({ lang, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <MenuItem role="menuitemradio" aria-checked={isChosen} onClick={onChoose} {...(lang && { lang })}>
      <Box component="span" aria-hidden="true" sx={{ width: 20, color: 'primary.main' }}>
        {isChosen && '✓'}
      </Box>
      {children}
    </MenuItem>
  );
}

function SignOut({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const auth = useAuth();
  const isBusy = useIsSignInBusy();
  return (
    <MenuItem
      disabled={isBusy}
      onClick={() => {
        onClose();
        void auth.signOut();
      }}
    >
      {t('account.signOut')}
    </MenuItem>
  );
}
