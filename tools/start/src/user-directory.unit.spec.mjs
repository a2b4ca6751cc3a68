import { userDirectory } from './user-directory.mjs';

const npmStart = {
  npm_lifecycle_event: 'start',
  npm_package_json: '/repo/package.json',
  INIT_CWD: '/home/me',
};

describe('userDirectory', () => {
  it('is where npm was started', () => {
    expect(userDirectory('/repo', npmStart, '/repo')).toBe('/home/me');
  });

  it.each([
    ['without npm', {}],
    ['under another script', { ...npmStart, npm_lifecycle_event: 'test' }],
    ['under another repository', { ...npmStart, npm_package_json: '/other/package.json' }],
  ])('is the current directory %s', (_, env) => {
    expect(userDirectory('/repo', env, '/here')).toBe('/here');
  });
});
