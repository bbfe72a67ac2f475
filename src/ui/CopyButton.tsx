import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useEffect, useState } from 'react';
import { copyText } from '../browser/clipboard.ts';

interface CopyButtonProps {
  /** Asked for when clicked, so that a long text is not made for nothing. */
  readonly text: () => string;
  readonly label: string;
  readonly texts: { readonly copied: string; readonly failed: string };
  /** An icon alone, named by `label`; otherwise a button that shows it. */
  readonly iconOnly?: boolean;
}

/** How long the tick stays: long enough to be seen, short enough to copy again. */
const shownForMs = 2000;

export function CopyButton({ text, label, texts, iconOnly = false }: CopyButtonProps) {
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
        <Button variant="outlined" startIcon={icon} onClick={() => void copy()}>
          {label}
        </Button>
      )}
      <span role="status" className={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {outcome && texts[outcome]}
      </span>
    </>
  );
}
