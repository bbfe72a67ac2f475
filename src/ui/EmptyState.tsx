import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { textWidth } from './theme.ts';

interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what to do about it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Stands where a list would be, had it anything to show. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Box
      sx={{
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: 1,
        mt: 0.5,
        px: 2,
        py: 1.5,
        maxWidth: textWidth,
      }}
    >
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
      <Box sx={{ color: 'text.secondary', '& p': { mt: 0.5, mb: 0 } }}>{children}</Box>
      {action && <Box sx={{ mt: 1.5 }}>{action}</Box>}
    </Box>
  );
}
