import MuiButton, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps } from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { ref?: Ref<HTMLAnchorElement> };

/** A link of the app in the theme's looks: typed by the routes, opened in place, preloaded when pointed at. */
export const RouterLink = createLink((props: LinkProps & AnchorProps) => <MuiLink {...props} />);

export const RouterButton = createLink((props: Omit<ButtonProps<'a'>, 'component'>) => (
  <MuiButton component="a" {...props} />
));
