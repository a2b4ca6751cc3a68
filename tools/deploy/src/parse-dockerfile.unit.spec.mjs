import { interpolate, variablesIn } from './interpolate.mjs';
import { parseDockerfile } from './parse-dockerfile.mjs';

describe('parseDockerfile', () => {
  it('tells stages, flags, comments and continued lines apart', () => {
    const stages = parseDockerfile(
      [
        'ARG IMAGE=node',
        'FROM ${IMAGE} AS build',
        '# a comment',
        'run --mount=type=cache,target=/c npm ci \\',
        '  # a comment in between',
        '  --omit=dev',
        'FROM ${IMAGE}',
        'COPY --from=build /app ./',
        'CMD ["node", "main.js"]',
      ].join('\r\n'),
    );
    expect(stages).toEqual([
      {
        name: 'build',
        instructions: [
          { keyword: 'RUN', flags: { mount: 'type=cache,target=/c' }, text: 'npm ci --omit=dev' },
        ],
      },
      {
        name: '1',
        instructions: [
          { keyword: 'COPY', flags: { from: 'build' }, text: '/app ./' },
          { keyword: 'CMD', flags: {}, text: '["node", "main.js"]' },
        ],
      },
    ]);
  });

  it('refuses what is no instruction', () => {
    expect(() => parseDockerfile('FROM x\n{}')).toThrow('This is no instruction: {}');
  });
});

describe('interpolate', () => {
  it.each([
    ['${A}', { A: 'x' }, 'x'],
    ['${A}', {}, ''],
    ['${A:-d}', { A: '' }, 'd'],
    ['${A-d}', { A: '' }, ''],
    ['${A-http://h:1}/${B:-2}', {}, 'http://h:1/2'],
    ['plain $A', { A: 'x' }, 'plain $A'],
  ])('makes %s with %j into "%s"', (text, env, expected) => {
    expect(interpolate(text, env)).toBe(expected);
  });

  it('names each variable once', () => {
    expect(variablesIn('${A}${B:-x}${A-y}')).toEqual(['A', 'B']);
  });
});
