import fc from 'fast-check';

import {
  postBatchSchema,
  characterBatchSchema,
  worldSchema,
  characterDetailSchema,
  postDetailSchema,
  postDraftsSchema,
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
  const name = ['Vera', 'Orlova'];
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

  it.each([
    [
      'Manner: dry and exact: short statements (8-60 words)',
      /For the record|Item one|Minutes|Noted|Carried|No further business|Signed|Objections/,
    ],
    [
      'Voice: Dry and exact, in short statements as if for the…',
      /For the record|Item one|Minutes|Noted|Carried|No further business|Signed|Objections/,
    ],
    [
      'Manner: tenderly: small soft words',
      /My dears|Poor little thing|Come in|soup left|scarf|morning|cushion|Sleep well/,
    ],
  ])('speak in the voice that the brief tells (%s)', (line, marks) => {
    const contents = Array.from({ length: 12 }, (_unused, index) => {
      const prompt = `<character>\nUsername: a\n${line}\n</character>\n<concept>\nTopic: A key number ${index}\nBrief: A key is found.\n</concept>`;
      return ask<Post>(postDetailSchema, world, prompt).value.content;
    });
    expect(contents.join(' ')).not.toContain('!');
    expect(contents.filter((content) => marks.test(content)).length).toBeGreaterThan(4);
  });

  it('keep the length, the opening and the small letters that they are asked for', () => {
    const concept =
      'Topic: A wet key\nBrief: A key.\nType: complaint\nOpens with: a smell\nLength: one line, 8-18 words\nEmoji: yes';
    const prompt = `<character>\nUsername: a\nManner: in small letters: no capitals\n</character>\n<concept>\n${concept}\n</concept>`;
    const { content } = ask<Post>(postDetailSchema, world, prompt).value;
    expect(content).toBe(content.toLowerCase());
    expect(content).toMatch(/smell/);
    expect(content).toMatch(/\p{Extended_Pictographic}/u);
    expect(content.split(/\s+/).length).toBeLessThanOrEqual(20);
  });

  it('are told in the gender of their author', () => {
    const told = (name: string) =>
      Array.from({ length: 24 }, (_unused, index) => {
        const concept = `Number: ${index + 1} of 24\nTopic: мокрый ключ\nBrief: Ключ.\nType: жалоба\nOpens with: a small confession\nLength: x, 18-36 words`;
        const prompt = `<character>\nUsername: a\nName: ${name}\nManner: bluntly: x\n</character>\n<concept>\n${concept}\n</concept>`;
        const system = '<world>\nName: Амберия\nTheme: море\n</world>\nWrite every text in Russian.';
        return ask<Post>(postDetailSchema, system, prompt).value.content;
      }).join(' ');
    expect(told('Вера Орлова')).toMatch(/вернула|поставила|писала/);
    expect(told('Вера Орлова')).not.toMatch(/вернул |поставил |писал /);
    expect(told('Глеб Орлов')).not.toMatch(/вернула|поставила|писала/);
  });

  it('are the same alone and among their siblings', () => {
    const blocks = [1, 2, 3].map(
      (number) =>
        `<concept>\nNumber: ${number} of 3\nTopic: A wet key at the Copper Mill ${number}\nBrief: A key.\nType: food\n</concept>`,
    );
    const author = '<character>\nUsername: a\nName: Vera Orlova\n</character>';
    const together = ask<{ posts: (Post & { number: number })[] }>(
      postDraftsSchema,
      world,
      `${author}\n${blocks.join('\n')}\nReturn exactly 3 posts.`,
    ).value.posts;
    expect(together.map((post) => post.number)).toEqual([1, 2, 3]);
    const alone = ask<Post>(postDetailSchema, world, `${author}\n${blocks[1] ?? ''}`).value;
    expect(alone.content).toBe(together[1]?.content);
  });
});

describe('a casting table', () => {
  const header = 'id | name | who | work | temperament | habit | secret | wants to | voice | writes';
  const rows = [
    'c11 | Вера Орлова | she, 43 | cuts hair | blunt | x | x | x | bluntly | 4 posts',
    'c12 | Глеб Зимин | he, 20 | bakes before dawn | pedantic | x | x | x | in lists | 2 posts',
    'c13 | (begins with T) | she, 70 | mends what others throw away | restless | x | x | x | in images | 1 post',
  ];

  it('is followed: ids, names, works and temperaments', () => {
    const { characters } = ask<CharacterBatch>(
      characterBatchSchema,
      'Write every text in Russian.',
      `<casting>\n${[header, ...rows].join('\n')}\n</casting>\nReturn exactly 3 characters.`,
    ).value;
    expect(characters.map((one) => one.id)).toEqual(['c11', 'c12', 'c13']);
    expect(characters.slice(0, 2).map((one) => one.display_name)).toEqual(['Вера Орлова', 'Глеб Зимин']);
    expect(characters[2]?.display_name).toMatch(/^[А-ЯЁ]/);
    expect(characters[0]?.role_in_world).toMatch(/^парикмахерша /);
    expect(characters[1]?.role_in_world).toMatch(/^пекарь /);
    expect(characters[0]?.concept).toContain('Вера Орлова');
    expect(characters[0]?.personality_traits[0]).toBe('прямолинейность');
    expect(characters[0]?.username).toMatch(/^[a-z0-9_]+$/);
  });
});
