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
  write('libs/.DS_Store', 'left by the system');
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
    APP,
    `import { words } from '@generia/words'; import { other } from 'other'; console.log(words, other);`,
  );
  mkdirSync(join(root, 'node_modules/@generia'));
  symlinkSync(join(root, 'libs/words'), join(root, 'node_modules/@generia/words'));
  symlinkSync(esbuild, join(root, 'node_modules/esbuild'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const APP = 'apps/standalone/src/main.ts';

/** Builds a program if need be and runs it. */
function buildAndRun(entry = APP) {
  const script = `
    import { statSync } from 'node:fs';
    import { bundleIfNeeded } from './tools/start/src/bundle-if-needed.mjs';
    const main = await bundleIfNeeded(process.cwd(), '${entry}');
    console.log(statSync(main).ino);
    await import(main);
  `;
  const args = ['--enable-source-maps', '--input-type=module', '--eval', script];
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  const [file, said] = stdout.split('\n');
  return { status, stderr, file, said };
}

/** From now on a file changes right after it was built; returns how to end that. */
function saveAfterBuild(path, text) {
  const place = join(root, 'node_modules/esbuild');
  rmSync(place);
  write('node_modules/esbuild/package.json', '{ "main": "index.cjs" }');
  write(
    'node_modules/esbuild/index.cjs',
    `const { writeFileSync } = require('node:fs');
     exports.build = async (options) => {
       const built = await require(${JSON.stringify(esbuild)}).build(options);
       writeFileSync(${JSON.stringify(join(root, path))}, ${JSON.stringify(text)});
       return built;
     };`,
  );
  return () => {
    rmSync(place, { recursive: true });
    symlinkSync(esbuild, place);
  };
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

it('builds again when the settings of the compiler have changed', () => {
  write(
    'libs/words/src/words.ts',
    `class Words { text: string | undefined } export const words = String('text' in new Words());`,
  );
  expect(buildAndRun()).toMatchObject({ said: 'true other' });
  write('tsconfig.base.json', '{ "compilerOptions": { "useDefineForClassFields": false } }');
  expect(buildAndRun()).toMatchObject({ said: 'false other' });
});

const OLD = `export const words = 'old';`;
it.each([
  ['a source', 'libs/words/src/words.ts', `export const words = 'saved';`, OLD],
  [
    'a file that is read as data',
    'libs/words/src/words.json',
    '"saved"',
    `import words from './words.json' with { type: 'json' }; export { words };`,
  ],
  [
    'the front door of a library',
    'libs/words/package.json',
    '{ "type": "module", "exports": { "@generia/source": "./src/saved.ts" } }',
    OLD,
  ],
])('what is saved while it is built is in the next one: %s', (_what, path, saved, source) => {
  write('libs/words/src/words.json', '"old"');
  write('libs/words/src/saved.ts', `export const words = 'saved';`);
  write('libs/words/src/words.ts', source);
  const mend = saveAfterBuild(path, saved);
  expect(buildAndRun()).toMatchObject({ stderr: '', said: 'old other' });
  mend();
  expect(buildAndRun()).toMatchObject({ stderr: '', said: 'saved other' });
});

it('puts a program of plain JavaScript together, too', () => {
  write(
    'tools/tool/src/main.mjs',
    `import { words } from '@generia/words'; import { beside } from './beside.mjs'; console.log(words, beside);`,
  );
  write(
    'tools/tool/src/beside.mjs',
    `import { readFileSync } from 'node:fs';
     export const beside = readFileSync(new URL('./beside.txt', import.meta.url), 'utf8');`,
  );
  write('tools/tool/src/beside.txt', 'read');
  const first = buildAndRun('tools/tool/src/main.mjs');
  expect(first).toMatchObject({ stderr: '', said: 'beside read' });
  expect(buildAndRun('tools/tool/src/main.mjs')).toEqual(first);
});

it('a package that a workspace has in a version of its own stays the one that it has', () => {
  write(
    'libs/words/node_modules/other/package.json',
    '{ "type": "module", "exports": "./index.js", "version": "2.0.0" }',
  );
  write('libs/words/node_modules/other/index.js', `export const other = 'its own';`);
  write('libs/words/src/words.ts', `export { other as words } from 'other';`);
  expect(buildAndRun()).toMatchObject({ stderr: '', said: 'its own other' });
});

it('a package that is missing is told where it is imported, by its name', () => {
  write(
    'libs/words/src/words.ts',
    `export const words = await import('missing').catch((error: Error) => error.message);`,
  );
  expect(buildAndRun().said).toMatch(/^Cannot find package 'missing' /);
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
  write(APP, `import { words } from '@generia/words';\n\nwords();`);
  const { stderr } = buildAndRun();
  expect(stderr).toContain(`${join(root, 'libs/words/src/words.ts')}:2:`);
  expect(stderr).toContain(`${join(root, APP)}:3:`);
});
