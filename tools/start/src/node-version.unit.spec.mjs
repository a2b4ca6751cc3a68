import { satisfies, tooOldLine } from './node-version.mjs';

describe('satisfies', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['26.10.0', true],
    ['21.0.0-nightly', true],
    ['20.18.9', false],
    ['18.20.4', false],
    ['8.17.0', false],
  ])('Node %s against >=20.19: %s', (version, expected) => {
    expect(satisfies(version, '>=20.19')).toBe(expected);
  });
});

describe('tooOldLine', () => {
  it('names both versions and the remedy in one line', () => {
    expect(tooOldLine('18.20.4', '>=20.19')).toMatch(
      /^Node 18\.20\.4 .* 20\.19 or newer .*nodejs\.org[^\n]*$/,
    );
  });
});
