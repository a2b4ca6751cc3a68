import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePortRow } from '@generia/processes';

const here = dirname(fileURLToPath(import.meta.url));
let folder;
let env;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'generia-services-'));
  const [base] = await freePortRow(7);
  const {
    NODE_OPTIONS: _,
    GEMINI_API_KEY: __,
    GEMINI_BASE_URL: ___,
    API_GATEWAY_URL: ____,
    ...rest
  } = process.env;
  env = {
    ...rest,
    MONGODB_DATABASE: `services_${base}`,
    MINIO_BUCKET: `services-${base}`,
    KAFKA_GROUP_ID: `services-${base}`,
    KAFKA_TOPIC_TASKS: `services-${base}-tasks`,
    KAFKA_TOPIC_PROGRESS: `services-${base}-progress`,
    SERVICE_PORT: String(base),
    EMULATOR_PORT: String(base + 5),
    PLATFORM_GATEWAY_PORT: String(base + 6),
  };
});

afterAll(() => {
  run('down');
  rmSync(folder, { recursive: true, force: true });
});

/** @param {...string} words */
function run(...words) {
  const all = [join(here, 'services.mjs'), ...words, '--state', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run services', () => {
  it('has nothing to say before up', () => {
    expect(run('status')).toMatchObject({ status: 1, stdout: 'Nothing was started.\n' });
    expect(run('down')).toMatchObject({ status: 0 });
  });

  it('starts all, leaves what runs as it is, and stops exactly that', () => {
    const first = run('up');
    expect(first).toMatchObject({ status: 0, stdout: '' });
    const started = JSON.parse(run('status', '--json').stdout);
    expect(started.map(({ state }) => state)).toEqual(Array(7).fill('ready'));

    expect(run('up')).toMatchObject({ status: 0 });
    expect(JSON.parse(run('status', '--json').stdout)).toEqual(started);
    expect(run('logs', 'post-worker').stdout).toContain('is at work');

    const { status, stderr } = run('down');
    expect(status).toBe(0);
    expect(stderr.match(/: stopped$/gm)).toHaveLength(7);
    expect(run('down')).toMatchObject({ status: 0, stderr: '' });
  });

  it('shows the end of the log of the one that fails, and stops the others', () => {
    env = { ...env, MINIO_BUCKET: 'NOT A BUCKET' };
    const { status, stderr } = run('up');
    expect(status).toBe(1);
    expect(stderr).toMatch(/ended while it was starting\. Its log \S+ ends with:\n[^]*MINIO_BUCKET: /);
    expect(run('status').stdout).toBe('Nothing was started.\n');
  });
});
