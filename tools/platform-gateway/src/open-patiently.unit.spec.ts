import { TaskError } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import { openPatiently } from './open-patiently.js';

const away = new TaskError('It is away.', { code: 'AWAY', retry: 'free' });

describe('openPatiently', () => {
  it('waits for a server that is not up yet, and says so once', async () => {
    const clock = new VirtualClock();
    const told: string[] = [];
    let asked = 0;
    const open = async (): Promise<string> => {
      asked += 1;
      if (asked < 4) throw away;
      return 'open';
    };
    const { signal } = new AbortController();
    const opening = openPatiently(open, { name: 'MinIO', clock, signal, tell: (line) => told.push(line) });

    expect(await clock.runUntil(opening)).toBe('open');
    expect(told).toEqual(['Waiting for MinIO: It is away.']);
  });

  it('does not wait for what waiting cannot mend', async () => {
    const denied = new TaskError('No.', { code: 'DENIED', retry: 'never' });
    const options = { name: 'MinIO', clock: new VirtualClock(), tell: () => undefined };
    const { signal } = new AbortController();
    await expect(openPatiently(() => Promise.reject(denied), { ...options, signal })).rejects.toBe(denied);
  });

  it('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    const reason = new Error('stop');
    const tell = (): void => stop.abort(reason);
    const options = { name: 'MinIO', clock: new VirtualClock(), signal: stop.signal, tell };
    await expect(openPatiently(() => Promise.reject(away), options)).rejects.toBe(reason);
  });
});
