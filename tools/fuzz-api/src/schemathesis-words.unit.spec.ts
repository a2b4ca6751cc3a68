import { countCases, schemathesisWords } from './schemathesis-words.js';

const round = { title: 'a round', url: 'http://127.0.0.1:1', streams: false };

describe('a round of Schemathesis', () => {
  it('makes every check', () => {
    const words = schemathesisWords(round, { examples: 3, seed: undefined });
    expect(words.join(' ')).toMatch(
      /^--config-file \S+schemathesis\.toml run http:\/\/127\.0\.0\.1:1\/api\/v1\/openapi\.json --checks all --exclude-path-regex \/stream\$ --max-examples 3 /,
    );
    expect(words).not.toContain('--exclude-checks');
    expect(words).not.toContain('--seed');
    expect(words).not.toContain('--header');
  });

  it('asks the streams less often, because none ends by itself', () => {
    const words = schemathesisWords({ ...round, streams: true }, { examples: 80, seed: undefined });
    expect(words.join(' ')).toContain('--include-path-regex /stream$ --max-examples 2 ');
  });

  it('is the same again with a seed, and in the name of who has a token', () => {
    const words = schemathesisWords({ ...round, token: 'key' }, { examples: 3, seed: 0 });
    expect(words.slice(-4)).toEqual(['--seed', '0', '--header', 'Authorization: Bearer key']);
  });

  it.each([
    ['Test cases:\n  1366 generated, 1366 passed\n', 1_366],
    ['Test cases:\n  12,345 generated, 12,340 passed, 5 failed\n', 12_345],
    ['Loading failed', undefined],
  ])('that printed %j made %p requests', (output, count) => {
    expect(countCases(output)).toBe(count);
  });
});
