import fc from 'fast-check';

import {
  postBatchSchema,
  characterBatchSchema,
  worldSchema,
  characterDetailSchema,
  postDetailSchema,
} from '../../test/answer-schemas.js';
import {
  ask,
  ideaPrompt,
  tellWorld,
  type CharacterBatch,
  type Detail,
  type Post,
  type PostBatch,
  type World,
} from '../../test/tell-world.js';
import { createDice } from '../random/dice.js';
import { drawName } from '../words/names/draw-name.js';
import { splitPosts } from './split-posts.js';
import { createUsernames } from './usernames.js';

describe('a world', () => {
  it('is built round the words of the idea', () => {
    const { value } = ask<World & { theme: string }>(
      worldSchema,
      '',
      ideaPrompt('Подводный город с роботами и пиратами'),
    );
    expect(value.theme).toMatch(/^Подводный город, роботы, пираты/);
    expect(value.user_preferences.language).toBe('Russian');
    expect(value.description.split('\n\n').length).toBeGreaterThanOrEqual(2);
    expect(value.description.split('\n\n').length).toBeLessThanOrEqual(4);
    expect(value.typical_stories.length).toBeGreaterThanOrEqual(5);
  });

  it('says honestly that it is in English when the idea is in a third language', () => {
    const { value } = ask<World>(
      worldSchema,
      '',
      ideaPrompt('Eine Stadt unter dem Meer mit Robotern und Piraten'),
    );
    expect(value.user_preferences.language).toBe('English');
    expect(value.user_preferences.other_preferences.join()).toContain('German');
  });

  it.each(['', '!!!', '🙂🙂', 'x'.repeat(9000), '水の下の町', '<world>'])(
    'is told even for the idea %j',
    (idea) => {
      const { value } = ask<World>(worldSchema, '', ideaPrompt(idea));
      expect(value.name.length).toBeGreaterThan(2);
      expect(value.description.length).toBeGreaterThan(100);
    },
  );
});

describe('a character batch', () => {
  const system = '<world>\nName: Amberia\nTheme: amber\n</world>\nWrite every text in English.';

  it('avoids the names and handles of those that exist', () => {
    const first = ask<CharacterBatch>(characterBatchSchema, system, 'Return exactly 10 characters.').value;
    const planned = first.characters.map((one) => `- @${one.username} ${one.display_name}`).join('\n');
    const second = ask<CharacterBatch>(
      characterBatchSchema,
      system,
      `<planned>\n${planned}\n</planned>\nReturn exactly 10 characters.`,
    ).value;
    const taken = new Set(first.characters.flatMap((one) => [one.username, one.display_name]));
    expect(second.characters.filter((one) => taken.has(one.username) || taken.has(one.display_name))).toEqual(
      [],
    );
  });

  it.each([
    [1, 0],
    [1, 1],
    [3, 2],
    [10, 4],
    [10, 63],
  ])('of %d splits %d posts exactly', (users, posts) => {
    const prompt = `Return exactly ${users} character${users === 1 ? '' : 's'}.\nTogether they write exactly ${posts} posts.`;
    const { characters } = ask<CharacterBatch>(characterBatchSchema, system, prompt).value;
    expect(characters).toHaveLength(users);
    expect(characters.reduce((sum, one) => sum + one.posts_count, 0)).toBe(posts);
  });
});

it('finds different names even for a crowd', () => {
  const { characters } = ask<CharacterBatch>(
    characterBatchSchema,
    'Write every text in Russian.',
    'Return exactly 200 characters.',
  ).value;
  expect(new Set(characters.map((one) => one.display_name)).size).toBe(200);
  expect(new Set(characters.map((one) => one.username)).size).toBe(200);
});

it('gives nobody a handle that is known already', () => {
  const name = drawName('en', createDice(1));
  const all = Array.from({ length: 40 }, (_unused, index) => createUsernames('', createDice(index))(name));
  const given = createUsernames(all.map((one) => `@${one}`).join(' '), createDice(1));
  const later = [given(name), given(name), given(name)];
  expect(later.filter((one) => all.includes(one))).toEqual([]);
  expect(new Set(later).size).toBe(3);
});

