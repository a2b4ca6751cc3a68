import { DeadLetter, type ProgressUpdated, TOPICS } from '@generia/contracts';
import type { CharacterList, PostList } from '@generia/contracts/http';

import { type Pipeline, startPipeline } from '../src/pipeline.js';
import { SERVICES } from '../src/service-process.js';
import { until } from '../src/until.js';
import { askedWorld, askFor, sendMessage, writeTask } from '../src/world-service.js';

describe('five processes on real servers', () => {
  let pipeline: Pipeline;

  beforeAll(async () => {
    pipeline = await startPipeline();
  });

  afterAll(async () => {
    await pipeline.close();
  });

  it('make a world of exactly 10 characters and 50 posts, with one object for each picture', async () => {
    const { repositories, objects, gateway, emulator } = pipeline;
    gateway.clearCalls();
    emulator.clearCalls();
    const [worldId = ''] = await askFor(pipeline, 1, 10, 50);
    const [world] = await pipeline.untilEnded([worldId]);
    if (!world) throw new Error('There is no world.');

    expect(world).toMatchObject({
      status: 'completed',
      users_created: 10,
      posts_created: 50,
      tasks_failed: 0,
      gaps: [],
    });
    const keys = await objects.list(`${worldId}/`);
    expect(keys).toHaveLength(world.images_created);
    expect(keys.filter((key) => key.includes('/world_data/'))).toHaveLength(2);
    expect(keys.filter((key) => key.includes('/avatars/'))).toHaveLength(10);
    const asked = (operation: string) => gateway.counts()[operation]?.calls ?? 0;
    expect(asked('createAiCharacter')).toBe(10);
    expect(asked('createAiPost')).toBe(50);
    expect(asked('confirmUpload')).toBe(world.images_created);
    expect(gateway.calls().filter(({ operation }) => operation === 'setGenerationStatus')).toHaveLength(1);
    // The ledger says what the emulator billed.
    const ledger = await repositories.worldLedgers.findById(worldId);
    const history = await repositories.apiRequests.listOfWorld(worldId);
    expect(history).toHaveLength(world.api_calls_made_LLM + world.api_calls_made_images);
    expect(ledger).toMatchObject({
      llm_calls: world.api_calls_made_LLM,
      image_calls: world.api_calls_made_images,
      llm_cost_micros: emulator.bill().kinds.text.costMicros,
      image_cost_micros: emulator.bill().kinds.image.costMicros,
      reserved: {},
    });
    for (const service of SERVICES) expect((await pipeline.service(service).get('/health')).status).toBe(200);
  });

  it('show it over HTTP, its people, posts and pictures too, and themselves in numbers', async () => {
    const [worldId = ''] = await askFor(pipeline, 1, 3, 6);
    const [world] = await pipeline.untilEnded([worldId]);

    const api = pipeline.service('progress-api');
    const status = await until('final status', async () => {
      const answer = JSON.parse(
        (await api.get(`/api/v1/worlds/${worldId}/status`)).text,
      ) as ProgressUpdated['progress'];
      return answer.status === 'completed' && answer;
    });
    expect(status).toMatchObject({ users_created: 3, posts_created: 6 });
    const read = async (path: string) =>
      JSON.parse((await api.get(`/api/v1/worlds/${worldId}${path}`)).text) as never;
    const { name } = (await read('')) as { name: string };
    expect(name).not.toBe('');
    const { characters } = (await read('/characters')) as CharacterList;
    expect(characters).toHaveLength(3);
    const { posts } = (await read('/posts')) as PostList;
    expect(posts).toHaveLength(6);
    expect(characters.map(({ id }) => id)).toEqual(
      expect.arrayContaining(posts.map((post) => post.character_id)),
    );
    const pictures = [...characters.map((one) => one.avatar_url), ...posts.map((one) => one.image_url)];
    // Those of the world itself are the two that are missing.
    expect(pictures.filter((url) => url !== null)).toHaveLength((world?.images_created ?? 0) - 2);
    for (const url of pictures) if (url !== null) expect((await api.get(url)).status).toBe(200);
    const metrics = await pipeline.service('post-worker').get('/metrics');
    expect(metrics.text).toMatch(
      /generia_task_attempts_total\{type="generate_post",outcome="completed".*\} \d/,
    );
  });

  it.each([
    ['the task was written first', true],
    ['only the message was sent', false],
  ])('start one world of a message that comes twice when %s', async (_when, written) => {
    const world = askedWorld(2, 3);
    if (written) await writeTask(pipeline, world);
    await Promise.all([sendMessage(pipeline, world), sendMessage(pipeline, world)]);
    const [ended] = await pipeline.untilEnded([world.worldId]);
    await sendMessage(pipeline, world);
    // A later world on the same topic shows that the repeated message has been read.
    await pipeline.untilEnded(await askFor(pipeline, 1, 1, 0));

    expect(ended).toMatchObject({ status: 'completed', users_created: 2, posts_created: 3 });
    const tasks = await pipeline.repositories.tasks.listOfWorld(world.worldId);
    expect(tasks.filter(({ type }) => type === 'init_world_creation')).toHaveLength(1);
    expect(tasks.filter(({ type }) => type === 'generate_character')).toHaveLength(2);
  });

  it('adopt a task whose message was lost', async () => {
    const world = askedWorld(1, 1);
    await writeTask(pipeline, world);

    expect(await pipeline.untilEnded([world.worldId])).toMatchObject([{ status: 'completed' }]);
  });

  it('keep what is no task among the dead letters, and go on', async () => {
    // By the place of the message: both the message and its letter may come twice.
    const letters = new Map<string, DeadLetter>();
    const reader = await pipeline.bus.subscribe({
      topics: [TOPICS.deadLetters],
      groupId: `reader-of-${pipeline.tasksTopic}`,
      onMessage: async ({ text }) => {
        const letter = DeadLetter.parse(JSON.parse(text));
        letters.set(`${letter.source.partition}/${letter.source.offset}`, letter);
      },
    });
    const huge = { event_type: 'task_created', filler: 'ж'.repeat(300_000) };
    const bad = [
      'half',
      { event_type: 'task_updated', task_id: 'x' },
      { ...askedWorld(1, 1).message, task_type: 'odd' },
      huge,
    ];
    await pipeline.bus.publish(
      TOPICS.tasks,
      bad.map((value) => ({ key: 'bad', value })),
    );
    const [worldId = ''] = await askFor(pipeline, 1, 1, 1);

    expect(await pipeline.untilEnded([worldId])).toMatchObject([{ status: 'completed' }]);
    await until('dead letters', async () => letters.size >= bad.length);
    await reader.stop();
    const kept = [...letters.values()];
    expect(kept.map(({ text }) => text).sort()).toEqual(bad.map((value) => JSON.stringify(value)).sort());
    expect(new Set(kept.map(({ source }) => source.topic)).size).toBe(1);
    const logged = pipeline
      .service('world-orchestrator')
      .lines.filter((line) => line.msg === 'passed over a message that is no task');
    expect(logged.length).toBeGreaterThanOrEqual(bad.length);
    for (const line of logged)
      expect(line).toMatchObject({
        level: 'error',
        partition: expect.any(Number) as number,
        offset: expect.any(String) as string,
      });
  });

  it('show a world that cannot be started as one that failed, and say why', async () => {
    const world = askedWorld(500, 3);
    await sendMessage(pipeline, world);

    const [ended] = await pipeline.untilEnded([world.worldId]);

    expect(ended).toMatchObject({ status: 'failed', users_created: 0 });
    expect(ended?.error).toContain('users_count');
  });

  it('write down failed calls, which are what operators find by the presence of an error', async () => {
    const { repositories, emulator } = pipeline;
    emulator.setFaults([{ match: { kind: 'image' }, fault: { name: 'image_refusal' } }]);
    const [worldId = ''] = await askFor(pipeline, 1, 1, 1);
    await pipeline.untilEnded([worldId]);
    emulator.setFaults([]);

    const failed = await repositories.apiRequests.listFailed(1_000);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(({ error }) => typeof error === 'string')).toBe(true);
  });

  it('stop with exit code 0 when they are asked to, with no key in any log', async () => {
    const codes = await Promise.all(pipeline.services.map((service) => service.stop()));

    expect(codes).toEqual(SERVICES.map(() => 0));
    for (const { log } of pipeline.services) expect(log).not.toContain('minioadmin');
  });
});
