export const WORLD_TABS = ['making', 'feed', 'people', 'about'] as const;
export type WorldTab = (typeof WORLD_TABS)[number];

/** The places of the page. */
export type Route =
  | { readonly name: 'home' }
  | {
      readonly name: 'world';
      readonly worldId: string;
      /** Null: the part that suits the state of the world. */
      readonly tab: WorldTab | null;
      readonly author?: string;
      readonly tag?: string;
    }
  | { readonly name: 'person'; readonly worldId: string; readonly characterId: string }
  | { readonly name: 'nowhere' };

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** The place at an address (`/worlds/w1/feed?author=c1&tag=rain`). */
export function parseRoute(pathname: string, search = ''): Route {
  const [first, worldId, tab, characterId, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (first === undefined || (first === 'worlds' && worldId === undefined)) return { name: 'home' };
  if (first !== 'worlds' || worldId === undefined || !ID.test(worldId) || rest.length > 0) {
    return { name: 'nowhere' };
  }
  if (characterId !== undefined) {
    return tab === 'people' && ID.test(characterId)
      ? { name: 'person', worldId, characterId }
      : { name: 'nowhere' };
  }
  if (tab !== undefined && !isTab(tab)) return { name: 'nowhere' };
  const query = new URLSearchParams(search);
  const author = query.get('author');
  const tag = query.get('tag');
  return {
    name: 'world',
    worldId,
    tab: tab ?? null,
    ...(author !== null && ID.test(author) ? { author } : {}),
    ...(tag ? { tag } : {}),
  };
}

/** The address of a place. */
export function addressOf(route: Exclude<Route, { name: 'nowhere' }>): string {
  switch (route.name) {
    case 'home':
      return '/';
    case 'person':
      return `/worlds/${route.worldId}/people/${route.characterId}`;
    case 'world': {
      const query = new URLSearchParams();
      if (route.author !== undefined) query.set('author', route.author);
      if (route.tag !== undefined) query.set('tag', route.tag);
      const search = query.toString();
      return `/worlds/${route.worldId}${route.tab === null ? '' : `/${route.tab}`}${search === '' ? '' : `?${search}`}`;
    }
  }
}

function isTab(text: string): text is WorldTab {
  return WORLD_TABS.some((tab) => tab === text);
}
