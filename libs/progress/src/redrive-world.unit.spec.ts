import type { TaskDocument, WorldLedger, WorldStatusDocument } from '@generia/contracts';

import { createRedriveWorld } from './redrive-world.js';

const NOW = new Date('2026-03-10T15:00:00Z');
const TOWN = 'w';

interface Given {
  readonly status?: WorldStatusDocument['status'] | null;
  readonly stopped?: WorldLedger['stopped'];
  readonly tasks?: readonly Pick<TaskDocument, '_id' | 'type' | 'status'>[];
}

const FAILED = [
  { _id: 'avatar', type: 'generate_character_avatar', status: 'failed' },
  { _id: 'post', type: 'generate_post', status: 'failed' },
  { _id: 'done', type: 'generate_post', status: 'completed' },
] as const;

function bench({ status = 'completed', stopped, tasks = FAILED }: Given = {}) {
  const stored = tasks.map((task) => ({ ...task, tally: '' }) as TaskDocument);
  const changes: unknown[] = [];
  const announced: string[] = [];
  const events: unknown[] = [];
  let refusals = 0;
  const ledger: Pick<WorldLedger, '_id' | 'stopped' | 'deadline_at'> = {
    _id: TOWN,
    deadline_at: NOW,
    ...(stopped === undefined ? {} : { stopped }),
  };
  const redrive = createRedriveWorld({
    tasks: {
      countsOf: async () => stored.map((task) => ({ key: task, count: 1 })),
      findOfWorld: async (_world, type, wanted) =>
        stored.filter((task) => task.type === type && task.status === wanted),
      redrive: async (task) => {
        if (task.status !== 'failed') return false;
        task.status = 'pending';
        return true;
      },
    },
    statuses: {
      findById: async () => (status === null ? null : ({ _id: TOWN, status, seq: 4 } as WorldStatusDocument)),
      replaceDerived: async (_read, change) => (refusals-- > 0 ? false : changes.push(change) > 0),
    },
    ledgers: {
      findById: async () => ledger,
      liftDeadline: async (read) => {
        if (read.stopped === 'expired') delete ledger.stopped;
        delete ledger.deadline_at;
        return true;
      },
    },
    announce: async (ready) => void announced.push(...ready.map(({ _id }) => _id)),
    bus: { publish: async (_topic, messages) => void events.push(...messages) },
    now: () => NOW,
  });
  return {
    redrive,
    stored,
    changes,
    announced,
    events,
    ledger,
    refuse: (times: number) => (refusals = times),
  };
}

describe('a redrive', () => {
  it.each([['expired'], [undefined]] as const)('takes the deadline off a world (%s)', async (stopped) => {
    const { redrive, ledger } = bench({ stopped });
    await redrive(TOWN);
    expect(ledger).toEqual({ _id: TOWN });
  });

  it('lets a world go on that was stopped by a deadline which it has no more', async () => {
    const { redrive, ledger } = bench({ stopped: 'expired' });
    delete ledger.deadline_at;
    await redrive(TOWN);
    expect(ledger).toEqual({ _id: TOWN });
  });

  it('makes every failed task ready, opens the world, and tells the workers', async () => {
    const { redrive, stored, changes, announced, events, refuse } = bench();
    refuse(2);
    expect((await redrive(TOWN)).map(({ _id }) => _id)).toEqual(['avatar', 'post']);
    expect(stored.map(({ status }) => status)).toEqual(['pending', 'pending', 'completed']);
    expect(changes).toEqual([{ status: 'in_progress', updated_at: NOW }]);
    expect(announced).toEqual(['avatar', 'post']);
    expect(events).toEqual([{ key: TOWN, value: { event_type: 'world_changed', world_id: TOWN } }]);
  });

  it.each([
    [{ taskId: 'post' }, ['post']],
    [{ stage: 'characters' as const }, ['avatar']],
  ])('of %j takes only that', async (choice, expected) => {
    expect((await bench().redrive(TOWN, choice)).map(({ _id }) => _id)).toEqual(expected);
  });

  it('changes the document of a running world too, so that no end is written by what was read before', async () => {
    const { redrive, changes } = bench({ status: 'in_progress' });
    await redrive(TOWN);
    expect(changes).toEqual([{ updated_at: NOW }]);
  });

  it('opens a world whose earlier redrive died before it could', async () => {
    const { redrive, changes } = bench({
      tasks: [{ _id: 'open', type: 'generate_post', status: 'pending' }],
    });
    expect(await redrive(TOWN)).toEqual([]);
    expect(changes).toEqual([{ status: 'in_progress', updated_at: NOW }]);
  });

  it('starts a world anew of which only the first task is there', async () => {
    const tasks = [{ _id: 'first', type: 'init_world_creation', status: 'failed' }] as const;
    const { redrive, announced, changes } = bench({ status: null, tasks });
    await redrive(TOWN);
    expect(announced).toEqual(['first']);
    expect(changes).toEqual([]);
  });

  it.each<[string, Given, string]>([
    ['an unknown world', { status: null, tasks: [] }, 'WORLD_NOT_FOUND'],
    ['a cancelled world', { status: 'cancelled', stopped: 'cancelled' }, 'WORLD_ENDED'],
    ['a world that lacks nothing', { tasks: [FAILED[2]] }, 'NOTHING_TO_REDRIVE'],
  ])('refuses %s', async (_, given, code) => {
    const { redrive, changes } = bench(given);
    await expect(redrive(TOWN)).rejects.toMatchObject({ code, retry: 'never' });
    expect(changes).toEqual([]);
  });
});
