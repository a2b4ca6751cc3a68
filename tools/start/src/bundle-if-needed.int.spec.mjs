import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const esbuild = dirname(createRequire(import.meta.url).resolve('esbuild/package.json'));

/** A repository with an app, a library of ours and a package of others. */
let root;

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'generia-app-')));
  cpSync(here, join(root, 'tools/start/src'), {
    recursive: true,
    filter: (path) => !path.includes('.spec.'),
  });
  write('package.json', '{ "type": "module" }');
  write('tsconfig.base.json', '{}');
  write('node_modules/other/package.json', '{ "type": "module", "exports": "./index.js" }');
  write('node_modules/other/index.js', 'export const other = "other";');
  write(
    'libs/words/package.json',
    '{ "type": "module", "exports": { "@generia/source": "./src/index.ts", "default": "./dist/index.js" } }',
  );
  write('libs/words/src/index.ts', `export { words } from './words.js';`);
  write(
    'libs/words/src/words.ts',
    `import { readFileSync } from 'node:fs';
     export const words: string = readFileSync(new URL('./words.txt', import.meta.url), 'utf8');`,
  );
  write('libs/words/src/words.txt', 'beside');
  write(
    'apps/standalone/src/main.ts',
    `import { words } from '@generia/words'; import { other } from 'other'; console.log(words, other);`,
  );
  mkdirSync(join(root, 'node_modules/@generia'));
  symlinkSync(join(root, 'libs/words'), join(root, 'node_modules/@generia/words'));
  symlinkSync(esbuild, join(root, 'node_modules/esbuild'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds the app if need be and runs it. */
function buildAndRun() {
  const script = `
    import { statSync } from 'node:fs';
    import { bundleIfNeeded } from './tools/start/src/bundle-if-needed.mjs';
    const main = await bundleIfNeeded(process.cwd(), 'apps/standalone/src/main.ts');
    console.log(statSync(main).ino);
    await import(main);
  `;
  const args = ['--enable-source-maps', '--input-type=module', '--eval', script];
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  const [file, said] = stdout.split('\n');
  return { status, stderr, file, said };
}

it('puts together what is ours; what a module reads lies beside its source', () => {
  expect(buildAndRun()).toMatchObject({ stderr: '', said: 'beside other' });
});

it('builds again when a source or the front door of a library has changed, and only then', () => {
  const first = buildAndRun();
  expect(buildAndRun()).toEqual(first);
  write('libs/words/src/words.ts', `export const words = 'changed';`);
  const second = buildAndRun();
  expect(second).toMatchObject({ said: 'changed other' });
  expect(second.file).not.toBe(first.file);
  write('libs/words/src/second.ts', `export const words = 'moved';`);
  write(
    'libs/words/package.json',
    '{ "type": "module", "exports": { "@generia/source": "./src/second.ts" } }',
  );
  expect(buildAndRun()).toMatchObject({ said: 'moved other' });
});

it('says what is wrong with a source, and runs nothing old', () => {
  buildAndRun();
  write('libs/words/src/words.ts', 'export const words = ;');
  const { status, stderr, said } = buildAndRun();
  expect({ status, said }).toEqual({ status: 1, said: undefined });
  expect(stderr).toMatch(
    /apps\/standalone\/src\/main\.ts cannot be built: [^]*libs\/words\/src\/words\.ts:1:[^]*Run npm ci/,
  );
});

it('a stack names the source', () => {
  write(
    'libs/words/src/words.ts',
    `interface Gone { words: string }\nexport const words = (): never => { throw new Error(); };`,
  );
  write('apps/standalone/src/main.ts', `import { words } from '@generia/words';\n\nwords();`);
  const { stderr } = buildAndRun();
  expect(stderr).toContain(`${join(root, 'libs/words/src/words.ts')}:2:`);
  expect(stderr).toContain(`${join(root, 'apps/standalone/src/main.ts')}:3:`);
});
