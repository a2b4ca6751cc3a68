import { InvalidTaskError } from './engine-errors.js';
import { childTaskId } from './new-task.js';
import { spawnChildren } from './spawn-children.js';
import { createMemoryBus } from './testing/memory-bus.js';
import { createMemoryTaskStore } from './testing/memory-task-store.js';
import { samplePolicies } from './testing/sample-policies.js';
import { at, sampleTask } from './testing/sample-task.js';

const SPAWN = [0, 1, 2].map((ordinal) => ({ type: 'sample', ordinal, parameters: { ordinal } }));
const IDS = SPAWN.map((child) => childTaskId('parent', child));
const parent = { _id: 'parent', world_id: 'world', spawn: SPAWN, parent_id: 'root', order_key: 5.25 };

async function completedParent() {
  const store = createMemoryTaskStore();
  const bus = createMemoryBus();
  await store.insertIgnoringDuplicates([sampleTask('parent')]);
  const now = at(0);
  const claimed = await store.claim({ queue: 'work', workerId: 'me', now, leaseExpiresAt: at(30_000) });
  const lease = { taskId: 'parent', token: claimed?.lease_token ?? -1 };
  await store.complete(lease, { result: {}, tally: '', spawn: SPAWN, now });
  const ticketIds = () => bus.sent('work').map((message) => message.key);
  const children = () => store.all().filter((task) => task._id !== 'parent');
  return {
    store,
    bus,
    ticketIds,
    children,
    ports: { store, bus, policies: samplePolicies, now: () => at(1_000), allQueues: ['work', 'other'] },
  };
}

describe('spawning children', () => {
  it('inserts them ready, announces each, and notes that it is done', async () => {
    const { store, ports, ticketIds, children } = await completedParent();

    await spawnChildren(parent, ports);

    expect(children().map((task) => task._id)).toEqual(IDS);
    expect(children()[1]).toMatchObject({
      parent_id: 'parent',
      world_id: 'world',
      ready_queue: 'work',
      parameters: { ordinal: 1 },
    });
    expect(ticketIds()).toEqual(IDS);
    expect((await store.findById('parent'))?.spawn_pending).toBeUndefined();
  });

  it('puts them one behind the other after their parent, by the weight of its world', async () => {
    const light = await completedParent();
    await spawnChildren(parent, light.ports);
    expect(light.children().map((task) => task.order_key)).toEqual([5.25, 6.25, 7.25]);
    expect(light.children()[0]?.weight).toBeUndefined();

    const heavy = await completedParent();
    await spawnChildren({ ...parent, weight: 4 }, heavy.ports);
    expect(heavy.children().map((task) => task.order_key)).toEqual([5.25, 5.5, 5.75]);
    expect(heavy.children()[0]?.weight).toBe(4);
  });

  it('puts the children of a first task where the queues have come to', async () => {
    const { store, ports, children } = await completedParent();
    await store.insertIgnoringDuplicates([
      sampleTask('waits', { order_key: 107.5, queue: 'other', ready_queue: 'other' }),
    ]);
    await spawnChildren({ ...parent, parent_id: null, order_key: 0.25 }, ports);
    const keys = children()
      .filter(({ _id }) => _id !== 'waits')
      .map((task) => task.order_key);
    expect(keys).toEqual([107.75, 108.75, 109.75]);
  });

  it.each(['insertIgnoringDuplicates', 'publish', 'markSpawned'] as const)(
    'makes the same children once when it is repeated after a crash at %s',
    async (crashAt) => {
      const { store, bus, ports, ticketIds, children } = await completedParent();
      const crash = () => Promise.reject(new Error('Crash.'));
      const broken =
        crashAt === 'publish'
          ? { ...ports, bus: { ...bus, publish: crash } }
          : { ...ports, store: { ...store, [crashAt]: crash } };

      await expect(spawnChildren(parent, broken)).rejects.toThrow('Crash.');
      await spawnChildren(parent, ports);

      expect(children().map((task) => task._id)).toEqual(IDS);
      expect(new Set(ticketIds())).toEqual(new Set(IDS));
      expect((await store.findById('parent'))?.spawn_pending).toBeUndefined();
    },
  );

  it('does not call the children done when they could not be inserted', async () => {
    const { store, ports, ticketIds } = await completedParent();
    const broken = { ...store, insertIgnoringDuplicates: () => Promise.reject(new Error('Crash.')) };

    await expect(spawnChildren(parent, { ...ports, store: broken })).rejects.toThrow();

    expect((await store.findById('parent'))?.spawn_pending).toBe(true);
    expect(ticketIds()).toEqual([]);
  });

  it('leaves children alone that have gone on meanwhile', async () => {
    const { store, ports } = await completedParent();
    await spawnChildren(parent, ports);
    await store.claim({ queue: 'work', workerId: 'me', now: at(2_000), leaseExpiresAt: at(30_000) });
    const before = store.all();

    await spawnChildren(parent, ports);

    expect(store.all()).toEqual(before);
  });

  it('refuses a child of a type that nobody knows, and inserts none', async () => {
    const { ports, children } = await completedParent();
    const odd = { ...parent, spawn: [...SPAWN, { type: 'odd', ordinal: 3, parameters: {} }] };

    await expect(spawnChildren(odd, ports)).rejects.toThrow(InvalidTaskError);
    expect(children()).toEqual([]);
  });
});
