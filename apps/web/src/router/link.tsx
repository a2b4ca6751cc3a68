import type { ComponentChildren } from 'preact';

import { goTo } from './router.js';
import { addressOf, type Route } from './routes.js';

export interface LinkProps {
  readonly to: Exclude<Route, { name: 'nowhere' }>;
  readonly class?: string;
  readonly 'aria-current'?: 'page' | 'true';
  readonly children?: ComponentChildren;
}

/** A real link that changes the place without loading the page anew; a click with a key held stays the browser's. */
export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}
