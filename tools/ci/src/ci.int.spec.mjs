import { cpSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { standInRepository } from './testing/stand-in-repository.mjs';

const ciRun = fileURLToPath(new URL('../../../.ci/run', import.meta.url));

let repository;
beforeEach(() => {
  repository = standInRepository();
  mkdirSync(join(repository.root, '.ci'));
  cpSync(ciRun, join(repository.root, '.ci/run'));
  repository.write('tools/stack/src/stack.mjs', 'console.log(JSON.stringify([]));');
  // There, or the machine itself would be given one.
  repository.installProgram('chromium', '');
});
afterEach(() => repository.remove());

/** A stand-in for npm: what each of its commands prints, and its exit code. */
function installNpm({
  ci = ['', 0],
  check = ['4 passed, 0 failed\n', 0],
  test = ['7 passed, 0 failed\n', 0],
  fuzz = ['2 passed, 0 failed\n', 0],
  bench = ['3 passed, 0 failed\n', 0],
  stack = ['5 passed, 0 failed\n', 0],
} = {}) {
  repository.installProgram(
    'npm',
    `const ends = ${JSON.stringify({ ci, check, test, 'fuzz:api': fuzz, bench, 'test:stack': stack })};
    const name = args[0] === 'run' ? args[2] : args[0];
    const [text, exitCode] = ends[name];
    process.stdout.write('output of npm ' + name + '\\n\\n' + text);
    process.exitCode = exitCode;`,
  );
}

function runCi() {
  const path = [join(repository.root, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  return repository.run('bash', ['.ci/run'], { PATH: path }).ended;
}

const npmCalls = () =>
  repository
    .calls()
    .filter(({ name }) => name === 'npm')
    .map(({ args }) => args.join(' '));
const verdicts = (output) => output.split('\n').filter((line) => /passed, \d+ failed/.test(line));

describe('.ci/run', () => {
  it('installs, runs the checks, the tests, the benchmarks and the tests on the stack, and has one verdict, in its last line', async () => {
    installNpm();
    const { code, output, lastLine } = await runCi();
    expect({ code, lastLine }).toEqual({ code: 0, lastLine: '21 passed, 0 failed' });
    expect(verdicts(output)).toEqual([lastLine]);
    expect(output).toContain('output of npm test:stack');
    expect(npmCalls()).toEqual([
      'ci --include=dev --no-audit --no-fund',
      'run --silent check',
      'test --silent',
      'run --silent fuzz:api -- --quick --if-possible --seed 1',
      'run --silent bench -- all --quick',
      'run --silent test:stack',
    ]);
  });

  it('goes on when something has failed', async () => {
    installNpm({ test: ['6 passed, 1 failed\n', 1], bench: ['2 passed, 1 failed\n', 1] });
    expect(await runCi()).toMatchObject({ code: 1, lastLine: '19 passed, 2 failed' });
    expect(npmCalls()).toHaveLength(6);
  });

  it.each([
    ['fails without a failed test', { stack: ['5 passed, 0 failed\n', 1] }, '21 passed, 1 failed'],
    ['says nothing of its tests', { stack: ['', 0] }, '16 passed, 1 failed'],
  ])('fails when a command %s', async (_, npm, lastLine) => {
    installNpm(npm);
    expect(await runCi()).toMatchObject({ code: 1, lastLine });
  });

  it('has a verdict although it cannot be told what is missing', async () => {
    installNpm({ stack: ['0 passed, 1 failed\n', 1] });
    repository.write('tools/stack/src/stack.mjs', 'process.exitCode = 70;');
    expect(await runCi()).toMatchObject({ code: 1, lastLine: '16 passed, 1 failed' });
  });

  it('fails when the dependencies cannot be installed', async () => {
    installNpm({ ci: ['', 1] });
    expect(await runCi()).toMatchObject({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(npmCalls()).toHaveLength(1);
  });
});
