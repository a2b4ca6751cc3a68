import type { TaskDocument } from '@generia/contracts';
import { jest } from '@jest/globals';
import { asTaskError, TaskError } from '@generia/resilience';
import { settle, VirtualClock } from '@generia/resilience/testing';

import { CancelledError, LeaseLostError, ParkedError, ShutdownError } from './engine-errors.js';
import type { Job, JobContext } from './job.js';
import { childTaskId } from './new-task.js';
import { createTaskExecutor } from './task-executor.js';
import type { TaskPolicies } from './task-policy.js';
import type { TaskStore } from './task-store.js';
import { createMemoryBus } from './testing/memory-bus.js';
import { createMemoryTaskStore } from './testing/memory-task-store.js';
import { createRecordingLog } from './testing/recording-log.js';
import { samplePolicies } from './testing/sample-policies.js';
import { at, sampleTask } from './testing/sample-task.js';
import { MAX_CRASHES } from './vanished-too-often.js';

const BUSY = new TaskError('Busy.', { code: 'BUSY', retry: 'free', retryAfterMs: 40_000 });
const HOPELESS = new TaskError('Blocked.', { code: 'BLOCKED', retry: 'never' });

/** One task `one` and an executor for the job. `changes` break the store as the executor sees it. */
function bench(
  job: Job,
  given: Partial<TaskDocument> = {},
  changes: Partial<TaskStore> = {},
  policies: TaskPolicies = samplePolicies,
) {
  const store = createMemoryTaskStore();
  const inserted = store.insertIgnoringDuplicates([sampleTask('one', given)]);
  const bus = createMemoryBus();
  const log = createRecordingLog();
  const clock = new VirtualClock();
  const retries: { task: TaskDocument; delayMs: number }[] = [];
  const stopping = new AbortController();
  const execute = createTaskExecutor({
    store: { ...store, ...changes },
    bus,
    jobs: { sample: job },
    policies,
    allQueues: ['work'],
    clock,
    dice: () => 0.5,
    log,
    stopping: stopping.signal,
    onRetryScheduled: (task, delayMs) => void retries.push({ task, delayMs }),
  });

  async function claim(): Promise<TaskDocument> {
    await inserted;
    const now = new Date(clock.now());
    const task = await store.claim({ queue: 'work', workerId: 'me', now, leaseExpiresAt: at(30_000) });
    if (!task) throw new Error('There was nothing to claim.');
    return task;
  }
  async function read(): Promise<TaskDocument> {
    const task = await store.findById('one');
    if (!task) throw new Error('The task is gone.');
    return task;
  }
  const abort = new AbortController();
  const attempt = async () => {
    await execute(await claim(), abort.signal);
    return read();
  };
  const steal = async () => store.takeOver(await read(), at(5_000), at(0));
  const eventTypes = () =>
    bus.sent('generia-task-events').map(({ value }) => (value as { event_type: string }).event_type);
  return {
    store,
    bus,
    log,
    clock,
    retries,
    stopping,
    abort,
    claim,
    read,
    attempt,
    steal,
    eventTypes,
    execute,
  };
}

const jobThat = (run: (context: JobContext) => Promise<unknown>): Job => ({
  run: async (context) => ({ result: { made: (await run(context)) ?? null } }),
});
const failing = (error: unknown): Job => ({ run: () => Promise.reject(asTaskError(error)) });

