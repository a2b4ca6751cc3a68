import type { TaskDocument } from '@generia/contracts';

import { TaskError } from '@generia/resilience';
import { settle, VirtualClock } from '@generia/resilience/testing';

import { LEASE_MS } from './lease-ms.js';
import { childTaskId } from './new-task.js';
import { Sweeper, type SweeperOptions } from './sweeper.js';
import type { TaskStore } from './task-store.js';
import { createMemoryBus } from './testing/memory-bus.js';
import { createMemoryTaskStore } from './testing/memory-task-store.js';
import { createRecordingLog } from './testing/recording-log.js';
import { samplePolicies } from './testing/sample-policies.js';
import { at, baseFieldsTask, sampleTask } from './testing/sample-task.js';

const RUNNING = { status: 'in_progress', worker_id: 'gone', attempt_count: 1, lease_token: 1 } as const;

/** A task that a worker holds until `leaseMs` after the start. */
function runningTask(id: string, leaseMs: number, changes: Partial<TaskDocument> = {}): TaskDocument {
  const { ready_queue: _ready, ring_at: _ring, ...task } = sampleTask(id);
  return { ...task, ...RUNNING, lease_expires_at: at(leaseMs), ...changes };
}

function waitingTask(id: string, retryMs: number): TaskDocument {
  const { ready_queue: _ready, ring_at: _ring, ...task } = sampleTask(id);
  return { ...task, attempt_count: 1, retry_at: at(retryMs) };
}

function parentTask(id: string, types: readonly string[] = ['sample']): TaskDocument {
  const { ready_queue: _ready, ring_at: _ring, ...task } = sampleTask(id);
  const spawn = types.map((type, ordinal) => ({ type, ordinal, parameters: {} }));
  return { ...task, status: 'completed', spawn, spawn_pending: true };
}

async function bench(
  tasks: readonly TaskDocument[],
  options: Partial<SweeperOptions> = {},
  changes: Partial<TaskStore> = {},
) {
  const store = createMemoryTaskStore();
  await store.insertIgnoringDuplicates(tasks);
  const bus = createMemoryBus();
  const clock = new VirtualClock();
  const log = createRecordingLog();
  const ended: string[] = [];
  const sweeperOver = (changed: Partial<TaskStore>) =>
    new Sweeper({
      store: { ...store, ...changed },
      bus,
      policies: samplePolicies,
      taskTypes: ['sample'],
      queues: ['work'],
      allQueues: ['work'],
      clock,
      dice: () => 0.5,
      log,
      confirmMs: 0,
      onTaskEnded: async (task, status) => void ended.push(`${task._id} ${status}`),
      ...options,
    });
  const sweeper = sweeperOver(changes);
  const read = async (id = tasks[0]?._id ?? '') => {
    const task = await store.findById(id);
    if (!task) throw new Error(`There is no task ${id}.`);
    return task;
  };
  const tickets = () => bus.sent('work').map((ticket) => ticket.key);
  /** Sweeps at this time after the start. */
  const sweepAt = async (offsetMs: number, how?: { exclusive: boolean }) => {
    await clock.advance(offsetMs - (clock.now() - at(0).getTime()));
    await sweeper.sweep(how);
  };
  return { store, bus, clock, log, ended, sweeper, sweeperOver, read, tickets, sweepAt };
}

