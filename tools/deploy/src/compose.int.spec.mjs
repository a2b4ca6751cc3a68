import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serviceEnvironment } from '@generia/service-runtime';
import { parse } from 'yaml';

import { composeProblems, containerEnv } from './compose-problems.mjs';
import { variablesIn } from './interpolate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true });
const SERVICES = ['world-orchestrator', 'character-worker', 'post-worker', 'image-worker', 'progress-api'];
const published = { 'progress-api': ['127.0.0.1:8081:8081'] };

describe('docker-compose.yml', () => {
  it('has nothing wrong with it', () => {
    expect(composeProblems(compose, { published })).toEqual([]);
  });

  it('has the servers, the stand-ins and the five services', () => {
    const standIns = ['gemini-emulator', 'platform-gateway'];
    const all = ['kafka', 'mongodb', 'minio', ...standIns, ...SERVICES];
    expect(Object.keys(compose.services)).toEqual([...all, 'world']);
    expect(compose.services.world.profiles).toEqual(['tools']);
  });

  it('builds projects that exist', () => {
    for (const { build } of Object.values(compose.services).filter(({ image }) => image === undefined)) {
      const folders = ['apps', 'tools'].map((group) => join(root, group, build.args.APP, 'src/main.ts'));
      expect(folders.filter(existsSync)).toHaveLength(1);
    }
  });

  it('asks for the variables that .env.example explains, and no others', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const explained = [...example.matchAll(/^#?([A-Z][A-Z_]*)=/gm)].map(([, name]) => name);
    expect(variablesIn(text).sort()).toEqual(explained.sort());
  });

  it('uses the emulator while there is no key, and Gemini when there is one', () => {
    const worker = compose.services['post-worker'];
    expect(containerEnv(worker, {})).toMatchObject({
      GEMINI_API_KEY: '',
      GEMINI_BASE_URL: '',
      GEMINI_EMULATOR_URL: 'http://gemini-emulator:8090',
      API_GATEWAY_URL: 'http://platform-gateway:8091',
    });
    const own = { GEMINI_API_KEY: 'key', GEMINI_BASE_URL: 'http://own:2', API_GATEWAY_URL: 'http://own:1' };
    expect(containerEnv(worker, own)).toMatchObject(own);
  });

  it('sets variables that exist, and leaves out only those that containers have no use for', () => {
    const { 'post-worker': worker, 'progress-api': api } = compose.services;
    const ofProgressApi = ['INTAKE_LIMIT_MINUTES', 'POST_WORKER_INSTANCES', 'IMAGE_WORKER_INSTANCES'];
    const unused = [
      'SERVICE_NAME',
      'SHUTDOWN_GRACE_MS',
      'KAFKA_PARTITIONS',
      'MINIO_USE_SSL',
      ...ofProgressApi,
    ];
    const names = Object.keys(serviceEnvironment).filter((name) => !unused.includes(name));
    expect(Object.keys(containerEnv(worker, {})).sort()).toEqual(names.sort());
    expect(Object.keys(containerEnv(api, {}))).toEqual(expect.arrayContaining(ofProgressApi));
  });

  it('gives each service every variable that it needs', async () => {
    // One mistake on purpose: a service names every problem, so ours must be the only one.
    const ends = await Promise.all(
      SERVICES.map((name) =>
        runService(name, { ...containerEnv(compose.services[name], {}), SERVICE_PORT: 'nowhere' }),
      ),
    );
    for (const { exitCode, stderr } of ends) {
      expect(stderr).toMatch(/^SERVICE_PORT: [^\n]*\n$/);
      expect(exitCode).toBe(2);
    }
  });
});

describe('composeProblems', () => {
  it('finds each kind of problem', () => {
    const broken = {
      services: {
        one: { image: 'mongo:latest', container_name: 'x', ports: ['1:1'], volumes: ['data:/data'] },
        two: { depends_on: { nobody: { condition: 'service_started' } } },
      },
    };
    expect(composeProblems(broken, { published: {} })).toEqual([
      'one has the image mongo:latest, which is not pinned.',
      'one is not restarted.',
      'one has not 45s to stop.',
      'one has no health check in exec form.',
      'one uses the volume data, which is not declared.',
      'one has a container_name, so it cannot be scaled.',
      'one publishes ["1:1"].',
      'two has neither an image nor a build with an APP.',
      'two is not restarted.',
      'two has not 45s to stop.',
      'two has no health check in exec form.',
      'two waits for nobody, which does not exist.',
      'two does not wait until nobody is healthy.',
    ]);
  });
});

async function runService(name, env) {
  const words = ['tools/start/src/run-program.mjs', `apps/${name}/src/main.ts`];
  const { PATH } = process.env;
  const child = spawn(process.execPath, words, { cwd: root, env: { PATH, ...env } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, stderr };
}
