import { systemClock } from '@generia/resilience';

import { exchange } from './exchange.js';
import type { Transport } from './transport.js';

/** What a call costs whose transport behaves like this. */
async function billingWith(transport: Transport, signal = new AbortController().signal): Promise<unknown> {
  const body = { contents: [], generationConfig: {}, safetySettings: [] };
  const call = { ...{ model: 'a-model', requestId: 'a', timeoutMs: 60_000 }, body, signal };
  return exchange({ transport, clock: systemClock, secrets: [] }, call).catch((error: unknown) => error);
}

describe('what a call costs that had no answer', () => {
  const broken = new Error('There are 0 places for 1 pictures.');

  it.each([
    ['nothing when it failed before it was sent', () => true, 'none'],
    ['nobody knows what when it failed later', (maySend?: () => boolean) => maySend?.(), 'unknown'],
  ])('is %s', async (_, before, billing) => {
    const transport: Transport = ({ maySend }) => (before(maySend), Promise.reject(broken));
    expect(await billingWith(transport)).toMatchObject({ kind: 'unexpected', billing });
  });

  it.each([
    ['nothing when its caller goes before it was sent', false, 'none'],
    ['nobody knows what when its caller goes later', true, 'unknown'],
  ])('is %s', async (_, isSent, billing) => {
    const leaving = new AbortController();
    const transport: Transport = ({ maySend }) => {
      if (isSent) maySend?.();
      queueMicrotask(() => leaving.abort(new Error('gone')));
      return new Promise(() => undefined);
    };
    const usage = { attempts: isSent ? 1 : 0 };
    expect(await billingWith(transport, leaving.signal)).toMatchObject({ kind: 'cancelled', billing, usage });
  });
});
