import {
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  nextAttempt,
  runTask,
  salvageTask,
  type Script,
} from '@generia/job-kit/testing';

import { generateCharacterAvatar } from './generate-character-avatar.js';

async function bench(image?: Script['image']) {
  const world = await createMemoryWorld();
  const platform = createRecordingPlatform();
  const script = createScriptedCalls(image ? { image } : {});
  const jobs = {
    generate_character_avatar: generateCharacterAvatar({
      worlds: world.worlds,
      calls: script.calls,
      platform,
    }),
  };
  const task = claimedTask('generate_character_avatar', {
    character_id: 'ch1',
    character_index: 4,
    character_name: 'Mira Voll',
    username: 'mira',
    appearance_description: 'short, grey coat',
    avatar_description: 'one glove',
    avatar_style: 'pencil',
  });
  return { jobs, task, platform, ...script };
}

describe('generate_character_avatar', () => {
  it('draws a portrait, makes it known under the name of old, and gives it to the character', async () => {
    const { jobs, task, platform, drawn, objects } = await bench();
    const outcome = await runTask(jobs, task);
    const [portrait] = [...platform.media.values()];
    expect(portrait).toMatchObject({
      worldId: 'w1',
      characterId: 'ch1',
      kind: 'character_avatar',
      filename: 'avatar_w1_mira_4.png',
      objectKey: `w1/ch1/avatars/${portrait?.mediaId}.png`,
    });
    expect(portrait?.mediaId).toMatch(/^[0-9a-f]{32}$/);
    expect([...objects]).toEqual([[portrait?.objectKey, 'image/png']]);
    expect([...platform.avatars]).toEqual([['ch1', portrait?.mediaId]]);
    expect(outcome).toMatchObject({
      tally: { images: 1 },
      result: {
        character_id: 'ch1',
        username: 'mira',
        avatar_id: portrait?.mediaId,
        avatar_prompt: drawn[0]?.prompt,
      },
    });
    expect(drawn[0]).toMatchObject({ aspectRatio: '1:1', model: 'image-model' });
    for (const part of ['Mira Voll', 'one glove', 'pencil']) expect(drawn[0]?.prompt).toContain(part);
  });

  it('names a JPEG what it is', async () => {
    const { jobs, task, platform } = await bench(() => ({
      bytes: new Uint8Array(3),
      contentType: 'image/jpeg',
    }));
    await runTask(jobs, task);
    expect([...platform.media.values()][0]).toMatchObject({
      filename: 'avatar_w1_mira_4.jpg',
      contentType: 'image/jpeg',
      objectKey: expect.stringMatching(/\.jpg$/) as string,
    });
  });

  it('pays once when the platform fails after the picture was drawn', async () => {
    const { jobs, task, platform, drawn } = await bench();
    const working = { ...platform };
    platform.registerMedia = () => Promise.reject(new Error('platform down'));
    await expect(runTask(jobs, task)).rejects.toThrow('platform down');
    expect(platform.avatars.size).toBe(0);
    Object.assign(platform, working);
    await runTask(jobs, nextAttempt(task));
    expect(drawn).toHaveLength(1);
    expect(platform.avatars.size).toBe(1);
  });

  it('leaves the character without a portrait when it cannot be had', async () => {
    const { jobs, task } = await bench();
    expect(await salvageTask(jobs, task)).toBeNull();
  });
});
