import { type Pipeline, startPipeline } from '../src/pipeline.js';
import { until } from '../src/until.js';
import { askFor } from '../src/world-service.js';
import { answerGate } from './support/answer-gate.js';

const WORKERS = ['world-orchestrator', 'character-worker', 'post-worker', 'image-worker'] as const;
/** What each asks Gemini for. */
const ANSWERS_FOR: Readonly<Record<(typeof WORKERS)[number], readonly string[]>> = {
  'world-orchestrator': ['WorldDescription'],
  'character-worker': ['CharacterBatch', 'CharacterDetail'],
  'post-worker': ['PostBatch', 'PostDetail'],
  'image-worker': ['image'],
};
/** Tasks that an instance may hold; fewer than half of those that come to wait for each service. */
const SLOTS = 3;

/** The tasks that instances of a service hold, by instance; those that need no answer end by themselves. */
async function heldByInstance(
  { repositories }: Pipeline,
  worldIds: readonly string[],
  service: string,
): Promise<number[]> {
  const tasks = await Promise.all(worldIds.map((id) => repositories.tasks.listOfWorld(id)));
  const held = new Map<string, number>();
  for (const { worker_id, status, type } of tasks.flat())
    if (status === 'in_progress' && type !== 'init_world_creation' && worker_id?.startsWith(`${service}-`))
      held.set(worker_id, (held.get(worker_id) ?? 0) + 1);
  return [...held.values()];
}

describe('two instances of each worker', () => {
  const gate = answerGate();
  let pipeline: Pipeline;

  beforeAll(async () => {
    pipeline = await startPipeline({
      ...{ latencyMs: 50, beforeAnswer: gate.beforeAnswer },
      env: { MAX_CONCURRENT_TASKS: String(SLOTS) },
    });
    for (const service of WORKERS) await pipeline.add(service);
  });

  afterEach(() => gate.open(() => true));

  afterAll(async () => {
    await pipeline.close();
  });

  it('share the load: what a full one leaves the other takes, and neither holds more than it may', async () => {
    const worldIds = await askFor(pipeline, 8, 3, 6);
    const bothAreFull = (service: string) =>
      until(`work for two of ${service}`, async () => {
        const held = await heldByInstance(pipeline, worldIds, service);
        return held.length === 2 && held.every((count) => count >= SLOTS);
      });
    // While no answer comes, nobody ends a task: however slow the machine, only the other one can take what is left.
    for (const service of WORKERS) {
      await bothAreFull(service);
      expect(await heldByInstance(pipeline, worldIds, service)).toEqual([SLOTS, SLOTS]);
      gate.open(({ kind, schemaKind }) => ANSWERS_FOR[service].includes(schemaKind ?? kind));
    }

    for (const world of await pipeline.untilEnded(worldIds))
      expect(world).toMatchObject({ status: 'completed', users_created: 3, posts_created: 6 });
  });

  it('lose and double nothing when one joins and one leaves in the middle', async () => {
    pipeline.gateway.clearCalls();
    const worldIds = await askFor(pipeline, 6, 4, 10);
    await until('first character', async () =>
      (await pipeline.repositories.tasks.listOfWorld(worldIds[0] ?? '')).some(
        ({ type, status }) => type === 'generate_character' && status === 'completed',
      ),
    );
    const leaver = pipeline.service('post-worker');
    await pipeline.add('post-worker');
    expect(await leaver.stop()).toBe(0);
    const worlds = await pipeline.untilEnded(worldIds);

    for (const [index, world] of worlds.entries()) {
      expect(world).toMatchObject({ status: 'completed', users_created: 4, posts_created: 10 });
      const keys = await pipeline.objects.list(`${worldIds[index]}/`);
      expect(keys).toHaveLength(world.images_created);
    }
    const posts = pipeline.gateway.calls().filter(({ operation }) => operation === 'createAiPost');
    const made = posts.filter(({ status, isReplay }) => status !== null && status < 300 && !isReplay);
    expect(made.length).toBe(6 * 10);
  });
});
