import ComputerIcon from '@mui/icons-material/Computer';
import KeyboardIcon from '@mui/icons-material/Keyboard';
import TroubleshootIcon from '@mui/icons-material/Troubleshoot';
import IconButton from '@mui/material/IconButton';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFlag } from '../../kept/useKeptFlag.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { useShortcuts } from './useShortcuts.ts';

// Rarely opened, so they are loaded only then.
const DiagnosticsPanel = lazyPart(() => import('./diagnostics/DiagnosticsPanel.tsx'), 'DiagnosticsPanel');
const ShortcutsDialog = lazyPart(() => import('./ShortcutsDialog.tsx'), 'ShortcutsDialog');
const ThisComputerDialog = lazyPart(() => import('./ThisComputerDialog.tsx'), 'ThisComputerDialog');

type Tool = 'diagnostics' | 'shortcuts' | 'thisComputer';

/** The tools available on every page, by button and by shortcut. */
export function Tools() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Tool | null>(null);
  const [areKeysOff, setKeysOff] = useKeptFlag('single-key-shortcuts-off');
  const toggle = (tool: Tool) => setOpened((now) => (now === tool ? null : tool));
  useShortcuts({ '?': () => toggle('shortcuts'), d: () => toggle('diagnostics') }, !areKeysOff);
  return (
    <>
      <IconButton
        onClick={() => toggle('diagnostics')}
        aria-label={t('tools.diagnostics')}
        title={`${t('tools.diagnostics')} (D)`}
      >
        <TroubleshootIcon fontSize="small" />
      </IconButton>
      <IconButton
        onClick={() => toggle('shortcuts')}
        aria-label={t('tools.shortcuts')}
        title={`${t('tools.shortcuts')} (?)`}
        // Phones have no keyboard for shortcuts.
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        <KeyboardIcon fontSize="small" />
      </IconButton>
      <IconButton
        onClick={() => toggle('thisComputer')}
        aria-label={t('tools.thisComputer')}
        title={t('tools.thisComputer')}
      >
        <ComputerIcon fontSize="small" />
      </IconButton>
      <Suspense fallback={null}>
        {opened === 'diagnostics' && <DiagnosticsPanel onClose={() => setOpened(null)} />}
        {opened === 'thisComputer' && <ThisComputerDialog onClose={() => setOpened(null)} />}
        {opened === 'shortcuts' && (
          <ShortcutsDialog
            areSingleKeysOn={!areKeysOff}
            onSingleKeysChange={(areOn) => setKeysOff(!areOn)}
            onClose={() => setOpened(null)}
          />
        )}
      </Suspense>
    </>
  );
}
