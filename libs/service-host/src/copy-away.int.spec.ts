import type { Character, Media, Post, World } from '@generia/contracts';
import { createCopyingPlatform, createMapCollection, createPlatformCopy } from '@generia/platform-client';
import { aCharacter } from '@generia/platform-client/testing';
import { silentLog, TaskError } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';
import { createTaskExecutor, type Job } from '@generia/task-engine';
import {
  at,
  createMemoryBus,
  createMemoryTaskStore,
  samplePolicies,
  sampleTask,
} from '@generia/task-engine/testing';

const character = aCharacter('world');

/** A platform, and its copy whose characters cannot be written the first `failures` times. */
function createPlatforms(failures: readonly TaskError[]) {
  const left = [...failures];
  const home = () => ({
    worlds: createMapCollection<World>(),
    characters: createMapCollection<Character>(),
    posts: createMapCollection<Post>(),
    media: createMapCollection<Media>(),
    now: () => new Date(0),
  });
  const [theirs, ours] = [home(), home()];
  const characters: typeof ours.characters = {
    ...ours.characters,
    insertIgnoringDuplicates: async (documents) => {
      const failure = left.shift();
      if (failure) throw failure;
      return ours.characters.insertIgnoringDuplicates(documents);
    },
  };
  const platform = createCopyingPlatform(
    createPlatformCopy(theirs),
    createPlatformCopy({ ...ours, characters }),
    silentLog,
  );
  return { platform, theirs, ours };
}

describe('a task whose entity the platform took while the copy was away', () => {
  it('is tried again without an attempt or a payment, until both have the entity once', async () => {
    const failures = (['free', 'costs_attempt', 'free'] as const).map(
      (retry) => new TaskError('The store fails.', { code: 'STORE_FAILED', retry }),
    );
    const { platform, theirs, ours } = createPlatforms(failures);
    let paid = 0;
    const job: Job = {
      async run(context) {
        const displayName = await context.step('name', async () => `Ada ${(paid += 1)}`);
        return { result: await platform.createCharacter({ ...character, displayName }, context.signal) };
      },
    };
    const store = createMemoryTaskStore();
    const clock = new VirtualClock();
    await store.insertIgnoringDuplicates([sampleTask('one', { max_attempts: 1 })]);
    const execute = createTaskExecutor({
      ...{ store, clock, bus: createMemoryBus(), jobs: { sample: job }, policies: samplePolicies },
      ...{ allQueues: ['work'], dice: () => 0.5, log: silentLog, stopping: new AbortController().signal },
      onRetryScheduled: () => undefined,
    });

    const attempt = async () => {
      const now = new Date(clock.now());
      for (const waiting of await store.findDueRetries(now, 1)) await store.makeReady(waiting, now, now);
      const task = await store.claim({ queue: 'work', workerId: 'me', now, leaseExpiresAt: at(600_000) });
      if (!task) throw new Error('The task was not tried again.');
      await execute(task, new AbortController().signal);
      await clock.advance(60_000);
    };

    for (const _failure of failures) {
      await attempt();
      expect([theirs, ours].map(({ characters }) => characters.all().length)).toEqual([1, 0]);
    }
    await attempt();
    expect(await store.findById('one')).toMatchObject({
      status: 'completed',
      attempt_count: 1,
      deferral_count: failures.length,
      result: { characterId: character.characterId },
    });
    expect(ours.characters.all()).toEqual(theirs.characters.all());
    expect(ours.characters.all()).toMatchObject([{ _id: character.characterId, display_name: 'Ada 1' }]);
  });
});
