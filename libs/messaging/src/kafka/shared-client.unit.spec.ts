import { settle, VirtualClock } from '@generia/resilience/testing';

import { FakeClient } from '../../test/fake-client.js';
import { createGate } from '../testing/index.js';
import { SharedClient } from './shared-client.js';
import { GOODBYE_TIMEOUT_MS } from './timings.js';

describe('SharedClient', () => {
  function open(prepare: (client: FakeClient) => void = () => undefined) {
    const clients: FakeClient[] = [];
    const clock = new VirtualClock();
    const shared = new SharedClient(() => {
      const client = new FakeClient();
      prepare(client);
      clients.push(client);
      return client;
    }, clock);
    return { clients, clock, shared };
  }

  it('connects one client for everybody, when it is needed', async () => {
    const { clients, shared } = open();
    expect(clients).toHaveLength(0);
    const used = await Promise.all([1, 2, 3].map(() => shared.use(async (client) => client)));
    expect(new Set(used).size).toBe(1);
    expect(clients.map(({ state }) => state)).toEqual(['open']);
  });

  it('replaces a client with which somebody failed, and closes it', async () => {
    const { clients, shared } = open();
    await expect(shared.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await shared.use(async () => undefined);
    await settle();
    expect(clients.map(({ state }) => state)).toEqual(['killed', 'open']);
  });

  it('replaces a client that did not connect', async () => {
    const refusals = [new Error('refused')];
    const { clients, shared } = open((client) => {
      const refusal = refusals.shift();
      if (refusal) client.connecting = () => Promise.reject(refusal);
    });
    await expect(shared.use(async () => undefined)).rejects.toThrow('refused');
    await expect(shared.use(async () => 'fine')).resolves.toBe('fine');
    expect(clients).toHaveLength(2);
  });

  it('lets the others finish with a client that failed somebody', async () => {
    const { clients, shared } = open();
    const gate = createGate();
    const slow = shared.use(() => gate.passed);
    await expect(shared.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await settle();
    expect(clients[0]?.state).toBe('open');
    gate.open();
    await slow;
    await settle();
    expect(clients[0]?.state).toBe('killed');
  });

  it('kills a client that does not say goodbye', async () => {
    const { clients, clock, shared } = open((client) => {
      client.disconnecting = () => new Promise(() => undefined);
    });
    await shared.use(async () => undefined);
    const closing = shared.close();
    await clock.advance(GOODBYE_TIMEOUT_MS - 1);
    expect(clients[0]?.state).toBe('open');
    await clock.advance(1);
    await closing;
    expect(clients[0]?.state).toBe('killed');
    expect(clock.sleepers).toBe(0);
  });

  it('closes under the hands of those who hang, and opens nothing afterwards', async () => {
    const { clients, shared } = open();
    void shared.use(() => new Promise(() => undefined));
    await settle();
    await shared.close();
    expect(clients.map(({ state }) => state)).toEqual(['killed']);
    await expect(shared.use(async () => undefined)).rejects.toMatchObject({ code: 'MESSAGING_CLOSED' });
    expect(clients).toHaveLength(1);
  });
});
