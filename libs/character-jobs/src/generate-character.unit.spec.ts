import { castRows } from '@generia/casting';
import { Casting, type CharacterDetail, CharacterMeta } from '@generia/contracts';
import { pictureIdOf, PORTRAIT_STEP } from '@generia/job-kit';
import {
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  nextAttempt,
  runTask,
  sampleCast,
  sampleDetail,
  sampleMember,
  sampleParameters,
} from '@generia/job-kit/testing';
import { seededDice } from '@generia/resilience';
import { childTaskId } from '@generia/task-engine';

import { generateCharacter } from './generate-character.js';

async function bench(detail: Partial<CharacterDetail> = {}, postsCount = 4) {
  const cast = sampleCast(sampleMember('mira', 'Mira Voll'), sampleMember('old_hand', 'Old Hand'));
  const world = await createMemoryWorld({ parameters: sampleParameters({ cast_batches: { '0': cast } }) });
  const platform = createRecordingPlatform();
  const script = createScriptedCalls({ text: () => sampleDetail(detail) });
  const jobs = {
    generate_character: generateCharacter({ worlds: world.worlds, calls: script.calls, platform }),
  };
  const task = claimedTask('generate_character', {
    character_index: 3,
    username: 'mira',
    display_name: 'Mira Voll',
    character_concept: 'Counts gravel.',
    concept_short: 'A counter.',
    role_in_world: 'counter',
    personality_traits: ['exact'],
    interests: ['gravel'],
    posts_count: postsCount,
  });
  return { jobs, task, platform, asked: script.asked };
}

const onlyOne = <T>(things: ReadonlyMap<string, T>): T => {
  const [first, ...rest] = things.values();
  if (first === undefined || rest.length > 0) throw new Error(`There are ${things.size} things.`);
  return first;
};

describe('generate_character', () => {
  it('creates the character under its final handle and name, whatever the model calls it', async () => {
    const { jobs, task, platform } = await bench({ username: 'Star Child', display_name: 'Star Child' });
    const { result, tally } = await runTask(jobs, task);
    const character = onlyOne(platform.characters);
    expect(character).toMatchObject({ worldId: 'w1', username: 'mira', displayName: 'Mira Voll' });
    const { display_name: _shown, ...profile } = sampleDetail();
    expect(CharacterMeta.strict().parse(character.meta)).toEqual({ ...profile, username: 'mira' });
    expect(result).toEqual({
      character_id: character.characterId,
      username: 'mira',
      display_name: 'Mira Voll',
      bio: 'I count.',
      speaking_style: 'in numbers',
    });
    expect(tally).toEqual({ users: 1 });
  });

  it('keeps relationships with people who exist only, once each, and none with oneself', async () => {
    const to = (username: string) => ({ username, relationship_type: 'debt', description: 'A rope.' });
    const { jobs, task, platform } = await bench({
      relationships: [to('@Old_Hand'), to('nobody'), to('Mira Voll'), to('mira'), to('Old Hand')],
    });
    await runTask(jobs, task);
    expect(onlyOne(platform.characters).meta.relationships).toEqual([to('old_hand')]);
  });

  it('asks for the posts first, then for the portrait', async () => {
    const { jobs, task, platform } = await bench();
    const { children } = await runTask(jobs, task);
    const { characterId } = onlyOne(platform.characters);
    const who = {
      character_id: characterId,
      character_index: 3,
      character_name: 'Mira Voll',
      username: 'mira',
    };
    expect(children).toEqual([
      {
        type: 'generate_post_batch',
        parameters: {
          ...who,
          character_description: {
            username: 'mira',
            display_name: 'Mira Voll',
            bio: 'I count.',
            personality: 'exact',
            speaking_style: 'in numbers',
            appearance: 'short, grey coat, one glove',
            interests: ['gravel'],
            common_topics: ['stones'],
            secret: 'rounds up',
            daily_routine: 'counts till noon',
            relationships: [],
          },
          posts_count: 4,
          generated_posts_count: 0,
          generated_posts_description: [],
          recent_openings: [],
          count_run: 0,
          avatar_media_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        },
      },
      {
        type: 'generate_character_avatar',
        parameters: {
          ...who,
          appearance_description: 'short, grey coat, one glove',
          avatar_description: 'a grey coat and one glove',
          avatar_style: 'pencil',
        },
      },
    ]);
  });

  it('asks for no posts when the character writes none', async () => {
    const { jobs, task } = await bench({}, 0);
    const { children } = await runTask(jobs, task);
    expect(children?.map((child) => child.type)).toEqual(['generate_character_avatar']);
  });

  it('makes one character and pays once, however often it runs', async () => {
    const { jobs, task, platform, asked } = await bench();
    const outcome = await runTask(jobs, task);
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect(platform.characters.size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('gives other tasks other ids', async () => {
    const { jobs, task, platform } = await bench();
    await runTask(jobs, task);
    await runTask(jobs, { ...task, _id: 'another', steps: {} });
    expect(platform.characters.size).toBe(2);
  });

  it('tells the model who the character is and who there is to know', async () => {
    const { jobs, task, asked } = await bench();
    await runTask(jobs, task);
    expect(asked[0]).toMatchObject({ schemaName: 'CharacterDetail', model: 'text-model' });
    expect(asked[0]?.prompt).toContain('Username: mira');
    expect(asked[0]?.prompt).toContain('@old_hand');
  });

  it('hands the voice that was drawn on to profile and posts, and tells the model all that was drawn', async () => {
    const [row] = castRows(
      { seed: 7, naming: { language: 'English', culture: '', people: [] }, from: 3, to: 4 },
      seededDice,
    );
    const casting = Casting.parse(row);
    const { jobs, task, platform, asked } = await bench();
    const { children } = await runTask(jobs, { ...task, parameters: { ...task.parameters, casting } });
    expect(onlyOne(platform.characters).meta.voice).toEqual(casting.voice);
    expect(children?.[0]?.parameters).toMatchObject({ character_description: { voice: casting.voice } });
    for (const told of [
      String(casting.age),
      casting.quirk,
      casting.secret,
      casting.goal,
      casting.voice.manner,
    ])
      expect(asked[0]?.prompt).toContain(told);
  });

  it('knows the id of the portrait before it is drawn', async () => {
    const { jobs, task } = await bench();
    const { children = [] } = await runTask(jobs, task);
    const [posts, avatar] = children;
    const ordinal = children.findIndex((child) => child === avatar);
    const avatarTask = childTaskId(task._id, { type: 'generate_character_avatar', ordinal });
    expect(avatar?.type).toBe('generate_character_avatar');
    expect(posts?.parameters.avatar_media_id).toBe(pictureIdOf(avatarTask, PORTRAIT_STEP));
  });

  it('asks once more when the profile is in another language, and then takes what comes', async () => {
    const german = 'Ich zähle den Kies am Kai, und das ist nicht so leicht, wie man denkt.';
    const { jobs, task, asked, platform } = await bench({ bio: german, background_story: german });
    await runTask(jobs, task);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.prompt).toContain('Every text must be in English');
    expect(Object.keys(task.steps)).toEqual(['detail', 'detail_again']);
    expect(onlyOne(platform.characters).meta.bio).toBe(german);
  });
});
