import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { standInRepository } from './testing/stand-in-repository.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** A repository with the real test command and stand-ins for the tools that it runs. */
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generia-ci-'));
  cpSync(here, join(root, 'tools/ci/src'), { recursive: true, filter: (path) => !path.includes('.spec.') });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Each tool's package and the name of its command. */
const TOOLS = [
  ['prettier', 'prettier'],
  ['nx', 'nx'],
  ['eslint', 'eslint'],
  ['typescript', 'tsc'],
  ['jest', 'jest'],
];

/** Stand-ins that note how they were called; `failing` names those that exit with 1. */
function installTools({ failing = [], report } = {}) {
  for (const [tool, command] of TOOLS) {
    const folder = join(root, 'node_modules', tool);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ bin: { [command]: './run.cjs' } }));
    writeFileSync(
      join(folder, 'run.cjs'),
      `const { appendFileSync, writeFileSync } = require('node:fs');
      const args = process.argv.slice(2);
      const { NODE_OPTIONS, NX_DAEMON } = process.env;
      appendFileSync('calls.log', JSON.stringify({ tool: '${tool}', args, NODE_OPTIONS, NX_DAEMON }) + '\\n');
      const report = args.find((word) => word.startsWith('--outputFile='))?.split('=')[1];
      if (report && ${report !== undefined}) writeFileSync(report, ${JSON.stringify(JSON.stringify(report))});
      process.exitCode = ${JSON.stringify(failing)}.includes('${tool}') ? 1 : 0;`,
    );
  }
}

const runTests = (...args) => runScript('test.mjs', args);
const runChecks = () => runScript('check.mjs', []);

function runScript(script, args) {
  const env = { ...process.env, NODE_OPTIONS: '--no-warnings' };
  const child = spawn(process.execPath, [join(root, 'tools/ci/src', script), ...args], { env });
  let output = '';
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output, lastLine: stdout.trimEnd().split('\n').at(-1) }));
  });
}

const calls = () =>
  readFileSync(join(root, 'calls.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const green = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('npm run check', () => {
  it('runs every check and ends with the sum', async () => {
    installTools();
    expect(await runChecks()).toMatchObject({ code: 0, lastLine: '4 passed, 0 failed' });
    const words = calls().map(({ tool, args }) => `${tool} ${args.at(0)}`);
    const of = (...tools) => words.filter((word) => tools.includes(word.split(' ')[0]));
    expect(words).toHaveLength(4);
    expect(of('nx', 'eslint')).toEqual(['nx show', 'eslint .']);
    expect(of('prettier', 'typescript')).toEqual(['prettier --check', 'typescript --build']);
    expect(calls().find(({ tool }) => tool === 'nx').NX_DAEMON).toBe('false');
  });

  it('goes on after a failure, so that all of them are seen', async () => {
    installTools({ failing: ['prettier', 'eslint'] });
    expect(await runChecks()).toMatchObject({ code: 1, lastLine: '2 passed, 2 failed' });
    expect(calls()).toHaveLength(4);
  });

  it('shows what each check says in one piece, whatever runs beside it', async () => {
    const repository = standInRepository();
    try {
      for (const [tool, command] of TOOLS) repository.installTool(tool, command, '');
      const lint = "console.log('first'); setTimeout(() => console.error('second'), 200);";
      repository.installTool('eslint', 'eslint', lint);
      const { ended } = repository.run(process.execPath, ['tools/ci/src/check.mjs']);
      expect((await ended).output).toMatch(/== Lint =+\nfirst\nsecond\n-- Lint: ok, /);
    } finally {
      repository.remove();
    }
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends on %s with all that it has started, and begins nothing more', async (signal, code) => {
    const repository = standInRepository();
    try {
      for (const [tool, command] of TOOLS) repository.installTool(tool, command, '');
      repository.installTool('nx', 'nx', 'setInterval(() => {}, 1000);');
      const { child, ended, says } = repository.run(process.execPath, ['tools/ci/src/check.mjs']);
      await says('-- Types: ok');
      child.kill(signal);
      expect(await ended).toMatchObject({ code, lastLine: '2 passed, 1 failed' });
      expect(repository.calls().map(({ name }) => name)).not.toContain('eslint');
    } finally {
      repository.remove();
    }
  });
});

describe('npm test', () => {
  it('runs the tests and ends with their sum', async () => {
    installTools({ report: green });
    expect(await runTests()).toMatchObject({ code: 0, lastLine: '7 passed, 0 failed' });
    expect(calls()).toHaveLength(1);
    expect(calls()[0]).toMatchObject({
      tool: 'jest',
      NODE_OPTIONS: '--no-warnings --experimental-vm-modules',
    });
  });

  it('fails when a test fails', async () => {
    installTools({ failing: ['jest'], report: { ...green, numFailedTests: 2 } });
    expect(await runTests()).toMatchObject({ code: 1, lastLine: '7 passed, 2 failed' });
  });

  it('fails when Jest dies without a report', async () => {
    installTools({ failing: ['jest'] });
    const { code, output, lastLine } = await runTests();
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(output).toContain('Jest left no report');
  });

  it('hands the words after -- to Jest', async () => {
    installTools({ report: green });
    await runTests('libs/prompts', '-t', 'two words');
    expect(calls()[0].args.slice(-3)).toEqual(['libs/prompts', '-t', 'two words']);
  });

  it('installs nothing: without dependencies it says what to do', async () => {
    const { code, output, lastLine } = await runTests();
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(output).toContain('Run npm ci first.');
  });
});