describe('a task that goes well', () => {
  it('stores its result and tally, and tells the world', async () => {
    const run = jest.fn<Job['run']>(async () => ({ result: { made: 1 }, tally: { posts: 2 } }));
    const { attempt, bus } = bench({ run }, { parameters: { wish: 1 } });

    expect(await attempt()).toMatchObject({ status: 'completed', result: { made: 1 }, tally: 'posts=2' });
    expect(run.mock.calls[0]?.[1]).toEqual({ wish: 1 });
    expect(bus.sent('generia-task-events')).toEqual([
      {
        key: 'world',
        value: {
          event_type: 'task_completed',
          task_id: 'one',
          task_type: 'sample',
          world_id: 'world',
          status: 'completed',
          occurred_at: at(0).toISOString(),
        },
      },
    ]);
  });

  it('gets its children inserted and announced', async () => {
    const children = ['a', 'b'].map((name) => ({ type: 'sample', parameters: { name } }));
    const { attempt, bus, store } = bench({ run: async () => ({ result: {}, children }) });

    const parent = await attempt();

    const ids = [0, 1].map((ordinal) => childTaskId('one', { type: 'sample', ordinal }));
    expect(parent.spawn.map((child) => child.parameters)).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(parent.spawn_pending).toBeUndefined();
    expect(store.all().map((task) => task._id)).toEqual(['one', ...ids]);
    expect(bus.sent('work').map((ticket) => ticket.key)).toEqual(ids);
  });

  it('ends together with the insertion of its children where the store can do both as one', async () => {
    const children = [{ type: 'sample', parameters: { name: 'a' } }];
    const asked: Parameters<NonNullable<TaskStore['completeWithChildren']>>[] = [];
    const separately = jest.fn(() => Promise.reject(new Error('was not done together')));
    const { attempt, bus } = bench(
      { run: async () => ({ result: {}, tally: { posts: 1 }, children }) },
      {},
      {
        completeWithChildren: (...args) => Promise.resolve(asked.push(args) > 0),
        ...{ complete: separately, insertIgnoringDuplicates: separately, markSpawned: separately },
      },
    );

    await attempt();

    const id = childTaskId('one', { type: 'sample', ordinal: 0 });
    const [[lease, completion, family] = []] = asked;
    expect(lease).toEqual({ taskId: 'one', token: 1 });
    expect(completion).toMatchObject({ tally: 'posts=1', spawn: [{ type: 'sample', ordinal: 0 }] });
    expect(family).toMatchObject([{ _id: id, parent_id: 'one', status: 'pending' }]);
    expect(bus.sent('work').map((ticket) => ticket.key)).toEqual([id]);
    expect(separately).not.toHaveBeenCalled();
  });

  it('announces no children when another took it over meanwhile', async () => {
    const children = [{ type: 'sample', parameters: { name: 'a' } }];
    const { attempt, bus } = bench(
      { run: async () => ({ result: {}, children }) },
      {},
      { completeWithChildren: () => Promise.resolve(false) },
    );
    await attempt();
    expect([bus.sent('work'), bus.sent('generia-task-events')]).toEqual([[], []]);
  });

  it('is done even when the bus is down, and leaves the rest to the sweeper', async () => {
    const { claim, execute, read, store, abort, bus, log } = bench({
      run: async () => ({ result: {}, children: [{ type: 'sample', parameters: {} }] }),
    });
    bus.publish = () => Promise.reject(new Error('The bus is down.'));

    await execute(await claim(), abort.signal);

    expect(await read()).toMatchObject({ status: 'completed' });
    expect(store.all()).toHaveLength(2);
    expect(log.lines.map((line) => line.level)).toEqual(['warn']);
  });
});

