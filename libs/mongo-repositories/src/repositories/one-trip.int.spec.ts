import type { ApiRequestRecord, Reservation } from '@generia/contracts';
import type { Document } from 'mongodb';

import { openScriptedStore } from '../mongodb/testing/open-scripted-store.js';
import { found } from '../mongodb/testing/scripted-server.js';
import { openRepositories } from './open-repositories.js';

const now = new Date('2026-01-01T00:00:00Z');

/** Repositories on a server that finds whatever it is asked to change, and the requests that it got since they were opened. */
async function open() {
  const asked = new Map<string, number>();
  const scripted = await openScriptedStore((command, name) => {
    if (name === 'listIndexes') return found();
    const changed = (command['updates'] ?? command['documents']) as readonly Document[] | undefined;
    if (!changed) return undefined;
    asked.set(`${name} ${String(command[name])}`, (asked.get(`${name} ${String(command[name])}`) ?? 0) + 1);
    return { n: changed.length, nModified: changed.length };
  });
  return { ...scripted, asked, repositories: await openRepositories(scripted.store) };
}

/** Later than the one that asked first, and in the same turn of the event loop. */
const aMomentLater = () => new Promise<void>((resolve) => process.nextTick(resolve));

describe('What an answer leads to, on MongoDB', () => {
  it('is settled together with the reservation of the call that gets its place', async () => {
    const { repositories, asked, close } = await open();
    try {
      const { worldLedgers } = repositories;
      const reservation = { kind: 'llm', estimate_micros: 10, reserved_at: now } as Reservation;
      const usage = { counts: true, costMicros: 5, promptTokens: 1, cachedTokens: 0, outputTokens: 1 };
      const settled = worldLedgers.settle('w', 'a', reservation, usage, now);
      await aMomentLater();
      expect(await Promise.all([settled, worldLedgers.reserve('w', 'b', reservation)])).toEqual([true, true]);
      expect([...asked]).toEqual([['update world_ledgers', 1]]);
    } finally {
      await close();
    }
  });

  it('is stored and written down in one request for each collection', async () => {
    const { repositories, asked, close } = await open();
    try {
      const { tasks, apiRequests } = repositories;
      const store = async (id: string): Promise<void> => {
        await Promise.all([
          tasks.saveStep({ taskId: id, token: 1 }, 'text', id, now),
          apiRequests.insert({ _id: id, task_id: id, step: 'text' } as ApiRequestRecord),
        ]);
      };
      const first = store('a');
      await aMomentLater();
      await Promise.all([first, store('b')]);
      expect([...asked].sort()).toEqual([
        ['insert api_requests_history', 1],
        ['update tasks', 1],
      ]);
    } finally {
      await close();
    }
  });
});