describe('a sweep', () => {
  it('takes a task over whose lease has run out, and rings for it', async () => {
    const { sweepAt, read, tickets } = await bench([runningTask('one', 30_000)]);

    await sweepAt(30_000);
    expect(await read()).toMatchObject({ status: 'in_progress' });
    await sweepAt(30_001);

    expect(await read()).toMatchObject({
      status: 'pending',
      ready_queue: 'work',
      attempt_count: 0,
      crash_count: 1,
    });
    expect(await read()).toMatchObject({ worker_id: null, lease_token: 2, ring_at: at(35_001) });
    expect(tickets()).toEqual(['one']);
  });

  it('gives a task up whose workers keep vanishing, says why, and tells its world', async () => {
    const { sweepAt, read, tickets, ended, log, clock, store } = await bench([runningTask('poison', 1_000)], {
      maxCrashes: 3,
    });
    for (let crash = 1; crash < 3; crash += 1) {
      await sweepAt(crash * 60_000);
      expect(await read()).toMatchObject({ status: 'pending', crash_count: crash });
      const now = new Date(clock.now());
      await store.claim({ queue: 'work', workerId: 'next', now, leaseExpiresAt: now });
    }

    await sweepAt(180_000);

    expect(await read()).toMatchObject({ status: 'failed', error_code: 'WORKER_VANISHED', crash_count: 3 });
    expect((await read()).error).toBe('Its worker vanished 3 times while it ran.');
    expect(tickets()).toEqual(['poison', 'poison']);
    expect(ended).toEqual(['poison failed']);
    expect(log.lines.at(-1)).toMatchObject({
      level: 'error',
      fields: { task_id: 'poison', world_id: 'world' },
    });
  });

  it('makes a retry ready when it is due, and rings for it', async () => {
    const { sweepAt, read, tickets } = await bench([waitingTask('one', 10_000)]);

    await sweepAt(9_999);
    expect(tickets()).toEqual([]);
    await sweepAt(10_000);

    expect(await read()).toMatchObject({ ready_queue: 'work', attempt_count: 1, ring_at: at(15_000) });
    expect((await read()).retry_at).toBeUndefined();
    expect(tickets()).toEqual(['one']);
  });

  it('rings again for a task that nobody has claimed, each time after twice the time', async () => {
    const { sweepAt, tickets } = await bench([sampleTask('one')]);
    const rungAt: number[] = [];
    for (let second = 1; second <= 80; second += 1) {
      await sweepAt(second * 1_000);
      if (tickets().length > rungAt.length) rungAt.push(second);
    }

    expect(rungAt).toEqual([5, 15, 35, 75]);
  });

  it('rings for a few of a long queue at a time, so that its worker looks until it is empty; it hides no other queue', async () => {
    const long = Array.from({ length: 1_000 }, (_, place) => sampleTask(`task-${place}`));
    const other = sampleTask('other', { queue: 'other', ready_queue: 'other', ring_at: at(5_500) });
    const { sweepAt, bus, tickets } = await bench([...long, other], { queues: ['work', 'other'] });

    await sweepAt(6_000);

    expect(new Set(tickets()).size).toBe(16);
    for (const { value } of bus.sent('work')) expect(value).toMatchObject({ drain: true });
    expect(bus.sent('other')).toMatchObject([{ key: 'other' }]);
  });

  it('tells of a task that has waited long, and lets it wait on; one that was retried meanwhile has not', async () => {
    const long: string[] = [];
    const tasks = [
      sampleTask('one'),
      sampleTask('fresh', { updated_at: at(50_000) }),
      waitingTask('later', 59_000),
    ];
    const { sweepAt, read, log } = await bench(tasks, {
      ...{ longWaitMs: 60_000, onLongWait: (queue) => void long.push(queue) },
    });
    await sweepAt(59_999);
    expect(long).toEqual([]);
    await sweepAt(75_000);

    expect(long).toEqual(['work']);
    expect(await read()).toMatchObject({ status: 'pending', ready_queue: 'work', attempt_count: 0 });
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { task_id: 'one', queue: 'work' } }]);
  });

  it("spawns children that the parent's own worker did not, after leaving it time to", async () => {
    const { sweepAt, read, tickets, ended } = await bench([parentTask('parent', ['sample', 'sample'])]);

    await sweepAt(1_999);
    expect(tickets()).toEqual([]);
    await sweepAt(2_000);

    const ids = [0, 1].map((ordinal) => childTaskId('parent', { type: 'sample', ordinal }));
    expect(tickets()).toEqual(ids);
    expect(await read(ids[1])).toMatchObject({ parent_id: 'parent', ready_queue: 'work' });
    expect((await read('parent')).spawn_pending).toBeUndefined();
    expect(ended).toEqual(['parent completed']);
  });

  it('adopts a task that others wrote, and rings for it', async () => {
    const { sweepAt, read, tickets } = await bench([baseFieldsTask('theirs')]);

    await sweepAt(1_000);

    expect(await read()).toMatchObject({
      queue: 'work',
      ready_queue: 'work',
      max_attempts: 3,
      parent_id: null,
    });
    expect(await read()).toMatchObject({ parameters: { wish: 'a small world' }, steps: {} });
    expect(tickets()).toEqual(['theirs']);
  });

  it('leaves a task of a type that nobody knows as it is', async () => {
    const { sweepAt, read, tickets } = await bench([baseFieldsTask('theirs', 'odd')]);

    await sweepAt(1_000);

    expect(await read()).toEqual(baseFieldsTask('theirs', 'odd'));
    expect(tickets()).toEqual([]);
  });

  it('touches nothing that is in order', async () => {
    const { ready_queue: _ready, ring_at: _ring, ...done } = sampleTask('done', { status: 'completed' });
    const { store, sweepAt, tickets } = await bench([
      sampleTask('ready'),
      runningTask('running', 30_000),
      waitingTask('waiting', 9_000),
      done,
    ]);
    const before = store.all();

    await sweepAt(4_000);

    expect(store.all()).toEqual(before);
    expect(tickets()).toEqual([]);
  });
});

