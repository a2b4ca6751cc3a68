import {
  pendingStages,
  type ProgressUpdated,
  type TaskDocument,
  type WorldLedger,
  type WorldStatusDocument,
} from '@generia/contracts';
import { sampleLedger } from '@generia/job-kit/testing';
import { silentLog, TaskError } from '@generia/resilience';

import { createRefreshWorld, type RefreshWorldPorts } from './refresh-world.js';
import type { TaskCountRow } from './task-counts.js';

const NOW = new Date('2026-01-01T00:00:00Z');

function ledger(changes: Partial<WorldLedger> = {}): WorldLedger {
  const spent = { llm_calls: 2, prompt_tokens: 500, output_tokens: 300, llm_cost_micros: 1_500 };
  return sampleLedger({
    limit_llm_calls: 100,
    limit_image_calls: 50,
    remaining_llm_calls: 98,
    ...spent,
    ...changes,
  });
}

function document(): WorldStatusDocument {
  return {
    _id: 'w',
    status: 'in_progress',
    current_stage: 'initializing',
    stages: pendingStages(),
    tasks_total: 1,
    tasks_completed: 0,
    tasks_failed: 0,
    task_predicted: 9,
    users_created: 0,
    posts_created: 0,
    images_created: 0,
    users_predicted: 1,
    posts_predicted: 0,
    api_call_limits_LLM: 100,
    api_call_limits_images: 50,
    api_calls_made_LLM: 0,
    api_calls_made_images: 0,
    llm_cost_total: 0,
    image_cost_total: 0,
    prompt_tokens: 0,
    output_tokens: 0,
    gaps: [],
    parameters: { users_count: 1, posts_count: 0, user_prompt: 'a town' },
    plan: {
      users_count: 1,
      posts_count: 0,
      seed: 1,
      text_model: 't',
      image_model: 'i',
      prompt_digests: {},
      answer_schema_version: 1,
      started_at: NOW,
    },
    seq: 1,
    created_at: NOW,
    updated_at: NOW,
  };
}

function world(
  counts: readonly (readonly TaskCountRow[])[],
  failedTasks: readonly Partial<TaskDocument>[] = [],
  changes: Partial<RefreshWorldPorts> = {},
) {
  let stored = document();
  let reads = 0;
  let looks = 0;
  const published: ProgressUpdated[] = [];
  const told: string[] = [];
  const refresh = createRefreshWorld({
    tasks: {
      countsOf: () => Promise.resolve(counts[Math.min(reads++, counts.length - 1)] ?? []),
      findOfWorld: (_world, type, status) =>
        Promise.resolve(
          failedTasks.filter((task) => task.type === type && task.status === status) as TaskDocument[],
        ),
    },
    statuses: {
      findById: () => {
        looks += 1;
        return Promise.resolve(structuredClone(stored));
      },
      replaceDerived: (read, changes) => {
        if (read.seq !== stored.seq) return Promise.resolve(false);
        stored = { ...stored, ...changes, seq: read.seq + 1 };
        return Promise.resolve(true);
      },
      listByState: () => Promise.resolve([]),
    },
    ledgers: { findById: () => Promise.resolve(ledger()) },
    platform: { updateWorldStatus: (_world, status) => Promise.resolve(void told.push(status)) },
    bus: {
      publish: (_topic, messages) =>
        Promise.resolve(void published.push(...messages.map((m) => m.value as ProgressUpdated))),
    },
    keep: () => Promise.resolve(false),
    log: silentLog,
    now: () => NOW,
    ...changes,
  });
  return {
    refresh: () => refresh('w', new AbortController().signal),
    published,
    told,
    stored: () => stored,
    looks: () => looks,
    /** Somebody else writes. */
    writeOver: (changes: Partial<WorldStatusDocument>) => {
      stored = { ...stored, ...changes, seq: stored.seq + 1 };
    },
  };
}

