import { WorldParameters } from '@generia/contracts';
import {
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  nextAttempt,
  runTask,
  SAMPLE_START,
  SAMPLE_WORLD_ID,
  sampleDescription,
  samplePlan,
} from '@generia/job-kit/testing';
import { canonDigest, visualDigest } from '@generia/prompts';

import { generateWorldDescription } from './generate-world-description.js';

const PROMPT = 'A town that its river left';

async function bench(answer: unknown = sampleDescription(), prompt = PROMPT) {
  const world = await createMemoryWorld({
    plan: samplePlan({ text_model: 'frozen-model' }),
    parameters: null,
  });
  const platform = createRecordingPlatform();
  const script = createScriptedCalls({ text: () => answer });
  const job = generateWorldDescription({
    worlds: world.worlds,
    calls: script.calls,
    parameters: world.parameters,
    platform,
    now: () => SAMPLE_START,
  });
  const task = claimedTask('generate_world_description', {
    user_prompt: prompt,
    users_count: 12,
    posts_count: 30,
  });
  return { world, platform, jobs: { generate_world_description: job }, task, asked: script.asked };
}

describe('generate_world_description', () => {
  it('stores the description with its digests, and tells the platform of it', async () => {
    const { jobs, task, world, platform } = await bench();
    const { result } = await runTask(jobs, task);
    const description = sampleDescription();
    expect(WorldParameters.parse(world.stored())).toEqual({
      ...description,
      _id: SAMPLE_WORLD_ID,
      id: SAMPLE_WORLD_ID,
      language: 'English',
      visual_digest: visualDigest(description),
      canon_digest: canonDigest(description),
      cast_batches: {},
      created_at: SAMPLE_START,
      updated_at: SAMPLE_START,
    });
    expect([...platform.profiles.values()]).toEqual([
      {
        worldId: SAMPLE_WORLD_ID,
        name: description.name,
        description: description.description,
        descriptionShort: description.description_short,
      },
    ]);
    expect(result).toEqual({
      world_name: description.name,
      world_description: description.description,
      world_theme: description.theme,
    });
  });

  it('asks the frozen model about the idea', async () => {
    const { jobs, task, asked } = await bench();
    await runTask(jobs, task);
    expect(asked).toEqual([
      expect.objectContaining({ schemaName: 'WorldDescription', model: 'frozen-model' }),
    ]);
    expect(asked[0]?.prompt).toContain(PROMPT);
  });

  it.each([
    ['the language that the model read out of the idea', ' Kazakh ', PROMPT, 'Kazakh'],
    [
      'the language of the letters when the model names none',
      '  ',
      'Город, от которого ушла река',
      'Russian',
    ],
  ])('writes in %s', async (_which, language, prompt, expected) => {
    const { jobs, task, world } = await bench(
      sampleDescription({ user_preferences: { language, other_preferences: ['no magic'] } }),
      prompt,
    );
    await runTask(jobs, task);
    expect(world.stored()).toMatchObject({
      language: expected,
      user_preferences: { language: expected, other_preferences: ['no magic'] },
    });
    expect(world.stored()?.canon_digest).toContain(`Language: ${expected}`);
  });

  it('asks again when the idea is in another language than the answer, unless the idea wants it so', async () => {
    const { jobs, task, asked, world } = await bench(sampleDescription(), 'Город, от которого ушла река');
    await runTask(jobs, task);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.prompt).toContain(
      'Unless the idea itself asks for English, write every text in Russian.',
    );
    // The model has read the idea twice: now it is believed.
    expect(world.stored()?.language).toBe('English');
  });

  it('asks again when the texts are not in the language that the answer itself names', async () => {
    const named = sampleDescription({ user_preferences: { language: 'German', other_preferences: [] } });
    const { jobs, task, asked } = await bench(named);
    await runTask(jobs, task);
    expect(asked.map(({ prompt }) => prompt.includes('Every text must be in German'))).toEqual([false, true]);
  });

  it('keeps how the residents are named', async () => {
    const naming = { culture: 'nordic', fashion: 'After their boats.', people: ['Old Hand'] };
    const { jobs, task, world } = await bench(sampleDescription({ naming }));
    await runTask(jobs, task);
    expect(WorldParameters.parse(world.stored()).naming).toEqual(naming);
  });

  it('asks for the characters first, then for the pictures of the world', async () => {
    const { jobs, task } = await bench();
    expect((await runTask(jobs, task)).children).toEqual([
      {
        type: 'generate_character_batch',
        parameters: {
          users_count: 12,
          total_users_count: 12,
          posts_count: 30,
          remaining_posts_count: 30,
          generated_count: 0,
          count_run: 0,
        },
      },
      { type: 'generate_world_image', parameters: {} },
    ]);
  });

  it('pays once and overwrites nothing when it runs again', async () => {
    const { jobs, task, world, platform, asked } = await bench();
    const outcome = await runTask(jobs, task);
    await world.parameters.setCastBatch(
      SAMPLE_WORLD_ID,
      0,
      { members: [], connections: [], stories: [] },
      SAMPLE_START,
    );
    const before = structuredClone(world.stored());
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect(world.stored()).toEqual(before);
    expect(platform.profiles.size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('stores nothing of an answer that lacks the world itself', async () => {
    const { jobs, task, world } = await bench({ name: 'Nowhere' });
    await expect(runTask(jobs, task)).rejects.toMatchObject({ retry: 'costs_attempt' });
    expect(world.stored()).toBeNull();
    expect(task.steps).toEqual({});
  });
});
