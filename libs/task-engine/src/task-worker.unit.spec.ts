import type { TaskDocument } from '@generia/contracts';
import { TaskError } from '@generia/resilience';
import { jest } from '@jest/globals';
import { settle, VirtualClock } from '@generia/resilience/testing';

import type { Job } from './job.js';
import { createMemoryBus } from './testing/memory-bus.js';
import { createMemoryTaskStore } from './testing/memory-task-store.js';
import { createRecordingLog } from './testing/recording-log.js';
import { samplePolicies } from './testing/sample-policies.js';
import { sampleTask } from './testing/sample-task.js';
import { TaskWorker, type TaskWorkerOptions } from './task-worker.js';
import { sendTickets } from './tickets.js';

const GRACE_MS = 10_000;

/** A worker whose jobs run until the test lets them go, or until their signal fires. */
function bench(changes: Partial<TaskWorkerOptions> = {}) {
  const store = createMemoryTaskStore();
  const bus = createMemoryBus();
  const clock = new VirtualClock();
  const log = createRecordingLog();
  const running = new Map<string, () => void>();
  let most = 0;
  const job: Job = {
    run: (context) =>
      new Promise((resolve, reject) => {
        const { task, signal } = context;
        running.set(task._id, () => resolve({ result: {} }));
        most = Math.max(most, running.size);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  };
  /** The consumer as the bus sees it: what it was told, in order. */
  const told: string[] = [];
  const watched: TaskWorkerOptions['bus'] = {
    publish: (topic, messages) => bus.publish(topic, messages),
    subscribe: async (options) => {
      const subscription = await bus.subscribe(options);
      const tell = <T>(what: string, act: () => T) => {
        told.push(what);
        return act();
      };
      return {
        pause: () => tell('pause', () => subscription.pause()),
        resume: () => tell('resume', () => subscription.resume()),
        stop: () => tell('stop', () => subscription.stop()),
      };
    },
  };
  const worker = new TaskWorker({
    store,
    bus: watched,
    jobs: { sample: job },
    policies: samplePolicies,
    allQueues: ['work'],
    clock,
    dice: () => 0.5,
    log,
    queue: 'work',
    groupId: 'workers',
    workerId: 'me',
    maxConcurrentTasks: 3,
    leaseMs: 30_000,
    ...changes,
  });

  const names = (count: number) => Array.from({ length: count }, (_, index) => `task-${index}`);
  const insert = async (ids: readonly string[]) => {
    const tasks = ids.map((id, order_key) => sampleTask(id, { order_key }));
    await store.insertIgnoringDuplicates(tasks);
    return tasks;
  };
  const insertAndRing = async (ids: readonly string[]) => {
    await sendTickets(bus, await insert(ids));
    await settle();
  };
  const finish = async (id: string) => {
    running.get(id)?.();
    running.delete(id);
    await settle();
  };
  const finishAll = async () => {
    for (let id = [...running.keys()][0]; id !== undefined; id = [...running.keys()][0]) await finish(id);
  };
  const statuses = () => store.all().map((task) => task.status);
  const only = (): TaskDocument => {
    const task = store.all()[0];
    if (!task) throw new Error('There is no task.');
    return task;
  };
  const start = async () => {
    await worker.start();
    await settle();
  };
  return {
    worker,
    store,
    bus,
    clock,
    log,
    running,
    told,
    names,
    insert,
    insertAndRing,
    finish,
    finishAll,
    statuses,
    only,
    start,
    most: () => most,
  };
}

/** A bus that delivers when the test says so, paused or not. */
function deafBus() {
  let deliver: () => Promise<void> = () => Promise.reject(new Error('Nobody listens.'));
  const bus: TaskWorkerOptions['bus'] = {
    publish: async () => undefined,
    subscribe: async ({ onMessage }) => {
      deliver = () => onMessage({ topic: 'work', partition: 0, offset: '0', text: '{}' });
      return { pause: () => undefined, resume: () => undefined, stop: async () => undefined };
    },
  };
  return { bus, deliver: () => deliver() };
}

const completed = (count: number) => Array.from({ length: count }, () => 'completed');
const busy = (retryAfterMs: number) => new TaskError('Busy.', { code: 'BUSY', retry: 'free', retryAfterMs });

describe('a worker at work', () => {
  it('turns a ticket into a claim, and a claim into a result', async () => {
    const { start, worker, insertAndRing, running, finishAll, only, clock } = bench();
    await start();
    await insertAndRing(['one']);

    expect([...running.keys()]).toEqual(['one']);
    expect(only()).toMatchObject({ status: 'in_progress', worker_id: 'me' });
    expect(worker.runningTasks).toBe(1);
    await finishAll();
    expect(only()).toMatchObject({ status: 'completed' });
    expect(worker.runningTasks).toBe(0);
    expect(clock.sleepers).toBe(0);
  });

  it('runs no more at a time than it may, while more tickets arrive', async () => {
    const { start, worker, names, insertAndRing, finish, finishAll, statuses, running, most } = bench();
    await start();
    for (const id of names(6)) await insertAndRing([id]);
    expect(running.size).toBe(3);

    await finish('task-0');
    await insertAndRing(['task-6', 'task-7']);
    expect(running.size).toBe(3);
    expect(worker.runningTasks).toBe(3);

    await finishAll();
    expect(statuses()).toEqual(completed(8));
    expect(most()).toBe(3);
  });

  it('pauses the consumer while every slot is taken, and no longer', async () => {
    const { start, names, insertAndRing, finish, told } = bench();
    await start();
    told.length = 0;
    await insertAndRing(names(4));
    expect(told).toEqual(['pause']);

    await finish('task-0');
    await finish('task-1');
    expect(told.at(-1)).toBe('resume');
  });

  it('remembers tickets that come all the same, and claims for each when a slot is free', async () => {
    const { bus, deliver } = deafBus();
    const { start, names, insert, running, finishAll, statuses } = bench({ bus });
    await start();
    await insert(names(7));
    for (let ticket = 0; ticket < 7; ticket += 1) await deliver();

    expect(running.size).toBe(3);
    await finishAll();
    expect(statuses()).toEqual(completed(7));
  });

  it('uses up a ticket that finds nothing', async () => {
    const { start, insertAndRing, bus, running, finishAll, only } = bench();
    await start();
    await sendTickets(bus, [sampleTask('gone'), sampleTask('gone too')]);
    await settle();
    await insertAndRing(['one']);

    expect([...running.keys()]).toEqual(['one']);
    await finishAll();
    expect(only()).toMatchObject({ status: 'completed' });
  });

  it('uses up every ticket that came before a claim that finds nothing, and none that came after', async () => {
    const store = createMemoryTaskStore();
    const waiting: (() => void)[] = [];
    let claims = 0;
    const claim: typeof store.claim = async (asked) => {
      claims += 1;
      const found = await store.claim(asked);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return found;
    };
    const answer = async () => {
      await settle();
      waiting.shift()?.();
      await settle();
    };
    const { bus, deliver } = deafBus();
    const { start, running } = bench({ bus, store: { ...store, claim } });
    await start();
    await answer();
    expect(claims).toBe(1);
    // The first is asked for at once; what the others stood for has been claimed by others.
    const tickets = [deliver(), deliver(), deliver()];
    await answer();
    // Came after the claim that has just been made, which therefore says nothing about it.
    await store.insertIgnoringDuplicates([sampleTask('late')]);
    tickets.push(deliver());
    await answer();
    await answer();

    expect([...running.keys()]).toEqual(['late']);
    expect(claims).toBe(4);
    await Promise.all(tickets);
  });

  it('frees the slot of a task whose end could not be recorded', async () => {
    const store = createMemoryTaskStore();
    const down = () => Promise.reject(new Error('The store is down.'));
    const { start, bus, running, finish, worker, log, clock } = bench({
      store: { ...store, complete: down, retryLater: down },
    });
    await store.insertIgnoringDuplicates([sampleTask('one')]);
    await sendTickets(bus, [sampleTask('one')]);
    await start();
    expect([...running.keys()]).toEqual(['one']);

    await finish('one');
    await clock.advance(20_000);

    expect(worker.runningTasks).toBe(0);
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { task_id: 'one' } },
    ]);
    expect(clock.sleepers).toBe(0);
  });

  it('frees the slot of a task that has ended while the bus hangs, and waits for the bus when it stops', async () => {
    const bus = createMemoryBus();
    let letGo = (): void => undefined;
    const away = new Promise<void>((resolve) => (letGo = resolve));
    const { start, store, running, finish, worker, insert, statuses } = bench({
      bus: { publish: () => away, subscribe: (options) => bus.subscribe(options) },
      maxConcurrentTasks: 1,
    });
    await insert(['one', 'two']);
    await start();
    await finish('one');

    expect([...running.keys()]).toEqual(['two']);
    expect(store.all()).toContainEqual(expect.objectContaining({ _id: 'one', status: 'completed' }));

    await finish('two');
    let isStopped = false;
    const stopped = worker.stop(GRACE_MS).then(() => (isStopped = true));
    await settle();
    expect(isStopped).toBe(false);
    letGo();
    await stopped;
    expect(statuses()).toEqual(['completed', 'completed']);
  });

  it('lets a task go whose lease another worker has', async () => {
    const { start, insertAndRing, store, only, clock, worker, log } = bench();
    await start();
    await insertAndRing(['one']);
    await store.takeOver(only(), new Date(clock.now()), new Date(clock.now()));
    await store.claim({ queue: 'work', workerId: 'other', now: new Date(0), leaseExpiresAt: new Date(8e15) });

    await clock.advance(10_000);

    expect(worker.runningTasks).toBe(0);
    expect(only()).toMatchObject({ status: 'in_progress', worker_id: 'other' });
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { code: 'LEASE_LOST' } }]);
  });
});

