import { checkAgainstSchema } from './check-against-schema.js';
import { readSchema } from './read-schema.js';

describe('checking a value against a schema', () => {
  it.each([
    [{ type: 'STRING' }, 7, 'is of type number'],
    [{ type: 'STRING' }, null, 'is of type null'],
    [{ type: 'INTEGER' }, 1.5, 'is not an integer'],
    [{ type: 'NUMBER', minimum: 3 }, 2, 'below 3'],
    [{ type: 'STRING', maxLength: 2 }, 'abc', 'above 2'],
    [{ type: 'STRING', pattern: '^a+$' }, 'aab', 'does not match'],
    [{ type: 'STRING', format: 'date-time' }, 'soon', 'is not a date-time'],
    [{ type: 'STRING', enum: ['a'] }, 'b', 'not one of the enum'],
    [{ type: 'ARRAY', items: { type: 'STRING' }, minItems: 1 }, [], 'below 1'],
    [{ type: 'ARRAY', items: { type: 'STRING' } }, ['a', 1], '$[1] is of type number'],
    [{ type: 'OBJECT', properties: { a: { type: 'STRING' } }, required: ['a'] }, {}, '$.a is missing'],
    [{ type: 'OBJECT', properties: { a: { type: 'STRING' } } }, { b: 1 }, '$.b was not asked for'],
    [{ anyOf: [{ type: 'STRING' }, { type: 'NULL' }] }, 1, 'fits no member of anyOf'],
    [{ type: ['string', 'integer'] }, true, 'fits no member of anyOf'],
  ])('%j does not allow %j', (schema, value, words) => {
    expect(checkAgainstSchema(readSchema(schema), value).join('; ')).toContain(words);
  });

  it('allows null where the schema is nullable', () => {
    expect(checkAgainstSchema(readSchema({ type: 'STRING', nullable: true }), null)).toEqual([]);
    expect(checkAgainstSchema(readSchema({ type: ['string', 'null'] }), null)).toEqual([]);
  });
});
