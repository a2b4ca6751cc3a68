import type { ApiRequestRecord, TaskDocument, WorldLedger } from '@generia/contracts';
import { type CallUsage, type Generation, TruncatedAnswer } from '@generia/gemini-client';
import { Semaphore, systemClock, TaskError } from '@generia/resilience';
import { settle } from '@generia/resilience/testing';
import { type JobContext, ShutdownError } from '@generia/task-engine';
import { z } from 'zod';

import { createPaidCalls, type PaidCallsPorts } from './paid-calls.js';
import { createMemoryLedger, sampleLedger } from './testing/memory-ledger.js';
import { throughBudget } from './testing/through-budget.js';

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

const usageOnly = { usage };
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

type Script = { readonly [M in keyof Generation]?: () => unknown };

/** One task of the world `w`, and a client that asks for the money of each call as the real one does. */
function bench(script: Script, given: Partial<WorldLedger> = {}, changes: Partial<PaidCallsPorts> = {}) {
  const records: ApiRequestRecord[] = [];
  const stored = new Map<string, { sizeBytes: number; contentType: string }>();
  const memory = createMemoryLedger(sampleLedger(given));
  const steps: Record<string, unknown> = {};
  const stopping = new AbortController();
  const task = { _id: 't', type: 'generate_post', world_id: 'w', attempt_count: 1, lease_token: 1, steps };
  const context: JobContext = {
    task: task as unknown as TaskDocument,
    signal: new AbortController().signal,
    stopping: stopping.signal,
    confirmLease: async () => undefined,
    isLeaseCertain: () => true,
    async step<T>(name: string, work: () => Promise<T>, alongside?: () => Promise<unknown>) {
      if (Object.hasOwn(steps, name)) return steps[name] as T;
      const value = await work();
      await alongside?.();
      steps[name] = value;
      return value;
    },
  };
  const generation: Generation = {
    generateText: (request) => throughBudget(request, async () => (await script.generateText?.()) as never),
    generateImage: (request) => throughBudget(request, async () => (await script.generateImage?.()) as never),
  };
  const calls = createPaidCalls({
    generation,
    ledger: memory,
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
    ...changes,
  });
  const ledger = (): WorldLedger => {
    if (!memory.ledger) throw new Error('There is no ledger.');
    return memory.ledger;
  };
  return { calls, context, records, ledger, stored, steps, stopping };
}

