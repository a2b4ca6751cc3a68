import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'generia-command-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const script = fileURLToPath(new URL('./stack.mjs', import.meta.url));

/** The command itself, on empty folders and without any tool. */
async function stack(...words) {
  const flags = ['--state', join(folder, 'state'), '--cache', join(folder, 'cache')];
  const child = spawn(process.execPath, [script, ...words, ...flags], {
    env: { PATH: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (output[name] += chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, ...output };
}

describe('npm run stack', () => {
  it('names all missing tools in one line and makes nothing', async () => {
    const { exitCode, stdout, stderr } = await stack('up');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(
      /^The stack needs Java 17 .*, Maven .*, the Java compiler .*, Go .*On Debian: apt-get install default-jre-headless maven default-jdk-headless golang-go\n$/,
    );
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });

  it('tells the tools to programs, too', async () => {
    const { exitCode, stdout } = await stack('tools', '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toEqual([
      { name: 'java', works: false, debianPackage: 'default-jre-headless' },
      { name: 'maven', works: false, debianPackage: 'maven' },
      { name: 'javac', works: false, debianPackage: 'default-jdk-headless' },
      { name: 'go', works: false, debianPackage: 'golang-go' },
    ]);
  });

  it('has a status that programs can read, with exit code 1 while it is down', async () => {
    const { exitCode, stdout } = await stack('status', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      up: false,
      servers: [{ name: 'kafka', process: 'stopped', answers: false }, { name: 'mongo' }, { name: 'minio' }],
    });
    expect((await stack('status')).stdout).toMatch(/^SERVER .*\nkafka +4\.1\.0 .*no\nmongo .*\nminio .*\n$/);
  });

  it('may be taken down when it is not up', async () => {
    expect(await stack('down', '--wipe')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'The stack is not up.\n',
    });
  });

  it.each([
    [['up', '--ports', 'kafka=here'], /^"kafka=here" is no port/],
    [['stop', 'kafka'], /^The stack is not up\./],
    [['start', 'redis'], /^There is no server "redis": the servers are kafka, mongo, minio\.\n$/],
    [['env'], /^The stack is not up/],
    [['dance'], /^There is no command "dance"/],
  ])('refuses %j in one line', async (words, line) => {
    const { exitCode, stdout, stderr } = await stack(...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('helps', async () => {
    expect(await stack('help')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('npm run stack -- COMMAND'),
    });
  });
});
