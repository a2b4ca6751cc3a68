import { CharacterBatch, CharacterDetail, PostBatch, PostDetail, WorldDescription } from '@generia/contracts';
import fc from 'fast-check';
import { z } from 'zod';

import { toResponseSchema } from './response-schema.js';
import { type ResponseSchema, SCHEMA_KEYWORDS } from './response-schema-type.js';
import { UnsupportedSchema } from './unsupported-schema.js';

/** Every schema within a schema, itself first. */
function parts(schema: ResponseSchema): readonly ResponseSchema[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [schema, ...inner.flatMap(parts)];
}

/** What has to hold for every schema that is sent. */
function expectSendable(schema: ResponseSchema): void {
  for (const part of parts(schema)) {
    expect(SCHEMA_KEYWORDS).toEqual(expect.arrayContaining(Object.keys(part)));
    expect(part.type !== undefined || part.anyOf !== undefined).toBe(true);
    if (part.type === 'object') {
      const keys = Object.keys(part.properties ?? {});
      expect(keys.length).toBeGreaterThan(0);
      expect(part.required).toEqual(keys);
      expect(part.propertyOrdering).toEqual(keys);
    }
    if (part.items) expect(part.type).toBe('array');
    if (part.items?.type === 'object') expect([part.minItems, part.maxItems]).toEqual([undefined, undefined]);
    const memberType = part.type === 'string' ? 'string' : 'number';
    if (part.enum)
      expect(part.enum.every((member) => typeof member === memberType && member !== '')).toBe(true);
    if (part.minimum !== undefined) expect(['number', 'integer']).toContain(part.type);
  }
}

function fieldOf(field: z.ZodType): ResponseSchema | undefined {
  return toResponseSchema(z.object({ field })).properties?.['field'];
}

