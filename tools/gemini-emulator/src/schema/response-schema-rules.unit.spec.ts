import { checkResponseSchema } from './response-schema-rules.js';

const path = 'generation_config.response_schema';
const named = `GenerateContentRequest.${path}`;
const object = (properties: object, more: object = {}): object => ({ type: 'OBJECT', properties, ...more });

describe('what Gemini refuses in a responseSchema', () => {
  it.each([
    '$schema',
    '$ref',
    '$defs',
    'additionalProperties',
    'const',
    'oneOf',
    'allOf',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'uniqueItems',
    'prefixItems',
    'propertyNames',
    'patternProperties',
    'not',
    'examples',
  ])('the keyword %s, with the place where it stands', (keyword) => {
    const schema = object({ name: { type: 'STRING' }, age: { type: 'INTEGER', [keyword]: true } });
    expect(checkResponseSchema(schema)).toEqual([
      {
        field: `${path}.properties[1].value`,
        description: `Invalid JSON payload received. Unknown name "${keyword}" at '${path}.properties[1].value': Cannot find field.`,
      },
    ]);
  });

  it.each([
    [
      'a list of types',
      { type: ['STRING', 'NULL'] },
      `${path}.type`,
      'Proto field is not repeating, cannot start list.',
    ],
    ['a type that is none', { type: 'TEXT' }, `${path}.type`, `Invalid value at '${path}.type'`],
    [
      'an empty enum member',
      { type: 'STRING', enum: ['a', ''] },
      `${path}.enum[1]`,
      `* ${named}.enum[1]: cannot be empty`,
    ],
    [
      'a numeric enum member',
      { type: 'STRING', enum: [7] },
      `${path}.enum[0]`,
      `Invalid value at '${path}.enum[0]' (TYPE_STRING), 7`,
    ],
    ['an enum of numbers', { type: 'INTEGER', enum: ['7'] }, `${path}.enum`, 'only allowed for STRING type'],
    [
      'items on what is no array',
      { type: 'STRING', items: { type: 'STRING' } },
      `${path}.items`,
      `* ${named}.items: field predicate failed: $type == Type.ARRAY`,
    ],
    ['an array without items', { type: 'ARRAY' }, `${path}.items`, 'missing field.'],
    [
      'an object without properties',
      { type: 'OBJECT' },
      `${path}.properties`,
      'should be non-empty for OBJECT type',
    ],
    [
      'an object with empty properties',
      object({}),
      `${path}.properties`,
      'should be non-empty for OBJECT type',
    ],
    [
      'properties on what is no object',
      { type: 'STRING', properties: { a: { type: 'STRING' } } },
      `${path}.properties`,
      '$type == Type.OBJECT',
    ],
    [
      'a required property that is not there',
      object({ a: { type: 'STRING' } }, { required: ['b'] }),
      `${path}.required[0]`,
      'property is not defined',
    ],
    [
      'an unknown format of a text',
      { type: 'STRING', format: 'email' },
      `${path}.format`,
      "only 'enum' and 'date-time' are supported",
    ],
    ['a schema that is no object', 'STRING', path, `Invalid value at '${path}'`],
  ])('%s', (_what, schema, field, words) => {
    const [violation, ...others] = checkResponseSchema(schema);
    expect(others).toEqual([]);
    expect(violation?.field).toBe(field);
    expect(violation?.description).toContain(words);
  });

  it('names faults deep in arrays and alternatives', () => {
    const schema = object({
      list: { type: 'ARRAY', items: { anyOf: [{ type: 'STRING' }, { type: 'STRING', not: {} }] } },
    });
    expect(checkResponseSchema(schema)[0]?.field).toBe(`${path}.properties[0].value.items.any_of[1]`);
  });

  it('takes every keyword of the subset, in small letters and in snake_case too', () => {
    const schema = {
      type: 'object',
      title: 't',
      description: 'd',
      nullable: true,
      properties: {
        mood: { type: 'string', format: 'enum', enum: ['a', 'b'], default: 'a', example: 'b' },
        name: { type: 'string', minLength: '1', maxLength: '9', pattern: '^a' },
        size: { type: 'number', format: 'float', minimum: 0, maximum: 1 },
        list: { type: 'array', items: { type: 'integer', format: 'int32' }, min_items: 1, max_items: 2 },
        either: { any_of: [{ type: 'string' }, { type: 'null' }] },
      },
      required: ['mood'],
      property_ordering: ['mood', 'name'],
      minProperties: 1,
      maxProperties: 5,
    };
    expect(checkResponseSchema(schema)).toEqual([]);
  });
});
