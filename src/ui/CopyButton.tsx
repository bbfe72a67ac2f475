import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../browser/clipboard.ts';

interface CopyButtonProps {
  /** Called on click, so that a long text is not built for nothing. */
  readonly text: () => string;
  readonly label: string;
  /** Only an icon, with `label` as its accessible name. Otherwise the button shows the label. */
  readonly iconOnly?: boolean;
  /** Gives a button with a label the focus when it is first shown. */
  readonly autoFocus?: boolean;
}

/** How long the check mark is shown. */
const shownForMs = 2000;

export function CopyButton({ text, label, iconOnly = false, autoFocus = false }: CopyButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => setOutcome((await copyText(text())) ? 'copied' : 'failed');
  const icon =
    outcome === 'copied' ? (
      <CheckIcon fontSize="inherit" color="success" />
    ) : (
      <ContentCopyIcon fontSize="inherit" />
    );
  return (
    <>
      {iconOnly ? (
        <IconButton onClick={() => void copy()} aria-label={label} title={label} sx={{ fontSize: 16 }}>
          {icon}
        </IconButton>
      ) : (
        <Button variant="outlined" startIcon={icon} onClick={() => void copy()} autoFocus={autoFocus}>
          {label}
        </Button>
      )}
      <span role="status" className={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {outcome && t(`copy.${outcome}`)}
      </span>
    </>
  );
}
