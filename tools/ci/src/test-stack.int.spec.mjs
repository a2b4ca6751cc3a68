import { existsSync } from 'node:fs';

import { standInRepository } from './testing/stand-in-repository.mjs';

let repository;
beforeEach(() => (repository = standInRepository()));
afterEach(() => repository.remove());

const green = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const none = { ...green, numPassedTests: 0 };

/** Stand-ins for the stack and for Jest, whose runs leave these reports, the shared one first. */
function install({ reports = [green, none], failing = [], jestScript = '' } = {}) {
  const fails = JSON.stringify(failing);
  repository.write(
    'tools/stack/src/stack.mjs',
    `import { appendFileSync } from 'node:fs';
    const args = process.argv.slice(2);
    appendFileSync('calls.log', JSON.stringify({ name: 'stack', args }) + '\\n');
    if (args[0] === 'env') console.log(JSON.stringify({ KAFKA_BROKERS: '127.0.0.1:1' }));
    process.exitCode = ${fails}.includes(args[0]) ? 2 : 0;`,
  );
  repository.installTool(
    'jest',
    'jest',
    `const file = args.find((word) => word.startsWith('--outputFile=')).split('=')[1];
    const report = ${JSON.stringify(reports)}[args.includes('--runInBand') ? 1 : 0];
    if (report) writeFileSync(file, JSON.stringify(report));
    process.exitCode = report && report.numFailedTests === 0 ? 0 : 1;
    ${jestScript}`,
  );
}

const testStack = (...args) => repository.run(process.execPath, ['tools/ci/src/test-stack.mjs', ...args]);
const commands = () => repository.calls().map(({ name, args }) => (name === 'stack' ? args[0] : name));

describe('npm run test:stack', () => {
  it('tests on servers of its own, which are gone afterwards', async () => {
    install();
    const { child, ended } = testStack('-t', 'two words');
    expect(await ended).toMatchObject({ code: 0, lastLine: '9 passed, 0 failed' });
    expect(commands()).toEqual(['up', 'env', 'jest', 'jest', 'down']);
    const [up, env, shared, outages, down] = repository.calls();
    expect(up.args).toEqual(expect.arrayContaining(['--ports', 'auto', '--owner', String(child.pid)]));
    const folder = up.args.at(-1);
    expect(folder).toMatch(/\.cache\/stack\/test-\d+$/);
    expect([env.args.at(-1), down.args.at(-1)]).toEqual([folder, folder]);
    expect(down.args).toContain('--wipe');
    for (const { args, env: variables } of [shared, outages]) {
      expect(args.slice(-2)).toEqual(['-t', 'two words']);
      expect(variables).toMatchObject({ GENERIA_TEST_STACK: 'true', KAFKA_BROKERS: '127.0.0.1:1' });
    }
  });

  it('fails when it finds no test, although nothing else fails', async () => {
    install({ reports: [none, none] });
    const { code, output, lastLine } = await testStack().ended;
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: '2 passed, 1 failed' });
    expect(output).toContain('No test on the real stack was found.');
  });

  it('is content with tests of outages alone', async () => {
    install({ reports: [none, green] });
    expect(await testStack().ended).toMatchObject({ code: 0, lastLine: '9 passed, 0 failed' });
  });

  it('takes the servers down when tests fail', async () => {
    install({ reports: [{ ...green, numFailedTests: 2 }, undefined] });
    expect(await testStack().ended).toMatchObject({ code: 1, lastLine: '9 passed, 3 failed' });
    expect(commands().at(-1)).toBe('down');
  });

  it('tests nothing without servers', async () => {
    install({ failing: ['up'] });
    expect(await testStack().ended).toMatchObject({ code: 1, lastLine: '1 passed, 1 failed' });
    expect(commands()).toEqual(['up', 'down']);
  });

  it('takes the servers down when it cannot find them', async () => {
    install({ failing: ['env'] });
    expect(await testStack().ended).toMatchObject({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(commands()).toEqual(['up', 'env', 'down']);
  });

  it('fails when servers do not go', async () => {
    install({ failing: ['down'] });
    expect(await testStack().ended).toMatchObject({ code: 1, lastLine: '8 passed, 1 failed' });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends the tests and takes the servers down on %s', async (signal, code) => {
    install({
      jestScript: `
        const { spawn } = require('node:child_process');
        const worker = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
        console.log('a test runs');`,
    });
    const { child, ended, says } = testStack();
    await says('a test runs');
    child.kill(signal);
    // The output closes when the last process that holds it has gone, the worker too.
    expect(await ended).toMatchObject({
      code,
      lastLine: expect.stringMatching(/^\d+ passed, [1-9]\d* failed$/),
    });
    expect(commands()).toEqual(['up', 'env', 'jest', 'down']);
  });

  it('installs nothing: without dependencies it says what to do', async () => {
    const { code, output, lastLine } = await testStack().ended;
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(output).toContain('Run npm ci first.');
    expect(existsSync(`${repository.root}/.cache`)).toBe(false);
  });
});
