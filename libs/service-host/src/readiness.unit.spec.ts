import { systemClock } from '@generia/resilience';

import { ServerReadiness } from './readiness.js';

describe('readiness', () => {
  it('names each server that is not connected yet', async () => {
    const readiness = new ServerReadiness(systemClock);
    readiness.expect('Kafka');
    readiness.expect('MinIO');
    expect(await readiness.read()).toEqual({
      ready: false,
      reasons: ['Kafka: not connected yet', 'MinIO: not connected yet'],
    });
  });

  it('is ready when every server answers, and names the one that does not, with its reason', async () => {
    const readiness = new ServerReadiness(systemClock);
    let down = false;
    readiness.expect('Kafka');
    readiness.connected('Kafka', () => (down ? Promise.reject(new Error('gone')) : Promise.resolve()));
    readiness.connected('MinIO', () => Promise.resolve());
    expect(await readiness.read()).toEqual({ ready: true });
    down = true;
    expect(await readiness.read()).toEqual({ ready: false, reasons: ['Kafka: gone'] });
  });

  it('does not wait for a server that stays silent', async () => {
    const clock = { now: () => 0, sleep: () => Promise.resolve() };
    const readiness = new ServerReadiness(clock);
    readiness.connected('MongoDB', () => new Promise(() => undefined));
    const read = await readiness.read();
    expect(read).toMatchObject({ ready: false });
  });
});
