import { notStartedStatus, type WorldStatus } from '@generia/contracts';

import { StatusFeed } from './status-feed.js';

function feedWithBus() {
  let deliver: (message: { text: string }) => Promise<void> = () => Promise.resolve();
  const feed = new StatusFeed({
    statuses: { findById: () => Promise.resolve(null) },
    bus: {
      subscribe: (options) => {
        deliver = options.onMessage;
        return Promise.resolve({ stop: () => Promise.resolve() });
      },
    },
    groupId: 'reader',
    rememberedWorlds: 2,
  });
  const send = (progress: WorldStatus) =>
    deliver({
      text: JSON.stringify({ event_type: 'progress_updated', world_id: progress.world_id, progress }),
    });
  return { feed, send, deliver: (text: string) => deliver({ text }) };
}

const status = (worldId: string, seq: number): WorldStatus => ({
  ...notStartedStatus(worldId, new Date(0)),
  status: 'in_progress',
  seq,
});

describe('StatusFeed', () => {
  it('hands on every newer status and never an older one', async () => {
    const { feed, send } = feedWithBus();
    await feed.start();
    const seen: number[] = [];
    feed.listen('w', (newest) => seen.push(newest.seq));
    for (const seq of [1, 3, 2, 3, 4]) await send(status('w', seq));
    expect(seen).toEqual([1, 3, 4]);
    expect((await feed.read('w'))?.seq).toBe(4);
  });

  it('does not call a listener that has ended', async () => {
    const { feed, send } = feedWithBus();
    await feed.start();
    const seen: number[] = [];
    const stop = feed.listen('w', (newest) => seen.push(newest.seq));
    await send(status('w', 1));
    stop();
    await send(status('w', 2));
    expect(seen).toEqual([1]);
  });

  it('passes over messages that are no status', async () => {
    const { feed, deliver } = feedWithBus();
    await feed.start();
    await deliver('{not json');
    await deliver('{"event_type":"other"}');
    expect(await feed.read('w')).toBeNull();
  });

  it('forgets the world that it has not heard of for longest', async () => {
    const { feed, send } = feedWithBus();
    await feed.start();
    for (const world of ['a', 'b', 'c']) await send(status(world, 1));
    expect(await feed.read('a')).toBeNull();
    expect((await feed.read('c'))?.seq).toBe(1);
  });
});
