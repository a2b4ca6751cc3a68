import fc from 'fast-check';

import { createDice } from '../random/dice.js';
import { checkAgainstSchema } from './check-against-schema.js';
import { fitToSchema } from './fit-to-schema.js';
import { readSchema } from './read-schema.js';

const range = (least: string, most: string, biggest: number): fc.Arbitrary<object> =>
  fc.tuple(fc.nat(biggest), fc.nat(biggest)).map(([one, other]) => ({
    [least]: Math.min(one, other),
    [most]: Math.max(one, other),
  }));

const mayHave = (bounds: fc.Arbitrary<object>): fc.Arbitrary<object> => fc.oneof(fc.constant({}), bounds);

const nullable = fc.constantFrom({}, { nullable: true });

const join = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as object);

const leaves = fc.oneof(
  join(fc.constant({ type: 'STRING' }), nullable, mayHave(range('minLength', 'maxLength', 90))),
  join(
    fc.constant({ type: 'STRING' }),
    fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }).map((list) => ({ enum: list })),
  ),
  join(
    fc.constantFrom({ type: 'INTEGER' }, { type: 'NUMBER' }),
    nullable,
    mayHave(range('minimum', 'maximum', 1000)),
  ),
  fc.constantFrom(
    { type: 'BOOLEAN' },
    { type: 'NULL' },
    { type: 'STRING', format: 'date-time' },
    { type: 'STRING', pattern: '^[A-Z]{2}-\\d{3,5}(?:a|bc)?$' },
    { type: 'STRING', pattern: '\\w+@\\w+\\.(com|org)' },
  ),
);

const names = fc.oneof(
  fc.constantFrom(
    'name',
    'bio',
    'characters',
    'content',
    'hashtags',
    'age',
    'title',
    '__proto__',
    'constructor',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);

const schemas = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaves,
    join(
      tie('node').map((items) => ({ type: 'ARRAY', items })),
      nullable,
      mayHave(range('minItems', 'maxItems', 6)),
    ),
    fc.array(fc.tuple(names, tie('node'), fc.boolean()), { minLength: 1, maxLength: 5 }).map((entries) => {
      const properties = Object.fromEntries(entries.map(([name, schema]) => [name, schema]));
      const required = entries.filter(([, , isRequired]) => isRequired).map(([name]) => name);
      return { type: 'OBJECT', properties, required: [...new Set(required)] };
    }),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
})).node;

describe('fitting a value to a schema', () => {
  it('gives a valid value for any schema of the subset and any draft', () => {
    fc.assert(
      fc.property(schemas, fc.jsonValue(), fc.integer(), (raw, draft, seed) => {
        const schema = readSchema(raw);
        const dice = createDice(seed);
        const value = fitToSchema(schema, draft, { dice, text: (name) => `some words for ${name}` });
        expect(checkAgainstSchema(schema, JSON.parse(JSON.stringify(value)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  const fit = (raw: object, draft: unknown): unknown =>
    fitToSchema(readSchema(raw), draft, { dice: createDice(1), text: (name) => `text for ${name}` });

  it('keeps what the draft has and drops what the schema does not name', () => {
    const raw = {
      type: 'OBJECT',
      properties: { a: { type: 'STRING' }, b: { type: 'INTEGER' } },
      required: ['a', 'b'],
    };
    expect(fit(raw, { a: 'kept', b: 7, c: 'dropped' })).toEqual({ a: 'kept', b: 7 });
  });

  it('makes up what the draft lacks', () => {
    const raw = { type: 'OBJECT', properties: { a: { type: 'STRING' } }, required: ['a'] };
    expect(fit(raw, undefined)).toEqual({ a: 'text for a' });
  });

  it('cuts lists and texts that are too long, texts between words', () => {
    expect(fit({ type: 'ARRAY', items: { type: 'INTEGER' }, maxItems: 2 }, [1, 2, 3])).toEqual([1, 2]);
    expect(fit({ type: 'STRING', maxLength: 12 }, 'a longer sentence')).toBe('a longer');
  });

  it('keeps to the number of properties, and takes the required ones first', () => {
    const text = { type: 'STRING' };
    const raw = {
      type: 'OBJECT',
      properties: { a: text, b: text, c: text },
      required: ['c'],
      maxProperties: 2,
    };
    expect(Object.keys(fit(raw, { a: '1', b: '2', c: '3' }) as object)).toEqual(['a', 'c']);
  });

  it('meets a pattern and a length at once', () => {
    const raw = { type: 'STRING', pattern: '^a{1,9}$', minLength: 4, maxLength: 5 };
    const lengths = Array.from({ length: 20 }, (_unused, seed) => {
      const text = fitToSchema(readSchema(raw), undefined, { dice: createDice(seed), text: () => '' });
      return String(text).length;
    });
    expect(lengths.filter((length) => length !== 4 && length !== 5)).toEqual([]);
  });

  it('ends recursive schemas', () => {
    const raw = {
      $ref: '#/$defs/node',
      $defs: {
        node: {
          type: 'object',
          properties: { v: { type: 'string' }, next: { $ref: '#/$defs/node' } },
          required: ['v'],
        },
      },
    };
    const value = fit(raw, undefined);
    expect(checkAgainstSchema(readSchema(raw), value)).toEqual([]);
    expect(JSON.stringify(value).length).toBeLessThan(1000);
  });
});