describe('a worker that starts', () => {
  it('claims what is ready although no ticket comes', async () => {
    const { start, names, insert, finishAll, statuses, running, most } = bench();
    await insert(names(20));
    await start();

    expect(running.size).toBe(3);
    await finishAll();
    expect(statuses()).toEqual(completed(20));
    expect(most()).toBe(3);
  });

  it('looks for work without tickets only until there is none', async () => {
    const { start, insert, running, clock } = bench();
    await start();
    await insert(['one']);
    await clock.advance(60_000);

    expect(running.size).toBe(0);
  });

  it('holds back a bus that delivers before it has answered', async () => {
    const { start, names, insertAndRing, told, running, finishAll, statuses } = bench();
    await insertAndRing(names(6));
    await start();

    expect(running.size).toBe(3);
    expect(told.at(-1)).toBe('pause');
    await finishAll();
    expect(statuses()).toEqual(completed(6));
  });

  it('looks again in a moment when the store is out of order, for its tickets are used up', async () => {
    const store = createMemoryTaskStore();
    let down = true;
    const claim: typeof store.claim = (...args) =>
      down ? Promise.reject(new Error('The store is down.')) : store.claim(...args);
    const { start, bus, running, clock, log } = bench({ store: { ...store, claim } });
    await start();
    const tasks = ['one', 'two'].map((id) => sampleTask(id));
    await store.insertIgnoringDuplicates(tasks);
    await sendTickets(bus, tasks);
    await clock.advance(3_500);
    expect(running.size).toBe(0);
    down = false;

    await clock.advance(1_000);

    expect(running.size).toBe(2);
    expect(log.lines.every((line) => line.level === 'error')).toBe(true);
    expect(log.lines.length).toBeLessThan(20);
  });
});

