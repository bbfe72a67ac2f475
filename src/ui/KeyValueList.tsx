import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

interface KeyValueListProps {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
  /** Side by side with the others where there is room, rather than below one another. */
  readonly inline?: boolean;
}

/** Named facts, as a description list. */
export function KeyValueList({ items, inline = false }: KeyValueListProps) {
  if (inline) {
    return (
      <Box
        component="dl"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, m: 0, '& dd': { m: 0 } }}
      >
        {items.map(({ name, value }) => (
          <div key={name}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
              {name}
            </Box>
            <dd>{value}</dd>
          </div>
        ))}
      </Box>
    );
  }
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.25,
        m: 0,
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {items.map(({ name, value }) => (
        <Fragment key={name}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </Box>
  );
}
