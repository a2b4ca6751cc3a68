import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { bundleIfNeeded } from '@generia/start';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Nobody answers at these addresses; the service listens all the same. */
const SERVERS = {
  SERVICE_HOST: '0.0.0.0',
  SERVICE_PORT: '0',
  MONGODB_URI: 'mongodb://127.0.0.1:1',
  KAFKA_BROKERS: '127.0.0.1:1',
  MINIO_ENDPOINT: '127.0.0.1:1',
};

/** Starts progress-api as its container does; it is told to stop as soon as it listens. */
async function start(env: Readonly<Record<string, string>>) {
  const main = await bundleIfNeeded(root, 'apps/progress-api/src/main.ts');
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env.PATH ?? '', ...SERVERS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close') as Promise<[code: number | null]>;
  const complaints = text(child.stderr);
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (lines: string) => {
    log += lines;
    // Asked twice it would not wait for its parts.
    if (!child.killed && log.includes('progress-api listens')) child.kill('SIGTERM');
  });
  const [code] = await closed;
  return { code, log, stderr: await complaints };
}

describe('progress-api at a public address', () => {
  it('does not listen while nobody is asked who they are, and says what to do', async () => {
    const { code, log, stderr } = await start({});
    expect({ code, log }).toEqual({ code: 2, log: '' });
    expect(stderr).toMatch(
      /^SERVICE_HOST is 0\.0\.0\.0: .*AUTH_API_KEYS.*ALLOW_PUBLIC_WITHOUT_AUTH=true.*\n$/,
    );
  });

  it('listens when it is told that this is meant', async () => {
    const { code, log } = await start({ ALLOW_PUBLIC_WITHOUT_AUTH: 'true' });
    expect({ code, listens: log.includes('progress-api listens') }).toEqual({ code: 0, listens: true });
  });
});
