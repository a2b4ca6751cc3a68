import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskDocument } from '@generia/contracts';

import { openRepositories, type Repositories } from '../repositories/open-repositories.js';
import { describeLedgers } from './describe-ledgers.js';
import { readyTask } from './ready-task.js';
import { idsOf, newName, type StoreUnderTest } from './store-bench.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

/** Declares tests that every adapter of the document port must pass: the repositories, as their users know them. */
export function repositoriesContract(name: string, openStore: () => Promise<StoreUnderTest>): void {
  describe(`the repositories on ${name}`, () => {
    let under: StoreUnderTest;
    let repositories: Repositories;

    beforeAll(async () => {
      under = await openStore();
      repositories = await openRepositories(under.store);
    });
    afterAll(() => under.cleanup());

    describeLedgers(() => repositories);

    it('may be opened by several at once', async () => {
      await Promise.all(Array.from({ length: 4 }, () => openRepositories(under.store)));
    });

    it('hand out each task once, the most urgent first, to 64 workers at once', async () => {
      const { tasks } = repositories;
      const queue = newName();
      const ids = Array.from({ length: 40 }, (_, i) => `${queue}-${String(i).padStart(2, '0')}`);
      const ready = ids.map((id, i) => readyTask(id, { queue, ready_queue: queue, order_key: i >> 1 }));
      expect(await tasks.insertIgnoringDuplicates([...ready].reverse())).toBe(40);
      const claim = () => tasks.claim({ queue, workerId: 'w', now: at(1), leaseExpiresAt: at(16) });
      const first = await claim();
      expect(first).toEqual({
        ...readyTask(ids[0] ?? '', { queue, order_key: 0, status: 'in_progress', worker_id: 'w' }),
        ready_queue: undefined,
        ring_at: undefined,
        lease_expires_at: at(16),
        updated_at: at(1),
        lease_token: 1,
        attempt_count: 1,
      });
      const claimed = await Promise.all(Array.from({ length: 64 }, claim));
      const winners = claimed.filter((task) => task !== null);
      expect(idsOf(winners).sort()).toEqual(ids.slice(1));
      expect(await claim()).toBeNull();
    });

    it('let only the holder of a lease write, and end a task once', async () => {
      const { tasks } = repositories;
      const queue = newName();
      await tasks.insertIgnoringDuplicates([readyTask(queue, { queue, ready_queue: queue })]);
      await tasks.claim({ queue, workerId: 'w', now: at(1), leaseExpiresAt: at(2) });
      const lease = { taskId: queue, token: 1 };
      expect(await tasks.renew(lease, at(3))).toBe(true);
      expect(await tasks.saveStep(lease, 'text', { said: 'hi', cost: 5 }, at(2))).toBe(true);
      const [expired] = (await tasks.findExpiredLeases(at(4), 100)).filter(({ _id }) => _id === queue);
      expect(expired?.steps).toEqual({ text: { said: 'hi', cost: 5 } });
      expect(await tasks.takeOver(expired ?? readyTask('none'), at(9), at(4))).toBe(true);
      expect(await tasks.takeOver(expired ?? readyTask('none'), at(9), at(4))).toBe(false);
      const completion = { result: { post: 1 }, tally: 'posts=1', spawn: [], now: at(5) };
      expect(await tasks.renew(lease, at(9))).toBe(false);
      expect(await tasks.complete(lease, completion)).toBe(false);
      const again = await tasks.claim({ queue, workerId: 'v', now: at(5), leaseExpiresAt: at(20) });
      const mine = { taskId: queue, token: again?.lease_token ?? 0 };
      expect(mine.token).toBe(3);
      expect(await tasks.complete(mine, completion)).toBe(true);
      expect(await tasks.complete(mine, completion)).toBe(false);
      const done = await tasks.findById(queue);
      expect(done).toMatchObject({
        status: 'completed',
        result: { post: 1 },
        steps: {},
        completed_at: at(5),
      });
      expect(Object.keys(done ?? {})).not.toContain('lease_expires_at');
    });

    it('find what has waited long enough, the longest first', async () => {
      const { tasks } = repositories;
      const world_id = newName();
      const idle = {
        world_id,
        queue: world_id,
        ready_queue: undefined,
        ring_at: undefined,
      } as Partial<TaskDocument>;
      await tasks.insertIgnoringDuplicates([
        readyTask(`${world_id}-retry-2`, { ...idle, retry_at: at(2) }),
        readyTask(`${world_id}-retry-1`, { ...idle, retry_at: at(1) }),
        readyTask(`${world_id}-retry-9`, { ...idle, retry_at: at(9) }),
        readyTask(`${world_id}-ring`, { ...idle, ready_queue: world_id, ring_at: at(-99) }),
        readyTask(`${world_id}-spawn`, {
          ...idle,
          status: 'completed',
          spawn_pending: true,
          updated_at: at(-99),
        }),
        readyTask(`${world_id}-parked`, { ...idle, parked: 'paused' }),
      ]);
      const mine = (found: readonly TaskDocument[]) =>
        idsOf(found.filter((task) => task.world_id === world_id)).map((id) => id.slice(world_id.length + 1));
      expect(mine(await tasks.findDueRetries(at(2), 100))).toEqual(['retry-1', 'retry-2']);
      expect(mine(await tasks.findUnanswered([world_id], at(-98), 100))).toEqual(['ring']);
      expect(mine(await tasks.findPendingSpawns(at(-98), 100))).toEqual(['spawn']);
      expect(mine(await tasks.findParked(world_id, 'paused', 100))).toEqual(['parked']);
      await tasks.markSpawned([`${world_id}-spawn`]);
      expect(mine(await tasks.findPendingSpawns(at(-98), 100))).toEqual([]);
      await tasks.markSpawned([`${world_id}-spawn`]);
      expect(mine(await tasks.findOpen(world_id)).sort()).toEqual(['parked', 'retry-1', 'retry-2', 'retry-9', 'ring']); // prettier-ignore
    });

    it('adopt tasks that others wrote, whatever heap of foreign ones lies before them', async () => {
      const { tasks } = repositories;
      const written = (_id: string, type: string) =>
        ({ _id, type, world_id: 'w', status: 'pending', worker_id: null, parameters: { user_prompt: 'x' }, result: null, created_at: at(0), updated_at: at(0), attempt_count: 0, error: null }) as never; // prettier-ignore
      const foreign = Array.from({ length: 60 }, (_, i) => written(`a-foreign-${i}`, 'send_newsletter'));
      await tasks.insertIgnoringDuplicates([...foreign, written('z-ours', 'init_world_creation')]);
      expect(await tasks.findUnadopted(50)).toHaveLength(50);
      expect(idsOf(await tasks.findUnadopted(50, ['init_world_creation', 'other']))).toEqual(['z-ours']);
      expect(await tasks.findUnadopted(50, [])).toEqual([]);
      expect(await tasks.adopt('z-ours', { queue: 'worlds', ready_queue: 'worlds' })).toBe(true);
      expect(await tasks.adopt('z-ours', { queue: 'worlds', ready_queue: 'worlds' })).toBe(false);
      expect(await tasks.findUnadopted(50, ['init_world_creation'])).toEqual([]);
    });

    it('count the tasks of a world by what its progress is made of', async () => {
      const { tasks } = repositories;
      const world_id = newName();
      await tasks.insertIgnoringDuplicates([
        readyTask(`${world_id}-1`, { world_id }),
        readyTask(`${world_id}-2`, { world_id }),
        readyTask(`${world_id}-3`, { world_id, status: 'completed', tally: 'posts=1', spawn_pending: true }),
        readyTask(`${world_id}-4`, { world_id, status: 'failed', parked: 'paused' }),
      ]);
      const none = { type: 'generate_post', tally: '', spawn_pending: null, parked: null };
      const counts = await tasks.countsOf(world_id);
      expect(counts).toHaveLength(3);
      expect(counts).toEqual(
        expect.arrayContaining([
          { key: { ...none, status: 'pending' }, count: 2 },
          { key: { ...none, status: 'completed', tally: 'posts=1', spawn_pending: true }, count: 1 },
          { key: { ...none, status: 'failed', parked: 'paused' }, count: 1 },
        ]),
      );
      expect(idsOf(await tasks.findOfWorld(world_id, 'generate_post', 'failed'))).toEqual([`${world_id}-4`]);
      expect(idsOf(await tasks.listOfWorld(world_id))).toHaveLength(4);
    });

    it('write the status of a world once for each state that was read, and page through worlds', async () => {
      const { worldStatuses } = repositories;
      for (const [i, _id] of ['s-b', 's-a', 's-c'].entries()) {
        const status = { _id, seq: 1, status: 'paused', created_at: at(i) } as never;
        expect(await worldStatuses.create(status)).toBe(true);
        expect(await worldStatuses.create(status)).toBe(false);
      }
      const writes = Array.from({ length: 8 }, (_, i) =>
        worldStatuses.replaceDerived({ _id: 's-a', seq: 1 }, { tasks_total: i }),
      );
      expect((await Promise.all(writes)).filter(Boolean)).toHaveLength(1);
      expect(await worldStatuses.findById('s-a')).toMatchObject({ seq: 2 });
      expect(idsOf(await worldStatuses.listByState('paused', 2))).toEqual(['s-a', 's-b']);
      expect(idsOf(await worldStatuses.listByState('paused', 2, 's-b'))).toEqual(['s-c']);
      expect(idsOf(await worldStatuses.listNewest(2))).toEqual(['s-c', 's-a']);
    });

    it('never let a world spend more calls or money than it has, and settle a reservation once', async () => {
      const { worldLedgers } = repositories;
      const ledger = { _id: 'l', remaining_llm_calls: 5, remaining_cost_micros: 35, llm_calls: 0, llm_cost_micros: 0, reserved: {} }; // prettier-ignore
      await worldLedgers.create(ledger as never);
      const reservation = { kind: 'llm', estimate_micros: 10, reserved_at: at(0) } as never;
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, i) => worldLedgers.reserve('l', `r${i}`, reservation)),
      );
      expect(taken.filter(Boolean)).toHaveLength(3);
      expect(await worldLedgers.findById('l')).toMatchObject({
        remaining_llm_calls: 2,
        remaining_cost_micros: 5,
      });
      const winner = `r${taken.indexOf(true)}`;
      const usage = { counts: true, promptTokens: 1, cachedTokens: 0, outputTokens: 1, costMicros: 4 };
      expect(await worldLedgers.settle('l', winner, reservation, usage, at(1))).toBe(true);
      expect(await worldLedgers.settle('l', winner, reservation, usage, at(1))).toBe(false);
      expect(await worldLedgers.findById('l')).toMatchObject({
        remaining_cost_micros: 11,
        llm_cost_micros: 4,
      });
      expect(await worldLedgers.stop('l', 'paused', at(2))).toBe(true);
      expect(idsOf(await worldLedgers.findStopped(['l', 'none']))).toEqual(['l']);
      expect(await worldLedgers.resume('l', at(3))).toBe(true);
      expect(await worldLedgers.findStopped(['l'])).toEqual([]);
    });

    it('never let a day spend more than it has', async () => {
      const { spendDays } = repositories;
      await spendDays.create({ _id: '2026-01-01', limit_cost_micros: 30, remaining_cost_micros: 30, spent_cost_micros: 0 } as never); // prettier-ignore
      const taken = await Promise.all(
        Array.from({ length: 20 }, () => spendDays.reserve('2026-01-01', 10, at(0))),
      );
      expect(taken.filter(Boolean)).toHaveLength(3);
      expect(await spendDays.settle('2026-01-01', 10, 4, at(1))).toBe(true);
      expect(await spendDays.findById('2026-01-01')).toMatchObject({ remaining_cost_micros: 6, spent_cost_micros: 4 }); // prettier-ignore
    });

    it('tell the failed calls from the others by their error alone', async () => {
      const { apiRequests } = repositories;
      const record = (_id: string, seconds: number, fields = {}) =>
        ({
          _id,
          world_id: 'c',
          api_type: 'llm',
          response_data: null,
          created_at: at(seconds),
          ...fields,
        }) as never;
      await apiRequests.insert(record('c-2', 2));
      await apiRequests.insert(record('c-1', 1, { error: undefined }));
      await apiRequests.insert(record('c-3', 3, { error: 'The model was overloaded.' }));
      expect(idsOf(await apiRequests.listFailed(10))).toEqual(['c-3']);
      expect(idsOf(await apiRequests.listOfWorld('c'))).toEqual(['c-1', 'c-2', 'c-3']);
    });

    it('keep what a world is made of', async () => {
      const { worldParameters, promptTemplates, platform } = repositories;
      expect(await worldParameters.create({ _id: 'p', cast_batches: {} } as never)).toBe(true);
      const batch = { members: [], connections: [], stories: [] };
      expect(await worldParameters.setCastBatch('p', 2, batch, at(1))).toBe(true);
      expect(await worldParameters.findById('p')).toEqual({
        _id: 'p',
        cast_batches: { 2: batch },
        updated_at: at(1),
      });
      const templates = ['a', 'b'].map((_id) => ({ _id, name: 'post', text: '{{ world }}' }));
      await promptTemplates.saveAll(templates);
      await promptTemplates.saveAll(templates);
      expect(await promptTemplates.findByDigests(['a', 'b', 'c'])).toHaveLength(2);
      await platform.posts.insertIgnoringDuplicates(
        ['x', 'y'].map((_id) => ({ _id, world_id: 'p' }) as never),
      );
      expect(await platform.posts.count({ world_id: 'p' })).toBe(2);
    });
  });
}
