import type { ApiRequestRecord, TaskDocument } from '@generia/contracts';
import type { CallUsage, Generation } from '@generia/gemini-client';
import { Semaphore, systemClock, TaskError } from '@generia/resilience';
import type { JobContext } from '@generia/task-engine';
import { z } from 'zod';

import { createPaidCalls } from './paid-calls.js';

const usage: CallUsage = {
  requestId: 'r',
  model: 'm',
  servedModel: 'm-1',
  promptTokens: 100,
  cachedTokens: 0,
  outputTokens: 20,
  thoughtTokens: 0,
  costMicros: 150,
  durationMs: 5,
  finishReason: 'STOP',
  repairs: [],
};

const picture = { bytes: new Uint8Array([1, 2, 3]), contentType: 'image/png' as const, usage };
const question = {
  system: 's',
  prompt: 'p',
  schema: z.object({ a: z.string() }),
  schemaName: 'A',
  model: 'm',
  maxOutputTokens: 10,
};
const order = {
  kind: 'post_image' as const,
  characterId: 'c',
  prompt: 'p',
  aspectRatio: '1:1' as const,
  model: 'i',
};

function bench(generation: Partial<Generation>, remaining = 5) {
  const records: ApiRequestRecord[] = [];
  const stored = new Map<string, { sizeBytes: number; contentType: string }>();
  const ledger = { remaining, settledMicros: 0 };
  const steps: Record<string, unknown> = {};
  const task = { _id: 't', type: 'generate_post', world_id: 'w', attempt_count: 1, lease_token: 1, steps };
  const context: JobContext = {
    task: task as unknown as TaskDocument,
    signal: new AbortController().signal,
    stopping: new AbortController().signal,
    async step<T>(name: string, work: () => Promise<T>, alongside?: () => Promise<unknown>) {
      if (Object.hasOwn(steps, name)) return steps[name] as T;
      const value = await work();
      await alongside?.();
      steps[name] = value;
      return value;
    },
  };
  const calls = createPaidCalls({
    generation: generation as Generation,
    ledger: {
      reserve: () => Promise.resolve(ledger.remaining-- > 0),
      settle: (_world, _kind, used) => Promise.resolve((ledger.settledMicros += used.costMicros)),
    },
    history: { insert: (record) => Promise.resolve(void records.push(record)) },
    pictures: {
      stat: (key) =>
        Promise.resolve(
          stored.has(key) ? { key, ...(stored.get(key) ?? { sizeBytes: 0, contentType: '' }) } : null,
        ),
      put: (key, bytes, contentType) =>
        Promise.resolve(void stored.set(key, { sizeBytes: bytes.byteLength, contentType })),
    },
    clock: systemClock,
    llmSlots: new Semaphore(1),
    imageSlots: new Semaphore(1),
  });
  return { calls, context, records, ledger, stored, steps };
}

describe('asking for text', () => {
  it('writes the call down with its usage and settles its cost', async () => {
    const { calls, context, records, ledger } = bench({
      generateText: async () => ({ value: { a: 'x' } as never, dropped: [], usage }),
    });
    expect(await calls.askText(context, 'post', question)).toEqual({ a: 'x' });
    expect(records).toEqual([
      expect.objectContaining({
        api_type: 'llm',
        prompt_tokens: 100,
        cost_micros: 150,
        served_model: 'm-1',
        step: 'post',
      }),
    ]);
    expect(records[0]).not.toHaveProperty('error');
    expect(ledger).toEqual({ remaining: 4, settledMicros: 150 });
  });

  it('does not call again for a stored answer', async () => {
    const { calls, context, steps, records } = bench({});
    steps.post = { a: 'stored' };
    expect(await calls.askText(context, 'post', question)).toEqual({ a: 'stored' });
    expect(records).toEqual([]);
  });

  it('writes a failed call down with what it cost, and fails as the call did', async () => {
    const failure = Object.assign(new TaskError('cut off', { code: 'X', retry: 'costs_attempt' }), { usage });
    const { calls, context, records, ledger, steps } = bench({ generateText: () => Promise.reject(failure) });
    await expect(calls.askText(context, 'post', question)).rejects.toBe(failure);
    expect(records).toEqual([
      expect.objectContaining({ error: 'cut off', cost_micros: 150, response_data: null }),
    ]);
    expect(ledger.settledMicros).toBe(150);
    expect(steps).toEqual({});
  });

  it('calls nobody when the limit is used up', async () => {
    const { calls, context, records } = bench({}, 0);
    await expect(calls.askText(context, 'post', question)).rejects.toMatchObject({
      code: 'BUDGET_EXHAUSTED',
      retry: 'never',
    });
    expect(records).toEqual([]);
  });
});

describe('drawing a picture', () => {
  it('stores the picture under a key that follows from task and step', async () => {
    const first = bench({ generateImage: async () => picture });
    const second = bench({ generateImage: async () => picture });
    const drawn = await first.calls.drawPicture(first.context, 'picture', order);
    expect(await second.calls.drawPicture(second.context, 'picture', order)).toEqual(drawn);
    expect([...first.stored.keys()]).toEqual([drawn.objectKey]);
    expect(drawn.objectKey).toMatch(/^w\/c\/posts\/[0-9a-f]{32}\.png$/);
  });

  it('does not pay again for a picture that a crash left under its key', async () => {
    const { calls, context, steps, records } = bench({ generateImage: async () => picture });
    const drawn = await calls.drawPicture(context, 'picture', order);
    delete steps.picture;
    expect(await calls.drawPicture(context, 'picture', order)).toEqual(drawn);
    expect(records).toHaveLength(1);
  });

  it('settles the cost of a picture that could not be stored', async () => {
    const { calls, context, records, ledger, stored } = bench({ generateImage: async () => picture });
    stored.set = () => {
      throw new Error('disk full');
    };
    await expect(calls.drawPicture(context, 'picture', order)).rejects.toThrow('disk full');
    expect(records).toEqual([expect.objectContaining({ error: 'disk full', cost_micros: 150 })]);
    expect(ledger.settledMicros).toBe(150);
  });
});