describe('a task that cannot be run', () => {
  it.each([
    ['its parameters do not fit', { parameters: { invalid: true } }],
    ['nobody knows its type', { type: 'odd' }],
  ])('fails without a run when %s', async (_why, given) => {
    const run = jest.fn<Job['run']>();
    const salvage = jest.fn<NonNullable<Job['salvage']>>();
    const { attempt, eventTypes } = bench({ run, salvage }, given);

    expect(await attempt()).toMatchObject({ status: 'failed', error_code: 'INVALID_TASK', attempt_count: 1 });
    expect(run).not.toHaveBeenCalled();
    expect(salvage).not.toHaveBeenCalled();
    expect(eventTypes()).toEqual(['task_failed']);
  });

  it.each([
    ['its workers keep vanishing, and is not run again', { crash_count: MAX_CRASHES - 1 }, 'WORKER_VANISHED'],
    ['its result does not fit', {}, 'INVALID_TASK'],
  ])('leaves behind what can be saved when %s', async (_why, given, code) => {
    const run = jest.fn(async () => ({ result: { invalid: true } }));
    const salvage = async () => ({ result: { half: true } });
    const { attempt } = bench({ run, salvage }, given);

    expect(await attempt()).toMatchObject({ status: 'failed', error_code: code, result: { half: true } });
    expect(run).toHaveBeenCalledTimes(code === 'WORKER_VANISHED' ? 0 : 1);
  });

  it('fails when its result does not fit, and spawns nothing', async () => {
    const children = [{ type: 'sample', parameters: {} }];
    const { attempt, store } = bench({ run: async () => ({ result: { invalid: true }, children }) });

    const task = await attempt();

    expect(task).toMatchObject({ status: 'failed', error_code: 'INVALID_TASK', spawn: [] });
    expect(task.error).toContain('result that does not fit');
    expect(store.all()).toHaveLength(1);
  });

  it('fails when it asks for a child that nobody knows: it would wait for it for ever', async () => {
    const { attempt, store } = bench({
      run: async () => ({ result: {}, children: [{ type: 'odd', parameters: {} }] }),
    });

    expect(await attempt()).toMatchObject({ status: 'failed', error_code: 'INVALID_TASK', spawn: [] });
    expect(store.all()).toHaveLength(1);
  });
});

describe('a step', () => {
  it('runs its work once, whatever becomes of the attempt', async () => {
    const work = jest.fn(async () => ({ text: 'paid' }));
    const answers: unknown[] = [];
    const { attempt, store, read, clock } = bench(
      jobThat(async (context) => {
        answers.push(await context.step('answer', work));
        if (answers.length === 1) throw new Error('Later.');
      }),
    );
    await attempt();
    await store.makeReady(await read(), at(9_000), new Date(clock.now()));

    expect(await attempt()).toMatchObject({ status: 'completed', attempt_count: 2 });
    expect(work).toHaveBeenCalledTimes(1);
    expect(answers).toEqual([{ text: 'paid' }, { text: 'paid' }]);
  });

  it('gives the stored answer within one attempt too', async () => {
    const work = jest.fn(async () => 1);
    const { attempt } = bench(
      jobThat(async (context) => [await context.step('answer', work), await context.step('answer', work)]),
    );

    expect(await attempt()).toMatchObject({ result: { made: [1, 1] } });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('starts what goes alongside together with the save, and waits for both', async () => {
    const order: string[] = [];
    const slow = (name: string) => async () => {
      order.push(`${name} starts`);
      await settle();
      order.push(`${name} ends`);
      return true;
    };
    const { attempt } = bench(
      jobThat(async (context) => {
        await context.step('answer', async () => void order.push('work'), slow('alongside'));
        order.push('next');
      }),
      {},
      { saveStep: slow('save') },
    );
    await attempt();

    expect(order.slice(0, 3)).toEqual(['work', 'save starts', 'alongside starts']);
    expect(order.at(-1)).toBe('next');
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('No ledger.'))],
    [
      'throws',
      () => {
        throw new Error('No ledger.');
      },
    ],
  ])('keeps the paid answer when what goes alongside %s before it is stored', async (_how, alongside) => {
    const task = bench(
      jobThat((context) => context.step('answer', async () => 'paid', alongside)),
      {},
      {
        saveStep: async (...args) => {
          await settle();
          return task.store.saveStep(...args);
        },
      },
    );

    expect(await task.attempt()).toMatchObject({
      status: 'pending',
      error: 'No ledger.',
      steps: { answer: 'paid' },
    });
  });

  it('refuses names that a path could not hold', async () => {
    const { attempt } = bench(jobThat((context) => context.step('a.b', async () => 1)));

    expect(await attempt()).toMatchObject({
      status: 'pending',
      error: '"a.b" cannot name a step.',
      steps: {},
    });
  });

  it('is not started once the signal has fired', async () => {
    const work = jest.fn(async () => 1);
    const { attempt, abort } = bench(
      jobThat(async (context) => {
        abort.abort(new ShutdownError());
        await context.step('answer', work);
      }),
    );

    expect(await attempt()).toMatchObject({ status: 'pending', attempt_count: 0 });
    expect(work).not.toHaveBeenCalled();
  });

  it('that was paid for is stored even when the signal fires meanwhile', async () => {
    const { attempt, abort } = bench(
      jobThat(async (context) => {
        await context.step('first', async () => {
          abort.abort(new ShutdownError());
          return 'paid';
        });
        await context.step('second', async () => 'not any more');
      }),
    );

    expect(await attempt()).toMatchObject({ status: 'pending', attempt_count: 0, steps: { first: 'paid' } });
  });
});

