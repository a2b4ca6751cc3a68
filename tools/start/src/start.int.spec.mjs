import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const esbuild = dirname(createRequire(import.meta.url).resolve('esbuild/package.json'));

/** A repository with the real launcher, a stand-in for the app and a stand-in for npm. */
let root;
let running;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'generia-start-')));
  running = new Set();
  cpSync(here, join(root, 'tools/start/src'), {
    recursive: true,
    filter: (path) => !path.includes('.spec.'),
  });
  write('package.json', JSON.stringify({ type: 'module', engines: { node: '>=20.19' } }));
  write('package-lock.json', JSON.stringify({ packages: { '': {} } }));
  write('tsconfig.base.json', '{}');
  write('apps/standalone/src/main.ts', fakeApp);
  write('bin/npm', fakeNpm);
  write('bin/package.json', '{}');
  chmodSync(join(root, 'bin/npm'), 0o755);
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const fakeApp = `
const { argv, pid } = process;
const args: readonly string[] = argv.slice(2);
const value = (name: string): string | undefined => args.find((word) => word.startsWith(name + '='))?.split('=')[1];
console.log(JSON.stringify({ args, cwd: process.cwd(), initCwd: process.env.INIT_CWD, pid }));
const signal = value('--crash');
if (signal !== undefined) process.kill(pid, signal);
if (args.includes('--wait')) {
  const alive = setInterval(() => undefined, 1_000);
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => { console.log('heard ' + name); clearInterval(alive); process.exitCode = 7; });
  }
  console.log('ready');
} else {
  process.exitCode = Number(value('--exit') ?? 0);
}
`;

const fakeNpm = `#!${process.execPath}
const { appendFileSync, copyFileSync, mkdirSync, existsSync, symlinkSync } = require('node:fs');
appendFileSync('npm-calls.log', process.argv.slice(2).join(' ') + '\\n');
console.log('npm speaks');
if (existsSync('npm-fails')) process.exit(3);
mkdirSync('node_modules', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
if (!existsSync('node_modules/esbuild')) symlinkSync(${JSON.stringify(esbuild)}, 'node_modules/esbuild');
`;

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function preinstall() {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(esbuild, join(root, 'node_modules/esbuild'));
  cpSync(join(root, 'package-lock.json'), join(root, 'node_modules/.package-lock.json'));
}

function start(args = [], options = {}) {
  return run(join(root, 'tools/start/src/start.mjs'), args, options);
}

