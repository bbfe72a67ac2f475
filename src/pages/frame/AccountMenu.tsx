import Button from '@mui/material/Button';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInAccount } from '../../auth/useSignedInAccount.ts';
import { useFlag } from '../../browser/choices.ts';
import { currentLocale } from '../../i18n/language.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { Tool } from './AccountMenuItems.tsx';
import { useShortcuts } from './useShortcuts.ts';

// Rarely opened, so they are loaded only then.
const AccountMenuItems = lazyPart(() => import('./AccountMenuItems.tsx'), 'AccountMenuItems');
const DiagnosticsPanel = lazyPart(() => import('./diagnostics/DiagnosticsPanel.tsx'), 'DiagnosticsPanel');
const ShortcutsDialog = lazyPart(() => import('./ShortcutsDialog.tsx'), 'ShortcutsDialog');

interface AccountMenuProps {
  /** `null` before a sign-in and after signing out: the menu is then called "Settings". */
  readonly account: SignedInAccount | null;
  /** Whether there is a configuration: without it, nothing is called or stored. */
  readonly isSetUp: boolean;
}

/** The menu at the end of the app bar, and the tools that it and the shortcuts open on every page. */
export function AccountMenu({ account, isSetUp }: AccountMenuProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Tool | 'menu' | null>(null);
  const [areKeysOff, setKeysOff] = useFlag('single-key-shortcuts-off');
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpened(null);
  const toggle = (tool: Tool) => setOpened((now) => (now === tool ? null : tool));
  useShortcuts(
    { '?': () => toggle('shortcuts'), ...(isSetUp && { d: () => toggle('diagnostics') }) },
    !areKeysOff,
  );
  const menuButton = {
    ref: button,
    color: 'inherit',
    'aria-haspopup': 'menu',
    'aria-expanded': opened === 'menu',
    onClick: () => setOpened('menu'),
  } as const;
  return (
    <>
      {account === null ? (
        <Button {...menuButton} sx={{ flex: 'none' }}>
          {t('settings')}
        </Button>
      ) : (
        <Button
          {...menuButton}
          aria-label={t('account.label', { name: account.name })}
          title={account.name}
          sx={roundSx}
        >
          {initials(account.name)}
        </Button>
      )}
      <Suspense fallback={null}>
        {opened === 'menu' && (
          <AccountMenuItems
            anchor={button.current}
            account={account}
            isSetUp={isSetUp}
            areSingleKeysOn={!areKeysOff}
            onOpen={setOpened}
            onClose={close}
          />
        )}
        {opened === 'diagnostics' && <DiagnosticsPanel onClose={close} />}
        {opened === 'shortcuts' && (
          <ShortcutsDialog
            areSingleKeysOn={!areKeysOff}
            onSingleKeysChange={(areOn) => setKeysOff(!areOn)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

/** Behind texts in the primary color. */
export const softAccent =
  'color-mix(in srgb, var(--mui-palette-primary-main) 12%, var(--mui-palette-background-paper))';

const roundSx = {
  flex: 'none',
  width: 36,
  minWidth: 36,
  height: 36,
  p: 0,
  borderRadius: '50%',
  bgcolor: softAccent,
  color: 'primary.main',
  fontWeight: 600,
  '&:hover': { bgcolor: softAccent, boxShadow: '0 0 0 1px currentColor' },
} as const;

/** The first letters of the first and the last word. */
function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter((word) => /^\p{L}/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word) => [...(word ?? '')][0],
  );
  return (first + last).toLocaleUpperCase(currentLocale()) || '?';
}
