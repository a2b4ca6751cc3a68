import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** A repository with a page and a stand-in for Vite, which writes down that it was called. */
let root;

const fakeVite = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
const folder = process.argv[process.argv.indexOf('--outDir') + 1];
appendFileSync('../../calls.log', 'built\\n');
mkdirSync(folder, { recursive: true });
writeFileSync(folder + '/index.html', 'built for ' + process.env.NODE_ENV);
if (process.env.FAIL === '1') process.exit(1);
`;

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generia-page-'));
  cpSync(here, join(root, 'tools/start/src'), {
    recursive: true,
    filter: (path) => !path.includes('.spec.'),
  });
  write('package.json', '{ "type": "module" }');
  write('node_modules/vite/bin/vite.js', fakeVite);
  write('node_modules/vite/package.json', '{ "type": "module" }');
  for (const file of ['index.html', 'package.json', 'vite.config.mjs', 'public/icon.svg', 'src/main.tsx']) {
    write(`apps/web/${file}`, '{}');
  }
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function build(env = {}) {
  const script = join(root, 'tools/start/src/build-page.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
  });
  const log = join(root, 'calls.log');
  const builds = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
  return { status, stdout, stderr, builds };
}

describe('building the page', () => {
  it('happens once, on stderr, and again when a source has changed', () => {
    expect(build()).toMatchObject({ status: 0, stdout: '', builds: 1 });
    expect(build()).toMatchObject({ status: 0, stderr: '', builds: 1 });
    write('apps/web/src/main.tsx', 'changed');
    expect(build()).toMatchObject({ status: 0, builds: 2 });
    write('apps/web/src/main.unit.spec.ts', 'no part of the page');
    expect(build()).toMatchObject({ builds: 2 });
  }, 30_000);

  it('keeps the page that there was when it fails, and leaves nothing behind', () => {
    build();
    write('apps/web/src/main.tsx', 'broken');
    const failed = build({ FAIL: '1' });
    expect(failed.status).not.toBe(0);
    expect(failed.stderr).toContain('Building the page failed (vite ended with 1).');
    expect(readdirSync(join(root, 'node_modules/.cache'))).toEqual([]);
    expect(readFileSync(join(root, 'apps/web/dist/index.html'), 'utf8')).toBe('built for production');
  }, 30_000);

  it('has nothing to do where there is no page', () => {
    rmSync(join(root, 'apps/web'), { recursive: true });
    expect(build()).toEqual({ status: 0, stdout: '', stderr: '', builds: 0 });
  }, 30_000);
});
