import fc from 'fast-check';

import { addressOf, parseRoute, type Route, WORLD_TABS } from './routes.js';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
const route: fc.Arbitrary<Exclude<Route, { name: 'nowhere' }>> = fc.oneof(
  fc.constant({ name: 'home' as const }),
  fc.record({ name: fc.constant('person' as const), worldId: id, characterId: id }),
  fc.record(
    {
      name: fc.constant('world' as const),
      worldId: id,
      tab: fc.constantFrom(null, ...WORLD_TABS),
      author: id,
      tag: fc.string({ minLength: 1, unit: 'grapheme' }),
    },
    { requiredKeys: ['name', 'worldId', 'tab'] },
  ),
);

describe('routes', () => {
  it('find every place again by its address', () => {
    fc.assert(
      fc.property(route, (place) => {
        const address = new URL(addressOf(place), 'http://page');
        expect(parseRoute(address.pathname, address.search)).toEqual(place);
      }),
      { numRuns: 200 },
    );
  });

  it('leads to the list of worlds from where it would be, too', () => {
    expect(['/', '/worlds', '/worlds/'].map((pathname) => parseRoute(pathname).name)).toEqual(
      Array(3).fill('home'),
    );
  });

  it.each([
    '/nothing',
    '/worlds/../etc',
    '/worlds/%3Cscript%3E',
    '/worlds/w1/nothing',
    '/worlds/w1/feed/c1',
    '/worlds/w1/people/c1/more',
  ])('%s is nowhere', (pathname) => {
    expect(parseRoute(pathname)).toEqual({ name: 'nowhere' });
  });
});