describe('a sweep that meets trouble', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];

  it('repairs the others when one row cannot be repaired', async () => {
    const odd = parentTask('odd', ['unknown']);
    const { sweepAt, store, log } = await bench([odd, ...five.map((id) => parentTask(id))]);

    await sweepAt(5_000);

    expect(store.all().filter((task) => task.spawn_pending)).toMatchObject([{ _id: 'odd' }]);
    expect(log.lines).toMatchObject([
      { level: 'warn', fields: { task_id: 'odd', world_id: 'world', what: 'pending spawn' } },
    ]);
  });

  it('repairs the other kinds when one kind cannot be searched for, and says so', async () => {
    const tasks = [
      runningTask('running', 1_000),
      waitingTask('waiting', 1_000),
      parentTask('parent'),
      baseFieldsTask('theirs'),
      sampleTask('ready'),
    ];
    const { sweepAt, tickets } = await bench(
      tasks,
      {},
      { findExpiredLeases: () => Promise.reject(new Error('A row is damaged.')) },
    );

    await expect(sweepAt(6_000)).rejects.toThrow('A row is damaged.');

    const child = childTaskId('parent', { type: 'sample', ordinal: 0 });
    expect([...tickets()].sort()).toEqual([child, 'ready', 'theirs', 'waiting'].sort());
  });

  it('leaves the bell of a ready task wound up when the bus is down', async () => {
    const { sweepAt, bus, tickets } = await bench([runningTask('one', 1_000)]);
    const publish = bus.publish.bind(bus);
    bus.publish = () => Promise.reject(new Error('The bus is down.'));
    await sweepAt(2_000);
    bus.publish = publish;

    await sweepAt(7_000);

    expect(tickets()).toEqual(['one']);
  });

  it('tells whoever works on the queue here, so that a dead bus stops nothing', async () => {
    const unanswered: string[] = [];
    const { sweepAt, bus } = await bench([sampleTask('one')], {
      onUnanswered: (queue) => void unanswered.push(queue),
    });
    bus.publish = () => Promise.reject(new Error('The bus is down.'));

    await sweepAt(6_000);

    expect(unanswered).toEqual(['work']);
  });

  it('does not wait for a bus that hangs, until it is stopped', async () => {
    const { sweeper, sweepAt, bus, read } = await bench([
      runningTask('running', 1_000),
      waitingTask('waiting', 1_000),
      parentTask('parent'),
    ]);
    const hanging: (() => void)[] = [];
    bus.publish = () => new Promise<void>((resolve) => void hanging.push(resolve));

    await sweepAt(6_000);

    expect((await read('running')).ready_queue).toBe('work');
    expect((await read('waiting')).ready_queue).toBe('work');
    expect((await read('parent')).spawn_pending).toBeUndefined();
    expect(hanging).toHaveLength(3);
    let stopped = false;
    const stopping = sweeper.stop().then(() => void (stopped = true));
    await settle();
    expect(stopped).toBe(false);
    for (const resolve of hanging) resolve();
    await stopping;
  });

  it('rings for the queues only that are worked on in its process', async () => {
    const here = await bench([sampleTask('one')], { queues: ['work'] });
    await here.sweepAt(6_000);
    expect(here.tickets()).toEqual(['one']);

    const elsewhere = await bench([sampleTask('one')], { queues: ['other'] });
    await elsewhere.sweepAt(6_000);
    expect(elsewhere.tickets()).toEqual([]);
    expect(await elsewhere.read()).toMatchObject({ ring_count: 0 });
  });

  it('waits with takeovers when one search found the store away', async () => {
    let away = true;
    const { store, read } = await bench([runningTask('one', 1_000)]);
    const gone = new TaskError('The store is away.', { code: 'STORE_AWAY', retry: 'free' });
    const sweeping = await bench(
      [],
      {},
      {
        ...store,
        findDueRetries: (...how) => (away ? Promise.reject(gone) : store.findDueRetries(...how)),
        findExpiredLeases: (...how) => (away ? Promise.resolve([]) : store.findExpiredLeases(...how)),
      },
    );
    await expect(sweeping.sweepAt(20_000)).rejects.toBe(gone);
    away = false;
    await sweeping.sweepAt(24_999);
    expect((await read()).status).toBe('in_progress');
    await sweeping.sweepAt(25_000);
    expect((await read()).status).toBe('pending');
  });

  it('gives every worker time to renew its leases after the store was away', async () => {
    let away = true;
    const { store, read } = await bench([runningTask('one', 1_000)]);
    const finds = Object.entries(store).filter(([name]) => name.startsWith('find'));
    const wired = finds.map(([name, method]: [string, (...args: never[]) => Promise<unknown>]) => [
      name,
      (...args: never[]) => (away ? Promise.reject(new Error('The store is away.')) : method(...args)),
    ]);
    Object.assign(store, Object.fromEntries(wired));
    const sweeping = await bench([], {}, store);
    const sweep = (offsetMs: number) => sweeping.sweepAt(offsetMs);

    await expect(sweep(20_000)).rejects.toThrow('The store is away.');
    away = false;
    await sweep(24_999);
    expect((await read()).status).toBe('in_progress');

    await sweep(25_000);
    expect((await read()).status).toBe('pending');
  });

  it('gives no worker more time because the clock of its machine is set back after the store was away', async () => {
    const time = new VirtualClock();
    let setByMs = 0;
    const clock = { now: () => time.now() + setByMs, sleep: time.sleep.bind(time) };
    let isAway = true;
    const { store, read } = await bench([]);
    const failing = (): Promise<TaskDocument[]> => Promise.reject(new TaskError('away', { code: 'AWAY', retry: 'free' })); // prettier-ignore
    const { sweeper } = await bench(
      [],
      { clock, outageGraceMs: 5_000 },
      {
        ...store,
        findDueRetries: (...words) => (isAway ? failing() : store.findDueRetries(...words)),
      },
    );
    await expect(sweeper.sweep()).rejects.toThrow('away');
    isAway = false;
    setByMs = -3_600_000;
    await store.insertIgnoringDuplicates([runningTask('one', setByMs)]);
    await sweeper.sweep();
    expect(await read('one')).toMatchObject({ status: 'in_progress' });
    await time.advance(5_000);
    await sweeper.sweep();
    expect(await read('one')).toMatchObject({ status: 'pending' });
  });

  it('looks at no more rows at a time than its batch', async () => {
    const { sweepAt, tickets } = await bench(
      five.map((id) => waitingTask(id, 1_000)),
      { batchSize: 2 },
    );

    await sweepAt(1_000);
    expect(tickets()).toHaveLength(2);
    await sweepAt(1_001);
    await sweepAt(1_002);
    expect(new Set(tickets())).toEqual(new Set(five));
  });
});