describe('a worker that is shown each message first', () => {
  it('claims only after the message was taken in, and sees it again when that failed', async () => {
    const seen: string[] = [];
    const { start, store, bus, running } = bench({
      onTicket: async (message) => {
        seen.push(message.offset);
        if (seen.length < 3) throw new Error('The store is down.');
        await store.insertIgnoringDuplicates([sampleTask('one')]);
        return true;
      },
    });
    await start();
    await bus.publish('work', [{ key: 'one', value: 'theirs' }]);
    for (let turn = 0; turn < 5; turn += 1) await settle();

    expect(seen).toEqual(['0', '0', '0']);
    expect([...running.keys()]).toEqual(['one']);
  });
});

describe('a worker that is told to look for work', () => {
  it('claims what is ready without a ticket, until nothing is', async () => {
    const { start, insert, worker, finishAll, statuses } = bench();
    await start();
    await insert(['a', 'b', 'c', 'd', 'e']);

    worker.lookForWork();
    await settle();
    await finishAll();

    expect(statuses()).toEqual(Array(5).fill('completed'));
  });

  it('does so for a ticket that stands for lost ones', async () => {
    const { start, insert, bus, finishAll, statuses } = bench();
    await start();
    const [first] = await insert(['a', 'b', 'c', 'd', 'e']);
    if (!first) throw new Error('There is no task.');

    await sendTickets(bus, [first], { drain: true });
    await settle();
    await finishAll();

    expect(statuses()).toEqual(Array(5).fill('completed'));
  });

  it('does not once it stops', async () => {
    const { start, insert, worker, running } = bench();
    await start();
    await worker.stop(0);
    await insert(['a']);

    worker.lookForWork();
    await settle();

    expect(running.size).toBe(0);
  });
});

