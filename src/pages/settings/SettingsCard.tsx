import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode, Ref } from 'react';

interface SettingsCardProps {
  /** For links to it: `/settings#stored`. */
  readonly id: string;
  readonly title: string;
  /** Takes the focus where a button that had it is gone. */
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

export function SettingsCard({ id, title, ref, children }: SettingsCardProps) {
  return (
    <Box component="section" id={id} ref={ref} tabIndex={-1} aria-labelledby={`${id}-title`} sx={cardSx}>
      <Typography variant="h2" id={`${id}-title`}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

const cardSx = {
  display: 'grid',
  gap: 2,
  p: { xs: 2, sm: 3 },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflowWrap: 'anywhere',
  outline: 'none',
} as const;
