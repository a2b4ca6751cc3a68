import { notStartedStatus, type WorldStatus } from '@generia/contracts';
import { createInProcessBus } from '@generia/messaging';

import { followWorld } from './follow-world.js';
import { progressLine } from './progress-line.js';

const status = (changes: Partial<WorldStatus>): WorldStatus => ({
  ...notStartedStatus('ours', new Date(0)),
  status: 'in_progress',
  ...changes,
});
const update = (progress: WorldStatus) => ({
  event_type: 'progress_updated',
  world_id: progress.world_id,
  progress,
});

describe('followWorld', () => {
  it('tells each change of the one world once, and its end', async () => {
    const bus = createInProcessBus();
    const seen: number[] = [];
    const { ended } = await followWorld(bus, {
      worldId: 'ours',
      groupId: 'test',
      onChange: ({ seq }) => seen.push(seq),
    });
    const values: unknown[] = [
      update(status({ seq: 1 })),
      update(status({ seq: 1 })),
      { event_type: 'progress_updated' },
      update(status({ seq: 2, world_id: 'another', status: 'completed' })),
      update(status({ seq: 3, status: 'paused' })),
      update(status({ seq: 2 })),
      update(status({ seq: 4, status: 'completed' })),
    ];
    await bus.publish(
      'generia-progress',
      values.map((value) => ({ key: 'ours', value })),
    );
    expect(await ended).toMatchObject({ seq: 4, status: 'completed' });
    expect(seen).toEqual([1, 3, 4]);
    await bus.close();
  });
});

describe('progressLine', () => {
  it('holds what a person wants to know', () => {
    const line = progressLine(status({ users_created: 2, users_predicted: 10, images_created: 3 }));
    expect(line).toBe('in_progress · initializing · tasks 0/0 · characters 2/10 · posts 0/0 · pictures 3');
  });

  it('is one line even when the reason is not', () => {
    expect(progressLine(status({ status: 'failed', error: 'no\n\u001b[31m key' }))).toMatch(
      / · no \[31m key$/,
    );
  });
});
