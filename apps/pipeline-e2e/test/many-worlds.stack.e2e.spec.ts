import { type Pipeline, startPipeline } from '../src/pipeline.js';
import { until } from '../src/until.js';
import { askFor } from '../src/world-service.js';

const WORKERS = ['world-orchestrator', 'character-worker', 'post-worker', 'image-worker'] as const;

/** How many tasks of the worlds each instance of each service completed. */
async function tasksByWorker(pipeline: Pipeline, worldIds: readonly string[]): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  for (const worldId of worldIds) {
    for (const { worker_id } of await pipeline.repositories.tasks.listOfWorld(worldId))
      if (worker_id) done.set(worker_id, (done.get(worker_id) ?? 0) + 1);
  }
  return done;
}

describe('two instances of each worker', () => {
  let pipeline: Pipeline;

  beforeAll(async () => {
    pipeline = await startPipeline({ latencyMs: 50 });
    for (const service of WORKERS) await pipeline.add(service);
  });

  afterAll(async () => {
    await pipeline.close();
  });

  it('share the load of 20 worlds: each does at least a quarter', async () => {
    const worldIds = await askFor(pipeline, 20, 3, 6);
    const worlds = await pipeline.untilEnded(worldIds, 240_000);

    for (const world of worlds)
      expect(world).toMatchObject({ status: 'completed', users_created: 3, posts_created: 6 });
    const done = await tasksByWorker(pipeline, worldIds);
    for (const service of WORKERS) {
      const shares = [...done].filter(([id]) => id.startsWith(`${service}-`)).map(([, count]) => count);
      const all = shares.reduce((sum, count) => sum + count, 0);
      expect(shares).toHaveLength(2);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(all / 4);
    }
  });

  it('lose and double nothing when one joins and one leaves in the middle', async () => {
    const worldIds = await askFor(pipeline, 6, 4, 10);
    await until('first character', async () =>
      (await pipeline.repositories.tasks.listOfWorld(worldIds[0] ?? '')).some(
        ({ type, status }) => type === 'generate_character' && status === 'completed',
      ),
    );
    const leaver = pipeline.service('post-worker');
    await pipeline.add('post-worker');
    expect(await leaver.stop()).toBe(0);
    const worlds = await pipeline.untilEnded(worldIds, 240_000);

    for (const [index, world] of worlds.entries()) {
      expect(world).toMatchObject({ status: 'completed', users_created: 4, posts_created: 10 });
      const keys = await pipeline.objects.list(`${worldIds[index]}/`);
      expect(keys).toHaveLength(world.images_created);
    }
    const posts = pipeline.gateway.calls().filter(({ operation }) => operation === 'createAiPost');
    const made = posts.filter(({ status, isReplay }) => status !== null && status < 300 && !isReplay);
    expect(made.length).toBe(20 * 6 + 6 * 10);
  });
});
