import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { freePortRow } from '@generia/processes';
import { jest } from '@jest/globals';

import { parseDockerfile } from './parse-dockerfile.mjs';
import { runDockerfile } from './run-dockerfile.mjs';
import { installedPackages, sizeBytes } from './runtime-tree.mjs';

// Two installations and a build, on machines that may be busy with other tests.
jest.setTimeout(900_000);

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const APP = 'image-worker';
// A service that hangs; a busy machine may need long.
const READY_WITHIN_MS = 240_000;
const { HOME, PATH, KAFKA_BROKERS, MONGODB_URI, MINIO_ENDPOINT, MINIO_ACCESS_KEY, MINIO_SECRET_KEY } =
  process.env;

let folder;
let image;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'generia-image-')));
  const context = join(folder, 'context');
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of tracked.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, path), join(context, path));
  image = runDockerfile(parseDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8')), {
    context,
    folder: join(folder, 'stages'),
    args: { APP },
    // Nothing of the npm, the Jest and the Node options that run this test; where npm finds its registry stays.
    env: Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(NODE_(?!EXTRA)|JEST_|INIT_CWD|npm_(?!config_registry))/i.test(name),
      ),
    ),
    say: () => undefined,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the image that the Dockerfile builds', () => {
  it('holds what the app needs, and no tool', () => {
    const installed = installedPackages(image.workdir);
    expect(installed).toEqual(expect.arrayContaining(['@generia/image-jobs', 'fastify', 'mongodb', 'zod']));
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const tools = [...Object.keys(devDependencies), '@generia/post-jobs', '@generia/standalone', 'sharp'];
    expect(installed.filter((name) => tools.includes(name))).toEqual([]);
    const size = sizeBytes(image.workdir);
    process.stderr.write(`The image of ${APP} is ${(size / 1e6).toFixed(1)} MB on top of its base.\n`);
    expect(size).toBeLessThan(120e6);
  });

  it('has no sources, tests or types of ours', () => {
    const ours = execFileSync(
      'find',
      ['.', '-name', 'node_modules', '-prune', '-o', '-type', 'f', '-print'],
      {
        cwd: image.workdir,
        encoding: 'utf8',
      },
    ).split('\n');
    expect(ours.filter((path) => /\.ts$|\.spec\.|\/src\/|\.tsbuildinfo$/.test(path))).toEqual([]);
    expect(ours).toEqual(expect.arrayContaining(['./main.js', './prompts/post_detail.liquid']));
  });

  it('becomes ready on the real servers, is healthy, and ends with 0 at SIGTERM', async () => {
    const [port] = await freePortRow(1);
    const env = {
      PATH,
      HOME,
      ...image.env,
      SERVICE_PORT: String(port),
      ...{ KAFKA_BROKERS, MONGODB_URI, MINIO_ENDPOINT, MINIO_ACCESS_KEY, MINIO_SECRET_KEY },
      MONGODB_DATABASE: `image_${port}`,
      KAFKA_GROUP_ID: `image-${port}`,
      // Nobody has to be there for a service to become ready.
      GEMINI_BASE_URL: 'http://127.0.0.1:9',
      API_GATEWAY_URL: 'http://127.0.0.1:9',
    };
    const [command, ...words] = image.command;
    const child = spawn(command, words, { cwd: image.workdir, env });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    const ended = once(child, 'close');
    try {
      const ready = await answersWithin(`http://127.0.0.1:${port}/ready`, READY_WITHIN_MS);
      if (!ready) throw new Error(`It was not ready: ${Buffer.concat(output).toString()}`);
      const [check, ...checkWords] = image.healthcheck;
      expect(spawnSync(check, checkWords, { cwd: image.workdir, env }).status).toBe(0);
      const elsewhere = { ...env, SERVICE_PORT: '9' };
      expect(spawnSync(check, checkWords, { cwd: image.workdir, env: elsewhere }).status).toBe(1);
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  });
});

async function answersWithin(url, timeoutMs) {
  const endsAtMs = performance.now() + timeoutMs;
  while (performance.now() < endsAtMs) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(200);
  }
  return false;
}
