import fc from 'fast-check';
import { z } from 'zod';

import { CharacterBatch } from './character-batch.js';
import { CharacterDetail } from './character-detail.js';
import { gentleParse } from './gentle-parse.js';
import { PostBatch } from './post-batch.js';
import { PostDetail } from './post-detail.js';
import { WorldDescription } from './world-description.js';

const Crew = z.object({
  ship: z.string().min(1),
  motto: z.string(),
  hands: z.number(),
  cook: z.string().nullable(),
  tags: z.array(z.string()),
  sailors: z.array(z.object({ name: z.string().min(1), age: z.number() })),
});
const whole = {
  ship: 'Ada',
  motto: 'on',
  hands: 2,
  cook: null,
  tags: ['a'],
  sailors: [{ name: 'Bo', age: 40 }],
};
const parsed = (change: Record<string, unknown>) => gentleParse(Crew, { ...whole, ...change });

describe('gentleParse', () => {
  it('leaves a right answer as it is', () => {
    expect(gentleParse(Crew, whole)).toEqual({ ok: true, value: whole, dropped: [] });
  });

  it.each([
    ['an absent text', { motto: undefined }, { motto: '' }],
    ['a null text', { motto: null }, { motto: '' }],
    ['a number for a text', { motto: 7 }, { motto: '7' }],
    ['a truth for a text', { motto: true }, { motto: 'true' }],
    ['a list for a text', { motto: ['go', 'on'] }, { motto: 'go, on' }],
    ['a number written as a text', { hands: ' 12 ' }, { hands: 12 }],
    ['an absent nullable text', { cook: undefined }, { cook: null }],
    ['an empty nullable text', { cook: '' }, { cook: null }],
    ['an absent list', { tags: undefined }, { tags: [] }],
    ['a null list', { sailors: null }, { sailors: [] }],
    ['one text for a list', { tags: 'salt' }, { tags: ['salt'] }],
    ['one object for a list', { sailors: { name: 'Cy', age: 1 } }, { sailors: [{ name: 'Cy', age: 1 }] }],
    ['a null in a list of texts', { tags: ['a', null] }, { tags: ['a', ''] }],
    ['a field that nobody asked for', { colour: 'red' }, {}],
  ])('mends %s', (_case, change, expected) => {
    expect(parsed(change)).toEqual({ ok: true, value: { ...whole, ...expected }, dropped: [] });
  });

  it.each([
    [true, true],
    ['False', false],
    [' yes ', true],
    ['no', false],
    ['perhaps', undefined],
    [null, undefined],
    [7, undefined],
    [[{ toString: false }], undefined],
  ])('reads %p as a yes, a no, or nothing at all', (given, expected) => {
    const Gate = z.object({ name: z.string(), open: z.boolean().optional() });
    const value = { name: 'west', ...(expected === undefined ? {} : { open: expected }) };
    expect(gentleParse(Gate, { name: 'west', open: given })).toEqual({ ok: true, value, dropped: [] });
  });

  it('leaves an optional part out when it cannot be mended, and keeps the rest', () => {
    const Boat = z.object({ name: z.string(), crew: z.object({ hands: z.number() }).optional() });
    expect(gentleParse(Boat, { name: 'Ada', crew: { hands: 'many' } })).toEqual({
      ok: true,
      value: { name: 'Ada' },
      dropped: [],
    });
  });

  it('reads only what the answer says itself, not what every object inherits', () => {
    const Site = z.object({ constructor: z.string(), toString: z.string() });
    expect(gentleParse(Site, {})).toEqual({
      ok: true,
      value: { constructor: '', toString: '' },
      dropped: [],
    });
  });

  it('leaves out the items that cannot be mended, names them, and keeps their siblings', () => {
    const result = parsed({
      sailors: [
        { name: 'Bo', age: 40 },
        { age: 3 },
        'Cy',
        { name: 'Di', age: '20' },
        { name: 'Ed', age: 'old' },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        sailors: [
          { name: 'Bo', age: 40 },
          { name: 'Di', age: 20 },
        ],
      },
    });
    expect(result.dropped.map(({ path }) => path)).toEqual(['sailors.1', 'sailors.2', 'sailors.4']);
    expect(result.dropped[0]?.reason).toContain('name');
  });

  it.each([
    ['a text that must not be empty', { ship: '' }, 'ship: '],
    ['a number that is none', { hands: 'many' }, 'hands: '],
    ['an object for a text', { motto: { a: 1 } }, 'motto: '],
  ])('fails for %s and says where', (_case, change, reason) => {
    const result = parsed(change);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.reason).toContain(reason);
  });

  it.each([
    ['a text', 'hello'],
    ['a list', []],
    ['a number', 3],
  ])('fails for %s instead of an object', (_case, answer) => {
    expect(gentleParse(Crew, answer).ok).toBe(false);
  });

  it('takes a text of nothing but spaces for an empty one, which a required text must not be', () => {
    expect(gentleParse(PostDetail, { content: ' \n' }).ok).toBe(false);
    expect(gentleParse(PostDetail, { content: 'x', mood: '  ' })).toMatchObject({
      ok: true,
      value: { mood: '' },
    });
  });

  it.each([null, undefined])('reads %s as an answer without fields', (answer) => {
    const result = gentleParse(Crew, answer);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.reason).toContain('ship');
  });

  it.each([
    ['WorldDescription', WorldDescription],
    ['CharacterBatch', CharacterBatch],
    ['CharacterDetail', CharacterDetail],
    ['PostBatch', PostBatch],
    ['PostDetail', PostDetail],
  ] as const)('never throws on %s, and what it accepts fits the schema', (_name, schema) => {
    fc.assert(
      fc.property(answerFor(schema), (answer) => {
        const result = gentleParse(schema as z.ZodType, answer);
        if (result.ok) expect(schema.safeParse(result.value).success).toBe(true);
        else expect(result.reason).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

/** Objects with the schema's keys and any JSON under them. */
function answerFor(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.keys(schema.shape).map((key) => [key, fc.jsonValue({ maxDepth: 2 })] as const);
  return fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.record(Object.fromEntries(fields), { requiredKeys: [] }));
}
