import type { ApiRequestRecord, Reservation, TaskDocument, WorldLedger } from '@generia/contracts';
import { sampleLedger } from '@generia/job-kit/testing';
import { silentLog } from '@generia/resilience';

import { createKeepWorld } from './keep-world.js';
import { addUp } from './task-counts.js';

const NOW = new Date('2026-03-10T15:00:00Z');

type Task = Pick<TaskDocument, '_id' | 'status' | 'lease_token' | 'updated_at'> & { parked?: string };

const PARKED_AT = new Date(NOW.getTime() - 60_000);

const parkedTask = (id: string, parked: string): Task => ({
  _id: id,
  status: 'pending',
  lease_token: 1,
  updated_at: PARKED_AT,
  parked,
});

/** A world with these tasks and this ledger, and who keeps it. */
function bench(tasks: readonly Task[], given: Partial<WorldLedger> = {}, remainingOfDay?: number) {
  const kept = tasks.map((task) => ({ ...task }));
  const ledger = sampleLedger(given);
  const announced: string[] = [];
  const settled: { id: string; costMicros: number }[] = [];
  const settledDays: string[] = [];
  const records = new Map<string, ApiRequestRecord>();
  const asTasks = (found: readonly Task[]) => found as unknown as TaskDocument[];
  const keep = createKeepWorld({
    tasks: {
      findById: async (id) => asTasks(kept.filter(({ _id }) => _id === id))[0] ?? null,
      findParked: async (_world, reason, limit) =>
        asTasks(kept.filter(({ parked }) => parked === reason).slice(0, limit)),
      unpark: async ({ _id }) => {
        const task = kept.find((one) => one._id === _id && one.parked !== undefined);
        if (!task) return false;
        delete task.parked;
        return true;
      },
      findWaiting: async (_world, limit) =>
        asTasks(kept.filter(({ status }) => status === 'pending').slice(0, limit)),
      cancelWaiting: async ({ _id }) => {
        const task = kept.find((one) => one._id === _id && one.status === 'pending');
        if (!task) return false;
        task.status = 'cancelled';
        return true;
      },
    },
    ledgers: {
      stop: async (_world, how) => {
        if (ledger.stopped) return false;
        ledger.stopped = how;
        return true;
      },
      settle: async (_world, id, _reservation, { costMicros }) => settled.push({ id, costMicros }) > 0,
    },
    history: {
      findById: async (id) => records.get(id) ?? null,
      insert: async (record) => void records.set(record._id, record),
    },
    settleDay: async (day) => settledDays.push(day),
    announce: async (ready) => void announced.push(...ready.map(({ _id }) => _id)),
    ...(remainingOfDay === undefined ? {} : { remainingOfDay: async () => remainingOfDay }),
    now: () => NOW,
    log: silentLog,
  });
  const counts = () =>
    addUp(
      kept.map(({ status, parked }) => ({
        key: { type: 'generate_post', status, tally: '', ...(parked === undefined ? {} : { parked }) },
        count: 1,
      })),
    );
  return { keep: () => keep('w', ledger, counts()), kept, announced, settled, settledDays, records, ledger };
}

const many = (count: number, reason: string) =>
  Array.from({ length: count }, (_, index) => parkedTask(`t${index}`, reason));

