import { letQueuesRest } from './let-queues-rest.js';
import { RequestQueue } from './request-queue.js';

letQueuesRest();

/** A queue that lets so many requests be under way. */
function openQueue(maxInFlightRequests: number | null = null) {
  const queue = new RequestQueue({
    ...{ maxInFlightRequests, requestTimeout: 1_000, enforceRequestTimeout: false },
    ...{ clientId: 'test', broker: 'broker', logger: { debug: () => undefined } },
  });
  const send = (correlationId: number): Promise<void> =>
    new Promise((sent) => {
      queue.push({ entry: { correlationId }, expectResponse: true, sendRequest: sent });
    });
  return { queue, send };
}

describe('the request queues of kafkajs', () => {
  it('set no timer while nothing waits', async () => {
    const { queue, send } = openQueue();
    await send(1);
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });

  it('look again while something waits', async () => {
    const { queue, send } = openQueue(1);
    await send(1);
    void send(2);
    expect(queue.throttleCheckTimeoutId).not.toBeNull();
    queue.destroy();
  });

  it('send what a broker held back when its time is over', async () => {
    const { queue, send } = openQueue();
    queue.maybeThrottle(200);
    const held = send(1);
    expect(queue.pending).toHaveLength(1);
    await held;
    expect(queue.pending).toHaveLength(0);
    queue.destroy();
  });
});
