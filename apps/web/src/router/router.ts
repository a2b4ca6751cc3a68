import { signal } from '@preact/signals';

import { addressOf, parseRoute, type Route } from './routes.js';

/** Where the person is. */
export const route = signal<Route>(here());

/** Goes to a place; `replace` keeps the place before out of the history. */
export function goTo(place: Exclude<Route, { name: 'nowhere' }>, options: { replace?: boolean } = {}): void {
  const address = addressOf(place);
  if (options.replace === true) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  arrive(pageOf(place) !== pageOf(route.value));
}

/** Starts to follow the browser's back and forward buttons. */
export function followHistory(): void {
  addEventListener('popstate', () => arrive(false));
}

function arrive(newPage: boolean): void {
  route.value = here();
  if (newPage) scrollTo({ top: 0 });
}

function here(): Route {
  return parseRoute(location.pathname, location.search);
}

/** Places of one page: changing a tab or a filter is no new page. */
function pageOf(place: Route): string {
  switch (place.name) {
    case 'world':
      return `world ${place.worldId}`;
    case 'person':
      return `person ${place.worldId} ${place.characterId}`;
    case 'home':
    case 'nowhere':
      return place.name;
  }
}