function run(script, args, { env = {}, cwd = root }) {
  // Nothing of the npm and the Jest that run this test may reach the launcher.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD|NODE_OPTIONS|PATH)/i.test(name),
  );
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: {
      ...Object.fromEntries(inherited),
      PATH: [join(root, 'bin'), dirname(process.execPath)].join(delimiter),
      ...env,
    },
  });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (output[name] += chunk));
  const ended = new Promise((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, ...output });
    });
  });
  const says = (text) =>
    new Promise((resolve, reject) => {
      const look = () => output.stdout.includes(text) && resolve(output.stdout);
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying "${text}": ${output.stderr}`)));
    });
  return { child, ended, says };
}

const firstLine = (stdout) => JSON.parse(stdout.split('\n', 1)[0]);
const npmCalls = () =>
  existsSync(join(root, 'npm-calls.log')) ? readFileSync(join(root, 'npm-calls.log'), 'utf8') : '';

describe('npm start', () => {
  it('installs once, tells so on stderr, and leaves stdout to the app', async () => {
    const first = await start(['--once']).ended;
    expect(first).toMatchObject({ code: 0 });
    expect(first.stderr).toMatch(/^Installing the dependencies[^\n]*\nnpm speaks\n$/);
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(npmCalls()).toBe('ci --include=dev --no-audit --no-fund\n');

    const second = await start().ended;
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(npmCalls().split('\n')).toHaveLength(2);
  });

  it('installs again when the lock file has changed', async () => {
    await start().ended;
    write('package-lock.json', JSON.stringify({ packages: {}, changed: true }));
    await start().ended;
    expect(npmCalls().trimEnd().split('\n')).toHaveLength(2);
  });

  it('says in one line that the installation failed, and tries again the next time', async () => {
    write('npm-fails', '');
    const failed = await start().ended;
    expect(failed).toMatchObject({ code: 2, stdout: '' });
    expect(failed.stderr.trimEnd().split('\n').at(-1)).toMatch(
      /^Installing .* failed \(npm ci ended with 3\)\. Check/,
    );
    rmSync(join(root, 'npm-fails'));
    expect(await start().ended).toMatchObject({ code: 0 });
  });

  it('says what to do when there is no npm', async () => {
    rmSync(join(root, 'bin/npm'));
    const { code, stderr } = await start([], { env: { PATH: join(root, 'bin') } }).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/\nnpm cannot be run \(ENOENT\)\. Install[^\n]*\n$/);
  });

  it('refuses an old Node in one line before it does anything', async () => {
    write('package.json', JSON.stringify({ type: 'module', engines: { node: '>=99.1' } }));
    const { code, stderr } = await start().ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Node \S+ is too old: 99\.1 or newer[^\n]*\n$/);
    expect(npmCalls()).toBe('');
  });

  describe('when everything is installed', () => {
    beforeEach(preinstall);

    it('hands the words on as they are, and the exit code back', async () => {
      const args = ['--prompt', 'два слова "in quotes" $HOME', '--exit=3'];
      const { code, stdout, stderr } = await start(args).ended;
      expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
      expect(firstLine(stdout)).toMatchObject({ args });
      expect(npmCalls()).toBe('');
    });

    it('runs the app where the person stands, wherever that is', async () => {
      write('elsewhere/tsconfig.json', 'this is not the tsconfig you are looking for');
      const elsewhere = join(root, 'elsewhere');
      expect(firstLine((await start([], { cwd: elsewhere }).ended).stdout).cwd).toBe(elsewhere);
      const env = {
        INIT_CWD: elsewhere,
        npm_lifecycle_event: 'start',
        npm_package_json: join(root, 'package.json'),
      };
      expect(firstLine((await start([], { env }).ended).stdout).cwd).toBe(elsewhere);
      const leftOver = { INIT_CWD: '/somewhere/else', npm_lifecycle_event: 'test' };
      const inherited = firstLine((await start([], { env: leftOver, cwd: elsewhere }).ended).stdout);
      expect(inherited).toMatchObject({ cwd: elsewhere, initCwd: elsewhere });
    });

    it.each(['SIGINT', 'SIGTERM'])('hands %s on and waits for the app to end', async (signal) => {
      const { child, ended, says } = start(['--wait']);
      await says('ready');
      child.kill(signal);
      const { code, stdout } = await ended;
      expect(stdout).toContain(`heard ${signal}`);
      expect(code).toBe(7);
    });

    it.each(['SIGSEGV', 'SIGABRT'])('explains %s in one line', async (signal) => {
      const { code, stderr } = await start([`--crash=${signal}`, '--data', 'worlds']).ended;
      expect(code).toBe(2);
      expect(stderr).toMatch(
        new RegExp(`^The process crashed \\(${signal}\\): .*mv worlds worlds\\.damaged[^\\n]*\\n$`),
      );
    });

    it('passes on that the app was killed', async () => {
      expect(await start(['--crash=SIGKILL']).ended).toMatchObject({ code: 137, stderr: '' });
    });

    // The output closes when the last process that holds it has gone, and that is the app.
    it('takes the app with it when it is killed itself', async () => {
      const { child, ended, says } = start(['--wait']);
      await says('ready');
      child.kill('SIGKILL');
      expect(await ended).toMatchObject({ signal: 'SIGKILL' });
    });

    describe('under npm, which runs it in a shell', () => {
      // The second command keeps the shell from making way for the first one.
      const npmRun = `
        const { spawn } = require('node:child_process');
        const shell = spawn('/bin/sh', ['-c', process.env.COMMAND + ' --wait; true'], { stdio: 'inherit' });
        process.on('SIGTERM', () => { shell.kill('SIGTERM'); process.exit(143); });
      `;

      const startUnderNpm = async () => {
        write('npm-run.cjs', npmRun);
        const npm = run(join(root, 'npm-run.cjs'), [], {
          env: {
            COMMAND: `"${process.execPath}" "${join(root, 'tools/start/src/start.mjs')}"`,
            npm_lifecycle_event: 'start',
            npm_package_json: join(root, 'package.json'),
          },
        });
        await npm.says('ready');
        return npm;
      };

      it('goes when npm is killed', async () => {
        const { child, ended } = await startUnderNpm();
        child.kill('SIGKILL');
        const { stdout } = await ended;
        expect(stdout).not.toContain('heard');
      });

      it('stops in good order when npm is asked to stop', async () => {
        const { child, ended } = await startUnderNpm();
        child.kill('SIGTERM');
        const { stdout } = await ended;
        expect(stdout).toContain('heard SIGTERM');
      });
    });
  });
});
