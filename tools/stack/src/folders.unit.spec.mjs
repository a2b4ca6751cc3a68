import { cacheFolder, stateFolder } from './folders.mjs';

describe('cacheFolder', () => {
  it.each([
    ['shared by all clones', {}, '/home/me/.cache/generia-stack'],
    ['where XDG says', { XDG_CACHE_HOME: '/caches' }, '/caches/generia-stack'],
    [
      'not in an XDG folder that is not absolute',
      { XDG_CACHE_HOME: 'caches' },
      '/home/me/.cache/generia-stack',
    ],
    ['where the variable says', { GENERIA_STACK_CACHE: '/mine', XDG_CACHE_HOME: '/caches' }, '/mine'],
    ['not nowhere', { GENERIA_STACK_CACHE: '', XDG_CACHE_HOME: '' }, '/home/me/.cache/generia-stack'],
  ])('is %s', (_, env, expected) => {
    expect(cacheFolder(env, '/home/me')).toBe(expected);
  });
});

describe('stateFolder', () => {
  it('is in the clone unless told otherwise', () => {
    expect(stateFolder('/repo', {})).toBe('/repo/.cache/stack/dev');
    expect(stateFolder('/repo', { GENERIA_STACK_STATE: '/mine' })).toBe('/mine');
  });
});