const row = (
  type: string,
  status: TaskDocument['status'],
  tally = '',
  spawn_pending?: boolean,
): TaskCountRow => ({
  key: { type, status, tally, spawn_pending },
  count: 1,
});

const finished = [
  row('init_world_creation', 'completed'),
  row('generate_world_description', 'completed'),
  row('generate_world_image', 'completed', 'images=2'),
  row('generate_character_batch', 'completed'),
  row('generate_character', 'completed', 'users=1'),
  row('generate_character_avatar', 'completed', 'images=1'),
];

describe('refreshing a world', () => {
  it('publishes what changed, with the money of the ledger', async () => {
    const { refresh, published } = world([
      [row('init_world_creation', 'completed'), row('generate_world_description', 'in_progress')],
    ]);
    await refresh();
    expect(published).toHaveLength(1);
    expect(published[0]?.progress).toMatchObject({
      status: 'in_progress',
      current_stage: 'world_description',
      tasks_total: 2,
      api_calls_made_llm: 2,
      llm_cost_total: 0.0015,
      seq: 2,
    });
  });

  it('stays silent when nothing changed', async () => {
    const { refresh, published } = world([[row('init_world_creation', 'in_progress')]]);
    await refresh();
    const before = published.length;
    await refresh();
    expect(published).toHaveLength(before);
  });

  const growing = [1, 2, 3].map((tasks) =>
    Array.from({ length: tasks }, () => row('generate_post', 'in_progress')),
  );

  it('writes over what it wrote itself without another look', async () => {
    const { refresh, stored, looks } = world(growing);
    for (const { length } of growing) {
      await refresh();
      expect(stored().tasks_total).toBe(length);
    }
    expect(looks()).toBe(1);
  });

  it('looks at what somebody else has written before it writes over it', async () => {
    const { refresh, stored, writeOver } = world(growing);
    await refresh();
    writeOver({ status: 'failed' });
    await refresh();
    expect(stored()).toMatchObject({ status: 'failed', tasks_total: 1 });
  });

  it('mends what somebody else has written also when it has nothing new to say itself', async () => {
    const { refresh, stored, writeOver } = world([[row('generate_post', 'in_progress')]]);
    await refresh();
    writeOver({ status: 'paused' });
    await refresh();
    expect(stored().status).toBe('in_progress');
  });

  it('does not tell the platform of a world that somebody else has ended', async () => {
    const { refresh, told, writeOver } = world([[row('generate_post', 'in_progress')], finished]);
    await refresh();
    writeOver({ status: 'completed' });
    await refresh();
    expect(told).toEqual([]);
  });

  it('completes a world whose tasks have all ended, after the platform was told', async () => {
    const { refresh, published, told } = world([finished]);
    await refresh();
    expect(told).toEqual(['completed']);
    expect(published.map((event) => event.progress.status)).toEqual(['in_progress', 'completed']);
    expect(published.at(-1)?.progress).toMatchObject({
      users_created: 1,
      images_created: 3,
      current_stage: 'finishing',
    });
  });

  it('does not complete a world to which tasks were added between two counts', async () => {
    const { refresh, told } = world([finished, [...finished, row('generate_post', 'completed')]]);
    await refresh();
    expect(told).toEqual([]);
  });

  it('does not complete a world of which a failed task was made ready while the platform was told', async () => {
    const failed = [...finished.slice(0, -1), row('generate_character_avatar', 'failed')];
    const redriven = [...finished.slice(0, -1), row('generate_character_avatar', 'pending')];
    const { refresh, published } = world([failed, failed, redriven]);
    await refresh();
    expect(published.map((event) => event.progress.status)).not.toContain('completed');
  });

  it('does not complete a world while the children of a completed task are missing', async () => {
    const { refresh, told } = world([[...finished, row('generate_post_batch', 'completed', '', true)]]);
    await refresh();
    expect(told).toEqual([]);
  });

  it('lists what is missing and still completes', async () => {
    const failed = row('generate_post', 'failed');
    const task = {
      _id: 't9',
      type: 'generate_post',
      status: 'failed' as const,
      parameters: { username: 'ada', post_index: 0 },
    };
    const { refresh, stored } = world(
      [[...finished, failed]],
      [{ ...task, error: 'Refused.', attempt_count: 2, result: null }],
    );
    await refresh();
    expect(stored()).toMatchObject({ status: 'completed', tasks_failed: 1 });
    expect(stored().gaps).toEqual([expect.objectContaining({ item: 'post 1 of @ada', reason: 'Refused.' })]);
  });

  it('never leaves a terminal state', async () => {
    const { refresh, stored, told } = world([finished]);
    await refresh();
    const end = stored();
    await refresh();
    expect(stored()).toEqual(end);
    expect(told).toHaveLength(1);
  });

  const parkedRow = (reason: string): TaskCountRow => ({
    key: { type: 'generate_post', status: 'pending', tally: '', parked: reason },
    count: 1,
  });
  const withLedger = (given: Partial<WorldLedger>) => ({
    ledgers: { findById: () => Promise.resolve(ledger(given)) },
  });

  it('waits for its budget when all that is left to do waits for it', async () => {
    const done = row('init_world_creation', 'completed');
    const { refresh, stored } = world([
      [done, parkedRow('budget_llm'), row('generate_post_image', 'in_progress')],
      [done, parkedRow('budget_llm'), parkedRow('budget_image')],
    ]);
    await refresh();
    expect(stored().status).toBe('in_progress');
    await refresh();
    expect(stored().status).toBe('paused_budget');
  });

  it('is paused as soon as its ledger says so', async () => {
    const running = [row('generate_world_description', 'in_progress')];
    const { refresh, stored } = world([running], [], withLedger({ stopped: 'paused' }));
    await refresh();
    expect(stored().status).toBe('paused');
  });

  it('ends as cancelled when the last task of a cancelled world has ended, and tells the platform', async () => {
    const ended = [row('init_world_creation', 'completed'), row('generate_world_description', 'cancelled')];
    const { refresh, stored, told } = world([ended], [], withLedger({ stopped: 'cancelled' }));
    await refresh();
    expect(stored()).toMatchObject({ status: 'cancelled', tasks_failed: 0 });
    expect(told).toEqual(['cancelled']);
  });

  it('looks again after something was put in order', async () => {
    let kept = 0;
    const { refresh, stored } = world([[parkedRow('paused')], [row('generate_post', 'pending')]], [], {
      keep: () => Promise.resolve(kept++ === 0),
    });
    await refresh();
    expect(kept).toBe(1);
    expect(stored().status).toBe('in_progress');
  });

  it('completes although the platform does not know the world, and waits while it is away', async () => {
    const platformThat = (error: TaskError) => ({
      platform: { updateWorldStatus: () => Promise.reject(error) },
    });
    const unknown = new TaskError('Unknown.', { code: 'PLATFORM_NOT_FOUND', retry: 'costs_attempt' });
    const one = world([finished], [], platformThat(unknown));
    await one.refresh();
    expect(one.stored().status).toBe('completed');

    const away = new TaskError('Away.', { code: 'PLATFORM_UNAVAILABLE', retry: 'free' });
    const other = world([finished], [], platformThat(away));
    await expect(other.refresh()).rejects.toBe(away);
    expect(other.stored().status).toBe('in_progress');
  });

  it('waits with the end of a world while the platform refuses the token', async () => {
    const denied = new TaskError('Denied.', { code: 'PLATFORM_DENIED', retry: 'never' });
    let isRefused = true;
    const { refresh, stored } = world([finished], [], {
      platform: { updateWorldStatus: () => (isRefused ? Promise.reject(denied) : Promise.resolve()) },
    });
    await expect(refresh()).rejects.toBe(denied);
    expect(stored().status).toBe('in_progress');
    isRefused = false;
    await refresh();
    expect(stored().status).toBe('completed');
  });
});