describe('toResponseSchema', () => {
  it.each(Object.entries({ WorldDescription, CharacterBatch, CharacterDetail, PostBatch, PostDetail }))(
    'says %s in allowed words',
    (_, schema) => expectSendable(toResponseSchema(schema)),
  );

  it('builds a schema once', () => {
    expect(toResponseSchema(PostDetail)).toBe(toResponseSchema(PostDetail));
  });

  it.each<[string, z.ZodType, ResponseSchema]>([
    ['a nullable text', z.string().nullable(), { type: 'string', nullable: true }],
    ['an optional text', z.string().optional(), { type: 'string', nullable: true }],
    ['a text that may be missing or null', z.string().nullish(), { type: 'string', nullable: true }],
    ['a text with a default', z.string().default('x'), { type: 'string' }],
    ['a text with a prefault', z.string().prefault('x'), { type: 'string' }],
    ['a text or null', z.union([z.string(), z.null()]), { type: 'string', nullable: true }],
    ['a text with bounds and a pattern', z.string().min(1).max(9).regex(/^a/), { type: 'string' }],
    ['an address', z.email(), { type: 'string' }],
    ['a moment', z.iso.datetime(), { type: 'string' }],
    ['a transformed text', z.string().transform((text) => text.length), { type: 'string' }],
    ['a whole number', z.int(), { type: 'integer' }],
    ['a positive number', z.number().positive().max(10), { type: 'number', minimum: 0, maximum: 10 }],
    ['a choice of texts', z.enum(['a', 'b']), { type: 'string', enum: ['a', 'b'] }],
    ['a choice with an empty text', z.enum(['', 'b']), { type: 'string', enum: ['b'] }],
    ['a fixed text', z.literal('a'), { type: 'string', enum: ['a'] }],
    ['a fixed number', z.literal([1, 2]), { type: 'number', enum: [1, 2] }],
    ['a yes or no', z.boolean(), { type: 'boolean' }],
    [
      'a bounded list of texts',
      z.array(z.string()).min(2).max(5),
      { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 5 },
    ],
    ['a short description', z.string().describe('what'), { type: 'string', description: 'what' }],
    ['a whole number within bounds', z.int().min(0), { type: 'integer', minimum: 0 }],
    [
      'a bounded list of objects',
      z
        .array(z.object({ a: z.string() }))
        .min(2)
        .max(5),
      {
        type: 'array',
        items: {
          type: 'object',
          properties: { a: { type: 'string' } },
          required: ['a'],
          propertyOrdering: ['a'],
        },
      },
    ],
    [
      'a discriminated choice or null',
      z
        .discriminatedUnion('k', [
          z.object({ k: z.literal('x'), n: z.int() }),
          z.strictObject({ k: z.literal('y'), m: z.string().optional() }),
        ])
        .nullable()
        .describe('choice'),
      {
        description: 'choice',
        nullable: true,
        anyOf: [
          {
            type: 'object',
            properties: { k: { type: 'string', enum: ['x'] }, n: { type: 'integer' } },
            required: ['k', 'n'],
            propertyOrdering: ['k', 'n'],
          },
          {
            type: 'object',
            properties: { k: { type: 'string', enum: ['y'] }, m: { type: 'string', nullable: true } },
            required: ['k', 'm'],
            propertyOrdering: ['k', 'm'],
          },
        ],
      },
    ],
  ])('says %s', (_, schema, expected) => {
    expect(fieldOf(schema)).toEqual(expected);
  });

  const recursive: z.ZodType = z.object({
    name: z.string(),
    get children() {
      return z.array(recursive);
    },
  });

  it.each<[string, z.ZodType, RegExp]>([
    ['a record', z.record(z.string(), z.string()), /at field .*known beforehand/],
    ['a tuple', z.tuple([z.string()]), /at field is a tuple/],
    ['a record within a list', z.array(z.record(z.string(), z.number())), /at field\.items /],
    ['a map', z.map(z.string(), z.string()), /is a map/],
    ['a set', z.set(z.string()), /is a set/],
    ['anything', z.any(), /allows anything/],
    ['the unknown', z.unknown(), /allows anything/],
    ['a date', z.date(), /is a date/],
    ['null alone', z.null(), /allows only null/],
    ['an object without fields', z.object({}), /without fields/],
    ['a choice of text and number', z.literal(['a', 1]), /no single type/],
    [
      'an intersection of choices',
      z.intersection(z.union([z.string(), z.number()]), z.string()),
      /intersection|no single/,
    ],
    ['a recursion', recursive, /cannot be told|recursive/],
    ['a lazy recursion', z.lazy(() => recursive), /cannot be told|recursive/],
  ])('refuses %s and names the place', (_, schema, problem) => {
    const build = (): unknown => toResponseSchema(z.object({ field: schema }));
    expect(build).toThrow(UnsupportedSchema);
    expect(build).toThrow(problem);
  });

  it('holds allowed keywords only, whatever the schema', () => {
    const leaf = fc.constantFrom<() => z.ZodType>(
      () => z.string().min(1).max(4),
      () => z.email(),
      () => z.int().positive(),
      () => z.number().min(0).multipleOf(2),
      () => z.boolean(),
      () => z.enum(['a', 'b', '']),
      () => z.literal(3),
      () => z.iso.date(),
      () => z.uuid(),
    );
    const { schema } = fc.letrec<{ schema: z.ZodType }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf.map((make) => make()),
        tie('schema').map((inner) => z.array(inner).min(1).max(3)),
        tie('schema').map((inner) => inner.nullable()),
        tie('schema').map((inner) => inner.optional()),
        tie('schema').map((inner) => inner.describe('d')),
        fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.union([a, b])),
        fc
          .dictionary(
            fc.constantFrom('a', 'b', 'type', 'items', 'properties', '$ref', 'enum'),
            tie('schema'),
            { minKeys: 1 },
          )
          .map((shape) => z.strictObject(shape)),
      ),
    }));
    fc.assert(
      fc.property(schema, (generated) => {
        expectSendable(toResponseSchema(z.object({ root: generated })));
      }),
      { numRuns: 200 },
    );
  });
});