describe('two sweepers at once', () => {
  it('repair each task once', async () => {
    const tasks = [
      runningTask('running', 1_000),
      waitingTask('waiting', 1_000),
      baseFieldsTask('theirs'),
      sampleTask('ready'),
    ];
    const { clock, sweeper, sweeperOver, tickets, read } = await bench(tasks);
    await clock.advance(6_000);

    await Promise.all([sweeper.sweep(), sweeperOver({}).sweep()]);

    expect([...tickets()].sort()).toEqual(['ready', 'running', 'theirs', 'waiting']);
    expect(await read('running')).toMatchObject({ crash_count: 1, attempt_count: 0 });
  });

  it('make the same children once, though they may ring twice', async () => {
    const { clock, sweeper, sweeperOver, store, tickets } = await bench([
      parentTask('parent', ['sample', 'sample']),
    ]);
    await clock.advance(6_000);

    await Promise.all([sweeper.sweep(), sweeperOver({}).sweep()]);

    expect(store.all()).toHaveLength(3);
    expect(new Set(tickets()).size).toBe(2);
  });

  it('give a task up once', async () => {
    const { clock, sweeper, sweeperOver, read, ended } = await bench([runningTask('one', 1_000)], {
      maxCrashes: 1,
    });
    await clock.advance(6_000);

    await Promise.all([sweeper.sweep(), sweeperOver({}).sweep()]);

    expect(await read()).toMatchObject({ status: 'failed', crash_count: 1 });
    expect(ended).toEqual(['one failed']);
  });

  it('leave a task alone that changed since it was read', async () => {
    const stale = runningTask('one', 1_000);
    const { sweepAt, read, tickets, store } = await bench(
      [stale],
      {},
      { findExpiredLeases: async () => [stale] },
    );
    await store.renew({ taskId: 'one', token: 1 }, at(90_000));

    await sweepAt(60_000);

    expect(await read()).toMatchObject({
      status: 'in_progress',
      lease_expires_at: at(90_000),
      crash_count: 0,
    });
    expect(tickets()).toEqual([]);
  });
});