describe('a store that is away for a moment', () => {
  const AWAY = new TaskError('The store is away.', { code: 'AWAY', retry: 'free' });
  /** A method that fails `times` times before (or, with `after`, after) it takes effect. */
  const away = <A extends unknown[], T>(method: (...args: A) => Promise<T>, times: number, after = false) => {
    let left = times;
    return async (...args: A): Promise<T> => {
      if (left === 0) return method(...args);
      left -= 1;
      if (after) await method(...args);
      throw AWAY;
    };
  };

  it.each([
    ['before it stores the step', false],
    ['after it stored the step', true],
  ])('costs no paid answer (%s)', async (_when, after) => {
    const memory = createMemoryTaskStore();
    await memory.insertIgnoringDuplicates([sampleTask('one')]);
    const work = jest.fn(async () => 'paid');
    const { claim, execute, abort, clock } = bench(
      jobThat((context) => context.step('answer', work)),
      {},
      {
        ...memory,
        saveStep: away((...args: Parameters<TaskStore['saveStep']>) => memory.saveStep(...args), 9, after),
      },
    );
    await memory.claim({ queue: 'work', workerId: 'me', now: at(0), leaseExpiresAt: at(30_000) });

    const executing = execute(await claim(), abort.signal);
    await clock.advance(30_000);

    expect(await executing).toBe('completed');
    expect(work).toHaveBeenCalledTimes(1);
    expect(memory.all()).toMatchObject([{ status: 'completed', result: { made: 'paid' } }]);
  });

  it('does not make a completed task a lost one when only the answer was lost', async () => {
    const memory = createMemoryTaskStore();
    await memory.insertIgnoringDuplicates([sampleTask('one')]);
    const task = bench(
      { run: async () => ({ result: {}, children: [{ type: 'sample', parameters: {} }] }) },
      {},
      {
        ...memory,
        complete: away((...args: Parameters<TaskStore['complete']>) => memory.complete(...args), 1, true),
      },
    );
    await memory.claim({ queue: 'work', workerId: 'me', now: at(0), leaseExpiresAt: at(30_000) });

    const executing = task.execute(await task.claim(), task.abort.signal);
    await task.clock.advance(1_000);

    expect(await executing).toBe('completed');
    expect(memory.all().map(({ status }) => status)).toEqual(['completed', 'pending']);
    expect(task.eventTypes()).toEqual(['task_completed']);
  });

  it('is not asked for ever when the write itself may be at fault', async () => {
    const saveStep = jest.fn(() => Promise.reject(new Error('Odd.')));
    const { claim, execute, abort, clock } = bench(
      jobThat((context) => context.step('answer', async () => 1)),
      {},
      { saveStep },
    );

    const executing = execute(await claim(), abort.signal);
    await clock.advance(30_000);

    expect(await executing).toBe('retried');
    expect(saveStep).toHaveBeenCalledTimes(5);
  });
});