describe('the places of calls', () => {
  it.each(['text', 'picture'])('are left to another world that holds none (%s)', async (kind) => {
    const slots = new Semaphore(2);
    const begun: string[] = [];
    const call = () => (begun.push('w'), Promise.reject(new Error('enough')));
    const { calls, context } = bench(
      { generateText: call, generateImage: call },
      {},
      { llmSlots: slots, imageSlots: slots },
    );
    const opens: (() => void)[] = [];
    const held = [1, 2].map(() =>
      slots.run(() => new Promise<void>((resolve) => opens.push(resolve)), undefined, { id: 'w' }),
    );
    const asked =
      kind === 'text'
        ? calls.askText(context, 'post', question)
        : calls.drawPicture(context, 'header', order);
    await settle();
    expect(slots.waiting).toBe(1);
    const other = slots.run(async () => void begun.push('other'), undefined, { id: 'other' });
    opens[0]?.();
    await other;
    opens[1]?.();
    await Promise.allSettled([...held, asked]);
    expect(begun).toEqual(['other', 'w']);
  });

  it('are free while the answer that came in one is being settled and, beside that, stored', async () => {
    const slots = new Semaphore(1);
    const settlements: (() => void)[] = [];
    const memory = createMemoryLedger(sampleLedger());
    const { calls, context, records } = bench(
      { generateText: async () => ({ value: { a: 'x' }, dropped: [], usage }) },
      {},
      {
        llmSlots: slots,
        ledger: {
          reserve: (...args) => memory.reserve(...args),
          findById: (...args) => memory.findById(...args),
          settle: () => new Promise((resolve) => settlements.push(() => resolve(true))),
        },
      },
    );
    const asked = calls.askText(context, 'post', question);
    await settle();
    expect([settlements.length, records.length, slots.running]).toEqual([1, 1, 0]);
    let hasEnded = false;
    void asked.then(() => (hasEnded = true));
    await settle();
    expect(hasEnded).toBe(false);
    settlements[0]?.();
    expect(await asked).toEqual({ a: 'x' });
  });

  it('are kept, and the call with them, until it is settled when the history refuses it', async () => {
    const settlements: (() => void)[] = [];
    const memory = createMemoryLedger(sampleLedger());
    const refusal = new TaskError('no', { code: 'REFUSED', retry: 'never' });
    const { calls, context } = bench(
      { generateText: async () => ({ value: { a: 'x' }, dropped: [], usage }) },
      {},
      {
        history: { insert: () => Promise.reject(refusal) },
        ledger: {
          reserve: (...args) => memory.reserve(...args),
          findById: (...args) => memory.findById(...args),
          settle: () => new Promise((resolve) => settlements.push(() => resolve(true))),
        },
      },
    );
    let end: unknown;
    const asked = calls.askText(context, 'post', question).catch((error: unknown) => (end = error));
    await settle();
    expect([settlements.length, end]).toEqual([1, undefined]);
    settlements[0]?.();
    await asked;
    expect(end).toBe(refusal);
  });

  it('are held while as many answers as there are places are still being stored', async () => {
    const slots = new Semaphore(1);
    const stores: (() => void)[] = [];
    let answers = 0;
    const { calls, context } = bench(
      { generateText: async () => ((answers += 1), { value: { a: 'x' }, dropped: [], usage }) },
      {},
      {
        llmSlots: slots,
        history: { insert: () => new Promise((resolve) => stores.push(resolve)) },
      },
    );
    const asked = ['a', 'b', 'c'].map((step) => calls.askText(context, step, question));
    await settle();
    expect([answers, stores.length, slots.waiting]).toEqual([2, 2, 1]);
    for (const store of stores) store();
    await settle();
    stores.at(-1)?.();
    await Promise.all(asked);
    expect([answers, slots.running]).toEqual([3, 0]);
  });

  it('are free while the picture that was drawn in one is still being stored', async () => {
    const slots = new Semaphore(1);
    const stores: (() => void)[] = [];
    const { calls, context } = bench(
      { generateImage: async () => ({ bytes: new Uint8Array(3), contentType: 'image/png', usage }) },
      {},
      {
        imageSlots: slots,
        pictures: {
          stat: () => Promise.resolve(null),
          put: () => new Promise((resolve) => stores.push(resolve)),
        },
      },
    );
    const drawn = calls.drawPicture(context, 'header', order);
    await settle();
    expect(slots.running).toBe(0);
    stores[0]?.();
    await drawn;
  });
});