describe('tasks that were put aside', () => {
  it.each<[string, Partial<WorldLedger>, number]>([
    [
      'tries one, since it may need less than is told',
      { remaining_cost_micros: 30_001, limits_set_at: NOW },
      1,
    ],
    ['tries none that needs more for sure', { remaining_cost_micros: 30_000, limits_set_at: NOW }, 0],
    ['tries none again', { remaining_cost_micros: 39_999, limits_set_at: PARKED_AT }, 0],
  ])('almost as much money as is told, by new limits: %s', async (_sentence, ledger, freed) => {
    const { keep, announced } = bench(many(5, 'budget_cost:40000'), ledger);
    await keep();
    expect(announced).toHaveLength(freed);
  });

  it.each<[string, string, Partial<WorldLedger>, number]>([
    ['as many as there are text calls again', 'budget_llm', { remaining_llm_calls: 3 }, 3],
    ['none while there is no text call', 'budget_llm', { remaining_llm_calls: 0 }, 0],
    ['as many as there are image calls again', 'budget_image', { remaining_image_calls: 2 }, 2],
    ['as many as there is money for', 'budget_cost:40000', { remaining_cost_micros: 100_000 }, 2],
    [
      'none while there is not enough money for one',
      'budget_cost:40000',
      { remaining_cost_micros: 39_999 },
      0,
    ],
    ['all when the world is no longer paused', 'paused', {}, 5],
    ['none while the world is paused', 'paused', { stopped: 'paused' }, 0],
  ])('go on: %s', async (_sentence, reason, ledger, freed) => {
    const { keep, announced, kept } = bench(many(5, reason), ledger);

    expect(await keep()).toBe(freed > 0);

    expect(announced).toHaveLength(freed);
    expect(kept.filter(({ parked }) => parked !== undefined)).toHaveLength(5 - freed);
  });

  it.each([
    ['budget_cost:40000', { deadline_at: NOW, remaining_cost_micros: 0 }, true],
    ['budget_llm', { stopped: 'expired', remaining_llm_calls: 0 }, true],
    ['budget_llm', { deadline_at: new Date(NOW.getTime() + 1), remaining_llm_calls: 0 }, false],
    ['paused', { deadline_at: NOW, stopped: 'paused' }, false],
  ] as const)(
    'all go on to their end when the time of the world is over (%s, %j: %s)',
    async (reason, given, isOver) => {
      const { keep, announced, ledger } = bench(many(3, reason), given);
      await keep();
      expect(announced).toHaveLength(isOver ? 3 : 0);
      expect(ledger.stopped === 'expired').toBe(isOver);
    },
  );

  it('go on when the day has money again, or no limit', async () => {
    expect(await bench(many(3, 'budget_day:10000'), {}, 20_000).keep()).toBe(true);
    expect(await bench(many(3, 'budget_day:10000'), {}, 9_000).keep()).toBe(false);
    expect(await bench(many(3, 'budget_day:10000')).keep()).toBe(true);
  });

  it('go on in any number', async () => {
    const { keep, announced } = bench(many(450, 'paused'));
    await keep();
    expect(new Set(announced).size).toBe(450);
  });
});

describe('a cancelled world', () => {
  it('has its waiting tasks ended, and leaves the running ones to their workers', async () => {
    const running: Task = { _id: 'running', status: 'in_progress', lease_token: 1, updated_at: NOW };
    const { keep, kept, announced } = bench([running, ...many(3, 'paused')], { stopped: 'cancelled' });

    expect(await keep()).toBe(true);
    expect(await keep()).toBe(false);

    expect(kept.map(({ status }) => status)).toEqual(['in_progress', 'cancelled', 'cancelled', 'cancelled']);
    expect(announced).toEqual([]);
  });
});

describe('money that was set aside by a process that is gone', () => {
  const reservation = (changes: Partial<Reservation> = {}): Reservation => ({
    kind: 'llm',
    call_id: 'call',
    task_id: 'task',
    task_type: 'generate_post',
    step: 'text',
    model: 'm',
    lease_token: 1,
    estimate_micros: 5_000,
    reserved_at: new Date(NOW.getTime() - 60_000),
    ...changes,
  });
  const owner = (changes: Partial<Task> = {}): Task => ({
    _id: 'task',
    status: 'in_progress',
    lease_token: 1,
    updated_at: NOW,
    ...changes,
  });

  it.each<[string, Task, Partial<Reservation>]>([
    ['its owner holds the task', owner(), {}],
    ['it is young', owner({ lease_token: 2 }), { reserved_at: new Date(NOW.getTime() - 1_000) }],
  ])('is left alone while %s', async (_when, task, changes) => {
    const { keep, settled } = bench([task], { reserved: { r: reservation(changes) } });
    expect(await keep()).toBe(false);
    expect(settled).toEqual([]);
  });

  it('counts at its estimate, and is written down as a call whose end nobody knows', async () => {
    const { keep, settled, records } = bench([owner({ lease_token: 2 })], {
      reserved: { r: reservation() },
    });

    expect(await keep()).toBe(true);

    expect(settled).toEqual([{ id: 'r', costMicros: 5_000 }]);
    expect(records.get('call')).toMatchObject({ cost_micros: 5_000, task_id: 'task' });
    expect(records.get('call')?.error).toContain('ended before the call was written down');
  });

  it('leaves a record of its call as it is, and settles the day that it was taken from', async () => {
    const { keep, settled, settledDays, records } = bench([owner({ status: 'completed' })], {
      reserved: { r: reservation({ reserved_at: NOW, day: '2026-03-10' }) },
    });
    const known = { _id: 'call', cost_micros: 700, prompt_tokens: 9 } as ApiRequestRecord;
    records.set('call', known);

    await keep();

    expect(settled).toEqual([{ id: 'r', costMicros: 5_000 }]);
    expect(settledDays).toEqual(['2026-03-10']);
    expect(records.get('call')).toBe(known);
  });
});
