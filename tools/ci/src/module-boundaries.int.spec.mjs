import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const RULE = '@nx/enforce-module-boundaries';

/** Layers from the top; an arrow may only point to a layer further down (or, for apps, to a tool or the runtime). */
const ALLOWED = {
  harness: ['app', 'edge', 'domain', 'kit', 'engine', 'port', 'runtime', 'tool', 'foundation'],
  app: ['edge', 'domain', 'kit', 'engine', 'port', 'runtime', 'tool', 'foundation'],
  edge: ['domain', 'kit', 'engine', 'port', 'runtime', 'foundation'],
  domain: ['kit', 'engine', 'port', 'foundation'],
  kit: ['engine', 'port', 'foundation'],
  engine: ['foundation'],
  port: ['foundation'],
  runtime: ['foundation'],
  tool: ['foundation', 'port', 'runtime'],
  page: ['foundation'],
  foundation: [],
};

let folder;
let graph;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generia-graph-'));
  const file = join(folder, 'graph.json');
  const env = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
  execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', `--file=${file}`], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
  graph = JSON.parse(readFileSync(file, 'utf8')).graph;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const layerOf = (project) =>
  graph.nodes[project].data.tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length);

const TURNED_ROUND = [
  ['libs/contracts/src/turned-round.ts', '@generia/task-engine'],
  ['libs/task-engine/src/turned-round.ts', '@generia/mongo-repositories'],
  ['libs/post-jobs/src/turned-round.ts', '@generia/image-jobs'],
  ['libs/gemini-client/src/turned-round.ts', '@generia/gemini-emulator'],
  ['libs/messaging/src/turned-round.ts', '@generia/object-storage'],
  ['apps/web/src/turned-round.ts', '@generia/progress-http'],
];
const VENDORS = [
  ['libs/job-kit/src/vendor.ts', '@google/generative-ai'],
  ['libs/task-engine/src/vendor.ts', 'lmdb'],
  ['libs/post-jobs/src/vendor.ts', 'liquidjs'],
  ['libs/progress/src/vendor.ts', 'pino'],
  ['libs/progress-http/src/vendor.ts', 'preact'],
];
const FINE = [
  ['libs/post-jobs/src/fine.ts', '@generia/job-kit'],
  ['libs/gemini-client/src/fine.ts', '@google/generative-ai'],
];

/** Lints each import as if it stood in its file. The linter runs in a process of its own, as it does in CI. */
function lintImports(imports) {
  const script = `
    import { ESLint } from 'eslint';
    const parserOptions = { projectService: false, project: null };
    const eslint = new ESLint({
      overrideConfig: { languageOptions: { parserOptions } },
      ruleFilter: ({ ruleId }) => ruleId === '${RULE}',
    });
    const broken = [];
    for (const [file, target] of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText("export * from '" + target + "';\\n", { filePath: file });
      broken.push(result.messages.map((message) => message.ruleId));
    }
    process.stdout.write('\\n' + JSON.stringify(broken));`;
  const inRoot = imports.map(([file, target]) => [join(root, file), target]);
  const args = ['--input-type=module', '--eval', script, JSON.stringify(inRoot)];
  const env = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
  const output = execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
  const broken = JSON.parse(output.slice(output.lastIndexOf('\n')));
  return new Map(imports.map(([file, target], index) => [`${file} -> ${target}`, broken[index]]));
}

describe('the project graph', () => {
  it('has every project of the picture', () => {
    expect(Object.keys(graph.nodes)).toEqual(
      expect.arrayContaining(
        [
          'contracts',
          'resilience',
          'prompts',
          'gemini-client',
          'mongo-repositories',
          'messaging',
          'object-storage',
          'platform-client',
          'task-engine',
          'job-kit',
          'world-jobs',
          'character-jobs',
          'post-jobs',
          'image-jobs',
          'progress',
          'progress-http',
          'service-runtime',
          'gemini-emulator',
          'stack',
          'standalone',
        ].map((name) => `@generia/${name}`),
      ),
    );
  });

  it('has only arrows that point down', () => {
    const wrong = Object.values(graph.dependencies)
      .flat()
      // Implicit ones are processes that a project starts, not code that it knows.
      .filter(({ target, type }) => target in graph.nodes && type !== 'implicit')
      .filter(({ source, target }) => !ALLOWED[layerOf(source)]?.includes(layerOf(target)))
      .map(({ source, target }) => `${source} -> ${target}`);
    expect(wrong).toEqual([]);
  });
});

describe('the lint', () => {
  let broken;
  beforeAll(() => (broken = lintImports([...TURNED_ROUND, ...VENDORS, ...FINE])));

  it.each(TURNED_ROUND)('refuses an arrow from %s to %s', (file, target) => {
    expect(broken.get(`${file} -> ${target}`)).toEqual([RULE]);
  });

  it.each(VENDORS)('keeps the vendor out of %s: %s', (file, target) => {
    expect(broken.get(`${file} -> ${target}`)).toEqual([RULE]);
  });

  it.each(FINE)('lets %s know %s', (file, target) => {
    expect(broken.get(`${file} -> ${target}`)).toEqual([]);
  });
});
