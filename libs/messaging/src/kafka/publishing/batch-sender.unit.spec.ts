import { settle, VirtualClock } from '@generia/resilience/testing';

import { closedError } from '../../closed-error.js';
import { FakeClient } from '../../../test/fake-client.js';
import { protocolError, refusedConnection } from '../../../test/kafkajs-errors.js';
import { recordingLog } from '../../../test/recording-log.js';
import type { ProducerClient } from '../clients.js';
import { SharedClient } from '../shared-client.js';
import { StateLog } from '../state-log.js';
import { createBatchSender } from './batch-sender.js';

class FakeProducer extends FakeClient implements ProducerClient {
  constructor(readonly send: () => Promise<void>) {
    super();
  }
}

/** A sender whose producers answer one after the other as told; afterwards, well. */
function open(...answers: (Error | 'hang')[]) {
  const clock = new VirtualClock();
  const producers: FakeProducer[] = [];
  const sentBy: number[] = [];
  const forgotten: string[] = [];
  const trouble: { connecting: Error | null; topic: Error | null } = { connecting: null, topic: null };
  const stop = new AbortController();
  const { log, lines } = recordingLog();
  const create = (): FakeProducer => {
    const number = producers.length;
    const producer = new FakeProducer(async () => {
      sentBy.push(number);
      const answer = answers.shift();
      if (answer === 'hang') await new Promise(() => undefined);
      if (answer instanceof Error) throw answer;
    });
    producer.connecting = async () => {
      if (trouble.connecting) throw trouble.connecting;
    };
    producers.push(producer);
    return producer;
  };
  const send = createBatchSender({
    producers: new SharedClient(create, clock),
    topicKeeper: {
      ensure: async () => {
        if (trouble.topic) throw trouble.topic;
      },
      forget: (topic) => forgotten.push(topic),
    },
    timeoutMs: 10_000,
    state: new StateLog({ log, clock, brokers: [] }),
    ...{ clock, dice: () => 0.5, signal: stop.signal },
  });
  return { clock, forgotten, lines, producers, send: () => send('t', []), sentBy, stop, trouble };
}

describe('The sender of batches', () => {
  it('tries again with the same producer while the broker is away, and says nothing of a moment', async () => {
    const { clock, lines, producers, send, sentBy } = open(refusedConnection(), refusedConnection());
    await clock.runUntil(send());
    expect(sentBy).toEqual([0, 0, 0]);
    expect(producers).toHaveLength(1);
    expect(lines).toEqual([]);
    expect(clock.sleepers).toBe(0);
  });

  it('gives up in time, names what used it up, and uses another producer for the next batch', async () => {
    const { clock, lines, producers, send, sentBy } = open(...Array.from({ length: 50 }, refusedConnection));
    const startedAt = clock.now();
    await expect(clock.runUntil(send())).rejects.toMatchObject({
      code: 'MESSAGING_UNAVAILABLE',
      retry: 'free',
      message: expect.stringContaining('ECONNREFUSED') as string,
    });
    expect(clock.now() - startedAt).toBeLessThanOrEqual(10_000);
    expect(clock.now() - startedAt).toBeGreaterThan(7_000);
    expect(lines).toMatchObject([{ level: 'error', fields: { part: 'publishing' } }]);
    await settle();
    expect(producers[0]?.state).toBe('killed');
    void send();
    await settle();
    expect(sentBy.at(-1)).toBe(1);
  });

  it.each([
    ['a producer', (opened: ReturnType<typeof open>) => opened],
    [
      'a connection',
      (opened: ReturnType<typeof open>) => {
        opened.trouble.connecting = refusedConnection();
        return opened;
      },
    ],
    [
      'a topic',
      (opened: ReturnType<typeof open>) => {
        opened.trouble.topic = refusedConnection();
        return opened;
      },
    ],
  ])('does not wait for ever for %s', async (_case, prepare) => {
    const { clock, send } = prepare(open('hang'));
    await expect(clock.runUntil(send())).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE' });
    await clock.advance(1);
    expect(clock.sleepers).toBe(0);
  });

  it('goes on when the broker is back', async () => {
    const { clock, send, trouble } = open();
    trouble.connecting = refusedConnection();
    const sent = send();
    await clock.advance(5_000);
    trouble.connecting = null;
    await expect(clock.runUntil(sent)).resolves.toBeUndefined();
  });

  it.each(['OUT_OF_ORDER_SEQUENCE_NUMBER', 'UNKNOWN_PRODUCER_ID', 'INVALID_PRODUCER_EPOCH'])(
    'starts with a fresh producer after %s',
    async (type) => {
      const { clock, send, sentBy } = open(protocolError(type));
      await clock.runUntil(send());
      expect(sentBy).toEqual([0, 1]);
    },
  );

  it('has a topic created again that was deleted, with a producer that does not remember it', async () => {
    const { clock, forgotten, send, sentBy } = open(protocolError('UNKNOWN_TOPIC_OR_PARTITION', true));
    await clock.runUntil(send());
    expect([sentBy, forgotten]).toEqual([[0, 1], ['t']]);
  });

  it('does not start afresh for ever', async () => {
    const { clock, send, sentBy } = open(
      ...Array.from({ length: 9 }, () => protocolError('OUT_OF_ORDER_SEQUENCE_NUMBER')),
    );
    await expect(clock.runUntil(send())).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE' });
    expect(sentBy).toEqual([0, 1, 2]);
  });

  it.each([
    ['MESSAGE_TOO_LARGE', 'MESSAGING_TOO_LARGE', 0],
    ['TOPIC_AUTHORIZATION_FAILED', 'MESSAGING_DENIED', 1],
  ])('does not try again after %s', async (type, code, reported) => {
    const { clock, lines, send, sentBy } = open(protocolError(type));
    await expect(clock.runUntil(send())).rejects.toMatchObject({ code });
    expect(sentBy).toEqual([0]);
    expect(lines).toHaveLength(reported);
  });

  it('gives up at once when the bus closes', async () => {
    const { clock, lines, send, stop } = open('hang');
    const sent = expect(send()).rejects.toMatchObject({ code: 'MESSAGING_CLOSED' });
    await settle();
    stop.abort(closedError());
    await sent;
    await settle();
    expect(lines).toEqual([]);
    expect(clock.sleepers).toBe(0);
  });
});
