import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const workflow = parse(read('.github/workflows/ci.yml'));
const { scripts, engines } = JSON.parse(read('package.json'));

const commands = (job) => workflow.jobs[job].steps.flatMap(({ run }) => run ?? []);
const step = (job, action) => workflow.jobs[job].steps.find(({ uses }) => uses?.startsWith(`${action}@`));

describe('the workflow of a public forge', () => {
  it('runs on main and on every proposal, and may only read', () => {
    expect(workflow.on).toEqual({ push: { branches: ['main'] }, pull_request: null });
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('has a job for each thing that can break', () => {
    expect(Object.keys(workflow.jobs)).toEqual(['build', 'test', 'stack', 'image']);
    for (const job of Object.values(workflow.jobs)) {
      expect(job['runs-on']).toBe('ubuntu-latest');
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
      expect(job.steps[0].uses).toMatch(/^actions\/checkout@v\d+$/);
    }
  });

  it.each([
    ['build', ['npm ci', 'npx nx run-many -t build', 'npm run check']],
    ['test', ['npm ci', 'npm test']],
    ['stack', ['npm ci', 'npm run test:stack']],
  ])('does in %s what people do: %j', (job, expected) => {
    expect(commands(job)).toEqual(expected);
    for (const command of expected) {
      const script = /^npm (?:run )?(test\S*|check)$/.exec(command)?.[1];
      if (script !== undefined) expect(scripts).toHaveProperty([script]);
    }
  });

  it('tests on every Node that is promised', () => {
    expect(workflow.jobs.test.strategy).toEqual({ 'fail-fast': false, matrix: { node: [20, 22, 24] } });
    expect(step('test', 'actions/setup-node').with['node-version']).toBe('${{ matrix.node }}');
    expect(engines.node).toMatch(new RegExp(`^>=${workflow.jobs.test.strategy.matrix.node[0]}\\.`));
  });

  it('gives the stack what it needs, and keeps what it made', () => {
    expect(step('stack', 'actions/setup-java').with).toEqual({ distribution: 'temurin', 'java-version': 17 });
    expect(step('stack', 'actions/setup-go')).toBeDefined();
    expect(step('stack', 'actions/cache').with.path).toBe('~/.cache/generia-stack');
    expect(step('stack', 'actions/cache').with.key).toContain("hashFiles('tools/stack/recipes/**'");
  });

  it('builds the image of every service and pushes none', () => {
    const { strategy } = workflow.jobs.image;
    expect(strategy.matrix.app).toEqual([
      'world-orchestrator',
      'character-worker',
      'post-worker',
      'image-worker',
      'progress-api',
    ]);
    const [build, ...others] = commands('image');
    expect(others).toEqual([]);
    expect(build).toMatch(/^docker build --build-arg APP=\$\{\{ matrix\.app \}\} /);
    expect(build).not.toContain('push');
  });
});
