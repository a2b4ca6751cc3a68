import { z } from 'zod';

import { CreateWorldBody, ListWorldsQuery, PathId, Problem, WorldResponse } from './index.js';

const wrong = (body: unknown): string[] =>
  CreateWorldBody.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('CreateWorldBody', () => {
  it("takes what Generia's page sends, with its counts", () => {
    const body = {
      name: 'Generated World',
      description: '',
      prompt: 'A town',
      characters_count: 5,
      posts_count: 10,
    };
    expect(CreateWorldBody.parse(body)).toEqual(body);
    expect(CreateWorldBody.parse({ prompt: 'A town' })).toEqual({
      prompt: 'A town',
      characters_count: 10,
      posts_count: 50,
    });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\u00a0'],
    ['a NUL', 'a\u0000b'],
    ['an escape sequence', 'a\u001b[31m'],
    ['a text that is turned round', 'a\u202egnp.exe'],
    ['half a character', 'a\ud800'],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte that is hidden at its end', `${'x'.repeat(1_000_000)}\u0000`],
  ])('refuses %s as a prompt', (_, prompt) => {
    expect(wrong({ prompt })).toContain('prompt');
  });

  it.each(['Киберпанк мир', 'שלום \u200fעולם', '👩‍🚀 on <b>Mars</b> {{ x }} {"$ne": 1}', 'two\nlines\tand'])(
    'takes %j',
    (prompt) => {
      expect(CreateWorldBody.parse({ prompt }).prompt).toBe(prompt);
    },
  );

  it('names each field that is wrong', () => {
    expect(wrong({ prompt: 'x', characters_count: 0, posts_count: 1.5, cost_limit_usd: -1 })).toEqual([
      'characters_count',
      'posts_count',
      'cost_limit_usd',
    ]);
  });
});

describe('PathId', () => {
  it.each(['..', 'a/b', 'a%2fb', '{"$ne":1}', '', 'a\n', '-a', 'x'.repeat(65)])('refuses %j', (id) => {
    expect(PathId.safeParse(id).success).toBe(false);
  });
});

it('can all be told as JSON Schema', () => {
  for (const schema of [CreateWorldBody, ListWorldsQuery, Problem, WorldResponse])
    expect(z.toJSONSchema(schema, { io: 'input' })).not.toEqual({});
});