describe('an exclusive sweep', () => {
  it('takes every lease over, for nobody else can hold one, and spawns at once', async () => {
    const tasks = Array.from({ length: 7 }, (_, index) => runningTask(`task-${index}`, 30_000));
    const { sweepAt, store, tickets } = await bench([...tasks, parentTask('parent')], { batchSize: 2 });

    await sweepAt(0, { exclusive: true });

    expect(store.all().filter((task) => task.status === 'in_progress')).toEqual([]);
    expect(tickets()).toHaveLength(8);
  });

  it('ends although some rows cannot be repaired, and takes over the rest', async () => {
    const tasks = Array.from({ length: 9 }, (_, index) => runningTask(`task-${index}`, 30_000 + index));
    const stuck = new Set(['task-0', 'task-2']);
    const { sweeperOver, store } = await bench(tasks, { batchSize: 3 });
    const takeOver: TaskStore['takeOver'] = (task, ...rest) =>
      stuck.has(task._id) ? Promise.reject(new Error('A row is damaged.')) : store.takeOver(task, ...rest);

    await sweeperOver({ takeOver }).sweep({ exclusive: true });

    const running = store.all().filter((task) => task.status === 'in_progress');
    expect(running.map((task) => task._id)).toEqual([...stuck]);
  });
});

describe('a sweep that asks whether anything is due', () => {
  const search = { findExpiredLeases: async () => Promise.reject(new Error('It searched.')) };

  it('searches for nothing when nothing is', async () => {
    const { sweepAt } = await bench([sampleTask('one')], {}, { ...search, isAnythingDue: async () => false });

    await expect(sweepAt(60_000)).resolves.toBeUndefined();
  });

  it('searches at a start without asking', async () => {
    const { sweepAt } = await bench([], {}, { ...search, isAnythingDue: async () => false });

    await expect(sweepAt(60_000, { exclusive: true })).rejects.toThrow('It searched.');
  });

  it('repairs what it finds when that cannot be asked', async () => {
    const isAnythingDue = () => Promise.reject(new Error('The question is too long.'));
    const { sweepAt, read } = await bench([runningTask('one', 30_000)], {}, { isAnythingDue });

    await sweepAt(30_001);

    expect(await read()).toMatchObject({ status: 'pending', crash_count: 1 });
  });

  it('has a lease watched anew that was renewed meanwhile', async () => {
    const lease = runningTask('one', 30_000);
    const due = [true, false, true, true];
    const isAnythingDue = async () => due.shift() ?? true;
    const { sweepAt, read } = await bench([lease], { confirmMs: 10_000 }, { isAnythingDue });

    await sweepAt(25_000);
    await sweepAt(30_000);
    await sweepAt(36_000);
    expect(await read()).toMatchObject({ status: 'in_progress' });
    await sweepAt(46_000);
    expect(await read()).toMatchObject({ status: 'pending' });
  });
});

