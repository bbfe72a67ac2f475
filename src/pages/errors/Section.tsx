import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Typography variant="h2" sx={{ fontSize: '1rem' }}>
        {title}
      </Typography>
      <Box sx={{ mt: 0.25 }}>{children}</Box>
    </div>
  );
}

/** Steps to follow in order, or a list of items in any order. */
export function Steps({ steps, isOrdered = true }: { steps: readonly string[]; isOrdered?: boolean }) {
  return (
    <Box
      component={isOrdered ? 'ol' : 'ul'}
      sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere', '& li': { my: 0.25 } }}
    >
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </Box>
  );
}
