/** A list whose items stand below one another in a card, parted by lines; spread it into an `sx` and go on from there. */
export const cardList = {
  listStyle: 'none',
  m: 0,
  p: 0,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '& li + li': { borderTop: 1, borderColor: 'divider' },
} as const;