describe('a worker that is observed', () => {
  it('tells of each claim, and how long each attempt took and how it ended', async () => {
    const seen: unknown[] = [];
    const { start, insertAndRing, finish, clock } = bench({
      observer: {
        claimed: (found) => void seen.push(found),
        attemptStarted: (type) => void seen.push(type),
        attemptEnded: (attempt) => void seen.push(attempt),
      },
    });
    await start();
    seen.length = 0;
    await insertAndRing(['one']);
    await clock.advance(1_500);
    await finish('one');

    expect(seen).toEqual([true, 'sample', { type: 'sample', outcome: 'completed', durationMs: 1_500 }]);
  });
});

describe('a retry', () => {
  it('is made ready on time, by the worker itself', async () => {
    let attempts = 0;
    const job: Job = {
      run: async () => {
        attempts += 1;
        if (attempts === 1) throw busy(40_000);
        return { result: {} };
      },
    };
    const { start, insertAndRing, clock, only, bus } = bench({ jobs: { sample: job } });
    await start();
    await insertAndRing(['one']);

    // A fifth of what was asked for may come on top; the dice say half of that.
    await clock.advance(43_999);
    expect(only()).toMatchObject({ status: 'pending', attempt_count: 0, deferral_count: 1 });
    expect(only().ready_queue).toBeUndefined();

    await clock.advance(1);
    expect(only()).toMatchObject({ status: 'completed', attempt_count: 1 });
    expect(bus.sent('work')).toHaveLength(2);
    expect(clock.sleepers).toBe(0);
  });

  it('is left to the sweeper when the worker stops, and leaves no timer', async () => {
    const { start, insertAndRing, clock, only, worker } = bench({
      jobs: { sample: { run: () => Promise.reject(busy(40_000)) } },
    });
    await start();
    await insertAndRing(['one']);

    await worker.stop(GRACE_MS);
    expect(clock.sleepers).toBe(0);
    await clock.advance(60_000);

    expect(only().retry_at).toBeDefined();
  });

  it('that is just being made ready is waited for by the stop', async () => {
    const store = createMemoryTaskStore();
    const makeReady: typeof store.makeReady = async (...args) => {
      await settle();
      return store.makeReady(...args);
    };
    const { start, worker, clock } = bench({
      store: { ...store, makeReady },
      jobs: { sample: { run: () => Promise.reject(busy(1_000)) } },
    });
    await store.insertIgnoringDuplicates([sampleTask('one')]);
    await start();
    const due = clock.advance(1_100);
    await settle();
    await worker.stop(GRACE_MS);

    expect(store.all()).toMatchObject([{ ready_queue: 'work' }]);
    await due;
  });

  it('that cannot be made ready is left to the sweeper', async () => {
    const store = createMemoryTaskStore();
    const makeReady = () => Promise.reject(new Error('The store is down.'));
    const { start, bus, clock, log } = bench({
      store: { ...store, makeReady },
      jobs: { sample: { run: () => Promise.reject(busy(1_000)) } },
    });
    await store.insertIgnoringDuplicates([sampleTask('one')]);
    await sendTickets(bus, [sampleTask('one')]);
    await start();

    await clock.advance(2_000);

    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { task_id: 'one' } });
  });
});

