import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedInAccount } from '../../auth/useSignedInAccount.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

// With its texts, which nothing else of the app bar needs.
const JumpDialog = lazyPart(() => {
  const texts = loadTexts('jump', 'customers', 'keptUploads', 'assignment', 'errorCatalogue', 'find');
  return import('./jump/JumpDialog.tsx').then((part) => texts.then(() => ({ JumpDialog: part.JumpDialog })));
}, 'JumpDialog');

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Looks like a search field and opens a dialog that searches everything; so does Ctrl+K from anywhere. */
export function JumpField() {
  const { t } = useTranslation();
  const account = useSignedInAccount();
  const [isOpen, setOpen] = useState(false);
  const focusedBefore = useRef<Element | null>(null);
  function open() {
    focusedBefore.current = document.activeElement;
    setOpen(true);
  }
  // The dialog is loaded after the click, too late to see where the focus was.
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const before = focusedBefore.current;
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || event.shiftKey || event.altKey || event.isComposing) return;
    if (account === null || !(isApple ? event.metaKey : event.ctrlKey)) return;
    // The browser would open its address bar.
    event.preventDefault();
    if (isOpen) setOpen(false);
    else open();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  if (account === null) return null;
  return (
    <>
      <ButtonBase
        aria-label={t('jump')}
        aria-haspopup="dialog"
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        title={t('jump')}
        onClick={open}
        sx={fieldSx}
      >
        <SearchIcon fontSize="small" />
        <Box component="span" className="wide" sx={{ flex: 1, textAlign: 'start' }}>
          {t('jump')}
        </Box>
        <kbd className="wide">{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </ButtonBase>
      {isOpen && (
        <Suspense fallback={null}>
          <JumpDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const fieldSx = {
  display: 'flex',
  flex: 'none',
  gap: 1,
  width: { xs: 34, lg: 260 },
  height: 34,
  px: { xs: 0, lg: 1 },
  borderRadius: 1,
  border: { lg: 1 },
  borderColor: { lg: 'divider' },
  bgcolor: { lg: 'background.default' },
  color: 'text.secondary',
  fontSize: '0.875rem',
  '&:hover': { bgcolor: 'action.hover' },
  '& .wide': { display: { xs: 'none', lg: 'inline' } },
  '& kbd': {
    px: 0.75,
    border: 1,
    borderColor: 'divider',
    borderRadius: 0.5,
    font: 'inherit',
    fontSize: '0.75rem',
  },
} as const;
