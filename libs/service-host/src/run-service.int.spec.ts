import { systemClock, TaskError } from '@generia/resilience';
import { ShutdownRequested } from '@generia/service-runtime';
import { z } from 'zod';

import { runService, type ServiceSurroundings } from './run-service.js';
import { ServerEnvironment, type ServerConfig, WorkerEnvironment } from './server-environment.js';

const env = {
  SERVICE_HOST: '127.0.0.1',
  SERVICE_PORT: '0',
  MONGODB_URI: 'mongodb://user:secret-password@127.0.0.1:1',
  KAFKA_BROKERS: '127.0.0.1:1',
  MINIO_ENDPOINT: '127.0.0.1:1',
};

/** Runs a service that does what `start` does, until `stop` is called. */
function run(
  start: (service: ServiceSurroundings<ServerConfig>) => Promise<void>,
  given: Record<string, string> = env,
) {
  const stop = new AbortController();
  let stderr = '';
  let log = '';
  const exitCode = runService(
    { name: 'some-service', environment: ServerEnvironment, start },
    {
      env: given,
      clock: systemClock,
      dice: Math.random,
      signal: stop.signal,
      stderr: { write: (text) => (stderr += text) },
      logTo: { write: (line) => void (log += line) },
    },
  );
  return {
    exitCode,
    stop: () => stop.abort(new ShutdownRequested('SIGTERM')),
    stderr: () => stderr,
    log: () => log,
  };
}

const addressIn = (log: string): string => /"url":"([^"]+)"/.exec(log)?.[1] ?? '';

describe('running a service', () => {
  it('answers from the first moment, says what it waits for, and exits with 0 when it is asked to stop', async () => {
    const closed: string[] = [];
    const seen: Record<string, { status: number; text: string }> = {};
    const service = run(async ({ readiness, shutdown }) => {
      shutdown.add('part', () => closed.push('part'));
      readiness.expect('Kafka');
      const get = async (path: string) => {
        const answer = await fetch(addressIn(service.log()) + path);
        seen[path] = { status: answer.status, text: await answer.text() };
      };
      for (const path of ['/health', '/ready', '/metrics']) await get(path);
      service.stop();
    });

    expect(await service.exitCode).toBe(0);
    expect(seen['/health']?.status).toBe(200);
    expect(seen['/ready']).toMatchObject({ status: 503 });
    expect(seen['/ready']?.text).toContain('Kafka: not connected yet');
    expect(seen['/metrics']?.text).toContain('process_cpu_user_seconds_total');
    expect(closed).toEqual(['part']);
    expect(service.log()).not.toContain('secret-password');
  });

  it('stops when it is asked to while it still waits for a server', async () => {
    const closed: string[] = [];
    const service = run(async ({ shutdown }) => {
      shutdown.add('part', () => closed.push('part'));
      service.stop();
      await new Promise(() => undefined);
    });
    expect(await service.exitCode).toBe(0);
    expect(closed).toEqual(['part']);
  });

  it('stops at once when a variable is missing or wrong, and names each', async () => {
    const service = run(async () => undefined, { SERVICE_PORT: 'many', MONGODB_URI: 'mysql://x' });
    expect(await service.exitCode).toBe(2);
    for (const name of ['SERVICE_PORT', 'MONGODB_URI', 'KAFKA_BROKERS', 'MINIO_ENDPOINT'])
      expect(service.stderr()).toContain(`${name}: `);
    expect(service.stderr()).not.toContain('mysql://x');
  });

  it('tells what a person has to mend in one line, without a stack', async () => {
    const service = run(async () => {
      throw new TaskError('The key is wrong.', { code: 'KEY', retry: 'never', remedy: 'Get another one.' });
    });
    expect(await service.exitCode).toBe(2);
    expect(service.stderr()).toBe('The key is wrong. Get another one.\n');
  });

  it('closes what was opened after a fault of ours, and exits with 1', async () => {
    const closed: string[] = [];
    const service = run(async ({ shutdown }) => {
      shutdown.add('part', () => closed.push('part'));
      throw new Error('Broken.');
    });
    expect(await service.exitCode).toBe(1);
    expect(closed).toEqual(['part']);
    expect(service.stderr()).toContain('Error: Broken.');
  });
});

describe('the variables of a worker', () => {
  it('ask for a key, unless a server is named that needs none', () => {
    const given = { ...env, API_GATEWAY_URL: 'http://127.0.0.1:2' };
    const without = WorkerEnvironment.safeParse(given);
    expect(z.prettifyError(without.error ?? new z.ZodError([]))).toContain('GEMINI_API_KEY');
    expect(WorkerEnvironment.safeParse({ ...given, GEMINI_API_KEY: 'k' }).success).toBe(true);
    expect(WorkerEnvironment.safeParse({ ...given, GEMINI_BASE_URL: 'http://127.0.0.1:3' }).success).toBe(
      true,
    );
  });
});
