import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const FILE = 'tools/start/src/require-dependencies.mjs';
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generia-dependencies-'));
  cpSync(join(here, 'require-dependencies.mjs'), join(root, FILE));
  writeFileSync(join(root, 'command.mjs'), 'process.stdout.write("ran\\n");');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(...imports) {
  const words = [...imports.flatMap((name) => ['--import', name]), 'command.mjs'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('a command that needs the dependencies', () => {
  it('says in one line that they are not installed, before a package is missed', () => {
    expect(run(`./${FILE}`, 'tsx')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The dependencies are not installed. Run npm ci first.\n',
    });
  });

  it('runs when they are', () => {
    mkdirSync(join(root, 'node_modules'));
    expect(run(`./${FILE}`)).toEqual({ status: 0, stdout: 'ran\n', stderr: '' });
  });

  it('is every one of package.json that runs our code with packages', () => {
    const { scripts } = JSON.parse(readFileSync(join(here, '../../../package.json'), 'utf8'));
    // These look for themselves: npm start installs, and checks and tests count it as a failure.
    const own = ['start', 'check', 'test', 'test:stack'];
    const commands = Object.entries(scripts).filter(
      ([name, line]) => line.startsWith('node ') && !own.includes(name),
    );
    expect(commands.length).toBeGreaterThan(5);
    for (const [, line] of commands) expect(line).toMatch(`node --import ./${FILE} `);
  });
});