describe('a running sweeper', () => {
  it('sweeps again and again, and goes on after a sweep that failed', async () => {
    let sweeps = 0;
    const findUnadopted = async () => {
      sweeps += 1;
      if (sweeps === 2) throw new Error('The store is down.');
      return [];
    };
    const changes = { findUnadopted, isAnythingDue: async () => true };
    const { sweeper, clock, log } = await bench([], { intervalMs: 1_000 }, changes);
    sweeper.start();
    await clock.advance(5_000);
    expect(sweeps).toBe(5);
    expect(log.lines).toMatchObject([{ level: 'warn' }]);

    await sweeper.stop();
    await clock.advance(5_000);
    expect(sweeps).toBe(5);
    expect(clock.sleepers).toBe(0);
  });

  it.each([0, 0.5, 1])(
    'takes over within seven and a half seconds of a crash, wherever the last renewal fell (dice %d)',
    async (dice) => {
      const crashedAtMs = 20_000;
      const { sweeper, clock, read, tickets } = await bench([runningTask('one', crashedAtMs + LEASE_MS)], {
        dice: () => dice,
        confirmMs: LEASE_MS / 2,
      });
      sweeper.start();
      await clock.advance(crashedAtMs);
      expect((await read()).status).toBe('in_progress');
      await clock.advance(7_500);
      expect((await read()).status).toBe('pending');
      expect(tickets()).toContain('one');
      await sweeper.stop();
    },
  );

  it('comes as soon as a lease may be taken over, not when the next sweep would', async () => {
    const { sweeper, clock, read } = await bench([runningTask('one', 5_000)], {
      ...{ intervalMs: 4_000, confirmMs: 2_500 },
    });
    sweeper.start();
    await clock.advance(4_000);
    await clock.advance(2_499);
    expect((await read()).status).toBe('in_progress');
    await clock.advance(1);
    expect((await read()).status).toBe('pending');
    await sweeper.stop();
  });

  it('takes nothing from a worker whose clock is ten seconds behind, as long as that renews', async () => {
    const lease = { taskId: 'one', token: 1 };
    const { sweeper, store, clock, read } = await bench([runningTask('one', LEASE_MS - 10_000)], {
      confirmMs: LEASE_MS / 2,
    });
    sweeper.start();
    for (let renewals = 0; renewals < 20; renewals += 1) {
      await clock.advance(LEASE_MS / 3);
      expect(await store.renew(lease, new Date(clock.now() + LEASE_MS - 10_000))).toBe(true);
    }
    expect(await read()).toMatchObject({ status: 'in_progress', crash_count: 0 });
    await clock.advance(5_000);
    expect(await read()).toMatchObject({ status: 'pending', crash_count: 1 });
    await sweeper.stop();
  });

  const takesNothingFrom = async (slowRequest: 'isAnythingDue' | 'findExpiredLeases'): Promise<void> => {
    const slowMs = 3_000;
    const { sweeper, store, clock, read } = await bench(
      [runningTask('one', LEASE_MS)],
      { confirmMs: LEASE_MS / 2 },
      {
        isAnythingDue: async () => {
          if (slowRequest === 'isAnythingDue') await clock.sleep(slowMs);
          return true;
        },
        findExpiredLeases: async (...words) => {
          if (slowRequest === 'findExpiredLeases') await clock.sleep(slowMs);
          return store.findExpiredLeases(...words);
        },
      },
    );
    sweeper.start();
    for (let renewals = 0; renewals < 10; renewals += 1) {
      const untilMs = clock.now() + LEASE_MS;
      await clock.advance(3 * slowMs);
      expect(await store.renew({ taskId: 'one', token: 1 }, new Date(untilMs))).toBe(true);
    }
    expect(await read()).toMatchObject({ status: 'in_progress', crash_count: 0 });
    await clock.advance(30_000);
    expect(await read()).toMatchObject({ status: 'pending', crash_count: 1 });
    const stopped = sweeper.stop();
    await clock.advance(slowMs);
    await stopped;
  };

  it('takes nothing from a worker whose renewals are slow, because the store is slow to answer everybody', () =>
    takesNothingFrom('findExpiredLeases'));

  it('takes nothing from such a worker either when the store was slow to the question alone', () =>
    takesNothingFrom('isAnythingDue'));

  it('that has just started gives every worker time to renew, for the store may have been away until then', async () => {
    const { sweeper, clock, read } = await bench([runningTask('one', -1)]);
    sweeper.start();
    await clock.advance(4_000);
    expect((await read()).status).toBe('in_progress');
    await clock.advance(3_000);
    expect((await read()).status).toBe('pending');
    await sweeper.stop();
  });

  it('ends the sweep that is under way before it has stopped', async () => {
    let finished = false;
    const findUnadopted = async () => {
      for (let turn = 0; turn < 5; turn += 1) await settle();
      finished = true;
      return [];
    };
    const { sweeper, clock } = await bench([], { intervalMs: 1_000 }, { findUnadopted });
    sweeper.start();
    await clock.advance(1_000);
    expect(finished).toBe(false);

    await sweeper.stop();
    expect(finished).toBe(true);
  });

  it('can be stopped before it was started', async () => {
    const { sweeper } = await bench([]);
    await sweeper.stop();
  });
});