describe('a worker that stops', () => {
  it('lets its tasks finish within the grace time, and leaves the group last', async () => {
    const { start, worker, names, insertAndRing, finish, statuses, clock, told } = bench();
    await start();
    await insertAndRing(names(2));
    const stopped = worker.stop(GRACE_MS);
    await clock.advance(GRACE_MS - 1);
    await finish('task-0');
    await finish('task-1');
    await stopped;

    expect(statuses()).toEqual(completed(2));
    expect(told.at(-1)).toBe('stop');
    expect(clock.sleepers).toBe(0);
  });

  it('aborts what does not finish, and puts it back without counting the attempt', async () => {
    const { start, worker, insertAndRing, only, clock, bus } = bench();
    await start();
    await insertAndRing(['one']);
    const stopped = worker.stop(GRACE_MS);
    await clock.advance(GRACE_MS);
    await stopped;

    expect(only()).toMatchObject({
      status: 'pending',
      ready_queue: 'work',
      attempt_count: 0,
      crash_count: 0,
    });
    expect(bus.sent('work')).toHaveLength(2);
    expect(clock.sleepers).toBe(0);
  });

  it('claims nothing more: not for tickets, not for freed slots', async () => {
    const { start, worker, names, insert, insertAndRing, finish, statuses, running } = bench();
    await start();
    await insertAndRing(names(5));
    await insert(['ready']);
    const stopped = worker.stop(GRACE_MS);
    await insertAndRing(['late']);
    for (const id of [...running.keys()]) await finish(id);
    await stopped;
    await insertAndRing(['too late']);

    expect(statuses()).toEqual([...completed(3), 'pending', 'pending', 'pending', 'pending', 'pending']);
    expect(running.size).toBe(0);
  });

  it('claims nothing for the tickets that it remembers', async () => {
    const { bus, deliver } = deafBus();
    const { start, worker, names, insert, finishAll, statuses } = bench({ bus });
    await start();
    await insert(names(5));
    for (let ticket = 0; ticket < 5; ticket += 1) await deliver();
    const stopped = worker.stop(GRACE_MS);
    await finishAll();
    await deliver();
    await stopped;

    expect(statuses()).toEqual([...completed(3), 'pending', 'pending']);
  });

  it('waits for a claim that is under way, for its task is ours', async () => {
    const store = createMemoryTaskStore();
    await store.insertIgnoringDuplicates([sampleTask('one')]);
    const claim: typeof store.claim = async (...args) => {
      await settle();
      return store.claim(...args);
    };
    const { worker, running, finish, told } = bench({ store: { ...store, claim } });
    await worker.start();
    const stopped = worker.stop(GRACE_MS);
    await settle();
    await settle();
    expect(told).not.toContain('stop');
    await finish([...running.keys()][0] ?? 'none');
    await stopped;

    expect(store.all()).toMatchObject([{ status: 'completed' }]);
  });

  it('leaves a group that it was still joining', async () => {
    const stop = jest.fn(async () => undefined);
    const slow: TaskWorkerOptions['bus'] = {
      publish: async () => undefined,
      subscribe: async () => {
        await settle();
        return { pause: () => undefined, resume: () => undefined, stop };
      },
    };
    const { worker, insert, running } = bench({ bus: slow });
    await insert(['one']);
    const started = worker.start();
    await worker.stop(GRACE_MS);
    await started;

    expect(stop).toHaveBeenCalledTimes(1);
    expect(running.size).toBe(0);
  });

  it('that could not join its group still stops', async () => {
    const closed = new Error('The bus is closed.');
    const { worker, clock } = bench({
      bus: { publish: async () => undefined, subscribe: () => Promise.reject(closed) },
    });
    await expect(worker.start()).rejects.toThrow(closed);

    await worker.stop(GRACE_MS);

    expect(clock.sleepers).toBe(0);
  });

  it('leaves no timer of a search for work that it meant to repeat', async () => {
    const { start, worker, clock } = bench({
      store: { ...createMemoryTaskStore(), claim: () => Promise.reject(new Error('The store is down.')) },
    });
    await start();
    expect(clock.sleepers).toBe(1);

    await worker.stop(GRACE_MS);

    expect(clock.sleepers).toBe(0);
  });
});