describe('asking for text', () => {
  it('writes the call down with its usage and settles its cost', async () => {
    const { calls, context, records, ledger } = bench({
      generateText: async () => ({ value: { a: 'x' }, dropped: [], usage }),
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
    expect(ledger()).toMatchObject({
      llm_calls: 1,
      remaining_llm_calls: 4,
      llm_cost_micros: 150,
      remaining_cost_micros: 999_850,
      prompt_tokens: 100,
      reserved: {},
    });
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
    expect(ledger()).toMatchObject({ llm_cost_micros: 150, llm_calls: 1, reserved: {} });
    expect(steps).toEqual({});
  });

  it('writes down what its first request cost when there is nothing left for a second one', async () => {
    const twice: Partial<PaidCallsPorts> = {
      generation: {
        generateText: (request) =>
          throughBudget(request, () => usageOnly).then(async () => {
            const second = { number: 2, model: 'm', estimateMicros: 1_000 };
            await request.budget?.reserve(second);
            throw new Error('It was sent all the same.');
          }),
        generateImage: () => Promise.reject(new Error('Nobody asked for a picture.')),
      },
    };
    const { calls, context, records } = bench({}, { remaining_llm_calls: 1 }, twice);

    await expect(calls.askText(context, 'post', question)).rejects.toMatchObject({ reason: 'budget_llm' });
    expect(records).toMatchObject([{ prompt_tokens: 100, output_tokens: 20, cost_micros: 150 }]);
  });

  it('gives a call back that was refused for free', async () => {
    const refused = Object.assign(new TaskError('busy', { code: 'X', retry: 'free' }), { billing: 'none' });
    const { calls, context, ledger, records } = bench({ generateText: () => Promise.reject(refused) });

    await expect(calls.askText(context, 'post', question)).rejects.toBe(refused);

    expect(ledger()).toMatchObject({
      llm_calls: 0,
      remaining_llm_calls: 5,
      llm_cost_micros: 0,
      remaining_cost_micros: 1_000_000,
      reserved: {},
    });
    expect(records).toEqual([expect.objectContaining({ error: 'busy', cost_micros: 0 })]);
  });

  it('gives back what was set aside for a call that was held back, and writes none down: it was not sent', async () => {
    const { calls, context, records, ledger, steps } = bench({ generateText: () => usageOnly });
    const uncertain = { ...context, isLeaseCertain: () => false };

    await expect(calls.askText(uncertain, 'ask', question)).rejects.toThrow(/cancelled/);

    expect([records, steps]).toEqual([[], {}]);
    expect(ledger()).toMatchObject({ llm_calls: 0, llm_cost_micros: 0, reserved: {} });
  });

  it('counts a call whose answer was lost at what was set aside for it', async () => {
    const { calls, context, ledger } = bench({ generateText: () => Promise.reject(new Error('cut')) });

    await expect(calls.askText(context, 'post', question)).rejects.toThrow('cut');

    expect(ledger()).toMatchObject({ llm_calls: 1, llm_cost_micros: 1_000, remaining_cost_micros: 999_000 });
  });

  it.each<[string, Partial<WorldLedger>, object]>([
    ['its text calls are used up', { remaining_llm_calls: 0 }, { code: 'PARKED', reason: 'budget_llm' }],
    ['its money is used up', { remaining_cost_micros: 999 }, { code: 'PARKED', reason: 'budget_cost:10000' }],
    ['it is paused', { stopped: 'paused' }, { code: 'PARKED', reason: 'paused' }],
    ['its time is over', { stopped: 'expired' }, { code: 'WORLD_EXPIRED', retry: 'never' }],
    ['it was cancelled', { stopped: 'cancelled' }, { code: 'CANCELLED', retry: 'never' }],
    [
      'its last money is held by another call',
      { remaining_cost_micros: 0, reserved: { other: { estimate_micros: 1_000 } as never } },
      { code: 'BUDGET_BUSY', retry: 'free' },
    ],
  ])('calls nobody for a world when %s', async (_when, given, refusal) => {
    let called = 0;
    const { calls, context, records, ledger } = bench({ generateText: () => (called += 1) }, given);
    const before = structuredClone(ledger());

    await expect(calls.askText(context, 'post', question)).rejects.toMatchObject(refusal);

    expect(called).toBe(0);
    expect(records).toEqual([]);
    expect(ledger()).toEqual(before);
  });

  it('asks the day too, and gives back what the world then refuses', async () => {
    const asked: (string | number)[][] = [];
    const days: PaidCallsPorts['days'] = {
      reserve: async (micros) => (asked.push(['reserve', micros]), '2026-03-10'),
      settle: async (...settled) => asked.push(['settle', ...settled.slice(0, 3).map(String)]),
    };
    const answer = async () => ({ value: { a: 'x' }, dropped: [], usage });
    const open = bench({ generateText: answer }, {}, { days });
    await open.calls.askText(open.context, 'post', question);
    const used = bench({ generateText: answer }, { remaining_llm_calls: 0 }, { days });
    await expect(used.calls.askText(used.context, 'post', question)).rejects.toThrow('used all');

    expect(asked).toEqual([
      ['reserve', 1_000],
      ['settle', '2026-03-10', '1000', '150'],
      ['reserve', 1_000],
      ['settle', '2026-03-10', '1000', '0'],
    ]);
  });

  it.each<[WorldLedger['stopped'], object]>([
    ['expired', { code: 'WORLD_EXPIRED', retry: 'never' }],
    ['cancelled', { code: 'CANCELLED' }],
    ['paused', { code: 'PARKED', reason: 'paused' }],
  ])('does not wait for tomorrow for a world that is %s', async (stopped, refusal) => {
    const days = { reserve: async () => null, settle: async () => undefined };
    const { calls, context } = bench({}, stopped === undefined ? {} : { stopped }, { days });
    await expect(calls.askText(context, 'post', question)).rejects.toMatchObject(refusal);
  });

  it('waits for tomorrow when the money of the day is used up', async () => {
    const days = { reserve: async () => null, settle: async () => undefined };
    const { calls, context, ledger } = bench({}, {}, { days });

    await expect(calls.askText(context, 'post', question)).rejects.toMatchObject({
      reason: 'budget_day:10000',
    });
    expect(ledger().llm_calls).toBe(0);
  });

  it('takes the complete items of an answer that was cut off, which has been paid for', async () => {
    const salvage = { value: { a: 'whole' }, dropped: [], repairs: ['cut'], items: 1 };
    const cut = new TruncatedAnswer({ kind: 'truncated', billing: 'exact' }, usage, salvage);
    const { calls, context, records } = bench({ generateText: () => Promise.reject(cut) });

    expect(await calls.askText(context, 'post', question)).toEqual({ a: 'whole' });
    expect(records[0]).not.toHaveProperty('error');

    const nothing = new TruncatedAnswer({ kind: 'truncated', billing: 'exact' }, usage, undefined);
    const other = bench({ generateText: () => Promise.reject(nothing) });
    await expect(other.calls.askText(other.context, 'post', question)).rejects.toBe(nothing);
  });

  it('does not begin a call that waited for a slot when the service begins to stop', async () => {
    let called = 0;
    let finish: (answer: unknown) => void = () => undefined;
    const { calls, context, stopping } = bench({
      generateText: () => ((called += 1), new Promise((resolve) => (finish = resolve))),
    });
    const first = calls.askText(context, 'first', question);
    const second = calls.askText(context, 'second', question);
    const refused = expect(second).rejects.toBeInstanceOf(ShutdownError);
    await new Promise((resolve) => setImmediate(resolve));

    stopping.abort(new ShutdownError());
    finish({ value: { a: 'x' }, dropped: [], usage });

    await refused;
    expect(await first).toEqual({ a: 'x' });
    expect(called).toBe(1);
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
    const later = { ...context, task: { ...context.task, lease_token: context.task.lease_token + 1 } };
    expect(await calls.drawPicture(later, 'picture', order)).toEqual(drawn);
    expect(records).toHaveLength(1);
  });

  it('settles the cost of a picture that could not be stored', async () => {
    const { calls, context, records, ledger, stored } = bench({ generateImage: async () => picture });
    stored.set = () => {
      throw new TaskError('disk full', { code: 'FULL', retry: 'never' });
    };
    await expect(calls.drawPicture(context, 'picture', order)).rejects.toThrow('disk full');
    expect(records).toEqual([expect.objectContaining({ error: 'disk full', cost_micros: 150 })]);
    expect(ledger()).toMatchObject({ image_cost_micros: 150, image_calls: 1, reserved: {} });
  });
});