describe('a service that is about to stop', () => {
  it('begins no paid step any more, and puts the task back', async () => {
    const second = jest.fn(async () => 2);
    const task = bench(
      jobThat(async (context) => {
        await context.step('first', async () => {
          task.stopping.abort(new ShutdownError());
          return 1;
        });
        await context.step('second', second);
      }),
    );

    expect(await task.attempt()).toMatchObject({
      status: 'pending',
      ready_queue: 'work',
      attempt_count: 0,
      steps: { first: 1 },
    });
    expect(second).not.toHaveBeenCalled();
  });

  it('still finishes what needs no further step', async () => {
    const task = bench(jobThat(async () => task.stopping.abort(new ShutdownError())));

    expect(await task.attempt()).toMatchObject({ status: 'completed' });
  });
});

describe('a task whose lease was lost', () => {
  it.each(['in a step', 'before the end', 'before a failure', 'before a retry'])(
    'writes nothing more (%s)',
    async (when) => {
      const task = bench({
        run: async (context) => {
          await task.steal();
          if (when === 'in a step') await context.step('answer', async () => 'late');
          if (when === 'before a failure') throw HOPELESS;
          if (when === 'before a retry') throw BUSY;
          return { result: { made: 'late' }, children: [{ type: 'sample', parameters: {} }] };
        },
      });

      expect(await task.attempt()).toMatchObject({
        status: 'pending',
        steps: {},
        result: null,
        error: null,
        crash_count: 1,
      });
      expect(task.store.all()).toHaveLength(1);
      expect(task.eventTypes()).toEqual([]);
      expect(task.retries).toEqual([]);
    },
  );

  it('tells the job at once', async () => {
    const seen: unknown[] = [];
    const task = bench(
      jobThat(async (context) => {
        await task.steal();
        await context
          .step('answer', async () => 'late')
          .catch((error: unknown) => {
            seen.push(error);
            throw error;
          });
      }),
    );
    await task.attempt();

    expect(seen).toEqual([expect.any(LeaseLostError)]);
  });

  it('is left alone when the signal says so, whatever the job makes of it', async () => {
    const release = jest.fn(async () => true);
    const task = bench(
      jobThat(async () => {
        task.abort.abort(new LeaseLostError('one'));
        throw new Error('The call was cut.');
      }),
      {},
      { release, retryLater: release, fail: release },
    );

    await task.attempt();

    expect(release).not.toHaveBeenCalled();
  });
});