it('splits any number of posts over any number of people', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 1, max: 200 }), fc.integer(), (posts, people, seed) => {
      const parts = splitPosts(posts, people, createDice(seed));
      expect(parts).toHaveLength(people);
      expect(parts.every((part) => part >= 0)).toBe(true);
      expect(parts.reduce((one, other) => one + other, 0)).toBe(posts);
    }),
  );
});

describe('a character detail', () => {
  it('keeps what the brief says and shows the same looks in both texts', () => {
    const prompt =
      '<character>\nUsername: vera_fog\nName: Вера Орлова\nRole: ночной курьер на Медном мосту\nInterests: дождь, шахматы\n</character>';
    const { value } = ask<Detail & { display_name: string; interests: string[] }>(
      characterDetailSchema,
      'Write every text in Russian.',
      prompt,
    );
    expect(value.username).toBe('vera_fog');
    expect(value.display_name).toBe('Вера Орлова');
    expect(value.bio.toLowerCase()).toContain('ночной курьер на медном мосту');
    expect(value.interests).toEqual(expect.arrayContaining(['дождь', 'шахматы']));
    expect(value.relationships).toEqual([]);
    expect(value.avatar_description).toMatch(/^Woman /);
  });
});

it('puts the ties that a character already has before all others', () => {
  const prompt =
    '<character>\nUsername: vera\n</character>\n<cast>\n@a | A | x | y\n@b | B | x | y\n@c | C | x | y\n@foma | F | x | y\n</cast>\n' +
    '<links>\n- @foma: a debt. He owes a pie.\n</links>';
  const { relationships } = ask<Detail>(characterDetailSchema, 'Write every text in English.', prompt).value;
  expect(relationships[0]).toEqual({
    username: 'foma',
    relationship_type: 'a debt',
    description: 'He owes a pie.',
  });
  expect(relationships.length).toBeGreaterThanOrEqual(2);
});

describe('posts', () => {
  const world = '<world>\nName: Amberia\nTheme: sea\n</world>\nWrite every text in English.';

  it('repeat no planned topic', () => {
    const first = ask<PostBatch>(postBatchSchema, world, 'Return exactly 10 posts.').value;
    const planned = first.posts.map((post) => `- ${post.topic}`).join('\n');
    const second = ask<PostBatch>(
      postBatchSchema,
      world,
      `<planned>\n${planned}\n</planned>\nReturn exactly 10 posts.`,
    ).value;
    const topics = [...first.posts, ...second.posts].map((post) => post.topic);
    expect(new Set(topics).size).toBe(20);
  });

  it('use the topic or the brief of their concept, and picture its thing and place', () => {
    const told = tellWorld('A harbour of pirates', 3, 12, 5);
    told.posts.forEach((post, index) => {
      const topic = told.topics[index] ?? '';
      const words = topic.toLowerCase().match(/[a-z]{5,}/g) ?? [];
      expect(words.filter((word) => post.content.toLowerCase().includes(word)).length).toBeGreaterThan(0);
    });
    expect(told.posts.every((post) => post.image_prompt === null || post.image_prompt.length > 60)).toBe(
      true,
    );
  });

  it('speak in the voice of the character', () => {
    const dry = 'Speaks in a dry and exact way, in short sentences, as if for the minutes';
    const contents = Array.from({ length: 12 }, (_unused, index) => {
      const prompt = `<character>\nUsername: a\nVoice: ${dry}\n</character>\n<concept>\nTopic: A key number ${index}\nBrief: A key is found.\n</concept>`;
      return ask<Post>(postDetailSchema, world, prompt).value.content;
    });
    expect(contents.join(' ')).not.toContain('!');
    expect(contents.join(' ')).toMatch(
      /For the record|In brief|The facts are these|Daily report|End of entry|Signature illegible/,
    );
  });
});
