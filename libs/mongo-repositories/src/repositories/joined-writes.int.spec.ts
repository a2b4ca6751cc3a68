import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ApiRequestRecord, Reservation, WorldLedger } from '@generia/contracts';

import { openEmbeddedStore } from '../embedded/index.js';
import { readyTask } from '../testing/ready-task.js';
import { openRepositories, type Repositories } from './open-repositories.js';

const now = new Date('2026-01-01T00:00:00Z');

async function withRepositories(use: (repositories: Repositories) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'joined-writes-'));
  const store = await openEmbeddedStore({ directory });
  try {
    await use(await openRepositories(store));
  } finally {
    await store.close();
    await rm(directory, { recursive: true });
  }
}

/** What was asked for until now is on its way to the store, and no turn of the loop is over. */
const soon = () => new Promise<void>((resolve) => process.nextTick(resolve));

it('has an answer in one commit with the record of its call, in the embedded store, whatever else is being written', () =>
  withRepositories(async ({ tasks, apiRequests }) => {
    const held = ['a', 'b'].map((id) => readyTask(id, { status: 'in_progress', lease_token: 1 }));
    await tasks.insertIgnoringDuplicates(held);
    const save = (taskId: string) => tasks.saveStep({ taskId, token: 1 }, 'text', taskId, now);

    const earlier = save('a');
    await soon();
    const saved = save('b');
    await apiRequests.insert({ _id: 'call', task_id: 'b', step: 'text' } as ApiRequestRecord);
    expect((await tasks.findById('b'))?.steps).toEqual({ text: 'b' });
    expect(await Promise.all([earlier, saved])).toEqual([true, true]);
  }));

it('has money set aside by the next commit, in the embedded store, although its ledger waits to be written', () =>
  withRepositories(async ({ worldLedgers, apiRequests }) => {
    const money = { remaining_llm_calls: 2, remaining_cost_micros: 20, llm_calls: 0, reserved: {} };
    await worldLedgers.create({ _id: 'l', ...money } as unknown as WorldLedger);
    const reserve = (id: string) =>
      worldLedgers.reserve('l', id, { kind: 'llm', estimate_micros: 10 } as Reservation);

    const earlier = reserve('a');
    await soon();
    const reserved = reserve('b');
    await apiRequests.insert({ _id: 'call', task_id: 'b', step: 'text' } as ApiRequestRecord);
    expect(Object.keys((await worldLedgers.findById('l'))?.reserved ?? {})).toEqual(['a', 'b']);
    expect(await Promise.all([earlier, reserved])).toEqual([true, true]);
  }));