describe('a failed attempt', () => {
  it('is tried again after a wait, and counts', async () => {
    const { attempt, retries } = bench(failing(new Error('Broken.')));

    expect(await attempt()).toMatchObject({
      status: 'pending',
      retry_at: at(500),
      attempt_count: 1,
      error_code: 'UNEXPECTED',
    });
    expect(retries).toMatchObject([{ delayMs: 500, task: { _id: 'one', retry_at: at(500) } }]);
  });

  it('does not count when the work was not to blame', async () => {
    const { attempt, retries } = bench(failing(BUSY), { attempt_count: 2 });

    const task = await attempt();

    expect(task).toMatchObject({
      status: 'pending',
      // The wait that was asked for, and half of the fifth that may come on top.
      retry_at: at(44_000),
      attempt_count: 2,
      deferral_count: 1,
    });
    expect(retries.map((retry) => retry.delayMs)).toEqual([44_000]);
  });

  it('puts the task back when the service stops, and rings for it', async () => {
    const task = bench(
      jobThat(async () => {
        task.abort.abort(new ShutdownError());
        throw new Error('The call was cut.');
      }),
    );

    expect(await task.attempt()).toMatchObject({
      status: 'pending',
      ready_queue: 'work',
      attempt_count: 0,
      error: null,
    });
    expect(task.bus.sent('work').map((ticket) => ticket.key)).toEqual(['one']);
  });

  it('puts the task back when the service stops although the connection breaks just then', async () => {
    const connections = [BUSY, BUSY];
    const release: TaskStore['release'] = async (...words) => {
      const broken = connections.pop();
      if (broken) throw broken;
      return task.store.release(...words);
    };
    const stopped = jobThat(async () => {
      task.abort.abort(new ShutdownError());
      throw new Error('The call was cut.');
    });
    const task = bench(stopped, {}, { release });

    const executing = task.execute(await task.claim(), task.abort.signal);
    await task.clock.advance(1_000);
    expect(await executing).toBe('released');
    expect(await task.read()).toMatchObject({ status: 'pending', ready_queue: 'work' });
  });

  it('holds up no stop for a store that is away', async () => {
    const release = jest.fn(() => Promise.reject(BUSY));
    const stopped = jobThat(async () => {
      task.abort.abort(new ShutdownError());
      throw new Error('The call was cut.');
    });
    const task = bench(stopped, {}, { release });

    const executing = expect(task.execute(await task.claim(), task.abort.signal)).rejects.toBe(BUSY);
    await task.clock.advance(3_000);
    await executing;
    expect(release).toHaveBeenCalledTimes(5);
  });

  it('is kept as a success when the job ends well in spite of the signal', async () => {
    const task = bench(jobThat(async () => task.abort.abort(new ShutdownError())));

    expect(await task.attempt()).toMatchObject({ status: 'completed' });
  });

  it('is not recorded, and says so, when the store is out of order', async () => {
    const down = () => Promise.reject(new Error('The store is down.'));
    const { claim, execute, abort, read, clock } = bench(failing(BUSY), {}, { retryLater: down });

    const executing = expect(execute(await claim(), abort.signal)).rejects.toThrow('The store is down.');
    await clock.advance(10_000);
    await executing;
    expect(await read()).toMatchObject({ status: 'in_progress' });
  });

  it('puts the task aside when its world may not go on, and tells the world', async () => {
    const { attempt, eventTypes } = bench(failing(new ParkedError('budget_llm', 'Used up.', 'Raise it.')));

    expect(await attempt()).toMatchObject({
      status: 'pending',
      parked: 'budget_llm',
      attempt_count: 0,
      error: 'Used up. Raise it.',
      error_code: 'PARKED',
    });
    expect(eventTypes()).toEqual(['task_parked']);
  });

  it('ends the task of a cancelled world without saving anything', async () => {
    const salvage = jest.fn(async () => null);
    const { attempt, eventTypes } = bench({ ...failing(new CancelledError('world')), salvage });

    expect(await attempt()).toMatchObject({ status: 'cancelled', completed_at: at(0) });
    expect(eventTypes()).toEqual(['task_cancelled']);
    expect(salvage).not.toHaveBeenCalled();
  });
});

