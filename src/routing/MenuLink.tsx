import MenuItem, { type MenuItemProps } from '@mui/material/MenuItem';
import { createLink } from '@tanstack/react-router';

/** An item of a menu that leads to a page. Not beside `RouterLink`: pages without a menu do not load it. */
export const MenuLink = createLink((props: Omit<MenuItemProps<'a'>, 'component'>) => (
  <MenuItem component="a" {...props} />
));