describe('what a failed task could leave behind', () => {
  it('is saved later, without another attempt, when it has to wait', async () => {
    const run = jest.fn(() => Promise.reject(HOPELESS));
    let away = true;
    const salvage = async () => {
      if (away) throw BUSY;
      return { result: { half: true }, tally: { posts: 1 } };
    };
    const { attempt, store, read } = bench({ run, salvage });

    const waiting = await attempt();
    expect(waiting).toMatchObject({ status: 'pending', attempt_count: 0, error_code: 'BUSY' });
    expect(waiting.retry_at).toBeDefined();

    away = false;
    await store.makeReady(waiting, at(60_000), at(50_000));
    await attempt();

    expect(await read()).toMatchObject({
      status: 'failed',
      error: 'Blocked.',
      error_code: 'BLOCKED',
      result: { half: true },
      tally: 'posts=1',
    });
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('a task whose last attempt failed', () => {
  const last = { attempt_count: 2 };
  const salvaging = (salvage: NonNullable<Job['salvage']>): Job => ({
    ...failing(new Error('Broken.')),
    salvage,
  });

  it('fails with its reason, its attempts and its inputs', async () => {
    const { attempt, eventTypes, log } = bench(failing(new Error('Broken.')), {
      ...last,
      parameters: { wish: 1 },
    });

    expect(await attempt()).toMatchObject({
      status: 'failed',
      error: 'Broken.',
      attempt_count: 3,
      parameters: { wish: 1 },
      tally: '',
    });
    expect(eventTypes()).toEqual(['task_failed']);
    expect(log.lines.map((line) => line.level)).toEqual(['error']);
  });

  it('keeps what could be saved', async () => {
    const salvage = jest.fn<NonNullable<Job['salvage']>>(async () => ({
      result: { half: true },
      tally: { posts: 1 },
    }));
    const { attempt } = bench(salvaging(salvage), { ...last, parameters: { wish: 1 } });

    expect(await attempt()).toMatchObject({
      status: 'failed',
      result: { half: true },
      tally: 'posts=1',
      error: 'Broken.',
    });
    expect(salvage.mock.calls).toMatchObject([
      [{ task: { _id: 'one' } }, { wish: 1 }, { code: 'UNEXPECTED' }],
    ]);
  });

  it('saves nothing before the last attempt', async () => {
    const salvage = jest.fn<NonNullable<Job['salvage']>>(async () => null);
    await bench(salvaging(salvage)).attempt();

    expect(salvage).not.toHaveBeenCalled();
  });

  it('saves something at once when trying again makes no sense', async () => {
    const { attempt } = bench({ ...failing(HOPELESS), salvage: async () => ({ result: { half: true } }) });

    expect(await attempt()).toMatchObject({
      status: 'failed',
      error_code: 'BLOCKED',
      attempt_count: 1,
      result: { half: true },
    });
  });

  it('fails all the same when saving fails', async () => {
    const { attempt, log } = bench(
      salvaging(() => Promise.reject(new Error('Worse.'))),
      last,
    );

    expect(await attempt()).toMatchObject({ status: 'failed', error: 'Broken.', result: null });
    expect(log.lines.map((line) => line.level)).toEqual(['warn', 'error']);
  });

  it('goes back to its queue when a shutdown cuts the saving short', async () => {
    const task = bench(
      salvaging(async ({ signal }) => {
        task.abort.abort(new ShutdownError());
        signal.throwIfAborted();
        return null;
      }),
      last,
    );

    expect(await task.attempt()).toMatchObject({ status: 'pending', ready_queue: 'work', attempt_count: 2 });
  });

  it('keeps what was saved although the shutdown came meanwhile', async () => {
    const task = bench(
      salvaging(async () => {
        task.abort.abort(new ShutdownError());
        return { result: { half: true } };
      }),
      last,
    );

    expect(await task.attempt()).toMatchObject({ status: 'failed', result: { half: true } });
  });

  it('fails when it was the signal that called it hopeless, and saves what it can', async () => {
    const task = bench({
      run: async () => {
        task.abort.abort(HOPELESS);
        throw new Error('The call was cut.');
      },
      salvage: async ({ signal }) => {
        signal.throwIfAborted();
        return null;
      },
    });

    expect(await task.attempt()).toMatchObject({ status: 'failed', error_code: 'BLOCKED', result: null });
  });
});

describe('an attempt that takes too long', () => {
  const inAMinute: TaskPolicies = (type) => {
    const policy = samplePolicies(type);
    return policy && { ...policy, attemptTimeoutMs: 60_000 };
  };

  it('is told so, counted and followed by another', async () => {
    const heard: unknown[] = [];
    const job = jobThat(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            heard.push(signal.reason);
            reject(new Error('echo'));
          }),
        ),
    );
    const { attempt, clock, abort, retries } = bench(job, {}, {}, inAMinute);
    const task = attempt();
    await clock.advance(60_000);
    expect(await task).toMatchObject({ status: 'pending', attempt_count: 1, error_code: 'ATTEMPT_TIMEOUT' });
    expect(heard).toEqual([expect.objectContaining({ code: 'ATTEMPT_TIMEOUT' })]);
    expect([abort.signal.aborted, retries.length, clock.sleepers]).toEqual([false, 1, 0]);
  });

  it.each([
    ['its time is over', null, { status: 'pending', error_code: 'ATTEMPT_TIMEOUT' }],
    ['the service stops', new ShutdownError(), { status: 'pending', ready_queue: 'work' }],
    ['its world is cancelled', new CancelledError('world'), { status: 'cancelled' }],
    ['its lease is lost', new LeaseLostError('one'), { status: 'in_progress' }],
  ])(
    'frees its slot although it is deaf, and pays for nothing and keeps nothing of what it does later (%s)',
    async (_when, reason, left) => {
      let goOn = (): void => undefined;
      const waiting = new Promise<void>((resolve) => (goOn = resolve));
      const pay = jest.fn(() => Promise.resolve(1));
      let late: Promise<PromiseSettledResult<unknown>[]> | undefined;
      const job = jobThat(
        (context) =>
          (late = waiting.then(() =>
            Promise.allSettled([context.step('late', pay), context.confirmLease()]),
          )),
      );
      const { attempt, clock, read, abort, log } = bench(job, {}, {}, inAMinute);
      const task = attempt();
      await clock.advance(1_000);
      if (reason) abort.abort(reason);
      await clock.advance(reason ? 10_000 : 69_000);
      expect(await task).toMatchObject(left);
      goOn();
      expect((await late)?.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(pay).not.toHaveBeenCalled();
      expect((await read()).steps).toEqual({});
      expect(log.lines.map(({ message }) => message)).toContain(
        'a job that was deaf to its end has ended; nothing of it is kept',
      );
    },
  );

  it('still saves what it can when it was the last one, with the same time for that', async () => {
    const told: boolean[] = [];
    const job: Job = {
      run: () => new Promise(() => undefined),
      salvage: async (context) => {
        await clock.sleep(59_999, context.signal);
        told.push(context.signal.aborted);
        return { result: { text: await context.step('text', () => Promise.resolve('kept')) } };
      },
    };
    const { attempt, clock } = bench(job, { max_attempts: 1 }, {}, inAMinute);
    const task = attempt();
    await clock.advance(70_000);
    await clock.advance(59_999);
    expect(await task).toMatchObject({
      ...{ status: 'failed', error_code: 'ATTEMPT_TIMEOUT', result: { text: 'kept' } },
    });
    expect(told).toEqual([false]);
  });

  it('ends with its gap when what would save a part is deaf, and keeps nothing of what that does later', async () => {
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const pay = jest.fn(() => Promise.resolve('kept'));
    let late: Promise<unknown> | undefined;
    const job: Job = {
      run: () => Promise.reject(new TaskError('broken', { code: 'BROKEN', retry: 'never' })),
      salvage: (context) =>
        (late = waiting
          .then(() => context.step('text', pay))
          .then((text) => ({ result: { text } }))) as never,
    };
    const { attempt, clock, read } = bench(job, {}, {}, inAMinute);
    const task = attempt();
    await clock.advance(70_000);
    expect(await task).toMatchObject({ status: 'failed', error_code: 'BROKEN', result: null });
    goOn();
    await expect(late).rejects.toMatchObject({ code: 'ATTEMPT_TIMEOUT' });
    expect(pay).not.toHaveBeenCalled();
    expect((await read()).steps).toEqual({});
    expect(clock.sleepers).toBe(0);
  });

  it('is no matter for one that ends in time', async () => {
    const { attempt, clock } = bench(
      jobThat(() => Promise.resolve({})),
      {},
      {},
      inAMinute,
    );
    expect(await attempt()).toMatchObject({ status: 'completed' });
    expect(clock.sleepers).toBe(0);
  });
});
